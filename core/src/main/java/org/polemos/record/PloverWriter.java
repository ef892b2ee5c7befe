package org.polemos.record;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.polemos.actor.Actor;
import org.polemos.record.EventRecord.EventPlace;
import org.polemos.record.EventRecord.Source;
import org.polemos.text.Citation;

/**
 * PLOVER's own JSON (manual, Draft 2.0), one event a line. The status of the deed stands among the
 * modes as PLOVER's auxiliary modes; the chain of sources, for which it has no field, in {@code
 * comment}.
 */
final class PloverWriter extends JsonWriter {

  PloverWriter(Writer out) throws IOException {
    super(out);
  }

  @Override
  public void write(EventRecord record) throws IOException {
    json.writeStartObject();
    text("id", record.id());
    json.writeBooleanField("has_event", true);
    text("date", record.date() == null ? null : record.date().start());
    text("enddate", record.date() == null ? null : record.date().end());
    entities("actor", record.actor());
    entities("recipient", record.recipient());
    list("event", List.of(record.event()));
    place(record.place());
    list("event_text", List.of(record.trigger().text()));
    json.writeNumberField("quad_code", record.quad());
    json.writeNumberField("event_scale", record.score());
    modes(record);
    list("context", record.context());
    text("link", record.document().citation().url());
    text("text", record.sentence().text());
    place(record);
    cite(record);
    text("coder", "polemos " + record.coder().polemos());
    text("comment", "according to: " + sources(record.attribution()));
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void modes(EventRecord record) throws IOException {
    json.writeArrayFieldStart("mode");
    for (String mode : record.mode()) {
      json.writeString(mode);
    }
    String auxiliary =
        switch (record.status()) {
          case NEGATED, DENIED -> "negation";
          case PLANNED, PROMISED, THREATENED, REQUESTED -> "future";
          case HYPOTHETICAL, QUESTIONED -> "hypothetical";
          case HISTORICAL -> "historical";
          case ASSERTED -> null;
        };
    if (auxiliary != null) {
      json.writeString(auxiliary);
    }
    json.writeEndArray();
  }

  private void entities(String name, List<Actor> actors) throws IOException {
    json.writeArrayFieldStart(name);
    for (Actor actor : actors) {
      json.writeStartObject();
      text("code", actor.country() == null ? actor.code() : actor.country());
      text("sector", actor.sector());
      text("entity_text", actor.text());
      text("identifier_id", actor.code());
      text("identifier_text", actor.name());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void place(EventPlace place) throws IOException {
    if (place == null) {
      json.writeNullField("event_loc");
      return;
    }
    boolean city = "city".equals(place.precision());
    json.writeObjectFieldStart("event_loc");
    text("extracted_place", place.text());
    text("resolved_place", place.name());
    number("geonameid", place.geonameid());
    number("lat", place.lat());
    number("lon", place.lon());
    text("city", city ? place.name() : null);
    text("province", "region".equals(place.precision()) ? place.name() : null);
    text("country", Countries.name(place.country()));
    text("country_code", place.country());
    text("resolution", place.precision());
    json.writeEndObject();
  }

  private void place(EventRecord record) throws IOException {
    json.writeObjectFieldStart("text_info");
    json.writeNumberField("sequence", record.sentence().index() + 1);
    json.writeNumberField("start", record.sentence().span().start());
    json.writeNumberField("end", record.sentence().span().end());
    json.writeEndObject();
  }

  private void cite(EventRecord record) throws IOException {
    Citation citation = record.document().citation();
    json.writeObjectFieldStart("cite_info");
    text("corpus", record.document().id());
    text("citation", record.document().published());
    text("url", citation.url());
    text("title", citation.title());
    text("language", "eng");
    text("publication", citation.publisher() == null ? citation.author() : citation.publisher());
    text("coder", "polemos " + record.coder().polemos() + ", " + record.coder().model());
    text("codebook", record.coder().codebook());
    text("version", record.coder().polemos());
    json.writeEndObject();
  }

  private static String sources(List<Source> sources) {
    StringBuilder chain = new StringBuilder();
    for (Source source : sources) {
      String name =
          source.name() != null
              ? source.name()
              : source.words() == null ? "unknown" : Cells.one(source.words().text());
      chain.append(chain.isEmpty() ? "" : " > ").append(name);
    }
    return chain.toString();
  }
}
