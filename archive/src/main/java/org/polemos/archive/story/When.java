package org.polemos.archive.story;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares when two tellings say that their event was. */
final class When {

  /** More days apart than these speak no louder. */
  private static final long FAR = 10;

  private static final String MONTH =
      "(january|february|march|april|may|june|july|august|september|october|november|december)";

  private static final Pattern DAY =
      Pattern.compile("\\b" + MONTH + " (\\d{1,2})\\b(?!,? ?pct)|\\b(\\d{1,2}) " + MONTH + "\\b");

  private When() {}

  /** The days of the year that a sentence names, as "november 22": of documents without a date. */
  static Set<String> named(String sentence) {
    Set<String> days = new HashSet<>();
    for (Matcher m = DAY.matcher(sentence.toLowerCase(Locale.ROOT)); m.find(); ) {
      days.add(m.group(1) != null ? m.group(1) + " " + m.group(2) : m.group(4) + " " + m.group(3));
    }
    return days;
  }

  /**
   * Adds what their days tell.
   *
   * @param alike how alike their sentences are: reports of a series tell of other days in the same
   *     words
   */
  static void compare(Telling one, Telling other, double alike, List<Evidence> found) {
    named(one, other, alike, found);
    Long a = one.day();
    Long b = other.day();
    Long aEnd = one.last();
    Long bEnd = other.last();
    if (a == null || b == null || aEnd == null || bEnd == null) {
      found.add(Evidence.of(a == null && b == null ? "date.none" : "date.half"));
      return;
    }
    long apart = Math.max(0, Math.max(a - bEnd, b - aEnd));
    boolean exact = one.exact() && other.exact();
    if (apart == 0 && (!a.equals(aEnd) || !b.equals(bEnd))) {
      found.add(Evidence.of("date.overlap"));
    } else if (apart == 0) {
      found.add(Evidence.of(exact ? "day.same.exact" : "day.same"));
    } else if (apart == 1) {
      found.add(Evidence.of(exact ? "day.next.exact" : "day.next"));
    } else {
      found.add(new Evidence("days.apart", Math.min(FAR, apart), null));
      if (exact) {
        found.add(Evidence.of("days.apart.exact"));
      }
    }
    if (apart > 0 && exact) {
      found.add(new Evidence("series", alike, null));
    }
  }

  private static void named(Telling one, Telling other, double alike, List<Evidence> found) {
    if (!one.named().isEmpty() && !other.named().isEmpty()) {
      boolean shared = !Collections.disjoint(one.named(), other.named());
      found.add(Evidence.of(shared ? "named.same" : "named.other"));
      if (!shared) {
        found.add(new Evidence("series", alike, null));
      }
    }
  }
}
