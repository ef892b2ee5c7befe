package org.polemos.attribution;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.polemos.text.Document;
import org.polemos.text.Span;

/** Writes attributions, one JSON object a line. */
public final class AttributionLinesWriter implements Closeable {

  private final JsonGenerator json;

  /**
   * @param out where to; never closed
   */
  public AttributionLinesWriter(Writer out) throws IOException {
    this.json =
        new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setRootValueSeparator(null);
  }

  /** Writes all that was found in one document. */
  public void write(Document document, List<Attribution> attributions) throws IOException {
    for (Attribution attribution : attributions) {
      json.writeStartObject();
      json.writeStringField("document", document.id());
      span("source", attribution.source(), document.text());
      span("cue", attribution.cue(), document.text());
      span("content", attribution.content(), document.text());
      json.writeStringField("kind", attribution.kind().name().toLowerCase(Locale.ROOT));
      json.writeStringField("stance", attribution.stance());
      json.writeStringField("by", attribution.by());
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  @Override
  public void close() throws IOException {
    json.flush();
  }

  private void span(String name, Span span, String text) throws IOException {
    if (span == null) {
      json.writeNullField(name);
      return;
    }
    json.writeObjectFieldStart(name);
    json.writeNumberField("start", span.start());
    json.writeNumberField("end", span.end());
    json.writeStringField("text", span.in(text));
    json.writeEndObject();
  }
}
