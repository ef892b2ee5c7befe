package org.polemos.time;

import java.time.LocalDate;

/**
 * What words of time are read against.
 *
 * @param publication the day of writing, or {@code null}
 * @param context the day that the text spoke of last, or {@code null}
 * @param future whether the clause speaks of what is to come
 */
record Frame(LocalDate publication, LocalDate context, boolean future) {

  /** The day that "earlier" and "later" count from. */
  LocalDate told() {
    return context != null ? context : publication;
  }
}
