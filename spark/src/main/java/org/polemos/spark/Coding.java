package org.polemos.spark;

import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.Row;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;
import org.polemos.Bounds;
import org.polemos.SetupException;
import org.polemos.TooSlowException;
import org.polemos.archive.Hash;
import org.polemos.archive.Languages;
import org.polemos.text.Defaults;
import org.polemos.text.Document;
import org.polemos.text.JsonLinesReader;
import org.polemos.text.Problem;

/**
 * What tasks do: reads documents and codes them, one row each. A document that cannot be read or
 * coded becomes a row that says why; no document fails a task.
 *
 * @param author who speaks where a file does not say; so {@code publisher} and {@code published}
 */
record Coding(
    Bundle bundle,
    @Nullable String author,
    @Nullable String publisher,
    @Nullable LocalDate published)
    implements Serializable {

  private static final ThreadLocal<Languages> LANGUAGES = ThreadLocal.withInitial(Languages::new);

  private static final Bounds BOUNDS = new Bounds();

  Defaults defaults() {
    return new Defaults(author, publisher, published);
  }

  /** Codes all documents of a part of a file. */
  Iterator<Row> code(Chunk chunk) {
    Configuration settings = SparkHadoopUtil.get().newConfiguration(SparkEnv.get().conf());
    Pulled reads =
        new Pulled(
            unreachable -> chunk.open(settings, unreachable),
            chunk.reader(),
            chunk.file(),
            defaults());
    TaskContext task = TaskContext.get();
    if (task != null) {
      task.addTaskCompletionListener((TaskCompletionListener) ended -> reads.close());
    }
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return reads.hasNext();
      }

      @Override
      public Row next() {
        return row(reads.next());
      }
    };
  }

  private Row row(Pulled.Read read) {
    Document document = read.document();
    if (document != null) {
      return code(document);
    }
    Problem failure = read.failure();
    return Outcomes.of(failure == null ? new Problem("?", "is lost", null) : failure);
  }

  /** Codes a line of JSON that stands at a place. */
  Row code(String line, String place) {
    Pulled.Read read = read(line);
    Problem failure = read.failure();
    return failure == null
        ? row(read)
        : Outcomes.of(new Problem(place, failure.reason(), failure.remedy()));
  }

  /** The same for all lines whose text has the same words in the same order. */
  String key(String line) {
    Document document = read(line).document();
    return document == null ? Hash.sha256(line) : Hash.sha256(bare(document.text()));
  }

  private static String bare(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]+", " ").strip();
  }

  /** One document of a line; without an id it is called by a hash of the line. */
  private Pulled.Read read(String line) {
    List<Pulled.Read> reads = new ArrayList<>();
    String name = Hash.sha256(line).substring(0, 16);
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    try (Pulled pulled =
        new Pulled(
            unreachable -> new ByteArrayInputStream(bytes),
            JsonLinesReader.ofPart(0),
            name,
            defaults())) {
      pulled.forEachRemaining(reads::add);
    }
    return reads.isEmpty()
        ? new Pulled.Read(null, new Problem(name, "holds no document", "nothing to code"))
        : reads.get(0);
  }

  /** Codes one document. */
  Row code(Document document) {
    String language = LANGUAGES.get().of(document.text());
    if (!language.equals(Languages.ENGLISH) && !language.equals(Languages.UNKNOWN)) {
      String why = "only English is coded, and this is " + language;
      return Outcomes.of(document, language, List.of(), new Problem(document.id(), why, null));
    }
    try {
      return Outcomes.of(
          document, language, BOUNDS.within(document, bundle.engine().coder()::code), null);
    } catch (SetupException setup) {
      throw setup;
    } catch (TooSlowException slow) {
      Problem problem = new Problem(document.id(), String.valueOf(slow.getMessage()), "split it");
      return Outcomes.of(document, language, List.of(), problem);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
      Problem problem =
          new Problem(
              document.id(),
              "could not be worked on: " + broken,
              "a fault of Polemos; please report it with the document");
      return Outcomes.of(document, language, List.of(), problem);
    }
  }
}
