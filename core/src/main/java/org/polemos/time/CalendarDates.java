package org.polemos.time;

import static org.polemos.time.CalendarWords.AMBIGUOUS;
import static org.polemos.time.CalendarWords.DAYS;
import static org.polemos.time.CalendarWords.DAYTIMES;
import static org.polemos.time.CalendarWords.MONTHS;
import static org.polemos.time.Meanings.date;
import static org.polemos.time.Meanings.dayOf;
import static org.polemos.time.Meanings.named;
import static org.polemos.time.Meanings.nearest;
import static org.polemos.time.Reading.fixed;
import static org.polemos.time.Reading.published;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/** Days, months and years by their names and numbers: "24 February 2022", "Thursday". */
final class CalendarDates {

  /** Words after which a month's name alone is a time: "May" is also a verb. */
  private static final Set<String> LEADS =
      Set.of(
          "in", "since", "until", "by", "of", "during", "from", "to", "early", "late", "mid",
          "before", "after", "between", "and", "-");

  private final Lexemes words;

  CalendarDates(Lexemes words) {
    this.words = words;
  }

  /** 2022-02-24, 24/02/2022, 24-FEB-1987. */
  Reading numeric() {
    Lexeme a = words.peek(0);
    String sep = words.word(1);
    if (a == null || a.number() < 0 || !(sep.equals("-") || sep.equals("/") || sep.equals("."))) {
      return null;
    }
    Lexeme b = words.peek(2);
    Lexeme c = words.word(3).equals(sep) ? words.peek(4) : null;
    if (b == null || c == null || c.number() < 0 || !tight(a, c)) {
      return null;
    }
    Integer named = MONTHS.get(b.word());
    LocalDate day = null;
    if (named != null) {
      day = date(c.number(), named, a.number());
    } else if (Lexemes.isYear(a)) {
      day = date(a.number(), b.number(), c.number());
    } else if (Lexemes.isYear(c)) {
      day =
          sep.equals("/") && b.number() > 12
              ? date(c.number(), a.number(), b.number())
              : date(c.number(), b.number(), a.number());
    }
    if (day == null) {
      return null;
    }
    words.skip(5);
    return fixed(Interval.day(day));
  }

  private static boolean tight(Lexeme first, Lexeme last) {
    return last.end() - first.start() <= 11;
  }

  /** "24 February 2022", "24 Feb", "the 24th of February". */
  Reading dayMonth() {
    words.take("the");
    Lexeme day = words.peek(0);
    if (day == null || !(day.number() > 0 && day.number() < 32)) {
      return null;
    }
    words.skip(1);
    int last = lastDay(day.number());
    words.take("of");
    Integer month = MONTHS.get(words.word(0));
    if (month == null || words.word(0).equals("may") && !words.isCapital()) {
      return null;
    }
    boolean shortened = isShortened();
    words.skip(1);
    if (shortened) {
      words.take(".");
    }
    return dated(month, day.number(), last);
  }

  /** "February 24, 2022", "Feb. 24", "February 24th", "Feb 24-26". */
  Reading monthDay() {
    Integer month = monthName();
    if (month == null) {
      return null;
    }
    Lexeme day = words.peek(0);
    if (day == null || !(day.number() > 0 && day.number() < 32)) {
      return null;
    }
    words.skip(1);
    int last = lastDay(day.number());
    return dated(month, day.number(), last);
  }

  /** "(Between) 12 and 15 April", "(from) April 12 to 15". */
  Reading daysOfMonth(String joint) {
    int mark = words.at();
    Integer month = monthName();
    int first = day();
    int last = first > 0 && words.take(joint) ? day() : -1;
    words.take("of");
    month = month == null ? monthName() : month;
    if (month == null || last <= first) {
      words.backTo(mark);
      return null;
    }
    return dated(month, first, last);
  }

  /** The number of a day, or -1. */
  private int day() {
    words.take("the");
    Lexeme day = words.peek(0);
    if (day == null || day.number() < 1 || day.number() > 31) {
      return -1;
    }
    words.skip(1);
    return day.number();
  }

  /** The last of several days, "-26" after "24"; -1 where there is one alone. */
  private int lastDay(int first) {
    Lexeme last = words.peek(1);
    boolean dash = words.word(0).equals("-") || words.word(0).equals("–");
    if (!dash || last == null || last.number() <= first || last.number() >= 32) {
      return -1;
    }
    words.skip(2);
    return last.number();
  }

  Integer monthName() {
    Integer month = MONTHS.get(words.word(0));
    if (month == null || !words.isCapital()) {
      return null;
    }
    boolean shortened = isShortened();
    words.skip(1);
    if (shortened) {
      words.take(".");
    }
    return month;
  }

  /** Whether a month's name stands here with fewer letters than it has, and may take a stop. */
  private boolean isShortened() {
    return words.word(0).length() < 5 && !Set.of("may", "june", "july").contains(words.word(0));
  }

  private Reading dated(int month, int day, int last) {
    int mark = words.at();
    words.take(",");
    words.take("of");
    Lexeme next = words.peek(0);
    if (Lexemes.isYear(next)) {
      words.skip(1);
      return dayOf(next.number(), month, day, last);
    }
    words.backTo(mark);
    if (date(2024, month, day) == null) {
      return null;
    }
    return published(f -> {
      LocalDate near = nearest(f, month, day);
      return last < 0 ? Interval.day(near) : Interval.period(near, near.plusDays(last - day));
    });
  }

  /** "Thursday", "last Tuesday", "next Monday morning", "Thursday, Feb. 2". */
  Reading weekday() {
    boolean the = words.take("the");
    String which = "";
    if (Set.of("last", "next", "this", "past", "coming", "previous", "following")
        .contains(words.word(0))) {
      which = words.word(0);
      words.skip(1);
    }
    DayOfWeek day = DAYS.get(words.word(0));
    boolean upper = day != null && words.isCapital();
    if (!upper
        || the && which.isEmpty()
        || words.word(0).length() == 3 && AMBIGUOUS.contains(words.word(0))) {
      return null;
    }
    words.skip(1);
    if (words.word(0).equals(".") && words.word(-1).length() < 6) {
      words.skip(1);
    }
    words.takeAny(DAYTIMES);
    int mark = words.at();
    words.take(",");
    Reading exact = monthDay();
    if (exact == null) {
      words.backTo(mark);
      words.take(",");
      exact = dayMonth();
    }
    if (exact != null) {
      return exact;
    }
    words.backTo(mark);
    if (words.take("last", "week") || words.take("of", "last", "week")) {
      return published(f ->
          Interval.day(
              f.publication()
                  .minusWeeks(1)
                  .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                  .with(TemporalAdjusters.nextOrSame(day))));
    }
    return named(day, which);
  }

  /** "February 2022", "February"; a month without a year is the nearest one. */
  Reading monthAlone() {
    String before = words.word(-1);
    String name = words.word(0);
    Integer month = monthName();
    if (month == null) {
      return null;
    }
    boolean stopped = words.word(-1).equals(".");
    int mark = words.at();
    words.take("of");
    words.take(",");
    Lexeme next = words.peek(0);
    if (Lexemes.isYear(next)) {
      words.skip(1);
      return fixed(Interval.month(YearMonth.of(next.number(), month)));
    }
    words.backTo(mark);
    if (!LEADS.contains(before) || stopped && name.length() > 4) {
      return null;
    }
    return published(f -> {
      YearMonth pub = YearMonth.from(f.publication());
      YearMonth same = YearMonth.of(pub.getYear(), month);
      if (f.open()) {
        long ahead = pub.until(same, ChronoUnit.MONTHS);
        return Interval.month(
            ahead > 5 ? same.minusYears(1) : ahead < -6 ? same.plusYears(1) : same);
      }
      boolean over = f.future() ? same.isBefore(pub) : same.isAfter(pub);
      return Interval.month(over ? same.plusYears(f.future() ? 1 : -1) : same);
    });
  }

  /** A year on its own counts after a few words only: most bare numbers are no years. */
  Reading bareYear() {
    Lexeme first = words.peek(0);
    if (!Lexemes.isYear(first) || first.number() < 1800 || first.number() > 2099) {
      return null;
    }
    String before = words.word(-1);
    boolean led = Set.of("(", ",", "of", "and", "or", "year", "fiscal", "to").contains(before);
    String after = words.word(1);
    boolean ends = words.peek(1) == null || Set.of(")", ",", ".", ":", ";", "when").contains(after);
    if (!led || !ends) {
      return null;
    }
    words.skip(1);
    return fixed(Interval.year(first.number()));
  }

  /** Christmas and New Year, the feasts that fall on one day everywhere. */
  Reading holiday() {
    if (words.take("christmas", "eve")) {
      return dated(12, 24, -1);
    }
    if (words.take("christmas", "day") || words.take("christmas")) {
      return dated(12, 25, -1);
    }
    if (words.take("new", "year", "'", "s", "eve") || words.take("new", "year", "’", "s", "eve")) {
      return dated(12, 31, -1);
    }
    if (words.take("new", "year", "'", "s", "day") || words.take("new", "year", "’", "s", "day")) {
      return dated(1, 1, -1);
    }
    return null;
  }
}
