package org.polemos.archive.trend;

import java.util.List;
import java.util.Locale;

/** A stretch of time that is counted by. */
public enum Unit {
  DAY("%s", List.of("day")),
  /** Named by its Monday. */
  WEEK("date(%s, '-6 days', 'weekday 1')", List.of("day")),
  MONTH("substr(%s, 1, 7)", List.of("day", "month")),
  YEAR("substr(%s, 1, 4)", List.of("day", "month", "year"));

  private final String sql;
  private final List<String> precisions;

  Unit(String sql, List<String> precisions) {
    this.sql = sql;
    this.precisions = precisions;
  }

  /** The name of the stretch that a date lies in, as SQL. */
  String of(String date) {
    return String.format(Locale.ROOT, sql, date);
  }

  /** What dates are exact enough to be counted by it, as SQL's list of words. */
  String precisions() {
    return "'" + String.join("', '", precisions) + "'";
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
