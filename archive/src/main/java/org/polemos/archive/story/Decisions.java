package org.polemos.archive.story;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polemos.archive.Database;

/** What people decided of pairs of events: that they are one, or are not. */
final class Decisions {

  private final Database db;

  Decisions(Database db) {
    this.db = db;
  }

  /** Two events, by their numbers. */
  record Pair(long one, long other) {}

  /** An event that a decision names, where it stands now. */
  private record Anchor(long document, int start, String event) {}

  /** The pairs of events of which this was decided and not undone. */
  List<Pair> standing(String kind) {
    return pairs("kind = ? AND undone IS NULL", kind);
  }

  /** The events that a decision is about. */
  List<Long> events(long number) {
    return pairs("number = ?", number).stream()
        .flatMap(pair -> Stream.of(pair.one(), pair.other()))
        .toList();
  }

  private List<Pair> pairs(String where, Object value) {
    List<Pair> pairs = new ArrayList<>();
    db.each(
        "SELECT one_document, one_start, one_event, other_document, other_start, other_event"
            + " FROM decisions WHERE "
            + where
            + " ORDER BY number",
        row -> {
          Long one = event(new Anchor(row.getLong(1), row.getInt(2), row.getString(3)));
          Long other = event(new Anchor(row.getLong(4), row.getInt(5), row.getString(6)));
          return one != null && other != null && pairs.add(new Pair(one, other));
        },
        value);
    return pairs;
  }

  /** The event of that id, or after a re-coding the one of that type, else any, at those words. */
  private @Nullable Long event(Anchor anchor) {
    return db.first(
        "SELECT number FROM events WHERE document = ? AND (id = ? OR ? BETWEEN trigger_start"
            + " AND trigger_end) ORDER BY id <> ?, event <> (SELECT coalesce(max(event), '')"
            + " FROM events WHERE id = ?) LIMIT 1",
        row -> row.getLong(1),
        anchor.document(),
        anchor.event(),
        anchor.start(),
        anchor.event(),
        anchor.event());
  }

  /** Notes a decision, and undoes what was decided of the same two before. */
  long add(String kind, long one, long other, String author, @Nullable String comment) {
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    db.write(
        "UPDATE decisions SET undone = ?, undone_by = ? WHERE undone IS NULL AND EXISTS (SELECT 1 FROM events a,"
            + " events b WHERE a.number = ? AND b.number = ? AND (one_event = a.id AND other_event"
            + " = b.id OR one_event = b.id AND other_event = a.id))",
        now,
        author,
        one,
        other);
    return db.insert(
        "INSERT INTO decisions (made, author, kind, one_document, one_start, one_event,"
            + " other_document, other_start, other_event, comment)"
            + " SELECT ?, ?, ?, a.document, a.trigger_start, a.id, b.document, b.trigger_start,"
            + " b.id, ? FROM events a, events b WHERE a.number = ? AND b.number = ?",
        now,
        author,
        kind,
        comment,
        one,
        other);
  }

  /** Undoes a decision; false where there is none of that number that stands. */
  boolean undo(long number, String author) {
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    return db.write(
            "UPDATE decisions SET undone = ?, undone_by = ? WHERE number = ? AND undone IS NULL",
            now,
            author,
            number)
        > 0;
  }
}
