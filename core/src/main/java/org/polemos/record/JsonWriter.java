package org.polemos.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all writers of JSON share: fields whose value may be unknown, and an orderly end. */
abstract class JsonWriter implements RecordWriter {

  final JsonGenerator json;
  private final Writer out;

  JsonWriter(Writer out) throws IOException {
    this.out = out;
    this.json =
        new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setRootValueSeparator(null);
  }

  final void text(String name, @Nullable Object value) throws IOException {
    json.writeStringField(name, value == null ? null : value.toString());
  }

  final void number(String name, @Nullable Number value) throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else if (value instanceof Integer whole) {
      json.writeNumberField(name, whole);
    } else {
      json.writeNumberField(name, value.doubleValue());
    }
  }

  final void list(String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /** Ends the list of records and the object around it too, in formats that have them. */
  @Override
  public final void close() throws IOException {
    if (!json.getOutputContext().inRoot()) {
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
    json.flush();
    out.flush();
  }
}
