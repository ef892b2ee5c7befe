package org.polemos.archive.search;

/** A question that cannot be read; the message shows the place and says what is wanted there. */
public final class QueryException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int column;

  /**
   * @param column where, from 0
   */
  QueryException(String query, int column, String wrong) {
    super(wrong + "\n  " + query + "\n  " + " ".repeat(column) + "^");
    this.column = column;
  }

  /** Where in the question it is wrong, from 0. */
  public int column() {
    return column;
  }
}
