package org.polemos.record;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.polemos.actor.Actor;
import org.polemos.text.Span;

/**
 * W3C Web Annotations (JSON-LD): a page with an annotation for each record, whose bodies say what
 * it is and whose targets are the words of the deed and of its parties.
 */
final class AnnotationWriter extends JsonWriter {

  private static final int AROUND = 30;

  AnnotationWriter(Writer out) throws IOException {
    super(out);
    json.writeStartObject();
    text("@context", "http://www.w3.org/ns/anno.jsonld");
    text("type", "AnnotationPage");
    json.writeArrayFieldStart("items");
  }

  @Override
  public void write(EventRecord record) throws IOException {
    json.writeRaw('\n');
    json.writeStartObject();
    text("id", "urn:polemos:event:" + record.id());
    text("type", "Annotation");
    text("motivation", "classifying");
    json.writeObjectFieldStart("generator");
    text("type", "Software");
    text("name", "polemos " + record.coder().polemos() + ", " + record.coder().codebook());
    json.writeEndObject();
    json.writeArrayFieldStart("body");
    body("classifying", record.event());
    for (String mode : record.mode()) {
      body("tagging", "mode:" + mode);
    }
    body("tagging", "status:" + record.status().label());
    parties("actor", record.actor());
    parties("recipient", record.recipient());
    EventRecord.Source last = record.attribution().get(record.attribution().size() - 1);
    String who = last.name() != null || last.words() == null ? last.name() : last.words().text();
    body("tagging", "source:" + Cells.or(who, "unknown"));
    json.writeEndArray();
    json.writeArrayFieldStart("target");
    target(record, record.trigger().text(), record.trigger().span());
    for (Actor actor : record.actor()) {
      target(record, actor.text(), actor.span());
    }
    for (Actor recipient : record.recipient()) {
      target(record, recipient.text(), recipient.span());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void parties(String role, List<Actor> actors) throws IOException {
    for (Actor actor : actors) {
      body("tagging", role + ":" + Cells.or(actor.code(), Cells.or(actor.name(), actor.text())));
    }
  }

  private void body(String purpose, String value) throws IOException {
    json.writeStartObject();
    text("type", "TextualBody");
    text("purpose", purpose);
    text("format", "text/plain");
    text("value", value);
    json.writeEndObject();
  }

  private void target(EventRecord record, String words, Span span) throws IOException {
    String text = record.document().text();
    String url = record.document().citation().url();
    json.writeStartObject();
    text("source", url == null ? Names.document(record.document()) : url);
    json.writeArrayFieldStart("selector");
    json.writeStartObject();
    text("type", "TextPositionSelector");
    json.writeNumberField("start", span.start());
    json.writeNumberField("end", span.end());
    json.writeEndObject();
    json.writeStartObject();
    text("type", "TextQuoteSelector");
    text("exact", words);
    if (span.end() <= text.length()) {
      text("prefix", text.substring(Math.max(0, span.start() - AROUND), span.start()));
      text("suffix", text.substring(span.end(), Math.min(text.length(), span.end() + AROUND)));
    }
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }
}
