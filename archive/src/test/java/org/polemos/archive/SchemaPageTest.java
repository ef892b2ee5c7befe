package org.polemos.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/reference/schema.md tells of every table and column, and its questions can be asked. */
class SchemaPageTest {

  private static final Pattern SQL = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  private static String page() throws IOException {
    return Files.readString(
        Path.of(System.getProperty("polemos.home"), "docs/reference/schema.md"));
  }

  @Test
  void everyColumnHasItsPlace() throws IOException {
    String page = page();
    assertTrue(page.contains("version of the tables, now " + Schema.VERSION + ":"), "version");
    List<String> missing = new ArrayList<>();
    try (Archive archive = Archive.open(folder.resolve("a.db"))) {
      archive
          .db()
          .each(
              "SELECT t.name, c.name FROM pragma_table_list t, pragma_table_info(t.name) c"
                  + " WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%'",
              row -> {
                String column = row.getString(2);
                boolean there =
                    column.equals("number")
                        || rows(page, row.getString(1)).contains("`" + column + "`");
                return there || missing.add(row.getString(1) + "." + column);
              });
    }
    assertEquals(List.of(), missing);
  }

  /** The rows of the page that tell of one table. */
  private static String rows(String page, String table) {
    StringBuilder rows = new StringBuilder();
    boolean within = false;
    for (String line : page.lines().toList()) {
      within = line.startsWith("| |") ? within : line.startsWith("| `" + table + "` |");
      rows.append(within ? line : "");
    }
    return rows.toString();
  }

  @Test
  void itsQuestionsCanBeAsked() throws IOException {
    try (Archive archive = Archive.open(folder.resolve("a.db"))) {
      int asked = 0;
      for (Matcher question = SQL.matcher(page()); question.find(); asked++) {
        assertEquals(List.of(), archive.db().list(question.group(1).replace(";", ""), row -> 1));
      }
      assertEquals(2, asked);
    }
  }
}
