package org.polemos.record;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.polemos.actor.Actor;
import org.polemos.record.EventRecord.Source;

/**
 * Comma-separated values as RFC 4180 has them, one event a row after a header.
 *
 * <p>Lists are joined with {@code ;} and unknown is empty. A text that a spreadsheet would run as a
 * formula (it opens with {@code = + - @}, a tab or a line end) gets an apostrophe in front, since
 * documents are written by others; JSON Lines has the bare words.
 */
public final class CsvWriter implements RecordWriter {

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "document",
          "title",
          "author",
          "publisher",
          "published",
          "url",
          "sentence_index",
          "sentence_start",
          "sentence_end",
          "sentence",
          "event",
          "mode",
          "context",
          "cameo",
          "quad",
          "score",
          "actor",
          "actor_name",
          "actor_code",
          "actor_country",
          "actor_sector",
          "recipient",
          "recipient_name",
          "recipient_code",
          "recipient_country",
          "recipient_sector",
          "status",
          "attribution",
          "stance",
          "date_start",
          "date_end",
          "date_precision",
          "date_from",
          "place",
          "place_name",
          "geonameid",
          "lat",
          "lon",
          "place_country",
          "place_precision",
          "trigger",
          "trigger_start",
          "trigger_end",
          "causes",
          "scare_quotes",
          "rule",
          "rule_at",
          "model",
          "confidence");

  private final Writer out;

  public CsvWriter(Writer out) throws IOException {
    this.out = out;
    row(COLUMNS);
  }

  @Override
  public void write(EventRecord record) throws IOException {
    List<String> row = new ArrayList<>(COLUMNS.size());
    document(row, record);
    event(row, record);
    actors(row, record.actor());
    actors(row, record.recipient());
    sources(row, record);
    date(row, record.date());
    place(row, record.place());
    evidence(row, record);
    row(row);
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }

  private static void document(List<String> row, EventRecord record) {
    row.add(record.id());
    row.add(Cells.safe(record.document().id()));
    row.add(Cells.safe(record.document().citation().title()));
    row.add(Cells.safe(record.document().citation().author()));
    row.add(Cells.safe(record.document().citation().publisher()));
    row.add(Cells.or(record.document().published(), ""));
    row.add(Cells.safe(record.document().citation().url()));
    row.add(Integer.toString(record.sentence().index()));
    row.add(Integer.toString(record.sentence().span().start()));
    row.add(Integer.toString(record.sentence().span().end()));
    row.add(Cells.safe(record.sentence().text()));
  }

  private static void event(List<String> row, EventRecord record) {
    row.add(record.event());
    row.add(Cells.list(record.mode(), ";", ""));
    row.add(Cells.list(record.context(), ";", ""));
    row.add(Cells.or(record.cameo(), ""));
    row.add(Integer.toString(record.quad()));
    row.add(Double.toString(record.score()));
  }

  private static void actors(List<String> row, List<Actor> actors) {
    row.add(Cells.safe(Cells.each(actors, Actor::text, ";", "")));
    row.add(Cells.safe(Cells.each(actors, Actor::name, ";", "")));
    row.add(Cells.each(actors, Actor::code, ";", ""));
    row.add(Cells.each(actors, Actor::country, ";", ""));
    row.add(Cells.each(actors, Actor::sector, ";", ""));
  }

  private static void sources(List<String> row, EventRecord record) {
    row.add(record.status().label());
    row.add(
        Cells.safe(
            record.attribution().stream()
                .map(CsvWriter::named)
                .collect(Collectors.joining(" > "))));
    Source inmost = record.attribution().get(record.attribution().size() - 1);
    row.add(Cells.or(inmost.stance(), ""));
  }

  private static String named(Source source) {
    if (source.name() != null) {
      return source.name();
    }
    return source.words() == null ? "unknown" : Cells.one(source.words().text());
  }

  private static void date(List<String> row, EventRecord.EventDate date) {
    row.add(date == null ? "" : Cells.or(date.start(), ""));
    row.add(date == null ? "" : Cells.or(date.end(), ""));
    row.add(date == null ? "" : Cells.or(date.precision(), ""));
    row.add(date == null ? "" : Cells.or(date.from(), ""));
  }

  private static void place(List<String> row, EventRecord.EventPlace place) {
    row.add(place == null ? "" : Cells.safe(place.text()));
    row.add(place == null ? "" : Cells.safe(place.name()));
    row.add(place == null ? "" : Cells.or(place.geonameid(), ""));
    row.add(place == null ? "" : Cells.or(place.lat(), ""));
    row.add(place == null ? "" : Cells.or(place.lon(), ""));
    row.add(place == null ? "" : Cells.or(place.country(), ""));
    row.add(place == null ? "" : Cells.or(place.precision(), ""));
  }

  private static void evidence(List<String> row, EventRecord record) {
    row.add(Cells.safe(record.trigger().text()));
    row.add(Integer.toString(record.trigger().span().start()));
    row.add(Integer.toString(record.trigger().span().end()));
    row.add(
        Cells.safe(
            record.causes().stream()
                .map(cause -> cause.relation() + " " + Cells.one(cause.words().text()))
                .collect(Collectors.joining(";"))));
    row.add(
        Cells.safe(
            record.scareQuotes().stream()
                .map(quote -> Cells.one(quote.text()))
                .collect(Collectors.joining(";"))));
    row.add(Cells.or(record.why().rule(), ""));
    row.add(Cells.or(record.why().at(), ""));
    row.add(Cells.or(record.why().model(), ""));
    row.add(Double.toString(Math.round(record.confidence() * 1000) / 1000.0));
  }

  private void row(List<String> cells) throws IOException {
    String separator = "";
    for (String cell : cells) {
      out.append(separator).append(Cells.quoted(cell));
      separator = ",";
    }
    out.append("\r\n");
  }
}
