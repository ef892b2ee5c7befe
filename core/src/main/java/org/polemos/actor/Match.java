package org.polemos.actor;

import java.util.List;

/**
 * Words of a sentence that a list has.
 *
 * @param first index of the first token
 * @param last index of the last token
 * @param head index of the token among them that depends on a word outside
 * @param values what the words may stand for
 */
record Match<T>(int first, int last, int head, List<T> values) {

  boolean covers(int token) {
    return first <= token && token <= last;
  }

  boolean overlaps(Match<?> other) {
    return first <= other.last && other.first <= last;
  }

  boolean within(int from, int to) {
    return from <= first && last <= to;
  }
}
