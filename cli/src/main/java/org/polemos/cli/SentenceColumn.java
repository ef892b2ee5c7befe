package org.polemos.cli;

import java.util.List;
import java.util.Locale;

/** Where the sentence stands in the rows of a table. */
final class SentenceColumn {

  private SentenceColumn() {}

  /** The column that a first line calls "sentence", or -1 where it names none. */
  static int named(String firstLine) {
    return List.of(firstLine.toLowerCase(Locale.ROOT).split("\t", -1)).indexOf("sentence");
  }

  /**
   * The sentence of a row, without the quotes that a cell may stand in; "" where it is too short.
   */
  static String sentence(String row, int column) {
    String[] cells = row.split("\t", -1);
    return column < cells.length ? PairColumns.plain(cells[column]) : "";
  }
}
