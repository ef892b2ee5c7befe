package org.polemos.formats.internal;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.polemos.text.Citation;
import org.polemos.text.Defaults;
import org.polemos.text.Document;
import org.polemos.text.DocumentReader;
import org.polemos.text.Problem;
import org.polemos.text.PublicationDate;

/**
 * Reads one document a row of a table whose first row names the columns: comma, semicolon or
 * tabulator stands between cells, whichever the first row has most of.
 */
final class TableReader implements DocumentReader {

  private static final int FIRST_ROW = 1 << 16;

  /** The columns that are read, and other names that they go by. */
  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          "id", List.of("id", "document", "doc_id"),
          "title", List.of("title", "headline"),
          "author", List.of("author", "speaker"),
          "publisher", List.of("publisher", "source"),
          "date", List.of("date", "published", "publication_date"),
          "url", List.of("url", "link"),
          "text", List.of("text", "body", "content"));

  @Override
  public void read(InputStream bytes, String name, Defaults defaults, Sink sink)
      throws IOException {
    BufferedInputStream marked = new BufferedInputStream(bytes, FIRST_ROW);
    BufferedReader characters =
        new BufferedReader(new InputStreamReader(marked, charset(marked)), FIRST_ROW);
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter(characters))
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setAllowMissingColumnNames(true)
            .setTrim(false)
            .get();
    try (CSVParser rows = CSVParser.parse(characters, format)) {
      Map<String, String> columns = columns(rows.getHeaderNames());
      if (!columns.containsKey("text")) {
        sink.failure(
            new Problem(name, "has no column \"text\"", "name the column with the words so"));
        return;
      }
      for (CSVRecord row : rows) {
        row(row, columns, name + ":" + rows.getCurrentLineNumber(), defaults, sink);
      }
    } catch (UncheckedIOException | IllegalArgumentException broken) {
      sink.failure(new Problem(name, "is no table: " + broken.getMessage(), "correct the row"));
    }
  }

  /** UTF-8, or what spreadsheets write elsewhere. */
  private static Charset charset(BufferedInputStream bytes) throws IOException {
    bytes.mark(FIRST_ROW);
    byte[] start = bytes.readNBytes(FIRST_ROW - 1);
    bytes.reset();
    // The last character may have been cut in two.
    int whole = start.length;
    while (whole > 0 && whole > start.length - 4 && start[whole - 1] < 0) {
      whole--;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(start, 0, whole));
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException other) {
      return Charset.forName("windows-1252");
    }
  }

  private static char delimiter(BufferedReader characters) throws IOException {
    characters.mark(FIRST_ROW);
    char[] start = new char[FIRST_ROW - 1];
    int length = Math.max(0, characters.read(start));
    characters.reset();
    // A byte order mark is no part of the first column's name.
    if (length > 0 && start[0] == '\ufeff') {
      characters.skip(1);
    }
    String first = new String(start, 0, length).lines().findFirst().orElse("");
    char best = ',';
    for (char mark : new char[] {';', '\t'}) {
      best = count(first, mark) > count(first, best) ? mark : best;
    }
    return best;
  }

  private static long count(String text, char mark) {
    return text.chars().filter(c -> c == mark).count();
  }

  private static Map<String, String> columns(List<String> header) {
    Map<String, String> found = new HashMap<>();
    COLUMNS.forEach((column, names) -> {
      for (String name : names) {
        for (String given : header) {
          if (given.strip().toLowerCase(Locale.ROOT).equals(name)) {
            found.putIfAbsent(column, given);
          }
        }
      }
    });
    return found;
  }

  private static void row(
      CSVRecord row, Map<String, String> columns, String place, Defaults defaults, Sink sink) {
    String text = cell(row, columns, "text");
    if (text == null) {
      sink.failure(new Problem(place, "holds no text", "nothing to code"));
      return;
    }
    String words = cell(row, columns, "date");
    LocalDate day = words == null ? null : PublicationDate.parse(words);
    if (words != null && day == null) {
      sink.warning(
          new Problem(place, "date \"" + words + "\" is not understood", "write it as 2022-02-24"));
    }
    String id = cell(row, columns, "id");
    Citation citation =
        Names.citation(
            cell(row, columns, "title"),
            cell(row, columns, "author"),
            cell(row, columns, "publisher"),
            cell(row, columns, "url"),
            defaults);
    String file = place.substring(0, place.lastIndexOf(':'));
    sink.document(
        new Document(
            id == null ? Names.stem(file) + ":" + row.getRecordNumber() : id,
            text,
            day == null ? defaults.published() : day,
            citation));
  }

  private static @Nullable String cell(CSVRecord row, Map<String, String> columns, String column) {
    String name = columns.get(column);
    if (name == null || !row.isSet(name)) {
      return null;
    }
    String value = row.get(name);
    return value.isBlank() ? null : value;
  }
}
