package org.polemos.time;

import java.time.LocalDate;

/**
 * What words of time are read against.
 *
 * @param publication the day of writing, or {@code null}
 * @param context the day that the text spoke of last, or {@code null}
 * @param tense what the clause speaks of
 */
record Frame(LocalDate publication, LocalDate context, Tense tense) {

  /** When a clause's deed lies from the day of writing, as its verb has it. */
  enum Tense {
    PAST,
    FUTURE,
    /** No finite verb says so: "a summit on 29 April". */
    OPEN
  }

  boolean future() {
    return tense == Tense.FUTURE;
  }

  boolean open() {
    return tense == Tense.OPEN;
  }

  /** The day that "earlier" and "later" count from. */
  LocalDate told() {
    return context != null ? context : publication;
  }
}
