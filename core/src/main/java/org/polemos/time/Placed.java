package org.polemos.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.polemos.parse.Sentence;

/**
 * An expression of time with its place in the tree of its sentence.
 *
 * @param head the token that hangs from outside the expression, or -1 where it lies between tokens
 * @param first its first token
 * @param last its last token
 * @param before the day that the text told of before, or {@code null}
 */
record Placed(DateExpression expression, int head, int first, int last, LocalDate before) {

  /** The same after another day was told of. */
  Placed after(LocalDate day) {
    return new Placed(expression, head, first, last, day);
  }

  /** All expressions of a sentence, from left to right. */
  static List<Placed> in(String text, Sentence s) {
    List<DateExpression> read = DateGrammar.read(text, s.span().start(), s.span().end());
    List<Placed> all = new ArrayList<>(read.size());
    for (DateExpression e : read) {
      int first = -1;
      int last = -1;
      for (int i = 0; i < s.size(); i++) {
        if (s.token(i).span().overlaps(e.span())) {
          first = first < 0 ? i : first;
          last = i;
        }
      }
      all.add(new Placed(e, first < 0 ? -1 : top(s, first, last), first, last, null));
    }
    return all;
  }

  private static int top(Sentence s, int first, int last) {
    for (int i = first; i <= last; i++) {
      int head = s.token(i).head();
      if (head < first || head > last) {
        return i;
      }
    }
    return first;
  }
}
