package org.polemos.server.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.polemos.archive.Hash;
import org.polemos.formats.Formats;
import org.polemos.formats.Kinds;
import org.polemos.server.http.Json;
import org.polemos.server.http.Problem;
import org.polemos.server.http.Request;
import org.polemos.text.Citation;
import org.polemos.text.Defaults;
import org.polemos.text.Document;
import org.polemos.text.DocumentReader;
import org.polemos.text.JsonLinesReader;
import org.polemos.text.PlainTextReader;
import org.polemos.text.PublicationDate;

/**
 * Text that was sent: JSON with what is known of it, or a file as it is. What is no plain text is
 * read in a process of its own.
 *
 * @param name of the file; decides how it is read
 * @param file where it lies until it is closed; {@code null} where {@code given} is there
 * @param given the document, where it came as JSON
 * @param by who sends it
 */
record Upload(
    String name,
    @Nullable Path file,
    @Nullable Document given,
    @Nullable String by,
    Defaults defaults)
    implements AutoCloseable {

  private static final Set<String> LINES = Set.of("jsonl", "ndjson");

  private static final int LONGEST_NAME = 200;

  private static final int MEGABYTES = 384;

  /** Something wrong with a part of it. */
  record Trouble(String place, String reason, @Nullable String remedy) {

    static Trouble of(org.polemos.text.Problem problem) {
      return new Trouble(problem.place(), problem.reason(), problem.remedy());
    }

    String said() {
      return place + ": " + reason + (remedy == null ? "" : " (" + remedy + ")");
    }
  }

  /** As it comes as JSON. */
  record Text(
      @Nullable String text,
      @Nullable String id,
      @Nullable String title,
      @Nullable String author,
      @Nullable String publisher,
      @Nullable String date,
      @Nullable String url,
      @Nullable String by) {}

  /**
   * Takes it in.
   *
   * @param longest in bytes
   */
  static Upload of(Request request, int longest) throws IOException {
    String type = request.type();
    if (type.equals("application/json")) {
      Text text = Json.read(request.body(longest), Text.class);
      Document document = document(text);
      String title = document.citation().title();
      return new Upload(
          title == null ? document.id() : title, null, document, text.by(), Defaults.NONE);
    }
    if (type.startsWith("multipart/") || type.equals("application/x-www-form-urlencoded")) {
      throw Problem.of(
          415,
          "forms are not read here",
          "send the file itself as the body, and its name as ?name=");
    }
    String name = name(request);
    Defaults defaults =
        new Defaults(
            request.parameter("author"),
            request.parameter("publisher"),
            day(request.parameter("date")));
    Path file = spooled(request.stream(longest), name, longest);
    return new Upload(name, file, null, request.parameter("by"), defaults);
  }

  /** The last part of the name alone: it is shown and kept, and no file is ever called by it. */
  private static String name(Request request) {
    String given = request.parameter("name", "text.txt");
    String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    boolean odd = name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl);
    if (odd || !Kinds.known(name)) {
      throw Problem.of(
          415,
          "files of this kind are not read: " + name,
          "give it the ending that it should have");
    }
    return name;
  }

  private static Path spooled(InputStream body, String name, int longest) throws IOException {
    Path file = Files.createTempFile("polemos-", "." + ending(name));
    boolean whole = false;
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      long length = 0;
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        length += read;
        if (length > longest) {
          throw Request.tooLong(longest);
        }
        out.write(buffer, 0, read);
      }
      whole = true;
      return file;
    } finally {
      if (!whole) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static @Nullable LocalDate day(@Nullable String words) {
    LocalDate day = words == null ? null : PublicationDate.parse(words);
    if (words != null && day == null) {
      throw Problem.of(422, "the date " + words + " is not understood", "write it as 2022-02-24");
    }
    return day;
  }

  private static @Nullable String blankToNull(@Nullable String words) {
    return words == null || words.isBlank() ? null : words.strip();
  }

  private static Document document(Text text) {
    if (text.text() == null || text.text().isBlank()) {
      throw Problem.unprocessable("there is no text in \"text\"");
    }
    String id = blankToNull(text.id());
    return new Document(
        id == null ? "text-" + Hash.sha256(text.text()).substring(0, 12) : id,
        text.text(),
        day(blankToNull(text.date())),
        new Citation(
            blankToNull(text.title()),
            blankToNull(text.author()),
            blankToNull(text.publisher()),
            blankToNull(text.url())));
  }

  /**
   * Reads its documents.
   *
   * @param read is told how many bytes have been read, where that can be known
   * @param patience how long to wait for a document of a foreign format
   */
  void read(DocumentReader.Sink sink, LongConsumer read, Duration patience) throws IOException {
    if (given != null) {
      sink.document(given);
    } else if (file != null && Kinds.foreign(file)) {
      try (Formats formats = new Formats(patience, MEGABYTES)) {
        formats.read(file, name, defaults, sink);
      }
    } else if (file != null) {
      DocumentReader reader =
          LINES.contains(ending(name)) ? new JsonLinesReader() : new PlainTextReader();
      try (InputStream bytes = counted(Files.newInputStream(file), read)) {
        reader.read(bytes, name, defaults, sink);
      }
    }
  }

  private static InputStream counted(InputStream bytes, LongConsumer told) {
    return new FilterInputStream(bytes) {
      private long all;

      @Override
      public int read() throws IOException {
        int next = super.read();
        told.accept(next < 0 ? all : ++all);
        return next;
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        int number = super.read(into, from, length);
        all += Math.max(0, number);
        told.accept(all);
        return number;
      }
    };
  }

  /** How many bytes there are to read. */
  long size() throws IOException {
    return given != null ? given.text().length() : file == null ? 0 : Files.size(file);
  }

  /** Takes the file away. */
  @Override
  public void close() {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException kept) {
      // A file that cannot be taken away now is one in the folder of temporary files.
      file.toFile().deleteOnExit();
    }
  }

  /** The kinds of files that are read, for those who ask. */
  static final List<String> KINDS =
      List.of(
          "txt", "md", "jsonl", "ndjson", "html", "pdf", "docx", "doc", "odt", "rtf", "epub", "eml",
          "mbox", "xml", "rss", "atom", "warc", "zip", "csv", "tsv", "gz");
}
