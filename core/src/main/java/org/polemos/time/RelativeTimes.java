package org.polemos.time;

import static org.polemos.time.CalendarWords.DAYTIMES;
import static org.polemos.time.CalendarWords.SEASONS;
import static org.polemos.time.Meanings.back;
import static org.polemos.time.Meanings.counted;
import static org.polemos.time.Meanings.namedMonth;
import static org.polemos.time.Meanings.namedSeason;
import static org.polemos.time.Meanings.stretch;
import static org.polemos.time.Meanings.weekend;
import static org.polemos.time.Reading.published;
import static org.polemos.time.Reading.told;

import java.util.Set;

/** Times counted from the day of writing or of the story: "last year", "three days ago". */
final class RelativeTimes {

  private final Lexemes words;
  private final CalendarDates dates;

  RelativeTimes(Lexemes words, CalendarDates dates) {
    this.words = words;
    this.dates = dates;
  }

  /** yesterday, today, tonight, tomorrow, last night, this morning. */
  Reading deictic() {
    if (words.take("the", "day", "before", "yesterday")) {
      return published(f -> Interval.day(f.publication().minusDays(2)));
    }
    if (words.take("the", "day", "after", "tomorrow")) {
      return published(f -> Interval.day(f.publication().plusDays(2)));
    }
    if (words.take("yesterday")
        || words.take("last", "night")
        || words.take("last", "evening")
        || words.take("overnight")) {
      words.takeAny(DAYTIMES);
      return published(f -> Interval.day(f.publication().minusDays(1)));
    }
    if (words.take("today") || words.take("tonight")) {
      return words.word(0).equals("'") || words.word(0).equals("’")
          ? null
          : published(f -> Interval.day(f.publication()));
    }
    if (words.take("tomorrow")) {
      words.takeAny(DAYTIMES);
      return published(f -> Interval.day(f.publication().plusDays(1)));
    }
    if (words.take("over", "the", "weekend") || words.take("at", "the", "weekend")) {
      return published(f -> weekend(f.publication(), f.future() ? "this" : "last"));
    }
    if (words.take("this") && words.takeAny(DAYTIMES)) {
      return published(f -> Interval.day(f.publication()));
    }
    return null;
  }

  /** "last year", "this month", "next week", "the past two years", "last February". */
  Reading relativeUnit() {
    boolean the = words.take("the");
    String which = words.word(0);
    if (!Set.of("last", "this", "next", "past", "coming", "current").contains(which)) {
      return null;
    }
    words.skip(1);
    Integer month = which.equals("past") ? null : dates.monthName();
    if (month != null) {
      return namedMonth(month, which);
    }
    Integer season = SEASONS.get(words.word(0));
    if (season != null) {
      words.skip(1);
      return namedSeason(season, which);
    }
    if (words.take("weekend")) {
      return published(f -> weekend(f.publication(), which));
    }
    int count = words.count();
    Unit unit = Unit.of(words.word(0));
    if (unit == null || words.word(0).startsWith("hour") && count < 0) {
      return null;
    }
    boolean plural = words.word(0).endsWith("s");
    boolean hours = words.word(0).startsWith("hour") || words.word(0).startsWith("minute");
    words.skip(1);
    int more = unit == Unit.CENTURY && words.take("and", "a", "quarter") ? 25 : 0;
    if (count > 0 || plural || the && which.equals("past")) {
      int n = hours ? Math.max(1, count / 24) : count < 0 && !plural ? 1 : count;
      return published(f -> stretch(f.publication(), which, n, unit, more));
    }
    int step =
        which.equals("last") || which.equals("past")
            ? -1
            : which.equals("next") || which.equals("coming") ? 1 : 0;
    return published(f -> Interval.unit(unit, unit.plus(f.publication(), step)));
  }

  /** "three days ago", "two years earlier", "a week later", "days before". */
  Reading counting() {
    words.take("only");
    words.take("just");
    words.take("some");
    words.roughly();
    int n = words.count();
    Unit unit = Unit.of(words.word(0));
    if (unit == null || n < 0 && !words.word(0).endsWith("s")) {
      return null;
    }
    boolean hours = words.word(0).startsWith("hour") || words.word(0).startsWith("minute");
    words.skip(1);
    int steps = hours && n > 0 ? n / 24 : n;
    if (words.take("ago")) {
      return published(f -> back(f.publication(), steps, unit, -1));
    }
    if (words.take("from", "now")) {
      return published(f -> back(f.publication(), steps, unit, 1));
    }
    if (words.take("earlier") || words.take("previously") || words.take("before") && ends()) {
      return told(day -> back(day, steps, unit, -1));
    }
    if (words.take("later")
        || words.take("afterwards")
        || words.take("afterward")
        || words.take("after") && ends()) {
      return told(day -> back(day, steps, unit, 1));
    }
    return null;
  }

  /** "Days after" an event counts from the event: only on its own does it count from the story. */
  private boolean ends() {
    return words.peek(0) == null || !Character.isLetterOrDigit(words.word(0).charAt(0));
  }

  /** "the same day", "the next day", "the following week", "the previous year", "that month". */
  Reading narrative() {
    if (words.take("the", "day", "before")) {
      return told(day -> Interval.day(day.minusDays(1)));
    }
    if (words.take("the", "day", "after")) {
      return told(day -> Interval.day(day.plusDays(1)));
    }
    boolean the = words.take("the");
    String which = words.word(0);
    if (!(the && Set.of("same", "next", "following", "previous", "preceding").contains(which))
        && !which.equals("that")) {
      return null;
    }
    words.skip(1);
    Unit unit = Unit.of(words.word(0));
    if (unit == null && !DAYTIMES.contains(words.word(0))
        || words.word(0).endsWith("s")
        || words.word(0).startsWith("hour")
        || words.word(0).startsWith("minute")
        || which.equals("next") && unit != null && unit != Unit.DAY) {
      return null;
    }
    words.skip(1);
    Unit step = unit == null ? Unit.DAY : unit;
    int sign =
        which.equals("same") || which.equals("that")
            ? 0
            : which.equals("next") || which.equals("following") ? 1 : -1;
    return told(day -> Interval.unit(step, step.plus(day, sign)));
  }

  /** "for decades", "for three years", "for the past two weeks": up to the day of writing. */
  Reading lasting(int mark) {
    words.take("at", "least");
    words.roughly();
    boolean past = words.take("the", "past") || words.take("the", "last") || words.take("past");
    int count = words.count();
    Unit unit = Unit.of(words.word(0));
    boolean plural = words.word(0).endsWith("s");
    if (unit == null
        || (count < 0 && !plural && !past)
        || unit == Unit.DAY && words.word(0).startsWith("h")) {
      return words.backTo(mark);
    }
    words.skip(1);
    if (words.take("to", "come") || words.take("from", "now")) {
      return published(f ->
          Interval.period(f.publication(), count < 0 ? null : unit.plus(f.publication(), count)));
    }
    return published(f ->
        Interval.period(count < 0 ? null : unit.plus(f.publication(), -count), f.publication()));
  }

  /** "in two weeks", "within 24 hours", "in the next few days". */
  Reading ahead() {
    boolean next = words.take("the", "next") || words.take("the", "coming");
    int count = words.count();
    Unit unit = Unit.of(words.word(0));
    if (unit == null
        || (count < 0 && !next)
        || !(next || words.word(0).endsWith("s") || count == 1)) {
      return null;
    }
    boolean days = words.word(0).startsWith("hour") || words.word(0).startsWith("minute");
    words.skip(1);
    int n = days ? Math.max(1, count / 24) : count;
    if (next) {
      return published(
          f -> Interval.period(f.publication(), n < 0 ? null : unit.plus(f.publication(), n)));
    }
    return published(f ->
        !f.future()
            ? Interval.period(unit.plus(f.publication(), -n), f.publication())
            : counted(f.publication(), n, unit));
  }
}
