package org.polemos.archive.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polemos.archive.Archive;
import org.polemos.archive.Database;
import org.polemos.archive.DocumentTable;
import org.polemos.archive.search.Search;

/** Counts who blames whom for what in an archive. */
public final class Blames {

  private final Database db;

  public Blames(Archive archive) {
    this.db = archive.db();
  }

  /**
   * How often somebody blames somebody.
   *
   * @param period {@code null} where time is not told apart
   * @param source who published it, {@code null} where sources are not told apart
   * @param times how often
   * @param origins in how many documents that are no copies of others
   * @param what for what, in the words of the texts, some of them
   */
  public record Count(
      @Nullable String period,
      @Nullable String source,
      String by,
      String blamed,
      int times,
      int origins,
      String what) {}

  /**
   * Which to count; {@code null} for no bound.
   *
   * @param by who blames: a code, or a part of the name
   * @param blamed who is blamed, likewise
   * @param from first day of publication
   * @param to last day of publication
   * @param source who published it
   */
  public record Filter(
      @Nullable String by,
      @Nullable String blamed,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String source) {

    /** This as conditions, and what to bind to their marks. */
    String sql(List<Object> values) {
      StringBuilder where = new StringBuilder(party("b", by, values) + party("x", blamed, values));
      bound(where, " AND d.published >= ?", from == null ? null : from.toString(), values);
      // A day may stand with its hour.
      bound(where, " AND d.published < ?", to == null ? null : to.plusDays(1).toString(), values);
      bound(where, " AND " + PUBLISHER + " = ?", source, values);
      return where.toString();
    }

    private static void bound(
        StringBuilder where, String condition, @Nullable String value, List<Object> values) {
      if (value != null) {
        where.append(condition);
        values.add(value);
      }
    }
  }

  private static final String PUBLISHER = "coalesce(d.publisher, d.author, 'unknown')";

  /** What people rejected blames nobody. */
  private static final String FROM =
      " FROM blames m JOIN documents d ON d.number = m.document JOIN names b ON b.number = m.blamer"
          + " JOIN names x ON x.number = m.blamed LEFT JOIN copies c ON c.document = d.number"
          + " WHERE m.document NOT IN ("
          + DocumentTable.REPLACED
          + ") AND coalesce(m.event, '') NOT IN (SELECT id FROM events"
          + " WHERE number IN ("
          + Search.REJECTED
          + "))";

  /**
   * Counts, the most frequent first.
   *
   * @param unit by which time is told apart; {@code null} for all of it together
   * @param sources whether publishers are told apart
   */
  public List<Count> count(Filter filter, @Nullable Unit unit, boolean sources, int limit) {
    List<Object> values = new ArrayList<>();
    String where = filter.sql(values);
    values.add(limit);
    return db.list(
        "SELECT "
            + (unit == null ? "NULL" : unit.of("d.published"))
            + ", "
            + (sources ? PUBLISHER : "NULL")
            + ", b.name, x.name, count(*), count(DISTINCT coalesce(c.original, d.number)),"
            + " coalesce(group_concat(DISTINCT m.what), '')"
            + FROM
            + where
            + " GROUP BY 1, 2, 3, 4 ORDER BY 6 DESC, 5 DESC, 1, 3, 4 LIMIT ?",
        row ->
            new Count(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getInt(6),
                row.getString(7)),
        values.toArray());
  }

  /** A passage in which somebody blames somebody: where it stands, and for what. */
  public record Passage(
      String document, @Nullable String title, int start, int end, @Nullable String what) {}

  /** The passages that a pair of names is counted for, the newest first. */
  public List<Passage> passages(Filter filter, String by, String blamed, int limit) {
    List<Object> values = new ArrayList<>();
    String where = filter.sql(values);
    values.add(by);
    values.add(blamed);
    values.add(limit);
    return db.list(
        "SELECT d.id, d.title, m.sentence_start, m.sentence_end, m.what"
            + FROM
            + where
            + " AND b.name = ? AND x.name = ? ORDER BY d.published DESC, d.number,"
            + " m.sentence_start LIMIT ?",
        row ->
            new Passage(
                row.getString(1), row.getString(2), row.getInt(3), row.getInt(4), row.getString(5)),
        values.toArray());
  }

  /** Who published what blames somebody, those with most first. */
  public Map<String, Integer> sources(Filter filter, int limit) {
    List<Object> values = new ArrayList<>();
    String where = filter.sql(values);
    values.add(limit);
    Map<String, Integer> sources = new LinkedHashMap<>();
    db.each(
        "SELECT "
            + PUBLISHER
            + ", count(*)"
            + FROM
            + where
            + " GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?",
        row -> sources.put(row.getString(1), row.getInt(2)),
        values.toArray());
    return sources;
  }

  private static String party(String alias, @Nullable String wanted, List<Object> values) {
    if (wanted == null) {
      return "";
    }
    values.add(wanted);
    values.add(wanted);
    values.add("%" + wanted.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
    return " AND ("
        + alias
        + ".code = upper(?) OR "
        + alias
        + ".country = upper(?) OR "
        + alias
        + ".name LIKE ? ESCAPE '\\')";
  }
}
