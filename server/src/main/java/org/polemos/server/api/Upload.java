package org.polemos.server.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.polemos.archive.Hash;
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
 * Text that was sent: JSON with what is known of it, or a file as it is.
 *
 * @param name of the file; decides how it is read
 * @param by who sends it, or {@code null}
 * @param given the document, where it came as JSON; else {@code null}
 */
record Upload(
    String name, byte[] bytes, @Nullable String by, @Nullable Document given, Defaults defaults) {

  static final List<String> KINDS = List.of("txt", "text", "md", "jsonl", "ndjson");

  private static final Set<String> TYPES =
      Set.of(
          "text/plain",
          "text/markdown",
          "application/x-ndjson",
          "application/jsonl",
          "application/octet-stream");

  /** Longer names of files are cut by nobody; they are refused. */
  private static final int LONGEST_NAME = 200;

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

  static Upload of(Request request, int longest) throws IOException {
    String type = request.type();
    if (type.equals("application/json")) {
      Text text = Json.read(request.body(longest), Text.class);
      return new Upload("text", new byte[0], text.by(), document(text), Defaults.NONE);
    }
    if (!TYPES.contains(type)) {
      throw Problem.of(
          415,
          "a body of type " + (type.isEmpty() ? "unknown" : type) + " is not read here",
          "send application/json, text/plain or application/x-ndjson");
    }
    String name = name(request, type);
    Defaults defaults =
        new Defaults(
            request.parameter("author"),
            request.parameter("publisher"),
            day(request.parameter("date")));
    return new Upload(name, request.body(longest), request.parameter("by"), null, defaults);
  }

  /** The last part of the name alone: it is shown and kept, and never opened. */
  private static String name(Request request, String type) {
    String given = request.parameter("name", type.contains("json") ? "text.jsonl" : "text.txt");
    String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String kind = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean odd = name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl);
    if (odd || !KINDS.contains(kind)) {
      throw Problem.of(
          415,
          "files of this kind are not read: " + name,
          "send one of " + String.join(", ", KINDS));
    }
    return name;
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

  /** Reads its documents; {@code stream} gives the bytes. */
  void read(InputStream stream, Consumer<Document> documents, Consumer<Trouble> problems)
      throws IOException {
    if (given != null) {
      documents.accept(given);
      return;
    }
    boolean lines = name.toLowerCase(Locale.ROOT).endsWith("jsonl") || name.endsWith("ndjson");
    DocumentReader reader = lines ? new JsonLinesReader() : new PlainTextReader();
    reader.read(
        stream,
        name,
        defaults,
        new DocumentReader.Sink() {
          @Override
          public void document(Document document) {
            documents.accept(document);
          }

          @Override
          public void warning(org.polemos.text.Problem problem) {
            problems.accept(Trouble.of(problem));
          }

          @Override
          public void failure(org.polemos.text.Problem problem) {
            problems.accept(Trouble.of(problem));
          }
        });
  }

  /** How much there is to read. */
  int size() {
    return given == null ? bytes.length : given.text().getBytes(StandardCharsets.UTF_8).length;
  }
}
