import java.sql.DriverManager;
import java.sql.ResultSet;

/** Asks DuckDB one question and prints the rows, cells parted by tabs. */
class Query {
  public static void main(String[] sql) throws Exception {
    try (var duck = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet rows = duck.createStatement().executeQuery(sql[0])) {
      int columns = rows.getMetaData().getColumnCount();
      StringBuilder out = new StringBuilder();
      while (rows.next()) {
        for (int i = 1; i <= columns; i++) {
          out.append(i > 1 ? "\t" : "").append(rows.getString(i));
        }
        out.append('\n');
        if (out.length() > 1 << 16) {
          System.out.print(out);
          out.setLength(0);
        }
      }
      System.out.print(out);
    }
  }
}
