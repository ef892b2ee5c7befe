package org.polemos.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Named scores as aligned columns: precision, recall, F1, and the counts behind them. */
public final class ScoreTable {

  private record Row(String name, Tally tally, Double mean) {}

  private final String title;
  private final List<Row> rows = new ArrayList<>();

  public ScoreTable(String title) {
    this.title = title;
  }

  public ScoreTable add(String name, Tally tally) {
    rows.add(new Row(name, tally, null));
    return this;
  }

  /** Adds a row for each class, in order, and their unweighted mean F1. */
  public ScoreTable addClasses(Map<String, Tally> classes) {
    classes.forEach(this::add);
    double mean = classes.values().stream().mapToDouble(Tally::f1).average().orElse(0);
    rows.add(new Row("macro F1", Tally.NONE, mean));
    return this;
  }

  /** Adds a row that has an F1 only. */
  public ScoreTable addMean(String name, double f1) {
    rows.add(new Row(name, Tally.NONE, f1));
    return this;
  }

  @Override
  public String toString() {
    int width = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
    StringBuilder table = new StringBuilder(title).append('\n');
    table.append(line(width, "", "precision", "recall", "F1", "right", "found", "gold"));
    for (Row row : rows) {
      table.append(line(width, row));
    }
    return table.toString();
  }

  private static String line(int width, Row row) {
    if (row.mean() != null) {
      return line(width, row.name(), "", "", share(row.mean()), "", "", "");
    }
    Tally tally = row.tally();
    return line(
        width,
        row.name(),
        share(tally.precision()),
        share(tally.recall()),
        share(tally.f1()),
        Long.toString(tally.right()),
        Long.toString(tally.found()),
        Long.toString(tally.gold()));
  }

  private static String share(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static String line(int width, String name, String... cells) {
    StringBuilder line = new StringBuilder(name).append(" ".repeat(width - name.length()));
    for (String cell : cells) {
      line.append(" ".repeat(Math.max(1, 11 - cell.length()))).append(cell);
    }
    return line.toString().stripTrailing() + "\n";
  }
}
