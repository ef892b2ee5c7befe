package org.polemos.eval;

import java.util.Locale;

/** Counts of what was found, what is right, and what there was to find. */
public record Tally(long right, long found, long gold) {

  public static final Tally NONE = new Tally(0, 0, 0);

  public Tally plus(Tally other) {
    return new Tally(right + other.right, found + other.found, gold + other.gold);
  }

  public double precision() {
    return found == 0 ? 0 : (double) right / found;
  }

  public double recall() {
    return gold == 0 ? 0 : (double) right / gold;
  }

  public double f1() {
    return found + gold == 0 ? 0 : 2.0 * right / (found + gold);
  }

  /** Precision, recall and F1 to three places, then the number of gold items. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "P %.3f  R %.3f  F1 %.3f  (n=%d)", precision(), recall(), f1(), gold);
  }
}
