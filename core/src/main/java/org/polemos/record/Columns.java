package org.polemos.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.polemos.actor.Actor;
import org.polemos.record.EventRecord.EventDate;
import org.polemos.record.EventRecord.EventPlace;
import org.polemos.record.EventRecord.Source;

/** A record as a row of typed columns: lists joined with {@code ;}, unknown is {@code null}. */
public final class Columns {

  /** What a column's values are: String, Integer, Double or LocalDate. */
  public enum Type {
    TEXT,
    WHOLE,
    NUMBER,
    DAY
  }

  /** One column: its name, and how its value is had from a record. */
  public record Column(String name, Type type, Function<EventRecord, Object> value) {}

  /** All columns, in their order. */
  public static final List<Column> ALL = columns();

  private Columns() {}

  private static List<Column> columns() {
    List<Column> all = new ArrayList<>();
    document(all);
    event(all);
    parties(all, "actor", EventRecord::actor);
    parties(all, "recipient", EventRecord::recipient);
    text(all, "status", record -> record.status().label());
    text(all, "attribution", Columns::chain);
    whenAndWhere(all);
    text(all, "trigger_words", record -> record.trigger().text());
    whole(all, "trigger_start", record -> record.trigger().span().start());
    whole(all, "trigger_end", record -> record.trigger().span().end());
    text(all, "rule", record -> record.why().rule());
    number(all, "confidence", record -> Math.round(record.confidence() * 1000) / 1000.0);
    text(all, "coder", record -> record.coder().polemos());
    text(all, "codebook", record -> record.coder().codebook());
    text(all, "model", record -> record.coder().model());
    return Collections.unmodifiableList(all);
  }

  private static void document(List<Column> all) {
    text(all, "id", EventRecord::id);
    text(all, "document", record -> record.document().id());
    text(all, "title", record -> record.document().citation().title());
    text(all, "author", record -> record.document().citation().author());
    text(all, "publisher", record -> record.document().citation().publisher());
    day(all, "published", record -> record.document().published());
    text(all, "url", record -> record.document().citation().url());
    whole(all, "sentence_index", record -> record.sentence().index());
    whole(all, "sentence_start", record -> record.sentence().span().start());
    whole(all, "sentence_end", record -> record.sentence().span().end());
    text(all, "sentence", record -> record.sentence().text());
  }

  private static void event(List<Column> all) {
    text(all, "event", EventRecord::event);
    text(all, "mode", record -> String.join(";", record.mode()));
    text(all, "context", record -> String.join(";", record.context()));
    text(all, "cameo", EventRecord::cameo);
    whole(all, "quad", EventRecord::quad);
    number(all, "score", EventRecord::score);
  }

  private static void parties(
      List<Column> all, String role, Function<EventRecord, List<Actor>> whose) {
    joined(all, role, whose, actor -> actor.name() == null ? actor.text() : actor.name());
    joined(all, role + "_code", whose, Actor::code);
    joined(all, role + "_country", whose, Actor::country);
    joined(all, role + "_sector", whose, Actor::sector);
  }

  private static void joined(
      List<Column> all,
      String name,
      Function<EventRecord, List<Actor>> whose,
      Function<Actor, String> property) {
    text(
        all,
        name,
        record ->
            whose.apply(record).stream()
                .map(actor -> property.apply(actor) == null ? "" : property.apply(actor))
                .collect(Collectors.joining(";")));
  }

  private static void whenAndWhere(List<Column> all) {
    day(all, "date_start", date(EventDate::start));
    day(all, "date_end", date(EventDate::end));
    text(all, "date_precision", date(EventDate::precision));
    text(all, "place", place(EventPlace::name));
    whole(all, "geonameid", place(EventPlace::geonameid));
    number(all, "lat", place(EventPlace::lat));
    number(all, "lon", place(EventPlace::lon));
    text(all, "place_country", place(EventPlace::country));
    text(all, "place_precision", place(EventPlace::precision));
  }

  private static <T> Function<EventRecord, T> date(Function<EventDate, T> property) {
    return record -> record.date() == null ? null : property.apply(record.date());
  }

  private static <T> Function<EventRecord, T> place(Function<EventPlace, T> property) {
    return record -> record.place() == null ? null : property.apply(record.place());
  }

  private static String chain(EventRecord record) {
    return record.attribution().stream().map(Columns::name).collect(Collectors.joining(" > "));
  }

  private static String name(Source source) {
    return source.name() != null
        ? source.name()
        : source.words() == null ? "unknown" : source.words().text();
  }

  private static void text(List<Column> all, String name, Function<EventRecord, String> value) {
    all.add(new Column(name, Type.TEXT, value::apply));
  }

  private static void whole(List<Column> all, String name, Function<EventRecord, Integer> value) {
    all.add(new Column(name, Type.WHOLE, value::apply));
  }

  private static void number(List<Column> all, String name, Function<EventRecord, Double> value) {
    all.add(new Column(name, Type.NUMBER, value::apply));
  }

  private static void day(List<Column> all, String name, Function<EventRecord, LocalDate> value) {
    all.add(new Column(name, Type.DAY, value::apply));
  }
}
