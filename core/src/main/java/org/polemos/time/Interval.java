package org.polemos.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/**
 * Days from {@code start} to {@code end}, both included; an end that is not known is {@code null}.
 *
 * @param precision {@code day}, {@code month}, {@code year} or {@code period}
 */
record Interval(LocalDate start, LocalDate end, String precision) {

  static Interval day(LocalDate day) {
    return new Interval(day, day, "day");
  }

  static Interval month(YearMonth month) {
    return new Interval(month.atDay(1), month.atEndOfMonth(), "month");
  }

  static Interval year(int year) {
    return new Interval(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), "year");
  }

  static Interval period(LocalDate start, LocalDate end) {
    return new Interval(start, end, "period");
  }

  /** The week, Monday to Sunday, that holds a day. */
  static Interval week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return period(monday, monday.plusDays(6));
  }

  /** The calendar unit that holds a day. */
  static Interval unit(Unit unit, LocalDate day) {
    switch (unit) {
      case DAY:
        return day(day);
      case WEEK:
        return week(day);
      case MONTH:
        return month(YearMonth.from(day));
      case QUARTER:
        return months(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 3);
      case YEAR:
        return year(day.getYear());
      case DECADE:
        return years(day.getYear() / 10 * 10, 10);
      default:
        return years((day.getYear() - 1) / 100 * 100 + 1, 100);
    }
  }

  static Interval years(int first, int count) {
    return period(LocalDate.of(first, 1, 1), LocalDate.of(first + count - 1, 12, 31));
  }

  /** Some months from a month of a year on; the first may lie beyond 12. */
  static Interval months(int year, int month, int count) {
    YearMonth first = YearMonth.of(year, 1).plusMonths(month - 1L);
    return period(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
  }

  /** The first, middle or last third of an interval: "early", "mid" and "late". */
  Interval third(int which) {
    long days = end.toEpochDay() - start.toEpochDay() + 1;
    LocalDate from = start.plusDays(days * which / 3);
    return period(from, start.plusDays(days * (which + 1) / 3 - 1));
  }
}
