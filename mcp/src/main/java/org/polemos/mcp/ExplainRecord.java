package org.polemos.mcp;

import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;
import java.util.Map;
import org.polemos.Analysis;
import org.polemos.Bounds;
import org.polemos.Engine;
import org.polemos.archive.Archive;
import org.polemos.record.EventRecord;
import org.polemos.text.Document;

/** Tells why a record says what it says. */
record ExplainRecord(Engine engine, Bounds bounds, Library library, Explainer explainer)
    implements Tool {

  @Override
  public McpSchema.Tool described() {
    Map<String, Object> properties = Arguments.ofAText();
    properties.put("id", Arguments.string("The record's id, or its first characters."));
    properties.put(
        "text",
        Arguments.string(
            "The text that was coded, with the same document_id; leave out for a record of the"
                + " archive."));
    return Tool.readOnly(
        "explain_record",
        "Explain a record",
        "Tells how a record came about: its sentence with the words marked, the rule that fired and"
            + " the file and line where it is written, the entries that name the actors, the"
            + " sources, the date and place, which rules were tried and left, and the tree.",
        Arguments.schema(properties, "id"));
  }

  @Override
  public Answer answer(Arguments given) {
    String id = given.needed("id");
    if (given.text("text") != null) {
      return explained(
          given.document(), id, "this text gives no record " + id + "; code_text lists them");
    }
    Document document;
    try (Archive archive = library.open()) {
      document = library.documentOf(archive, id);
    }
    return explained(
        document,
        id,
        "the archive's record "
            + id
            + " is by an older codebook or model, and the present one does not give it;"
            + " polemos archive recode shows what changes");
  }

  private Answer explained(Document document, String id, String otherwise) {
    Analysis analysis = bounds.within(document, engine.coder()::analyse);
    for (Analysis.Passage passage : analysis.passages()) {
      List<EventRecord> records = passage.records();
      for (int i = 0; i < records.size(); i++) {
        if (records.get(i).id().startsWith(id)) {
          return new Answer(
              explainer.explain(analysis, passage, i),
              "{\"records\":" + Citations.json(List.of(records.get(i))) + "}");
        }
      }
    }
    throw new RefusedException(otherwise);
  }
}
