package org.polemos.archive.review;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polemos.archive.Archive;
import org.polemos.archive.ArchiveException;
import org.polemos.archive.Database;
import org.polemos.archive.search.Search;

/**
 * The judgements of an archive's records. They outlive every re-coding: where the record that was
 * judged is gone, they hold of the one whose trigger stands at the same words.
 *
 * <pre>{@code
 * Reviews reviews = new Reviews(archive, new Changes(codebook.types()));
 * reviews.judge(new Reviews.Judgement("3f2a91bc…", Verdict.ACCEPT, null, null, "Anna", false));
 * }</pre>
 */
public final class Reviews {

  private final Database db;
  private final Changes changes;

  public Reviews(Archive archive, Changes changes) {
    this.db = archive.db();
    this.changes = changes;
  }

  /**
   * What somebody says of a record.
   *
   * @param event its id
   * @param changes for {@link Verdict#CORRECT}; else {@code null}
   * @param settles whether it settles a difference between others
   */
  public record Judgement(
      String event,
      Verdict verdict,
      @Nullable ObjectNode changes,
      @Nullable String comment,
      String by,
      boolean settles) {}

  /** A record as it stands in the archive, with what a judgement is tied to. */
  private record Judged(
      long document, int start, int end, String id, String record, @Nullable String text) {}

  /**
   * Notes a judgement. It takes the place of what the same person said of the same record before;
   * what settles, of what settled it before.
   *
   * @throws ReviewException where it makes no sense
   */
  public Review judge(Judgement given) {
    boolean corrects = given.changes() != null && !given.changes().isEmpty();
    if (corrects != (given.verdict() == Verdict.CORRECT)) {
      throw new ReviewException("there are changes where something is corrected, and only there");
    }
    if (given.verdict() == Verdict.ADD) {
      throw new ReviewException("what is added is no record yet; it needs a document");
    }
    if (given.verdict() == Verdict.COMMENT && given.comment() == null) {
      throw new ReviewException("a comment needs words");
    }
    Judged judged = judged(given.event());
    if (given.changes() != null) {
      changes.apply(Changes.tree(judged.record()), given.changes(), text(judged));
    }
    return insert(judged, given);
  }

  private static String text(Judged judged) {
    return judged.text() == null ? "" : judged.text();
  }

  /** Adds an event that was missed, made from nothing but what is said of it. */
  public Review add(Missed missed, ObjectNode said, @Nullable String comment, String by) {
    ObjectNode made = changes.apply(missed.empty(), said, missed.document().text());
    String id = missed.id(made);
    made.put("id", id);
    long document = db.number("SELECT number FROM documents WHERE id = ?", missed.document().id());
    Judged judged =
        new Judged(
            document,
            made.path("trigger").path("start").asInt(),
            made.path("trigger").path("end").asInt(),
            id,
            made.toString(),
            null);
    return insert(judged, new Judgement(id, Verdict.ADD, said, comment, by, false));
  }

  private Judged judged(String event) {
    Judged there =
        db.first(
            "SELECT e.document, e.trigger_start, e.trigger_end, e.id, e.record, d.text FROM events"
                + " e JOIN documents d ON d.number = e.document WHERE e.id = ?",
            row ->
                new Judged(
                    row.getLong(1),
                    row.getInt(2),
                    row.getInt(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6)),
            event);
    if (there == null) {
      // What somebody added, or what a re-coding took away, lives on in its judgements.
      there =
          db.first(
              "SELECT r.document, r.trigger_start, r.trigger_end, r.event, r.record, d.text FROM"
                  + " reviews r JOIN documents d ON d.number = r.document WHERE r.event = ?"
                  + " ORDER BY r.number LIMIT 1",
              row ->
                  new Judged(
                      row.getLong(1),
                      row.getInt(2),
                      row.getInt(3),
                      row.getString(4),
                      row.getString(5),
                      row.getString(6)),
              event);
    }
    if (there == null) {
      throw new ArchiveException("there is no event " + event);
    }
    return there;
  }

  private Review insert(Judged judged, Judgement given) {
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    long[] number = {0};
    db.transaction(() -> {
      if (given.verdict() != Verdict.COMMENT) {
        replace(judged, given, now);
      }
      number[0] =
          db.insert(
              "INSERT INTO reviews (made, author, verdict, document, trigger_start, trigger_end,"
                  + " event, record, changes, comment, final)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
              now,
              given.by(),
              given.verdict().label(),
              judged.document(),
              judged.start(),
              judged.end(),
              judged.id(),
              judged.record(),
              given.changes() == null ? "{}" : given.changes().toString(),
              given.comment(),
              given.settles() ? 1 : 0);
    });
    return get(number[0]);
  }

  private void replace(Judged judged, Judgement given, String now) {
    db.write(
        "UPDATE reviews SET undone = ?, undone_by = ? WHERE document = ? AND event = ?"
            + " AND undone IS NULL AND verdict <> 'comment' AND final = ? AND (final OR author = ?)",
        now,
        given.by(),
        judged.document(),
        judged.id(),
        given.settles() ? 1 : 0,
        given.by());
  }

  /** A judgement by its number. */
  public Review get(long number) {
    Review review = db.first(Review.SELECT + "WHERE r.number = ?", Review::of, number);
    if (review == null) {
      throw new ArchiveException("there is no judgement " + number);
    }
    return review;
  }

  /** Undoes a judgement; false where none of that number stands. */
  public boolean undo(long number, String by) {
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    return db.write(
            "UPDATE reviews SET undone = ?, undone_by = ? WHERE number = ? AND undone IS NULL",
            now,
            by,
            number)
        > 0;
  }

  /**
   * Judgements, the newest first, undone ones too; of one person or document where one is given.
   */
  public List<Review> log(@Nullable String by, @Nullable String document, int limit, int offset) {
    return db.list(
        Review.SELECT
            + "WHERE (? IS NULL OR r.author = ?) AND (? IS NULL OR d.id = ?)"
            + " ORDER BY r.number DESC LIMIT ? OFFSET ?",
        Review::of,
        by,
        by,
        document,
        document,
        limit,
        offset);
  }

  /** How many that are. */
  public long count(@Nullable String by, @Nullable String document) {
    return db.number(
        "SELECT count(*) FROM reviews r JOIN documents d ON d.number = r.document"
            + " WHERE (? IS NULL OR r.author = ?) AND (? IS NULL OR d.id = ?)",
        by,
        by,
        document,
        document);
  }

  /** Who judged how many records. */
  public Map<String, Long> people() {
    Map<String, Long> people = new LinkedHashMap<>();
    db.each(
        "SELECT author, count(*) FROM reviews WHERE undone IS NULL AND verdict <> 'comment'"
            + " GROUP BY 1 ORDER BY 2 DESC, 1",
        row -> people.put(row.getString(1), row.getLong(2)));
    return people;
  }

  /**
   * What stands of a document's records, by the ids that they have now; under its old id where no
   * record stands at its words any more.
   */
  public Map<String, List<Review>> of(String document) {
    List<Review> standing =
        db.list(
            Review.SELECT + "WHERE d.id = ? AND r.undone IS NULL ORDER BY r.number",
            Review::of,
            document);
    Map<String, List<Review>> byEvent = new LinkedHashMap<>();
    Anchors anchors = standing.isEmpty() ? Anchors.NONE : Anchors.of(db, document);
    for (Review review : standing) {
      byEvent.computeIfAbsent(anchors.now(review), id -> new ArrayList<>()).add(review);
    }
    return byEvent;
  }

  /** What came of the judgements of a document's records, by the ids that they have now. */
  public Map<String, Outcome> outcomes(String document) {
    Map<String, List<Review>> standing = of(document);
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    String text = standing.isEmpty() ? "" : text(document);
    standing.forEach((event, judgements) -> {
      Outcome outcome = Outcome.of(judgements, changes, text);
      if (outcome != null) {
        outcomes.put(event, outcome.as(event));
      }
    });
    return outcomes;
  }

  private String text(String document) {
    String text =
        db.first(
            "SELECT coalesce(text, '') FROM documents WHERE id = ?",
            row -> row.getString(1),
            document);
    return text == null ? "" : text;
  }

  /** A record of the queue: its JSON, and the title of its document. */
  public record Waiting(String record, @Nullable String title, String document) {}

  /**
   * Records that somebody has not judged yet, the least certain first.
   *
   * @param question which records; empty for all
   */
  public List<Waiting> queue(String by, String question, @Nullable String document, int limit) {
    Search.Where where = Search.where(question);
    List<@Nullable Object> values = new ArrayList<>(where.values());
    values.add(document);
    values.add(document);
    values.add(by);
    values.add(limit);
    return db.list(
        "SELECT e.record, d.title, d.id"
            + unjudged(where)
            + " ORDER BY e.confidence, e.number LIMIT ?",
        row -> new Waiting(row.getString(1), row.getString(2), row.getString(3)),
        values.toArray());
  }

  /** How many records that are. */
  public long waiting(String by, String question, @Nullable String document) {
    Search.Where where = Search.where(question);
    List<@Nullable Object> values = new ArrayList<>(where.values());
    values.add(document);
    values.add(document);
    values.add(by);
    return db.number("SELECT count(*)" + unjudged(where), values.toArray());
  }

  private static String unjudged(Search.Where where) {
    return " FROM events e JOIN documents d ON d.number = e.document WHERE d.superseded_by IS NULL"
        + " AND "
        + where.sql()
        + " AND (? IS NULL OR d.id = ?) AND NOT EXISTS (SELECT 1 FROM reviews r WHERE r.document ="
        + " e.document AND r.author = ? AND r.undone IS NULL AND r.verdict <> 'comment'"
        + " AND (r.event = e.id OR r.trigger_start < e.trigger_end AND e.trigger_start <"
        + " r.trigger_end AND NOT EXISTS (SELECT 1 FROM events x WHERE x.id = r.event)))";
  }
}
