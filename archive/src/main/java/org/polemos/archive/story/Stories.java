package org.polemos.archive.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polemos.archive.Archive;
import org.polemos.archive.ArchiveException;
import org.polemos.archive.Database;
import org.polemos.archive.search.Search;

/** The stories of an archive, and what people decide of them. */
public final class Stories {

  private final Archive archive;
  private final Database db;

  public Stories(Archive archive) {
    this.archive = archive;
    this.db = archive.db();
  }

  /**
   * One event as several documents tell it.
   *
   * @param id id of its first event: what names the story
   * @param documents that tell of it
   * @param origins how many of them are no copies of others
   * @param from first day that they give, or {@code null}
   */
  public record Summary(
      String id,
      String event,
      String who,
      String toWhom,
      @Nullable String from,
      int events,
      int documents,
      int origins,
      String statuses,
      String sources) {}

  private static final String LIST =
      "SELECT f.id, f.event,"
          + " (SELECT coalesce(group_concat(n.name, '; '), '') FROM parties p JOIN names n ON n.number"
          + "   = p.name WHERE p.event = f.number AND p.role = 'actor'),"
          + " (SELECT coalesce(group_concat(n.name, '; '), '') FROM parties p JOIN names n ON n.number"
          + "   = p.name WHERE p.event = f.number AND p.role = 'recipient'),"
          + " min(coalesce(e.date_start, d.published)), count(*), count(DISTINCT e.document),"
          + " count(DISTINCT coalesce(c.original, e.document)) AS origins,"
          + " group_concat(DISTINCT e.status),"
          + " group_concat(DISTINCT coalesce(d.publisher, d.author, d.id))"
          + " FROM stories s JOIN events e ON e.number = s.event"
          + " JOIN events f ON f.number = s.story"
          + " JOIN documents d ON d.number = e.document"
          + " LEFT JOIN copies c ON c.document = e.document ";

  private static final String ORDER =
      " GROUP BY s.story ORDER BY origins DESC, count(*) DESC, s.story";

  /** Which stories come first is told by narrow rows; the long ones are read of these alone. */
  private static String first(String where) {
    return "WHERE s.story IN (SELECT story FROM (SELECT s.story,"
        + " count(DISTINCT coalesce(c.original, e.document)) AS origins"
        + " FROM events e INDEXED BY events_document CROSS JOIN stories s ON s.event = e.number"
        + " LEFT JOIN copies c ON c.document = e.document"
        + where
        + ORDER
        + " LIMIT ? OFFSET ?))"
        + ORDER;
  }

  /** Stories, those with the most origins first. */
  public List<Summary> list(int limit, int offset) {
    return db.list(LIST + first(""), Stories::summary, limit, offset);
  }

  /** The stories that hold one of these events. */
  public List<Summary> with(List<String> events) {
    StringBuilder marks = new StringBuilder("?");
    marks.append(", ?".repeat(Math.max(0, events.size() - 1)));
    return db.list(
        LIST
            + "WHERE s.story IN (SELECT story FROM stories WHERE event IN (SELECT number FROM events"
            + " WHERE id IN ("
            + marks
            + ")))"
            + ORDER,
        Stories::summary,
        events.isEmpty() ? new Object[] {""} : events.toArray());
  }

  /** Stories with an event that a question holds of. */
  public List<Summary> about(String question, int limit, int offset) {
    Search.Where where = Search.where(question);
    List<Object> values = new ArrayList<>(where.values());
    values.add(limit);
    values.add(offset);
    return db.list(
        LIST + first(" WHERE s.story IN (" + about(where) + ")"),
        Stories::summary,
        values.toArray());
  }

  /** How many these are. */
  public long count(String question) {
    Search.Where where = Search.where(question);
    return db.number("SELECT count(*) FROM (" + about(where) + ")", where.values().toArray());
  }

  private static String about(Search.Where where) {
    return "SELECT DISTINCT t.story FROM "
        + where.tables()
        + " JOIN stories t ON t.event = e.number WHERE "
        + where.sql();
  }

  private static Summary summary(ResultSet row) throws SQLException {
    return new Summary(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getInt(6),
        row.getInt(7),
        row.getInt(8),
        row.getString(9),
        row.getString(10));
  }

  public long count() {
    return db.number("SELECT count(DISTINCT story) FROM stories");
  }

  /** The number of the event that an id, or its first characters, names. */
  public long event(String id) {
    List<Long> found =
        db.list(
            "SELECT number FROM events WHERE id >= ? AND id < ? LIMIT 2",
            row -> row.getLong(1),
            id,
            id + "\uffff");
    if (found.isEmpty()) {
      throw new ArchiveException("there is no event " + id + "; polemos archive search lists them");
    }
    if (found.size() > 1) {
      throw new ArchiveException(
          "several events have an id that begins with " + id + "; write more of it");
    }
    return found.get(0);
  }

  /** Numbers of the events of the story that an event is of; itself alone where it is of none. */
  public List<Long> members(long event) {
    List<Long> members =
        db.list(
            "SELECT event FROM stories WHERE story = (SELECT story FROM stories WHERE event = ?)"
                + " ORDER BY event",
            row -> row.getLong(1),
            event);
    return members.isEmpty() ? List.of(event) : members;
  }

  /**
   * Why two events were linked, or nearly; {@code null} where they were not compared or far off.
   */
  public @Nullable String why(long one, long other) {
    return db.first(
        "SELECT round(score, 2) || ': ' || why FROM links WHERE one = ? AND other = ?",
        row -> row.getString(1),
        Math.min(one, other),
        Math.max(one, other));
  }

  /** A decision, and whether it still stands. */
  public record Decision(
      long number,
      String made,
      String by,
      String kind,
      String one,
      String other,
      @Nullable String comment,
      @Nullable String undone,
      @Nullable String undoneBy) {}

  private static final String DECISIONS =
      "SELECT number, made, author, kind, one_event, other_event, comment, undone, undone_by FROM"
          + " decisions ";

  /** What people decided, the newest first, undone decisions too. */
  public List<Decision> decisions(int limit, int offset) {
    return db.list(
        DECISIONS + "ORDER BY number DESC LIMIT ? OFFSET ?", Stories::decision, limit, offset);
  }

  /** What people decided of the events of one story. */
  public List<Decision> decisionsOn(long event) {
    String members =
        " IN (SELECT id FROM events WHERE number = ? OR number IN (SELECT event FROM stories WHERE"
            + " story = (SELECT story FROM stories WHERE event = ?)))";
    return db.list(
        DECISIONS
            + "WHERE one_event"
            + members
            + " OR other_event"
            + members
            + " ORDER BY number DESC",
        Stories::decision,
        event,
        event,
        event,
        event);
  }

  private static Decision decision(ResultSet row) throws SQLException {
    return new Decision(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9));
  }

  /** An event of another document that is nearly of a story. */
  public record Near(long event, double score, String why) {}

  /** Events that were compared with those of a story and left, the nearest first. */
  public List<Near> near(long event, int limit) {
    String members =
        "(SELECT ? UNION SELECT event FROM stories WHERE story = (SELECT story FROM"
            + " stories WHERE event = ?))";
    return db.list(
        "SELECT n.event, max(n.score), n.why FROM (SELECT other AS event, score, why FROM links"
            + " WHERE one IN "
            + members
            + " UNION ALL SELECT one, score, why FROM links WHERE other IN "
            + members
            + ") n WHERE n.event NOT IN "
            + members
            + " GROUP BY n.event ORDER BY 2 DESC, 1 LIMIT ?",
        row -> new Near(row.getLong(1), row.getDouble(2), row.getString(3)),
        event,
        event,
        event,
        event,
        event,
        event,
        limit);
  }

  /** Decides that two events are one; returns the decision's number. */
  public long merge(long one, long other, String author, @Nullable String comment) {
    if (one == other) {
      throw new ArchiveException("these are the same record");
    }
    long number = new Decisions(db).add("same", one, other, author, comment);
    new Linker(archive).gatherAbout(List.of(one, other));
    return number;
  }

  /**
   * Decides that an event is not that of the others of its story; returns the decisions' numbers.
   */
  public List<Long> split(long event, String author, @Nullable String comment) {
    List<Long> others = members(event).stream().filter(other -> other != event).toList();
    if (others.isEmpty()) {
      throw new ArchiveException("this event is of no story");
    }
    Decisions decisions = new Decisions(db);
    List<Long> numbers =
        others.stream()
            .map(other -> decisions.add("different", event, other, author, comment))
            .toList();
    List<Long> all = new ArrayList<>(others);
    all.add(event);
    new Linker(archive).gatherAbout(all);
    return numbers;
  }

  /** Undoes a decision; false where none of that number stands. */
  public boolean undo(long number, String author) {
    Decisions decisions = new Decisions(db);
    boolean undone = decisions.undo(number, author);
    if (undone) {
      new Linker(archive).gatherAbout(decisions.events(number));
    }
    return undone;
  }
}
