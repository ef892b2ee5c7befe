package org.polemos.record;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import org.polemos.actor.Actor;
import org.polemos.record.EventRecord.EventDate;

/**
 * TimelineJS's JSON: one slide for each record whose date is known. Texts are escaped, since
 * TimelineJS takes them for HTML.
 */
final class TimelineWriter extends JsonWriter {

  TimelineWriter(Writer out) throws IOException {
    super(out);
    json.writeStartObject();
    json.writeArrayFieldStart("events");
  }

  @Override
  public void write(EventRecord record) throws IOException {
    EventDate date = record.date();
    if (date == null || date.start() == null) {
      return;
    }
    json.writeRaw('\n');
    json.writeStartObject();
    text("unique_id", "event-" + record.id());
    day("start_date", date.start(), date.precision());
    if (date.end() != null && !date.end().equals(date.start())) {
      day("end_date", date.end(), date.precision());
    }
    text("group", record.event());
    json.writeObjectFieldStart("text");
    text(
        "headline",
        Markup.escaped(
            Cells.each(record.actor(), Actor::name, ", ", "?")
                + " → "
                + Cells.each(record.recipient(), Actor::name, ", ", "?")));
    String source = record.document().citation().publisher();
    text(
        "text",
        Markup.escaped(Cells.or(record.sentence().text(), ""))
            + " <small>"
            + Markup.escaped(
                record.status().label() + ", " + Cells.or(source, record.document().id()))
            + "</small>");
    json.writeEndObject();
    json.writeEndObject();
  }

  private void day(String name, LocalDate day, String precision) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("year", day.getYear());
    if (!"year".equals(precision)) {
      json.writeNumberField("month", day.getMonthValue());
    }
    if (!"year".equals(precision) && !"month".equals(precision)) {
      json.writeNumberField("day", day.getDayOfMonth());
    }
    json.writeEndObject();
  }
}
