package org.polemos.mcp;

import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;
import java.util.Map;
import org.polemos.Bounds;
import org.polemos.Engine;
import org.polemos.record.EventRecord;

/** Codes a text that the assistant sends. */
record CodeText(Engine engine, Bounds bounds) implements Tool {

  @Override
  public McpSchema.Tool described() {
    Map<String, Object> properties = Arguments.ofAText();
    properties.put(
        "text", Arguments.string("The text, whole and unchanged: all offsets count in it."));
    return Tool.readOnly(
        "code_text",
        "Code a text",
        "Reads an English political text and returns a record for each event that it tells of: who"
            + " did what to whom, when and where, whether it is asserted, denied, planned,"
            + " threatened…, and according to whom. Each record has an id, and the exact words with"
            + " their offsets (UTF-16 code units, end not included).",
        Arguments.schema(properties, "text"));
  }

  @Override
  public Answer answer(Arguments given) {
    List<EventRecord> records = bounds.within(given.document(), engine.coder()::code);
    String words =
        records.isEmpty()
            ? "No event was found in this text."
            : records.size()
                + (records.size() == 1 ? " record\n\n" : " records\n\n")
                + Citations.words(records);
    return new Answer(words, "{\"records\":" + Citations.json(records) + "}");
  }
}
