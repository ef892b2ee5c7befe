package org.polemos.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words that expressions of time are made of; never changed once loaded. */
final class CalendarWords {

  private CalendarWords() {}

  static final Map<String, Integer> MONTHS = new HashMap<>();
  static final Map<String, DayOfWeek> DAYS = new HashMap<>();
  static final Map<String, Integer> NUMBERS = new HashMap<>();
  static final Map<String, Integer> ORDINALS = new HashMap<>();
  static final Map<String, Integer> SEASONS =
      Map.of("spring", 3, "summer", 6, "autumn", 9, "fall", 9, "winter", 12);
  static final Set<String> AMBIGUOUS = Set.of("may", "march", "mar", "sun", "sat", "fall");
  static final Set<String> DAYTIMES =
      Set.of("morning", "afternoon", "evening", "night", "noon", "midnight", "dawn");
  static final Set<String> APPROXIMATE =
      Set.of("about", "almost", "around", "barely", "nearly", "over", "roughly");
  static final Set<String> VAGUE = Set.of("several", "few", "some", "many", "recent");

  static final Set<String> STARTERS =
      Set.of(
          "the",
          "over",
          "at",
          "since",
          "ever",
          "until",
          "till",
          "up",
          "through",
          "before",
          "prior",
          "after",
          "by",
          "from",
          "between",
          "for",
          "in",
          "during",
          "around",
          "about",
          "circa",
          "early",
          "mid",
          "late",
          "earlier",
          "later",
          "last",
          "next",
          "this",
          "that",
          "past",
          "coming",
          "previous",
          "following",
          "current",
          "yesterday",
          "today",
          "tonight",
          "tomorrow",
          "overnight",
          "only",
          "just",
          "some",
          "more",
          "nearly",
          "almost",
          "couple",
          "half",
          "christmas",
          "new",
          "morning",
          "afternoon",
          "evening",
          "night",
          "'",
          "’");

  static {
    for (Month month : Month.values()) {
      String name = month.name().toLowerCase(Locale.ROOT);
      MONTHS.put(name, month.getValue());
      MONTHS.put(name.substring(0, 3), month.getValue());
    }
    MONTHS.put("sept", 9);
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.name().toLowerCase(Locale.ROOT);
      DAYS.put(name, day);
      DAYS.put(name.substring(0, 3), day);
    }
    DAYS.put("tues", DayOfWeek.TUESDAY);
    DAYS.put("thur", DayOfWeek.THURSDAY);
    DAYS.put("thurs", DayOfWeek.THURSDAY);
    String[] numbers = {
      "zero",
      "one",
      "two",
      "three",
      "four",
      "five",
      "six",
      "seven",
      "eight",
      "nine",
      "ten",
      "eleven",
      "twelve",
      "thirteen",
      "fourteen",
      "fifteen",
      "sixteen",
      "seventeen",
      "eighteen",
      "nineteen",
      "twenty"
    };
    for (int i = 1; i < numbers.length; i++) {
      NUMBERS.put(numbers[i], i);
    }
    NUMBERS.put("a", 1);
    NUMBERS.put("an", 1);
    NUMBERS.put("thirty", 30);
    NUMBERS.put("forty", 40);
    NUMBERS.put("fifty", 50);
    String[] ordinals = {
      "zeroth",
      "first",
      "second",
      "third",
      "fourth",
      "fifth",
      "sixth",
      "seventh",
      "eighth",
      "ninth",
      "tenth",
      "eleventh",
      "twelfth",
      "thirteenth",
      "fourteenth",
      "fifteenth",
      "sixteenth",
      "seventeenth",
      "eighteenth",
      "nineteenth",
      "twentieth",
      "twenty-first"
    };
    for (int i = 1; i < ordinals.length; i++) {
      ORDINALS.put(ordinals[i], i);
    }
  }
}
