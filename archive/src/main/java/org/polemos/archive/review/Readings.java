package org.polemos.archive.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polemos.archive.Archive;
import org.polemos.archive.Database;
import org.polemos.archive.DocumentTable;
import org.polemos.archive.EventTable;
import org.polemos.record.EventRecord;

/**
 * Makes what people decided the reading of a record that is searched, counted and linked. The
 * coder's own is kept beside it, and stands again where a judgement is undone.
 *
 * <pre>{@code
 * new Readings(archive).settle();
 * }</pre>
 */
public final class Readings {

  private final Database db;
  private final EventTable events;
  private final BlameReadings blames;
  private final Standing standing;

  public Readings(Archive archive) {
    this(archive.db());
  }

  Readings(Database db) {
    this.db = db;
    this.events = new EventTable(db);
    this.blames = new BlameReadings(db, events);
    this.standing = new Standing(db, Changes.READ);
  }

  /**
   * A record of a document.
   *
   * @param record the reading that stands
   * @param coded the one before people corrected it
   */
  private record Reading(long number, String id, String record, String coded) {}

  /** Settles the documents of which judgements or records changed; returns how many there were. */
  public int settle() {
    List<Long> documents =
        db.list("SELECT document FROM unsettled ORDER BY 1", row -> row.getLong(1));
    documents.forEach(document -> db.transaction(() -> settle(document)));
    return documents.size();
  }

  /** Settles one document, within a transaction. */
  void settle(long document) {
    String id =
        db.first("SELECT id FROM documents WHERE number = ?", row -> row.getString(1), document);
    Map<String, Outcome> outcomes = id == null ? Map.of() : new HashMap<>(standing.outcomes(id));
    String text = id == null ? "" : DocumentTable.text(db, id);
    for (Reading coded : readings(document, false)) {
      settle(document, coded, outcomes.remove(coded.id()), text);
    }
    outcomes.values().removeIf(outcome -> !outcome.added());
    for (Reading added : readings(document, true)) {
      Outcome outcome = outcomes.remove(added.id());
      if (outcome == null) {
        remove(added.number());
      } else {
        settle(document, added, outcome, text);
      }
    }
    outcomes.values().forEach(outcome -> add(document, outcome, text));
    blames.settle(document, text);
    db.write("DELETE FROM unsettled WHERE document = ?", document);
  }

  private List<Reading> readings(long document, boolean added) {
    return db.list(
        "SELECT e.number, e.id, e.record, coalesce(h.coded, e.record) FROM events e LEFT JOIN held h"
            + " ON h.event = e.number WHERE e.document = ? AND coalesce(h.added, 0) = ?",
        row -> new Reading(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)),
        document,
        added ? 1 : 0);
  }

  private void settle(long document, Reading reading, @Nullable Outcome outcome, String text) {
    String wanted =
        outcome == null || !outcome.corrects()
            ? reading.coded()
            : EventTable.json(record(outcome, text));
    if (!wanted.equals(reading.record())) {
      unlink(reading.number());
      events.replace(reading.number(), document, EventTable.record(wanted, text));
    }
    db.write("DELETE FROM held WHERE event = ?", reading.number());
    if (outcome != null) {
      hold(reading.number(), outcome, wanted.equals(reading.coded()) ? null : reading.coded());
    }
  }

  private void add(long document, Outcome outcome, String text) {
    long event = events.insert(document, record(outcome, text));
    hold(event, outcome, null);
  }

  private void hold(long event, Outcome outcome, @Nullable String coded) {
    db.write(
        "INSERT INTO held (event, verdict, disputed, added, coded) VALUES (?, ?, ?, ?, ?)",
        event,
        outcome.verdict().label(),
        outcome.disputed() ? 1 : 0,
        outcome.added() ? 1 : 0,
        coded);
  }

  /** Takes away what people added; those whose story it was of are to be gathered anew. */
  private void remove(long event) {
    db.write(
        "DELETE FROM linked WHERE event IN (SELECT event FROM stories WHERE story = (SELECT story"
            + " FROM stories WHERE event = ?))",
        event);
    db.write("DELETE FROM links WHERE one = ? OR other = ?", event, event);
    db.write("DELETE FROM events WHERE number = ?", event);
  }

  /** Lets a record that is no more what it was be compared anew. */
  private void unlink(long event) {
    db.write("DELETE FROM linked WHERE event = ?", event);
    db.write("DELETE FROM links WHERE one = ? OR other = ?", event, event);
  }

  private static EventRecord record(Outcome outcome, String text) {
    return EventTable.record(outcome.record().toString(), text);
  }
}
