package org.polemos.cli;

import java.util.List;
import java.util.Locale;

/**
 * Where sentence, source and target stand in the rows of a table.
 *
 * @param named whether the first line names the columns
 */
record PairColumns(int sentence, int source, int target, boolean named) {

  /** One row's sentence and its two parties, without the quotes that a cell may stand in. */
  record Pair(String sentence, String source, String target) {}

  static PairColumns of(String firstLine) {
    List<String> cells = List.of(firstLine.split("\t", -1));
    List<String> names =
        cells.stream().map(cell -> plain(cell).strip().toLowerCase(Locale.ROOT)).toList();
    int sentence = names.indexOf("sentence");
    int source = names.indexOf("source");
    int target = names.indexOf("target");
    boolean named = sentence >= 0 && source >= 0 && target >= 0;
    return named
        ? new PairColumns(sentence, source, target, true)
        : new PairColumns(0, 1, 2, false);
  }

  /**
   * The pair of a row.
   *
   * @throws UnfitException where the row is too short
   */
  Pair pair(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length <= Math.max(sentence, Math.max(source, target))) {
      throw new UnfitException("has no sentence, source and target", "part them by tabs");
    }
    return new Pair(plain(cells[sentence]), plain(cells[source]), plain(cells[target]));
  }

  static String plain(String cell) {
    boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
    return quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
  }
}
