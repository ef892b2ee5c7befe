package org.polemos.record;

import java.io.IOException;
import java.io.Writer;
import org.polemos.actor.Actor;
import org.polemos.record.EventRecord.EventPlace;

/**
 * GeoJSON (RFC 7946): a collection with a point for each record whose place is known; {@code
 * precision} says how exact the point is, since a country's centre is no place of a deed.
 */
final class GeoJsonWriter extends JsonWriter {

  GeoJsonWriter(Writer out) throws IOException {
    super(out);
    json.writeStartObject();
    text("type", "FeatureCollection");
    json.writeArrayFieldStart("features");
  }

  @Override
  public void write(EventRecord record) throws IOException {
    EventPlace place = record.place();
    if (place == null || place.lat() == null || place.lon() == null) {
      return;
    }
    json.writeRaw('\n');
    json.writeStartObject();
    text("type", "Feature");
    text("id", record.id());
    json.writeObjectFieldStart("geometry");
    text("type", "Point");
    json.writeArrayFieldStart("coordinates");
    json.writeNumber(place.lon());
    json.writeNumber(place.lat());
    json.writeEndArray();
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    text("place", place.name());
    text("precision", place.precision());
    text("event", record.event());
    json.writeNumberField("quad", record.quad());
    text("status", record.status().label());
    text("actor", Cells.each(record.actor(), Actor::name, "; ", ""));
    text("recipient", Cells.each(record.recipient(), Actor::name, "; ", ""));
    text("date", record.date() == null ? null : record.date().start());
    text("text", record.sentence().text());
    text("document", record.document().id());
    text("codebook", record.coder().codebook());
    json.writeEndObject();
    json.writeEndObject();
  }
}
