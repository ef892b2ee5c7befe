package org.polemos.spark;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
