package org.polemos.spark;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.polemos.Coder;
import org.polemos.Engine;
import org.polemos.record.EventRecord;
import org.polemos.record.JsonLinesWriter;
import org.polemos.text.Defaults;
import org.polemos.text.Document;
import org.polemos.text.DocumentFiles;
import org.polemos.text.DocumentReader;
import org.polemos.text.Problem;

/** Documents for tests, and what the library alone makes of them. */
final class Sample {

  static final Path HOME = Path.of(System.getProperty("polemos.home"));

  private static final String[] SENTENCES = {
    "Italy imposed sanctions on Serbia on Monday.",
    "The president of France met the prime minister of Japan in Tokyo.",
    "Rebels attacked an army base near Aleppo, officials said, killing 12 soldiers.",
    "Germany denied that it had sent weapons to Libya.",
    "Thousands protested against the government in Minsk.",
    "Turkey threatened to withdraw its troops unless Russia agrees to talks."
  };

  private Sample() {}

  /** A line of JSON for each document; every seventh has no id, every fifth no date. */
  static Path news(Path file, int documents) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < documents; i++) {
      String id = i % 7 == 6 ? "" : "\"id\":\"doc-" + i + "\",";
      String date = i % 5 == 4 ? "" : "\"date\":\"2022-02-%02d\",".formatted(1 + i % 28);
      lines.add(
          "{%s%s\"source\":\"Wire %d\",\"text\":\"%s %s The case is number %d of the year.\"}"
              .formatted(
                  id,
                  date,
                  i % 3,
                  SENTENCES[i % SENTENCES.length],
                  SENTENCES[(i / 6) % SENTENCES.length],
                  i));
    }
    return Files.writeString(file, String.join("\n", lines) + "\n");
  }

  /**
   * Three events, each told by several papers, in the order of days; of the first paper's text two
   * others print a copy, one of them cut.
   */
  static Path tellings(Path file) throws IOException {
    String[] wires = {
      "Rebels attacked an army base near Aleppo on Monday, officials said, killing 12 soldiers and"
          + " destroying three vehicles in the fiercest battle of the month. The government in"
          + " Damascus accused Turkey of arming the rebels and demanded an urgent meeting of the"
          + " Security Council to discuss what it called open aggression against Syria.",
      "Gunmen stormed a base of the army near Aleppo on Monday and killed 12 soldiers, Syrian rebels"
          + " said. Damascus accused Ankara. Syria asked the Security Council to meet.",
      "Italy imposed sanctions on Serbia on Tuesday over the arrest of journalists in Belgrade,"
          + " Rome said, freezing assets of nine officials and barring them from travel.",
      "Serbia was hit by Italian sanctions on Tuesday: Italy imposed sanctions on Serbia for the"
          + " arrest of journalists in Belgrade, freezing the assets of nine officials.",
      "Thousands protested against the government in Minsk on Wednesday, and police in Belarus"
          + " arrested 40 demonstrators, witnesses said."
    };
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < wires.length; i++) {
      lines.add(line("paper-" + i, 8 + i / 2, wires[i]));
    }
    lines.add(line("reprint", 14, wires[0].toUpperCase(Locale.ROOT)));
    lines.add(line("excerpt", 15, wires[0].substring(0, 250)));
    return Files.writeString(file, String.join("", lines));
  }

  private static String line(String id, int day, String text) {
    return "{\"id\":\"%s\",\"date\":\"2022-02-%02d\",\"source\":\"%s\",\"text\":\"%s\"}\n"
        .formatted(id, day, id, text);
  }

  /** Spark on two cores of this machine. */
  static SparkSession session() {
    return SparkSession.builder()
        .master("local[2]")
        .config("spark.ui.enabled", false)
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "localhost")
        .config("spark.sql.datetime.java8API.enabled", true)
        .config("spark.sql.shuffle.partitions", 4)
        .config("spark.sql.autoBroadcastJoinThreshold", -1)
        .getOrCreate();
  }

  static Coder coder() {
    return new Engine(HOME, null).coder();
  }

  /** The documents of files, as the command line reads them. */
  static List<Document> documents(List<Path> files) {
    List<Document> documents = new ArrayList<>();
    for (Path file : files) {
      new DocumentFiles(Defaults.NONE)
          .read(
              file,
              new DocumentReader.Sink() {
                @Override
                public void document(Document document) {
                  documents.add(document);
                }

                @Override
                public void warning(Problem problem) {}

                @Override
                public void failure(Problem problem) {}
              });
    }
    return documents;
  }

  /** The lines that {@code polemos code --format jsonl} prints for files, sorted. */
  static List<String> lines(Coder coder, List<Path> files) throws IOException {
    StringWriter out = new StringWriter();
    try (JsonLinesWriter writer = new JsonLinesWriter(out)) {
      for (Document document : documents(files)) {
        for (EventRecord record : coder.code(document)) {
          writer.write(record);
        }
      }
    }
    return out.toString().lines().sorted().toList();
  }

  /** The same from a table of records. */
  static List<String> lines(SparkSession spark, Path output) {
    Dataset<Row> records = spark.read().parquet(output.resolve("records").toString());
    return records.select("record").collectAsList().stream()
        .map(row -> row.getString(0))
        .sorted()
        .toList();
  }
}
