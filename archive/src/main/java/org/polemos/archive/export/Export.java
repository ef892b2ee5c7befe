package org.polemos.archive.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.polemos.archive.Archive;
import org.polemos.archive.EventTable;
import org.polemos.archive.review.Reviewed;
import org.polemos.archive.search.Search;
import org.polemos.record.EventRecord;
import org.polemos.record.RecordFormat;
import org.polemos.record.RecordWriter;

/** Writes the records of an archive, or those that a question holds of, in any format. */
public final class Export {

  private final Archive archive;
  private final @Nullable String question;
  private final boolean texts;
  private final @Nullable Reviewed reviewed;

  /**
   * @param question which records; {@code null} for all
   * @param texts whether sentences and other longer words of the documents are written too
   */
  public Export(Archive archive, @Nullable String question, boolean texts) {
    this(archive, question, texts, null);
  }

  private Export(
      Archive archive, @Nullable String question, boolean texts, @Nullable Reviewed reviewed) {
    this.archive = archive;
    this.question = question;
    this.texts = texts;
    this.reviewed = reviewed;
  }

  /**
   * The same with the records as people corrected them, and without those that they rejected. What
   * they added comes last, where all records are asked for.
   */
  public Export reviewed(Reviewed judged) {
    return new Export(archive, question, texts, judged);
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
    try {
      new Search(archive)
          .each(
              question == null ? "" : question,
              (json, text) -> {
                EventRecord coded = EventTable.record(json, texts ? text : "");
                EventRecord record = reviewed == null ? coded : reviewed.of(coded);
                if (record != null) {
                  take(taker, record);
                  count[0]++;
                }
              });
      if (reviewed != null && question == null) {
        for (EventRecord added : reviewed.added(this::text)) {
          take(taker, added);
          count[0]++;
        }
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

  private String text(String document) {
    String text =
        archive
            .db()
            .first("SELECT text FROM documents WHERE id = ?", row -> row.getString(1), document);
    return text == null || !texts ? "" : text;
  }
}
