package org.polemos.time;

import java.util.function.Function;
import org.polemos.text.Span;

/**
 * Words that name a time, with what they mean once the day of writing is known.
 *
 * @param span the words in the document's text, a leading preposition included where it counts
 * @param anchor what the words count from
 * @param meaning gives the days, or {@code null} where the frame lacks what the words count from
 */
record DateExpression(Span span, Anchor anchor, Function<Frame, Interval> meaning) {

  enum Anchor {
    /** Nothing: "24 February 2022". */
    NONE,
    /** The day of publication: "yesterday", "in February". */
    PUBLICATION,
    /** The time told of last: "days earlier", "the same day". */
    CONTEXT
  }
}
