package org.polemos.archive.trend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.polemos.archive.Archive;
import org.polemos.archive.Database;
import org.polemos.archive.DocumentTable;
import org.polemos.archive.search.Search;

/** Counts an archive's events over time. */
public final class Trends {

  /** A period with so many times the events of the one before is a spike. */
  private static final double SPIKE = 2;

  /** Too few events for a spike to mean anything. */
  private static final int FEW = 20;

  private final Database db;

  public Trends(Archive archive) {
    this.db = archive.db();
  }

  /**
   * Counts the events that a question holds of.
   *
   * @param top how many lines to keep apart; all others are added up
   */
  public Trend count(String question, Series series, Unit unit, Trend.Measure measure, int top) {
    Search.Where where = Search.counted(question);
    List<Trend.Cell> cells =
        db.list(
            "SELECT "
                + unit.of("e.day")
                + " AS period, "
                + series.sql()
                + " AS line, "
                + measure.sql()
                + " AS value, count(*) AS records FROM "
                + where.tables(series == Series.SOURCE)
                + (measure == Trend.Measure.STORIES
                    ? " LEFT JOIN stories s ON s.event = e.number"
                    : "")
                + series.joins()
                + " WHERE "
                + dated(unit)
                + " AND "
                + where.standing()
                + " GROUP BY 1, 2 ORDER BY 1, 2",
            row ->
                new Trend.Cell(
                    row.getString(1), row.getString(2), row.getDouble(3), row.getLong(4)),
            where.values().toArray());
    return Trend.of(cells, top, measure);
  }

  private static String dated(Unit unit) {
    return "(e.date_precision IN ("
        + unit.precisions()
        + ") OR e.date_start IS NULL AND e.day IS NOT NULL)";
  }

  /**
   * Says where a jump in the number of events is but a jump in the number of documents: the sources
   * changed, and not the world.
   */
  public List<String> warnings(String question, Unit unit) {
    Trend events = count(question, Series.TOTAL, unit, Trend.Measure.RECORDS, 1);
    double[] counts = events.lines().getOrDefault("all", new double[0]);
    List<Integer> spikes =
        IntStream.range(1, counts.length)
            .filter(i -> counts[i] >= FEW && counts[i] >= SPIKE * Math.max(1, counts[i - 1]))
            .boxed()
            .toList();
    Map<String, Long> documents = spikes.isEmpty() ? Map.of() : documents(unit);
    List<String> warnings = new ArrayList<>();
    for (int i : spikes) {
      String period = events.periods().get(i);
      long before = documents.getOrDefault(events.periods().get(i - 1), 0L);
      long now = documents.getOrDefault(period, 0L);
      double grown = now / (double) Math.max(1, before);
      double rose = counts[i] / Math.max(1, counts[i - 1]);
      if (now > 0 && grown >= 0.75 * rose) {
        warnings.add(
            String.format(
                "%s has %.1f times the events of the %s before, but %s: the sources changed",
                period,
                rose,
                unit.label(),
                before == 0
                    ? "no document is from then"
                    : String.format("%.1f times the documents too", grown)));
      }
    }
    return warnings;
  }

  private Map<String, Long> documents(Unit unit) {
    Map<String, Long> documents = new HashMap<>();
    db.each(
        "SELECT "
            + unit.of("published")
            + ", count(*) FROM documents WHERE published IS NOT NULL AND number NOT IN ("
            + DocumentTable.REPLACED
            + ")"
            + " GROUP BY 1",
        row -> documents.put(row.getString(1), row.getLong(2)));
    return documents;
  }
}
