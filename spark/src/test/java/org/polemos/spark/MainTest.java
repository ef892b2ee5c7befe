package org.polemos.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polemos.Coder;
import org.polemos.archive.Archive;
import org.polemos.archive.Coded;
import org.polemos.archive.Ingest;
import org.polemos.archive.export.Export;
import org.polemos.archive.story.Linker;
import org.polemos.record.RecordFormat;
import org.polemos.text.Document;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Jobs on the cores of this machine, as {@code polemos cluster --local} runs them. */
class MainTest {

  @TempDir private static Path folder;
  private static SparkSession spark;
  private static Coder coder;

  @BeforeAll
  static void start() {
    coder = Sample.coder();
    spark = Sample.session();
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  private static int cluster(Path output, Object... input) {
    Stream<String> fixed =
        Stream.of("--home", Sample.HOME.toString(), "--output", output.toString());
    return new Main(spark)
        .execute(
            Stream.concat(fixed, Stream.of(input).map(Object::toString)).toArray(String[]::new));
  }

  private static List<Row> documents(Path output) {
    return spark
        .read()
        .parquet(output.resolve("documents").toString())
        .orderBy("id", "place")
        .collectAsList();
  }

  @Test
  void theSameRecordsAsFromTheCommandLineAndTheArchive() throws Exception {
    Path news = Sample.news(folder.resolve("same.jsonl"), 60);
    Path note = Files.writeString(folder.resolve("note.txt"), "Italy attacked Serbia on Monday.");
    Path output = folder.resolve("same");
    assertEquals(0, cluster(output, news, note));
    List<String> expected = Sample.lines(coder, List.of(news, note));
    assertTrue(expected.size() > 60, expected.size() + " records");
    assertEquals(expected, Sample.lines(spark, output));
    assertEquals(expected, archived(List.of(news, note)));
    assertTrue(Files.isDirectory(output.resolve("records")));
    try (Stream<Path> days = Files.walk(output.resolve("records"))) {
      assertTrue(days.anyMatch(day -> day.endsWith("day=2022-02-01")));
    }
  }

  private static List<String> archived(List<Path> files) throws Exception {
    Path file = folder.resolve("same.db");
    try (Archive archive = Archive.open(file)) {
      add(archive, files);
      StringWriter out = new StringWriter();
      new Export(archive, null, true).write(RecordFormat.JSONL, out);
      return out.toString().lines().sorted().toList();
    }
  }

  private static void add(Archive archive, List<Path> files) {
    try (Ingest ingest = new Ingest(archive, coder.versions())) {
      for (Document document : Sample.documents(files)) {
        Document wanted = ingest.admit(document, "same");
        if (wanted != null) {
          ingest.add(wanted, new Coded("eng", coder.code(wanted), List.of(), null));
        }
      }
    }
  }

  @Test
  void aFileInSeveralPartsGivesTheSameIdsAndRecords() throws Exception {
    Path file = Sample.news(folder.resolve("parts.jsonl"), 40);
    long size = Files.size(file);
    Coding coding = coding();
    for (long step : new long[] {1, 97, 1_000, size}) {
      int lines = 0;
      List<String> ids = new ArrayList<>();
      for (long start = 0; start < size; start += step) {
        Chunk chunk = new Chunk(file.toString(), start, Math.min(size, start + step), lines);
        try (var bytes = chunk.open(spark.sparkContext().hadoopConfiguration())) {
          byte[] part = bytes.readAllBytes();
          try (Pulled reads =
              new Pulled(
                  unreachable -> new ByteArrayInputStream(part),
                  chunk.reader(),
                  chunk.file(),
                  coding.defaults())) {
            reads.forEachRemaining(read -> ids.add(Objects.requireNonNull(read.document()).id()));
          }
          for (byte b : part) {
            lines += b == '\n' ? 1 : 0;
          }
        }
        if (step == 1 && start > 3_000) {
          break;
        }
      }
      List<String> expected = Sample.documents(List.of(file)).stream().map(Document::id).toList();
      assertEquals(step == 1 ? expected.subList(0, ids.size()) : expected, ids);
    }
  }

  @Test
  void pagesOfWebArchivesAreCodedByTheirMainText() throws Exception {
    String page =
        "<html><head><title>News</title></head><body><nav>Home | Sport</nav><article><p>Italy"
            + " imposed sanctions on Serbia on Monday, and the government in Rome said that more"
            + " would follow within the week.</p><p>The president of France met the prime minister"
            + " of Japan in Tokyo on Tuesday, officials said after the talks.</p></article>"
            + "</body></html>";
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
            + page.length()
            + "\r\n\r\n"
            + page;
    String record =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/a\r\n"
            + "WARC-Date: 2022-02-24T06:00:00Z\r\n"
            + "WARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\n"
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
            + http.length()
            + "\r\n\r\n"
            + http
            + "\r\n\r\n";
    Path warc = Files.writeString(folder.resolve("pages.warc"), record);
    Path packed = folder.resolve("more.warc.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(record.replace("example.org/a", "example.org/b").getBytes(UTF_8));
    }
    Path output = folder.resolve("warc");
    assertEquals(0, cluster(output, warc, packed));
    List<Row> rows = documents(output);
    assertEquals(
        List.of("https://example.org/a", "https://example.org/b"),
        rows.stream().map(row -> row.getAs("url")).toList());
    assertEquals(2 * 2, Sample.lines(spark, output).size());
  }

  @Test
  void aFeedCodesTheFirstOfCopiesAndGoesOnWhereItWasBrokenOff() throws Exception {
    Path inbox = Files.createDirectory(folder.resolve("inbox"));
    Path output = folder.resolve("feed");
    Path first = Sample.news(inbox.resolve("a.jsonl"), 12);
    assertEquals(0, cluster(output, "--feed", "--once", inbox));
    List<String> expected = Sample.lines(coder, List.of(first));
    assertEquals(expected.size(), Sample.lines(spark, output).size());
    // The same texts under other ids and in other type, and one that is new.
    String copies =
        Files.readString(first).replace("doc-", "copy-").replace("The case is", "THE CASE  is");
    Files.writeString(
        inbox.resolve("b.jsonl"),
        copies + "{\"id\":\"new\",\"text\":\"Italy attacked Serbia.\"}\n{broken\n");
    assertEquals(1, cluster(output, "--feed", "--once", inbox));
    assertEquals(expected.size() + 1, Sample.lines(spark, output).size());
    // As if it had been killed before the last batch was noted: that is taken once more.
    try (Stream<Path> commits = Files.list(output.resolve("_feed/commits"))) {
      for (Path commit : commits.filter(file -> file.toString().endsWith("1")).toList()) {
        Files.delete(commit);
      }
    }
    cluster(output, "--feed", "--once", inbox);
    assertEquals(expected.size() + 1, Sample.lines(spark, output).size());
  }

  @Test
  void copiesAndStoriesAreThoseOfTheArchive() throws Exception {
    Path file = Sample.tellings(folder.resolve("tellings.jsonl"));
    Path output = folder.resolve("tellings");
    assertEquals(0, cluster(output, "--link", file));
    Path database = folder.resolve("tellings.db");
    try (Archive archive = Archive.open(database)) {
      add(archive, List.of(file));
      new Linker(archive).link((done, all) -> {});
      List<String> copies =
          archive
              .db()
              .list(
                  "SELECT d.id || ' ' || o.id FROM copies c JOIN documents d ON d.number ="
                      + " c.document JOIN documents o ON o.number = c.original ORDER BY 1",
                  row -> row.getString(1));
      List<String> stories =
          archive
              .db()
              .list(
                  "SELECT group_concat(id, ' ') FROM (SELECT s.story, e.id FROM stories s JOIN"
                      + " events e ON e.number = s.event ORDER BY e.id) GROUP BY story ORDER BY 1",
                  row -> row.getString(1));
      assertFalse(copies.isEmpty());
      assertFalse(stories.isEmpty());
      assertEquals(copies, table(output, "copies", "concat_ws(' ', document, original)"));
      spark.read().parquet(output.resolve("stories").toString()).createOrReplaceTempView("found");
      assertEquals(
          stories,
          spark
              .sql(
                  "SELECT concat_ws(' ', sort_array(collect_list(event))) AS events FROM found"
                      + " GROUP BY story ORDER BY events")
              .collectAsList()
              .stream()
              .map(row -> row.getString(0))
              .toList());
    }
  }

  private static List<String> table(Path output, String name, String expression) {
    return spark
        .read()
        .parquet(output.resolve(name).toString())
        .selectExpr(expression)
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .sorted()
        .toList();
  }

  @Test
  void whatItCanDoStandsInTheDocs() throws Exception {
    String page = Files.readString(Sample.HOME.resolve("docs/reference/cluster.md"));
    for (OptionSpec option : new CommandLine(new Main()).getCommandSpec().options()) {
      assertTrue(page.contains("`" + option.longestName() + "`"), option.longestName());
    }
  }

  @Test
  void theCommandLineKnowsTheSameOptions() throws Exception {
    String known =
        Files.readString(Sample.HOME.resolve("cli/src/main/resources/org/polemos/cli/cluster.tsv"));
    StringBuilder expected = new StringBuilder();
    new CommandLine(new Main())
        .getCommandSpec().options().stream()
            .filter(option -> !option.usageHelp())
            .sorted(Comparator.comparing(OptionSpec::longestName))
            .forEach(option ->
                expected
                    .append(String.join(" ", option.names()))
                    .append('\t')
                    .append(option.arity().max() == 0 ? "" : option.paramLabel())
                    .append('\t')
                    .append(String.join(" ", option.description()))
                    .append('\n'));
    assertEquals(expected.toString(), known);
  }

  private static Coding coding() {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Bundle bundle = Bundle.ship(context, Sample.HOME, null, List.of(), false);
    return new Coding(bundle, null, null, null);
  }

  @Test
  void badDocumentsAreListedAndTheRestIsCoded() throws Exception {
    Path bad = folder.resolve("bad.jsonl");
    Files.writeString(
        bad,
        "{\"id\":\"a\",\"text\":\"Italy attacked Serbia.\"}\n{broken\n{\"id\":\"b\"}\n"
            + "{\"id\":\"c\",\"text\":\"Der Präsident von Frankreich hat am Montag mit dem"
            + " Bundeskanzler gesprochen, und sie haben sich über die Lage im Nahen Osten"
            + " ausgetauscht, wie das Amt mitteilte.\"}\n");
    Path cut = folder.resolve("cut.jsonl.gz");
    Files.write(cut, new byte[] {31, -117, 8, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3});
    Path output = folder.resolve("bad");
    assertEquals(1, cluster(output, bad, cut));
    List<Row> rows = documents(output);
    assertEquals(5, rows.size());
    assertTrue(rows.stream().anyMatch(row -> (row.getAs("place") + "").endsWith("bad.jsonl:2")));
    assertTrue(
        rows.stream().anyMatch(row -> (row.getAs("not_coded") + "").contains("this is deu")));
    assertEquals(1, Sample.lines(spark, output).size());
  }

  @Test
  void runAgainItWritesNothingTwice() throws Exception {
    Path input = Files.createDirectory(folder.resolve("again-in"));
    for (int i = 0; i < 3; i++) {
      Sample.news(input.resolve("n" + i + ".jsonl"), 12);
    }
    Path output = folder.resolve("again");
    assertEquals(0, cluster(output, input));
    List<String> once = Sample.lines(spark, output);
    assertEquals(0, cluster(output, input));
    assertEquals(once, Sample.lines(spark, output));
    Sample.news(input.resolve("n3.jsonl"), 24);
    assertEquals(0, cluster(output, input));
    assertTrue(Sample.lines(spark, output).size() > once.size());
    // As if the job had been killed before its batch was whole.
    List<String> all = Sample.lines(spark, output);
    try (Stream<Path> marks = Files.list(output.resolve("_done"))) {
      for (Path mark : marks.toList()) {
        Files.delete(mark);
      }
    }
    assertEquals(0, cluster(output, input));
    assertEquals(all, Sample.lines(spark, output));
  }

  @Test
  void documentsInParquetAreCodedToo() throws Exception {
    Path news = Sample.news(folder.resolve("table.jsonl"), 21);
    Path table = folder.resolve("table.parquet");
    spark.read().json(news.toString()).coalesce(1).write().parquet(table.toString());
    Path output = folder.resolve("table");
    assertEquals(0, cluster(output, table));
    List<Row> rows = documents(output);
    assertEquals(21, rows.size());
    assertFalse(rows.stream().anyMatch(row -> row.getAs("not_coded") != null));
    assertEquals(Sample.lines(coder, List.of(news)).size(), Sample.lines(spark, output).size());
  }
}
