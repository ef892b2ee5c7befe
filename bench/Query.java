import java.sql.DriverManager;
import java.sql.ResultSet;

/** Asks DuckDB one question and prints the rows, if there are any, cells parted by tabs. */
class Query {
  public static void main(String[] sql) throws Exception {
    try (var duck = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duck.createStatement()) {
      if (!statement.execute(sql[0])) {
        return;
      }
      ResultSet rows = statement.getResultSet();
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
