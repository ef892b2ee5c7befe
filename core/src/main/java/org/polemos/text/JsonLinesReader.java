package org.polemos.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one document a line, each a JSON object.
 *
 * <p>{@code text} must be there; {@code id}, {@code title}, {@code author}, {@code source} (or
 * {@code publisher}), {@code date} and {@code url} may be; other fields are passed over. A document
 * without {@code id} is called by file and line. A bad line is reported with its number, and the
 * next one read.
 */
public final class JsonLinesReader implements DocumentReader {

  private static final Set<String> KNOWN =
      Set.of("id", "title", "author", "source", "publisher", "date", "url", "text");

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(TextLines.LIMIT).build())
          .build();

  private final boolean part;
  private final int before;

  public JsonLinesReader() {
    this(false, 0);
  }

  private JsonLinesReader(boolean part, int before) {
    this.part = part;
    this.before = before;
  }

  /**
   * Reads a part of a file, cut at the ends of lines; it may be empty.
   *
   * @param before how many lines of the file stand before it
   */
  public static JsonLinesReader ofPart(int before) {
    return new JsonLinesReader(true, before);
  }

  @Override
  public void read(InputStream bytes, String name, Defaults defaults, Sink sink)
      throws IOException {
    boolean any =
        TextLines.read(
            bytes,
            name,
            before,
            sink,
            (number, line) -> {
              if (!line.isBlank()) {
                sink.document(document(fields(line), name, number, defaults, sink));
              }
            });
    if (!any && !part) {
      sink.failure(new Problem(name, "holds no document", "nothing to code"));
    }
  }

  /**
   * The document that named fields make; the names are those of a line.
   *
   * @param name the file, for identifiers and messages
   * @param line where it stands there
   * @throws UnreadableException where there is no text
   */
  public static Document document(
      Map<String, String> fields, String name, int line, Defaults defaults, Sink sink)
      throws UnreadableException {
    String text = fields.get("text");
    if (text == null) {
      throw new UnreadableException("has no field \"text\"", "name the field with the words so");
    }
    if (text.isBlank()) {
      throw new UnreadableException("holds no text", "nothing to code");
    }
    String publisher = fields.getOrDefault("source", fields.get("publisher"));
    Citation citation =
        new Citation(
            fields.get("title"),
            fields.getOrDefault("author", defaults.author()),
            publisher == null ? defaults.publisher() : publisher,
            fields.get("url"));
    String id = fields.getOrDefault("id", PlainTextReader.stem(name) + ":" + line);
    LocalDate day = date(fields.get("date"), name + ":" + line, defaults, sink);
    return new Document(id, Surrogates.mended(text), day, citation);
  }

  private static @Nullable LocalDate date(
      @Nullable String words, String place, Defaults defaults, Sink sink) {
    if (words == null) {
      return defaults.published();
    }
    LocalDate day = PublicationDate.parse(words);
    if (day == null) {
      sink.warning(
          new Problem(place, "date \"" + words + "\" is not understood", "write it as 2022-02-24"));
      return defaults.published();
    }
    return day;
  }

  private static Map<String, String> fields(String line) throws UnreadableException {
    try (JsonParser json = JSON.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw notAnObject(line);
      }
      Map<String, String> fields = new HashMap<>();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String key = json.currentName();
        JsonToken value = json.nextToken();
        if (KNOWN.contains(key)) {
          put(fields, key, value, json);
        } else {
          json.skipChildren();
        }
      }
      if (json.nextToken() != null) {
        throw new UnreadableException(
            "has more after the object's end at column "
                + json.currentTokenLocation().getColumnNr(),
            "put each document on a line of its own");
      }
      return fields;
    } catch (JsonProcessingException bad) {
      throw malformed(bad);
    } catch (IOException impossible) {
      throw new AssertionError("reading a string", impossible);
    }
  }

  private static void put(Map<String, String> fields, String key, JsonToken value, JsonParser json)
      throws IOException, UnreadableException {
    if (value == JsonToken.VALUE_NULL) {
      return;
    }
    if (!value.isScalarValue() || key.equals("text") && value != JsonToken.VALUE_STRING) {
      throw new UnreadableException(
          "field \""
              + key
              + "\" is not a string at column "
              + json.currentTokenLocation().getColumnNr(),
          "put it in quotation marks");
    }
    String words = json.getText();
    if (key.equals("text") || !words.isBlank()) {
      fields.put(key, words);
    }
  }

  private static UnreadableException notAnObject(String line) {
    boolean array = line.stripLeading().startsWith("[");
    return new UnreadableException(
        "is no JSON object",
        array
            ? "a JSON array is not JSON Lines: turn it with jq -c '.[]'"
            : "each line must be an object such as {\"text\": \"…\"}");
  }

  private static UnreadableException malformed(JsonProcessingException bad) {
    String reason = bad.getOriginalMessage();
    int line = reason.indexOf('\n');
    return new UnreadableException(
        "malformed JSON at column "
            + (bad.getLocation() == null ? "?" : bad.getLocation().getColumnNr())
            + ": "
            + (line < 0 ? reason : reason.substring(0, line)),
        "correct the line");
  }
}
