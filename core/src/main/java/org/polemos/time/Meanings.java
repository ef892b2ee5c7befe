package org.polemos.time;

import static org.polemos.time.Reading.fixed;
import static org.polemos.time.Reading.published;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** The days that words such as "last March" or "three weeks ago" stand for. */
final class Meanings {

  private Meanings() {}

  static LocalDate date(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || year < 1) {
      return null;
    }
    YearMonth m = YearMonth.of(year, month);
    return m.isValidDay(day) ? m.atDay(day) : null;
  }

  static Reading dayOf(int year, int month, int day, int last) {
    LocalDate start = date(year, month, day);
    LocalDate end = last < 0 ? start : date(year, month, last);
    if (start == null || end == null) {
      return null;
    }
    return fixed(last < 0 ? Interval.day(start) : Interval.period(start, end));
  }

  /**
   * The day of that name that lies nearest before publication, or after it for what is to come; the
   * nearest of all where the clause does not say.
   */
  static LocalDate nearest(Frame f, int month, int day) {
    LocalDate pub = f.publication();
    int year = pub.getYear();
    LocalDate same = clip(year, month, day);
    if (f.future()) {
      return same.isBefore(pub) ? clip(year + 1, month, day) : same;
    }
    if (f.open()) {
      LocalDate before = same.isAfter(pub) ? clip(year - 1, month, day) : same;
      LocalDate after = same.isAfter(pub) ? same : clip(year + 1, month, day);
      return ChronoUnit.DAYS.between(before, pub) < ChronoUnit.DAYS.between(pub, after)
          ? before
          : after;
    }
    return same.isAfter(pub.plusDays(14)) ? clip(year - 1, month, day) : same;
  }

  static LocalDate clip(int year, int month, int day) {
    YearMonth m = YearMonth.of(year, month);
    return m.atDay(Math.min(day, m.lengthOfMonth()));
  }

  static Reading named(DayOfWeek day, String which) {
    return published(f -> {
      LocalDate pub = f.publication();
      switch (which) {
        case "last", "past", "previous":
          return Interval.day(pub.with(TemporalAdjusters.previous(day)));
        case "next", "coming", "following":
          return Interval.day(pub.with(TemporalAdjusters.next(day)));
        case "this":
          return Interval.day(
              pub.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                  .with(TemporalAdjusters.nextOrSame(day)));
        default:
          return Interval.day(
              f.future()
                  ? pub.with(TemporalAdjusters.nextOrSame(day))
                  : pub.with(TemporalAdjusters.previousOrSame(day)));
      }
    });
  }

  static Interval stretch(LocalDate pub, String which, int n, Unit unit, int moreYears) {
    boolean ahead = which.equals("next") || which.equals("coming");
    if (n < 0) {
      return ahead ? Interval.period(pub, null) : Interval.period(null, pub);
    }
    return ahead
        ? Interval.period(pub, unit.plus(pub, n))
        : Interval.period(unit.plus(pub, -n).minusYears(moreYears), pub);
  }

  static Reading namedMonth(int month, String which) {
    return published(f -> {
      YearMonth pub = YearMonth.from(f.publication());
      YearMonth same = YearMonth.of(pub.getYear(), month);
      switch (which) {
        case "last":
          return Interval.month(same.isBefore(pub) ? same : same.minusYears(1));
        case "next", "coming":
          return Interval.month(same.isAfter(pub) ? same : same.plusYears(1));
        default:
          return Interval.month(same);
      }
    });
  }

  static Reading namedSeason(int month, String which) {
    return published(f -> {
      LocalDate pub = f.publication();
      Interval same = Interval.months(pub.getYear(), month, 3);
      switch (which) {
        case "last":
          return same.end().isBefore(pub) ? same : Interval.months(pub.getYear() - 1, month, 3);
        case "next", "coming":
          return same.start().isAfter(pub) ? same : Interval.months(pub.getYear() + 1, month, 3);
        default:
          return same;
      }
    });
  }

  static Interval weekend(LocalDate pub, String which) {
    LocalDate saturday = Interval.week(pub).start().plusDays(5);
    int weeks = which.equals("last") || which.equals("past") ? -1 : which.equals("next") ? 1 : 0;
    return Interval.period(saturday.plusWeeks(weeks), saturday.plusWeeks(weeks).plusDays(1));
  }

  static Interval back(LocalDate from, int n, Unit unit, int sign) {
    if (n >= 0) {
      return counted(from, (long) sign * n, unit);
    }
    // "days ago": more than one, fewer than what the next greater unit would say.
    int most = unit == Unit.DAY ? 6 : unit == Unit.WEEK ? 7 : unit == Unit.MONTH ? 11 : 9;
    LocalDate near = unit.plus(from, sign * 2L);
    LocalDate far = unit.plus(from, (long) sign * most);
    return sign < 0 ? Interval.period(far, near) : Interval.period(near, far);
  }

  /** A count of units away: exact to the day for days, else to the unit. */
  static Interval counted(LocalDate from, long n, Unit unit) {
    LocalDate day = unit.plus(from, n);
    return unit == Unit.DAY ? Interval.day(day) : Interval.unit(unit, day);
  }
}
