package org.polemos.record;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.polemos.actor.Actor;
import org.polemos.record.EventRecord.Cause;
import org.polemos.record.EventRecord.EventDate;
import org.polemos.record.EventRecord.EventPlace;
import org.polemos.record.EventRecord.Quote;
import org.polemos.record.EventRecord.Source;
import org.polemos.text.Document;
import org.polemos.text.Span;

/** One JSON object a line, with all fields in a fixed order; unknown is {@code null}. */
public final class JsonLinesWriter extends JsonWriter {

  private final TextHash hash = new TextHash();

  public JsonLinesWriter(Writer out) throws IOException {
    super(out);
  }

  @Override
  public void write(EventRecord record) throws IOException {
    json.writeStartObject();
    text("id", record.id());
    document(record.document());
    sentence(record.sentence());
    text("event", record.event());
    list("mode", record.mode());
    list("context", record.context());
    text("cameo", record.cameo());
    json.writeNumberField("quad", record.quad());
    json.writeNumberField("score", record.score());
    actors("actor", record.document(), record.actor());
    actors("recipient", record.document(), record.recipient());
    text("status", record.status().label());
    attribution(record.attribution());
    date(record.date());
    place(record.place());
    quote("trigger", record.trigger());
    causes(record.causes());
    scareQuotes(record.scareQuotes());
    why(record.why());
    json.writeNumberField("confidence", Math.round(record.confidence() * 1000) / 1000.0);
    versions(record.coder());
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void document(Document document) throws IOException {
    json.writeObjectFieldStart("document");
    text("id", document.id());
    text("title", document.citation().title());
    text("author", document.citation().author());
    text("publisher", document.citation().publisher());
    text("published", document.published());
    text("url", document.citation().url());
    // No document is empty: its text is gone, and what it was cannot be told from here.
    text("sha256", document.text().isEmpty() ? null : hash.of(document.text()));
    json.writeEndObject();
  }

  private void sentence(EventRecord.SentenceRef sentence) throws IOException {
    json.writeObjectFieldStart("sentence");
    json.writeNumberField("index", sentence.index());
    span(sentence.span());
    text("text", sentence.text());
    json.writeEndObject();
  }

  private void actors(String name, Document document, List<Actor> actors) throws IOException {
    json.writeArrayFieldStart(name);
    for (Actor actor : actors) {
      json.writeStartObject();
      text("text", actor.text());
      span(actor.span());
      text("name", actor.name());
      text("code", actor.code());
      text("country", actor.country());
      text("sector", actor.sector());
      text("via", actor.via());
      Span antecedent = actor.antecedent();
      boolean there = antecedent != null && antecedent.end() <= document.text().length();
      String words = there ? antecedent.in(document.text()) : null;
      quote("antecedent", antecedent == null ? null : new Quote(words, antecedent));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void attribution(List<Source> sources) throws IOException {
    json.writeArrayFieldStart("attribution");
    for (Source source : sources) {
      json.writeStartObject();
      text("kind", source.kind());
      if (source.kind().equals("author")) {
        text("name", source.name());
        text("code", source.code());
      } else {
        reported(source);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void reported(Source source) throws IOException {
    text("text", source.words() == null ? null : source.words().text());
    text("code", source.code());
    span(source.words() == null ? null : source.words().span());
    quote("cue", source.cue());
    text("stance", source.stance());
    text("name", source.name());
    text("date", source.date());
  }

  private void date(EventDate date) throws IOException {
    if (date == null) {
      json.writeNullField("date");
      return;
    }
    json.writeObjectFieldStart("date");
    text("start", date.start());
    text("end", date.end());
    text("precision", date.precision());
    text("text", date.text());
    text("from", date.from());
    json.writeEndObject();
  }

  private void place(EventPlace place) throws IOException {
    if (place == null) {
      json.writeNullField("place");
      return;
    }
    json.writeObjectFieldStart("place");
    text("text", place.text());
    text("name", place.name());
    number("geonameid", place.geonameid());
    number("lat", place.lat());
    number("lon", place.lon());
    text("country", place.country());
    text("precision", place.precision());
    json.writeEndObject();
  }

  private void causes(List<Cause> causes) throws IOException {
    json.writeArrayFieldStart("causes");
    for (Cause cause : causes) {
      json.writeStartObject();
      text("relation", cause.relation());
      text("text", cause.words().text());
      span(cause.words().span());
      text("event", cause.event());
      text("cue", cause.cue());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void scareQuotes(List<Quote> quotes) throws IOException {
    json.writeArrayFieldStart("scare_quotes");
    for (Quote quote : quotes) {
      json.writeStartObject();
      text("text", quote.text());
      span(quote.span());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void why(EventRecord.Why why) throws IOException {
    json.writeObjectFieldStart("why");
    text("rule", why.rule());
    text("at", why.at());
    text("model", why.model());
    json.writeEndObject();
  }

  private void versions(EventRecord.Versions versions) throws IOException {
    json.writeObjectFieldStart("coder");
    text("polemos", versions.polemos());
    text("codebook", versions.codebook());
    text("model", versions.model());
    json.writeEndObject();
  }

  private void quote(String name, Quote quote) throws IOException {
    if (quote == null) {
      json.writeNullField(name);
      return;
    }
    json.writeObjectFieldStart(name);
    text("text", quote.text());
    span(quote.span());
    json.writeEndObject();
  }

  private void span(Span span) throws IOException {
    number("start", span == null ? null : span.start());
    number("end", span == null ? null : span.end());
  }
}
