package org.polemos.archive.search;

import java.util.List;

/**
 * A question, as {@link QueryParser} reads it: words and fields, tied by and, or, not.
 *
 * <pre>{@code
 * Query query = QueryParser.parse("sanctions actor:USA -status:denied date:2014..2022");
 * }</pre>
 */
public sealed interface Query {

  /** All of them hold; empty holds always. */
  record And(List<Query> parts) implements Query {}

  /** One of them holds. */
  record Or(List<Query> parts) implements Query {}

  record Not(Query part) implements Query {}

  /**
   * Words that stand in the text, side by side and in this order where they are several.
   *
   * @param prefix whether the last of them may go on
   */
  record Words(String words, boolean prefix) implements Query {}

  /**
   * A field that has a value.
   *
   * @param column where it stands in the question, from 0, for messages
   */
  record Has(Field field, String value, int column) implements Query {}
}
