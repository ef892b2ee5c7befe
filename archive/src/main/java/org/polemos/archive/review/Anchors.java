package org.polemos.archive.review;

import java.util.List;
import java.util.Set;
import org.polemos.archive.Database;

/** Finds the record that a judgement holds of now, after any re-coding. */
final class Anchors {

  static final Anchors NONE = new Anchors(List.of(), Set.of());

  private record Anchor(String id, int start, int end, String event) {}

  private final List<Anchor> anchors;
  private final Set<String> added;

  private Anchors(List<Anchor> anchors, Set<String> added) {
    this.anchors = anchors;
    this.added = added;
  }

  /** The records of a document, as the coder has them. */
  static Anchors of(Database db, String document) {
    return new Anchors(
        db.list(
            "SELECT c.id, c.trigger_start, c.trigger_end, c.event FROM coded c JOIN documents d ON"
                + " d.number = c.document WHERE d.id = ? ORDER BY c.number",
            row -> new Anchor(row.getString(1), row.getInt(2), row.getInt(3), row.getString(4)),
            document),
        Set.copyOf(
            db.list(
                "SELECT DISTINCT r.event FROM reviews r JOIN documents d ON d.number = r.document"
                    + " WHERE d.id = ? AND r.verdict = 'add'",
                row -> row.getString(1),
                document)));
  }

  /** Whether people added a record, whatever they said of it since. */
  boolean added(String event) {
    return added.contains(event);
  }

  /** The record of that id; else the one at those words, of that type before any; else none. */
  String now(Review review) {
    Anchor near = null;
    String type = Changes.tree(review.record()).path("event").asText();
    for (Anchor anchor : anchors) {
      if (anchor.id().equals(review.event())) {
        return anchor.id();
      }
      if (review.overlaps(anchor.start(), anchor.end())
          && (near == null || anchor.event().equals(type) && !near.event().equals(type))) {
        near = anchor;
      }
    }
    // An event that was added stands beside what was found there.
    return near == null || added(review.event()) ? review.event() : near.id();
  }
}
