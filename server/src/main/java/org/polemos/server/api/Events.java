package org.polemos.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.polemos.record.EventRecord;
import org.polemos.record.JsonLinesWriter;
import org.polemos.server.http.Json;

/** Records as JSON: just as JSON Lines have them. */
final class Events {

  private Events() {}

  static JsonNode json(EventRecord record) {
    StringWriter line = new StringWriter();
    try (JsonLinesWriter writer = new JsonLinesWriter(line)) {
      writer.write(record);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Json.tree(line.toString());
  }

  static List<JsonNode> json(List<EventRecord> records) {
    return records.stream().map(Events::json).toList();
  }
}
