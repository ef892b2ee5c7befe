package org.polemos.archive.review;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.polemos.actor.Actor;
import org.polemos.archive.Database;
import org.polemos.archive.EventTable;
import org.polemos.record.EventRecord;

/**
 * Lets those who blame and are blamed follow what people corrected: whoever is another in a record
 * is another in the blame of the same sentence, too. Who was found there is kept beside it.
 */
final class BlameReadings {

  private final Database db;
  private final EventTable events;

  BlameReadings(Database db, EventTable events) {
    this.db = db;
    this.events = events;
  }

  /** Who blames whom in one sentence, and for which record. */
  private record Blame(
      long row, int sentence, String blamer, String blamed, @Nullable String event) {}

  /** A record as the coder had it, and as people corrected it. */
  private record Correction(EventRecord coded, EventRecord record) {

    /** Who stands now where the coder had somebody of this name; {@code null} where he stays. */
    @Nullable Actor instead(String name, boolean doer) {
      for (List<Actor> role : List.of(coded.actor(), coded.recipient())) {
        for (Actor was : role) {
          if (name(was).equals(name) && !has(record, was)) {
            Actor there = at(was);
            boolean deed = there == null && doer && role == coded.actor();
            return deed ? onlyNewActor() : there;
          }
        }
      }
      return null;
    }

    private @Nullable Actor at(Actor was) {
      for (List<Actor> role : List.of(record.actor(), record.recipient())) {
        for (Actor now : role) {
          if (now.span().start() < was.span().end() && was.span().start() < now.span().end()) {
            return now;
          }
        }
      }
      return null;
    }

    private @Nullable Actor onlyNewActor() {
      List<Actor> added = record.actor().stream().filter(now -> !has(coded, now)).toList();
      return added.size() == 1 ? added.get(0) : null;
    }

    private static boolean has(EventRecord record, Actor wanted) {
      return record.actor().stream().anyMatch(actor -> same(actor, wanted))
          || record.recipient().stream().anyMatch(actor -> same(actor, wanted));
    }

    private static boolean same(Actor one, Actor other) {
      return name(one).equals(name(other)) && Objects.equals(one.code(), other.code());
    }

    private static String name(Actor actor) {
      return actor.name() == null ? actor.text() : actor.name();
    }
  }

  /** Settles one document, the records of which are settled already. */
  void settle(long document, String text) {
    db.write(
        "UPDATE blames SET blamer = coalesce(coded_blamer, blamer), coded_blamer = NULL,"
            + " blamed = coalesce(coded_blamed, blamed), coded_blamed = NULL WHERE document = ?",
        document);
    List<Blame> blames =
        db.list(
            "SELECT m.rowid, m.sentence_start, b.name, x.name, m.event FROM blames m JOIN names b ON"
                + " b.number = m.blamer JOIN names x ON x.number = m.blamed WHERE m.document = ?",
            row ->
                new Blame(
                    row.getLong(1),
                    row.getInt(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5)),
            document);
    if (!blames.isEmpty()) {
      corrections(document, text).forEach(correction -> blames.forEach(b -> apply(correction, b)));
    }
  }

  private List<Correction> corrections(long document, String text) {
    return db.list(
        "SELECT h.coded, e.record FROM held h JOIN events e ON e.number = h.event WHERE e.document = ?"
            + " AND h.coded IS NOT NULL ORDER BY e.number",
        row ->
            new Correction(
                EventTable.record(row.getString(1), text),
                EventTable.record(row.getString(2), text)),
        document);
  }

  private void apply(Correction correction, Blame blame) {
    if (correction.record().sentence().span().start() != blame.sentence()) {
      return;
    }
    Actor blamer = correction.instead(blame.blamer(), false);
    if (blamer != null) {
      replace("blamer", events.blamer(Correction.name(blamer), blamer.code()), blame);
    }
    boolean ofThis = correction.record().id().equals(blame.event());
    Actor blamed = correction.instead(blame.blamed(), ofThis);
    if (blamed != null) {
      replace("blamed", events.party(blamed), blame);
    }
  }

  private void replace(String column, long name, Blame blame) {
    db.write(
        "UPDATE blames SET coded_%1$s = coalesce(coded_%1$s, %1$s), %1$s = ? WHERE rowid = ?"
            .formatted(column),
        name,
        blame.row());
  }
}
