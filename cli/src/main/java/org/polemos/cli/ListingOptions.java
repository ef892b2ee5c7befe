package org.polemos.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Option;

/** How a list is printed: for people or for programs. */
final class ListingOptions {

  /** What is written. */
  enum Format {
    TABLE,
    JSONL
  }

  /** Writes the fields of one entry. */
  interface Fields<T> {
    void write(JsonGenerator json, T entry) throws IOException;
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table (default on a terminal) or jsonl (default elsewhere).")
  private Format format;

  boolean table(Console console) {
    return format == Format.TABLE || format == null && console.outTerminal();
  }

  /** Writes one JSON object a line. */
  static <T> void lines(Console console, List<T> entries, Fields<T> fields) throws IOException {
    try (JsonGenerator json =
        new JsonFactory()
            .createGenerator(console.out())
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      json.setRootValueSeparator(null);
      for (T entry : entries) {
        json.writeStartObject();
        fields.write(json, entry);
        json.writeEndObject();
        json.writeRaw('\n');
      }
    }
  }
}
