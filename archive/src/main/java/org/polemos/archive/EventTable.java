package org.polemos.archive;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polemos.actor.Actor;
import org.polemos.record.Blame;
import org.polemos.record.EventRecord;
import org.polemos.record.EventRecord.Cause;
import org.polemos.record.EventRecord.EventDate;
import org.polemos.record.EventRecord.EventPlace;
import org.polemos.record.EventRecord.Source;
import org.polemos.record.EventRecord.Versions;
import org.polemos.record.JsonLinesRecordReader;
import org.polemos.record.JsonLinesWriter;

/** The tables of events: one row each, with their parties, sources and causes. */
public final class EventTable {

  private record Name(String name, String code, String country, String sector) {}

  private final Database db;
  private final Map<Name, Long> names = new HashMap<>();
  private final Map<Versions, Long> coders = new HashMap<>();

  public EventTable(Database db) {
    this.db = db;
  }

  /** The number of a coder; it is noted where it is new. */
  long coder(Versions by) {
    return coders.computeIfAbsent(
        by,
        unknown -> {
          db.write(
              "INSERT OR IGNORE INTO coders (polemos, codebook, model) VALUES (?, ?, ?)",
              by.polemos(),
              by.codebook(),
              by.model());
          return db.number(
              "SELECT number FROM coders WHERE polemos = ? AND codebook = ? AND model = ?",
              by.polemos(),
              by.codebook(),
              by.model());
        });
  }

  void insert(long document, List<EventRecord> records) {
    for (EventRecord record : records) {
      insert(document, record);
    }
  }

  void insertBlames(long document, List<Blame> blames) {
    for (Blame blame : blames) {
      db.write(
          "INSERT INTO blames (document, sentence_start, sentence_end, blamer, blamed, what,"
              + " relation, cue, event) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
          document,
          blame.sentence().start(),
          blame.sentence().end(),
          blamer(blame.by(), blame.code()),
          party(blame.blamed()),
          blame.what() == null ? null : blame.what().text(),
          blame.relation(),
          blame.cue().text(),
          blame.event());
    }
  }

  /** Takes away all that was found in a document. */
  void deleteAll(long document) {
    for (String part : new String[] {"parties", "sources", "causes", "links", "stories"}) {
      String event = part.equals("links") ? "one" : "event";
      String where = " IN (SELECT number FROM events WHERE document = ?)";
      db.write("DELETE FROM " + part + " WHERE " + event + where, document);
    }
    db.write(
        "DELETE FROM links WHERE other IN (SELECT number FROM events WHERE document = ?)",
        document);
    db.write("DELETE FROM events WHERE document = ?", document);
    db.write("DELETE FROM blames WHERE document = ?", document);
    // Numbers are given again: what was linked is known no more.
    db.write("DELETE FROM progress WHERE what = 'linked'");
  }

  /** Adds a record; returns its number. */
  public long insert(long document, EventRecord record) {
    long event =
        db.insert(
            "INSERT INTO events ("
                + String.join(", ", COLUMNS)
                + ", day) VALUES ("
                + "?, ".repeat(COLUMNS.size())
                + DAY
                + ")",
            values(document, record));
    tied(event, record);
    db.write(
        "INSERT INTO events_fts (rowid, sentence) VALUES (?, ?)", event, record.sentence().text());
    return event;
  }

  /** Puts another reading in the place of a record; both are of one sentence. */
  public void replace(long event, long document, EventRecord record) {
    for (String part : new String[] {"parties", "sources", "causes"}) {
      db.write("DELETE FROM " + part + " WHERE event = ?", event);
    }
    List<@Nullable Object> values =
        new ArrayList<>(Arrays.asList((@Nullable Object[]) values(document, record)));
    values.add(event);
    db.write(
        "UPDATE events SET "
            + String.join(" = ?, ", COLUMNS)
            + " = ?, day = "
            + DAY
            + " WHERE number = ?",
        values.toArray());
    tied(event, record);
  }

  private void tied(long event, EventRecord record) {
    parties(event, "actor", record.actor());
    parties(event, "recipient", record.recipient());
    sources(event, record.attribution());
    causes(event, record.causes());
  }

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "document",
          "sentence",
          "sentence_start",
          "sentence_end",
          "event",
          "mode",
          "context",
          "cameo",
          "quad",
          "score",
          "status",
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
          "trigger_text",
          "trigger_start",
          "trigger_end",
          "rule",
          "rule_at",
          "confidence",
          "coder",
          "record");

  /** By which a record is sorted and counted: that of the deed, else that of publication. */
  private static final String DAY =
      "coalesce(?, (SELECT published FROM documents WHERE number = ?))";

  /** What {@link #COLUMNS} and {@link #DAY} are bound to. */
  private @Nullable Object[] values(long document, EventRecord record) {
    EventDate date = record.date();
    EventPlace place = record.place();
    return new @Nullable Object[] {
      record.id(),
      document,
      record.sentence().index(),
      record.sentence().span().start(),
      record.sentence().span().end(),
      record.event(),
      String.join(";", record.mode()),
      String.join(";", record.context()),
      record.cameo(),
      record.quad(),
      record.score(),
      record.status().label(),
      date == null ? null : words(date.start()),
      date == null ? null : words(date.end()),
      date == null ? null : date.precision(),
      date == null ? null : date.from(),
      place == null ? null : place.text(),
      place == null ? null : place.name(),
      place == null ? null : place.geonameid(),
      place == null ? null : place.lat(),
      place == null ? null : place.lon(),
      place == null ? null : place.country(),
      place == null ? null : place.precision(),
      record.trigger().text(),
      record.trigger().span().start(),
      record.trigger().span().end(),
      record.why().rule(),
      record.why().at(),
      Math.round(record.confidence() * 1000) / 1000.0,
      coder(record.coder()),
      json(record),
      date == null ? null : words(date.start()),
      document
    };
  }

  private void parties(long event, String role, List<Actor> actors) {
    for (int i = 0; i < actors.size(); i++) {
      Actor actor = actors.get(i);
      db.write(
          "INSERT INTO parties (event, role, position, name, text, text_start, text_end)"
              + " VALUES (?, ?, ?, ?, ?, ?, ?)",
          event,
          role,
          i,
          party(actor),
          actor.text(),
          actor.span().start(),
          actor.span().end());
    }
  }

  private void sources(long event, List<Source> sources) {
    for (int i = 0; i < sources.size(); i++) {
      Source source = sources.get(i);
      String words = source.words() == null ? null : source.words().text();
      String called = source.name() == null ? words : source.name();
      db.write(
          "INSERT INTO sources (event, position, kind, name, stance, text) VALUES (?, ?, ?, ?, ?, ?)",
          event,
          i,
          source.kind(),
          called == null ? null : name(called, source.code(), null, null),
          source.stance(),
          words);
    }
  }

  private void causes(long event, List<Cause> causes) {
    for (int i = 0; i < causes.size(); i++) {
      Cause cause = causes.get(i);
      db.write(
          "INSERT INTO causes (event, position, relation, text, cause) VALUES (?, ?, ?, ?, ?)",
          event,
          i,
          cause.relation(),
          cause.words().text(),
          cause.event());
    }
  }

  /** The number of a party's name; it is noted where it is new. */
  public long party(Actor actor) {
    return name(
        actor.name() == null ? actor.text() : actor.name(),
        actor.code(),
        actor.country(),
        actor.sector());
  }

  /** The number of the name of whoever blames somebody, likewise. */
  public long blamer(String name, @Nullable String code) {
    return name(name, code, null, null);
  }

  private long name(
      String name, @Nullable String code, @Nullable String country, @Nullable String sector) {
    Name wanted = new Name(name, or(code), or(country), or(sector));
    return names.computeIfAbsent(
        wanted,
        unknown -> {
          Long there =
              db.first(
                  "SELECT number FROM names WHERE name = ? AND code = ? AND country = ? AND sector = ?",
                  row -> row.getLong(1),
                  wanted.name(),
                  wanted.code(),
                  wanted.country(),
                  wanted.sector());
          return there != null
              ? there
              : db.insert(
                  "INSERT INTO names (name, code, country, sector) VALUES (?, ?, ?, ?)",
                  wanted.name(),
                  wanted.code(),
                  wanted.country(),
                  wanted.sector());
        });
  }

  /** The record that a row holds, given its document's text. */
  public static EventRecord record(String json, String text) {
    try {
      return new JsonLinesRecordReader().read(json, text);
    } catch (IOException broken) {
      throw new ArchiveException(
          "a record of the archive is damaged: " + broken.getMessage(), broken);
    }
  }

  /** The line that stands for a record, without its end. */
  public static String json(EventRecord record) {
    StringWriter line = new StringWriter();
    try (JsonLinesWriter writer = new JsonLinesWriter(line)) {
      writer.write(record);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return line.toString().stripTrailing();
  }

  private static @Nullable String words(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static String or(@Nullable String value) {
    return value == null ? "" : value;
  }
}
