package org.polemos.time;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Calendar units that words count in. */
enum Unit {
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR,
  DECADE,
  CENTURY;

  private static final Map<String, Unit> WORDS = new HashMap<>();

  static {
    for (Unit unit : values()) {
      String name = unit.name().toLowerCase(Locale.ROOT);
      WORDS.put(name, unit);
      WORDS.put(name + "s", unit);
    }
    WORDS.put("centuries", CENTURY);
    for (String shorter : new String[] {"hour", "hours", "minute", "minutes"}) {
      WORDS.put(shorter, DAY);
    }
  }

  /** The unit that a word names, singular or plural, or {@code null}; hours count as days. */
  static Unit of(String word) {
    return WORDS.get(word);
  }

  LocalDate plus(LocalDate day, long count) {
    switch (this) {
      case DAY:
        return day.plusDays(count);
      case WEEK:
        return day.plusWeeks(count);
      case MONTH:
        return day.plusMonths(count);
      case QUARTER:
        return day.plusMonths(3 * count);
      case YEAR:
        return day.plusYears(count);
      case DECADE:
        return day.plusYears(10 * count);
      default:
        return day.plusYears(100 * count);
    }
  }
}
