package org.polemos.archive.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.polemos.archive.Database;
import org.polemos.archive.DocumentTable;

/** The judgements of a document's records that nobody undid, and what came of them. */
final class Standing {

  private final Database db;
  private final Changes changes;

  Standing(Database db, Changes changes) {
    this.db = db;
    this.changes = changes;
  }

  /** By the ids of the records that they hold of now. */
  Map<String, List<Review>> of(String document) {
    List<Review> standing = reviews(document);
    return byEvent(standing, anchors(standing, document));
  }

  /** What came of them, by the same ids. */
  Map<String, Outcome> outcomes(String document) {
    List<Review> standing = reviews(document);
    Anchors anchors = anchors(standing, document);
    String text = standing.isEmpty() ? "" : DocumentTable.text(db, document);
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    byEvent(standing, anchors)
        .forEach((event, judgements) -> {
          Outcome outcome = Outcome.of(judgements, changes, text, anchors.added(event));
          if (outcome != null) {
            outcomes.put(event, outcome.as(event));
          }
        });
    return outcomes;
  }

  private List<Review> reviews(String document) {
    return db.list(
        Review.SELECT + "WHERE d.id = ? AND r.undone IS NULL ORDER BY r.number",
        Review::of,
        document);
  }

  private Anchors anchors(List<Review> standing, String document) {
    return standing.isEmpty() ? Anchors.NONE : Anchors.of(db, document);
  }

  private static Map<String, List<Review>> byEvent(List<Review> standing, Anchors anchors) {
    Map<String, List<Review>> byEvent = new LinkedHashMap<>();
    for (Review review : standing) {
      byEvent.computeIfAbsent(anchors.now(review), id -> new ArrayList<>()).add(review);
    }
    return byEvent;
  }
}
