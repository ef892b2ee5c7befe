package org.polemos.time;

import java.time.LocalDate;
import java.util.function.Function;
import org.polemos.time.DateExpression.Anchor;

/**
 * What an expression of time means, once it is known when it was written and of what time it tells.
 *
 * @param anchor what the days are counted from
 * @param meaning the days, or {@code null} where what they are counted from is not known
 */
record Reading(Anchor anchor, Function<Frame, Interval> meaning) {

  /** The same with its days changed; unknown stays unknown. */
  Reading then(Function<Interval, Interval> change) {
    return new Reading(
        anchor,
        f -> {
          Interval interval = meaning.apply(f);
          return interval == null ? null : change.apply(interval);
        });
  }

  static Reading fixed(Interval interval) {
    return new Reading(Anchor.NONE, f -> interval);
  }

  /** Days counted from the day of publication. */
  static Reading published(Function<Frame, Interval> meaning) {
    return new Reading(Anchor.PUBLICATION, f -> f.publication() == null ? null : meaning.apply(f));
  }

  /** Days counted from the time told of last. */
  static Reading told(Function<LocalDate, Interval> meaning) {
    return new Reading(Anchor.CONTEXT, f -> f.told() == null ? null : meaning.apply(f.told()));
  }
}
