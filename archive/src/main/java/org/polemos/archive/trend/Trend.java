package org.polemos.archive.trend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Numbers over time.
 *
 * @param periods in order, those without any number included as far as the unit allows
 * @param lines by name, the largest first; a number for each period
 */
public record Trend(List<String> periods, Map<String, double[]> lines) {

  /** What is measured. */
  public enum Measure {
    /** Records. */
    RECORDS("count(*)"),
    /** Events, each once however many documents tell of it. */
    STORIES("count(DISTINCT coalesce(s.story, e.number))"),
    /** Mean of PLOVER's scores: below 0 is conflict. */
    SCORE("avg(e.score)");

    private final String sql;

    Measure(String sql) {
      this.sql = sql;
    }

    String sql() {
      return sql;
    }
  }

  /** One number. */
  record Cell(String period, String line, double value, long records) {}

  /** Gathers cells: the largest lines apart, all others as one. */
  static Trend of(List<Cell> cells, int top, Measure measure) {
    Map<String, Long> sizes = new HashMap<>();
    TreeSet<String> periods = new TreeSet<>();
    for (Cell cell : cells) {
      sizes.merge(cell.line(), cell.records(), Long::sum);
      periods.add(cell.period());
    }
    List<String> order = new ArrayList<>(periods);
    List<String> largest =
        sizes.entrySet().stream()
            .sorted(
                Comparator.<Map.Entry<String, Long>>comparingLong(Map.Entry::getValue)
                    .reversed()
                    .thenComparing(Map.Entry::getKey))
            .limit(top)
            .map(Map.Entry::getKey)
            .toList();
    Map<String, double[]> lines = new LinkedHashMap<>();
    largest.forEach(line -> lines.put(line, new double[order.size()]));
    TreeMap<String, double[]> others = new TreeMap<>();
    for (Cell cell : cells) {
      int at = order.indexOf(cell.period());
      double[] line = lines.get(cell.line());
      if (line != null) {
        line[at] = cell.value();
      } else if (measure != Measure.SCORE) {
        others.computeIfAbsent("other", unknown -> new double[order.size()])[at] += cell.value();
      }
    }
    lines.putAll(others);
    return new Trend(order, lines);
  }
}
