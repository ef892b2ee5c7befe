package org.polemos.archive.review;

import java.util.List;
import org.polemos.archive.Database;

/** Finds the record that a judgement holds of now, after any re-coding. */
final class Anchors {

  static final Anchors NONE = new Anchors(List.of());

  private record Anchor(String id, int start, int end, String event) {}

  private final List<Anchor> anchors;

  private Anchors(List<Anchor> anchors) {
    this.anchors = anchors;
  }

  /** The records of a document. */
  static Anchors of(Database db, String document) {
    return new Anchors(
        db.list(
            "SELECT e.id, e.trigger_start, e.trigger_end, e.event FROM events e JOIN documents d ON"
                + " d.number = e.document WHERE d.id = ? ORDER BY e.number",
            row -> new Anchor(row.getString(1), row.getInt(2), row.getInt(3), row.getString(4)),
            document));
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
    return near == null || review.verdict() == Verdict.ADD ? review.event() : near.id();
  }
}
