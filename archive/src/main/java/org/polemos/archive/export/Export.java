package org.polemos.archive.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.polemos.archive.Archive;
import org.polemos.archive.EventTable;
import org.polemos.archive.search.Search;
import org.polemos.record.EventRecord;
import org.polemos.record.RecordFormat;
import org.polemos.record.RecordWriter;

/**
 * Writes the records of an archive, or those that a question holds of, in any format: as people
 * corrected them, with what they added and, unless a question asks for it, without what they
 * rejected.
 */
public final class Export {

  private final Archive archive;
  private final @Nullable String question;
  private final boolean texts;
  private final boolean coded;

  /**
   * @param question which records; {@code null} for all
   * @param texts whether sentences and other longer words of the documents are written too
   */
  public Export(Archive archive, @Nullable String question, boolean texts) {
    this(archive, question, texts, false);
  }

  private Export(Archive archive, @Nullable String question, boolean texts, boolean coded) {
    this.archive = archive;
    this.question = question;
    this.texts = texts;
    this.coded = coded;
  }

  /** The same with those records alone that people accepted, corrected or added. */
  public Export reviewed() {
    String held = "verdict:reviewed";
    return new Export(
        archive, question == null ? held : "(" + question + ") " + held, texts, coded);
  }

  /**
   * The same as the coder has them: not corrected, with what people rejected and without what they
   * added.
   */
  public Export coded() {
    return new Export(archive, question, texts, true);
  }

  /** Takes a record; may fail in writing it. */
  interface Taker {
    void take(EventRecord record) throws IOException;
  }

  /**
   * Writes the records in the order in which their documents were added.
   *
   * @return how many there were
   */
  public long write(RecordFormat format, Writer out) throws IOException {
    try (RecordWriter writer = format.writer(out, new StoryCounting(archive.db()))) {
      return each(writer::write);
    }
  }

  /**
   * Writes a Parquet file, whole or not at all.
   *
   * @return how many records it has
   */
  public long parquet(Path file) throws IOException {
    return Parquet.write(this, file, new StoryCounting(archive.db()));
  }

  long each(Taker taker) throws IOException {
    long[] count = {0};
    Search.Taker each =
        (json, text) -> {
          take(taker, EventTable.record(json, texts ? text : ""));
          count[0]++;
        };
    String asked = question == null ? "" : question;
    Search search = new Search(archive);
    try {
      if (coded) {
        search.eachCoded(asked, each);
      } else {
        search.each(asked, each);
      }
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
    return count[0];
  }

  private void take(Taker taker, EventRecord record) {
    try {
      taker.take(texts ? record : record.withoutTexts());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
