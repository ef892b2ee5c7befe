package org.polemos.archive.trend;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polemos.archive.Archive;
import org.polemos.archive.Database;

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
   * Counts, the most frequent first.
   *
   * @param by who blames: a code, or a part of the name; {@code null} for anybody
   * @param blamed who is blamed, likewise
   * @param unit by which time is told apart; {@code null} for all of it together
   * @param sources whether publishers are told apart
   */
  public List<Count> count(
      @Nullable String by,
      @Nullable String blamed,
      @Nullable Unit unit,
      boolean sources,
      int limit) {
    List<Object> values = new ArrayList<>();
    String where = party("b", by, values) + party("x", blamed, values);
    values.add(limit);
    return db.list(
        "SELECT "
            + (unit == null ? "NULL" : unit.of("d.published"))
            + ", "
            + (sources ? "coalesce(d.publisher, d.author, 'unknown')" : "NULL")
            + ", b.name, x.name, count(*), count(DISTINCT coalesce(c.original, d.number)),"
            + " coalesce(group_concat(DISTINCT m.what), '') FROM blames m"
            + " JOIN documents d ON d.number = m.document JOIN names b ON b.number = m.blamer"
            + " JOIN names x ON x.number = m.blamed LEFT JOIN copies c ON c.document = d.number"
            + " WHERE d.superseded_by IS NULL"
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
