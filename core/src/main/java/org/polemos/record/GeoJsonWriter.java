package org.polemos.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import org.polemos.actor.Actor;
import org.polemos.record.EventRecord.EventPlace;

/**
 * GeoJSON (RFC 7946): a collection with a point for each record whose place is known; {@code
 * precision} says how exact the point is, since a country's centre is no place of a deed.
 */
final class GeoJsonWriter implements RecordWriter {

  private final JsonGenerator json;
  private final Writer out;

  GeoJsonWriter(Writer out) throws IOException {
    this.out = out;
    this.json =
        new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
    json.writeStringField("type", "FeatureCollection");
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
    json.writeStringField("type", "Feature");
    json.writeStringField("id", record.id());
    json.writeObjectFieldStart("geometry");
    json.writeStringField("type", "Point");
    json.writeArrayFieldStart("coordinates");
    json.writeNumber(place.lon());
    json.writeNumber(place.lat());
    json.writeEndArray();
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    json.writeStringField("place", place.name());
    json.writeStringField("precision", place.precision());
    json.writeStringField("event", record.event());
    json.writeNumberField("quad", record.quad());
    json.writeStringField("status", record.status().label());
    json.writeStringField("actor", Cells.each(record.actor(), Actor::name, "; ", ""));
    json.writeStringField("recipient", Cells.each(record.recipient(), Actor::name, "; ", ""));
    json.writeStringField(
        "date", record.date() == null ? null : Cells.or(record.date().start(), null));
    json.writeStringField("text", record.sentence().text());
    json.writeStringField("document", record.document().id());
    json.writeStringField("codebook", record.coder().codebook());
    json.writeEndObject();
    json.writeEndObject();
  }

  @Override
  public void close() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
    out.flush();
  }
}
