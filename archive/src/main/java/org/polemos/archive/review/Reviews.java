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
  private final Standing standing;

  public Reviews(Archive archive, Changes changes) {
    this.db = archive.db();
    this.changes = changes;
    this.standing = new Standing(db, changes);
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
    String corrected =
        given.changes() == null
            ? null
            : changes
                .apply(Changes.tree(judged.record()), given.changes(), text(judged))
                .toString();
    return insert(judged, given, corrected);
  }

  private static String text(Judged judged) {
    return judged.text() == null ? "" : judged.text();
  }

  /** Adds an event that was missed, made from nothing but what is said of it. */
  public Review add(Missed missed, ObjectNode said, @Nullable String comment, String by) {
    ObjectNode made = changes.apply(missed.empty(by), said, missed.document().text());
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
    return insert(judged, new Judgement(id, Verdict.ADD, said, comment, by, false), null);
  }

  private Judged judged(String event) {
    Judged there =
        db.first(
            "SELECT c.document, c.trigger_start, c.trigger_end, c.id, c.record, d.text FROM coded"
                + " c JOIN documents d ON d.number = c.document WHERE c.id = ?",
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

  private Review insert(Judged judged, Judgement given, @Nullable String corrected) {
    String now = now();
    long[] number = {0};
    db.transaction(() -> {
      number[0] =
          db.insert(
              "INSERT INTO reviews (made, author, verdict, document, trigger_start, trigger_end,"
                  + " event, record, changes, comment, final, corrected)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
              given.settles() ? 1 : 0,
              corrected);
      if (given.verdict() != Verdict.COMMENT) {
        replace(judged, given, number[0], now);
      }
      new Readings(db).settle(judged.document());
    });
    return get(number[0]);
  }

  private void replace(Judged judged, Judgement given, long by, String now) {
    db.write(
        "UPDATE reviews SET undone = ?, undone_by = ?, replaced_by = ? WHERE document = ? AND event"
            + " = ? AND undone IS NULL AND verdict <> 'comment' AND final = ? AND (final OR author ="
            + " ?) AND number <> ?",
        now,
        given.by(),
        by,
        judged.document(),
        judged.id(),
        given.settles() ? 1 : 0,
        given.by(),
        by);
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** A judgement by its number. */
  public Review get(long number) {
    Review review = db.first(Review.SELECT + "WHERE r.number = ?", Review::of, number);
    if (review == null) {
      throw new ArchiveException("there is no judgement " + number);
    }
    return review;
  }

  /**
   * Undoes a judgement, so that the one stands again whose place it took; false where none of that
   * number stands.
   */
  public boolean undo(long number, String by) {
    boolean[] undone = {false};
    db.transaction(() -> {
      undone[0] =
          db.write(
                  "UPDATE reviews SET undone = ?, undone_by = ? WHERE number = ? AND undone IS NULL",
                  now(),
                  by,
                  number)
              > 0;
      if (undone[0]) {
        db.write(
            "UPDATE reviews SET undone = NULL, undone_by = NULL, replaced_by = NULL WHERE replaced_by"
                + " = ?",
            number);
        new Readings(db).settle(db.number("SELECT document FROM reviews WHERE number = ?", number));
      }
    });
    return undone[0];
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
    return standing.of(document);
  }

  /** What came of the judgements of a document's records, by the ids that they have now. */
  public Map<String, Outcome> outcomes(String document) {
    return standing.outcomes(document);
  }

  /** A record of the queue: its JSON, and the title of its document. */
  public record Waiting(String record, @Nullable String title, String document) {}

  /**
   * Which records wait for somebody.
   *
   * @param question which records; empty for all
   * @param blind whether what others did is not to be seen, so that what they added is left out
   */
  public record Wanted(String by, String question, @Nullable String document, boolean blind) {}

  /** Records that somebody has not judged yet, as the coder has them, the least certain first. */
  public List<Waiting> queue(Wanted wanted, int limit) {
    List<@Nullable Object> values = new ArrayList<>();
    String unjudged = unjudged(wanted, values);
    values.add(limit);
    return db.list(
        "SELECT coalesce(h.coded, e.record), d.title, d.id"
            + unjudged
            + " ORDER BY e.confidence, e.number LIMIT ?",
        row -> new Waiting(row.getString(1), row.getString(2), row.getString(3)),
        values.toArray());
  }

  /** How many records that are. */
  public long waiting(Wanted wanted) {
    List<@Nullable Object> values = new ArrayList<>();
    return db.number("SELECT count(*)" + unjudged(wanted, values), values.toArray());
  }

  private static String unjudged(Wanted wanted, List<@Nullable Object> values) {
    Search.Where where = Search.where(wanted.question());
    values.addAll(where.values());
    values.add(wanted.document());
    values.add(wanted.document());
    values.add(wanted.by());
    return " FROM events e JOIN documents d ON d.number = e.document LEFT JOIN held h ON h.event ="
        + " e.number WHERE d.superseded_by IS NULL AND "
        + where.sql()
        + (wanted.blind() ? " AND h.added IS NOT 1" : "")
        + " AND (? IS NULL OR d.id = ?) AND NOT EXISTS (SELECT 1 FROM reviews r WHERE r.document ="
        + " e.document AND r.author = ? AND r.undone IS NULL AND r.verdict <> 'comment'"
        + " AND (r.event = e.id OR r.trigger_start < e.trigger_end AND e.trigger_start <"
        + " r.trigger_end AND NOT EXISTS (SELECT 1 FROM events x WHERE x.id = r.event)))";
  }
}
