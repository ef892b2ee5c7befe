package org.polemos.archive.search;

/** A question that cannot be read; the message shows the place and says what is wanted there. */
public final class QueryException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * @param column where, from 0
   */
  QueryException(String query, int column, String wrong) {
    super(wrong + "\n  " + query + "\n  " + " ".repeat(column) + "^");
  }
}
