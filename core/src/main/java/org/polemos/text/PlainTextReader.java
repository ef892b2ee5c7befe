package org.polemos.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text file as one document.
 *
 * <p>A block of {@code key: value} lines between lines of {@code ---} may open the file and give
 * {@code id}, {@code title}, {@code author}, {@code publisher}, {@code date} and {@code url}; the
 * document's text begins after it. Without an {@code id} the document is called by the file's name,
 * less folder and ending.
 */
public final class PlainTextReader implements DocumentReader {

  /** Larger than any statement, report or book; what exceeds it is a collection. */
  static final int LIMIT = 64 << 20;

  @Override
  public void read(InputStream bytes, String name, Defaults defaults, Sink sink)
      throws IOException {
    byte[] all = bytes.readNBytes(LIMIT + 1);
    try {
      if (all.length > LIMIT) {
        throw new UnreadableException(
            "is larger than 64 MB", "split it, or give one document a line as .jsonl");
      }
      Decoded decoded = Decoded.of(all);
      if (decoded.doubt() != null) {
        sink.warning(new Problem(name, decoded.doubt(), "save it as UTF-8 if words look wrong"));
      }
      sink.document(document(decoded.text(), name, defaults, sink));
    } catch (UnreadableException unreadable) {
      sink.failure(unreadable.at(name));
    }
  }

  private static Document document(String text, String name, Defaults defaults, Sink sink)
      throws UnreadableException {
    FrontMatter front = FrontMatter.of(text);
    if (front.unclosed()) {
      sink.warning(
          new Problem(name, "opens with --- but no second --- follows", "close the block"));
    }
    if (front.body().isBlank()) {
      throw new UnreadableException("holds no text", "nothing to code");
    }
    Map<String, String> fields = front.fields();
    Citation citation =
        new Citation(
            fields.get("title"),
            fields.getOrDefault("author", defaults.author()),
            fields.getOrDefault("publisher", defaults.publisher()),
            fields.get("url"));
    String id = fields.getOrDefault("id", stem(name));
    return new Document(id, front.body(), date(fields, name, defaults, sink), citation);
  }

  private static @Nullable LocalDate date(
      Map<String, String> fields, String name, Defaults defaults, Sink sink) {
    String words = fields.get("date");
    if (words == null) {
      return defaults.published();
    }
    LocalDate day = PublicationDate.parse(words);
    if (day == null) {
      sink.warning(
          new Problem(name, "date \"" + words + "\" is not understood", "write it as 2022-02-24"));
      return defaults.published();
    }
    return day;
  }

  /** A file's name without its folder and ending. */
  static String stem(String name) {
    Path last = Path.of(name).getFileName();
    String file = last == null ? name : last.toString();
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }
}
