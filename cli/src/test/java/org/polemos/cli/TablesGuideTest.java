package org.polemos.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queries that {@code docs/tables.md} shows run on what is exported. */
class TablesGuideTest {

  private static final Pattern BLOCK = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

  /** The same string in Python and in R; both part its escapes as Java does. */
  private static final Pattern QUOTED =
      Pattern.compile("(?:duckdb\\.sql|dbGetQuery)\\((?:con, )?\"(.*?)\"\\)");

  @TempDir private Path folder;

  @Test
  void everyQueryAnswers() throws Exception {
    Object[] texts = texts();
    Path archive = folder.resolve("a.db");
    Cli.run(words(new Object[] {"archive", "add", "--archive", archive}, texts));
    Path parquet = folder.resolve("events.parquet");
    Cli.run("archive", "export", "--archive", archive, "--format", "parquet", "--output", parquet);
    Path tsv = folder.resolve("events.tsv");
    Files.writeString(tsv, Cli.run(words(new Object[] {"code", "--format", "tsv"}, texts)).out());

    String page = Files.readString(Cli.HOME.resolve("docs/tables.md"));
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
      assertEquals(6, answered(duck, BLOCK.matcher(page), parquet, tsv));
      assertEquals(4, answered(duck, QUOTED.matcher(page), parquet, tsv));
      int records = Files.readAllLines(tsv).size() - 1;
      assertEquals(records, rows(duck, "FROM '" + parquet + "'"));
      Matcher read = Pattern.compile("FROM read_csv\\(.*?\\)").matcher(page);
      assertTrue(read.find());
      assertEquals(records, rows(duck, read.group().replace("events.tsv", tsv.toString())));
    }
  }

  private static int rows(Connection duck, String from) throws Exception {
    try (ResultSet counted = duck.createStatement().executeQuery("SELECT count(*) " + from)) {
      counted.next();
      return counted.getInt(1);
    }
  }

  private static int answered(Connection duck, Matcher queries, Path parquet, Path tsv)
      throws Exception {
    int count = 0;
    for (; queries.find(); count++) {
      String query = queries.group(1).replace("events.parquet", parquet.toString());
      try (ResultSet rows =
          duck.createStatement().executeQuery(query.replace("events.tsv", tsv.toString()))) {
        boolean aboutOnePair = query.contains("'ARM'") || query.contains("story IS NOT NULL");
        assertTrue(rows.next() || aboutOnePair, query);
      }
    }
    return count;
  }

  /** Those of the examples, and one whose publisher opens with a quotation mark alone. */
  private Object[] texts() throws Exception {
    Path free = folder.resolve("free.jsonl");
    Files.writeString(
        free,
        """
        {"id":"free","source":"\\"Free Press","text":"Italy attacked Serbia on Monday."}
        """);
    try (Stream<Path> files = Files.list(Cli.HOME.resolve("examples"))) {
      Stream<Path> examples = files.filter(file -> file.toString().endsWith(".txt")).sorted();
      return Stream.concat(examples, Stream.of(free)).toArray();
    }
  }

  private static Object[] words(Object[] first, Object[] then) {
    return Stream.concat(Stream.of(first), Stream.of(then)).toArray();
  }
}
