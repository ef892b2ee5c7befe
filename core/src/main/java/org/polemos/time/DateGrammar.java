package org.polemos.time;

import static org.polemos.time.CalendarWords.DAYS;
import static org.polemos.time.CalendarWords.DAYTIMES;
import static org.polemos.time.CalendarWords.MONTHS;
import static org.polemos.time.CalendarWords.NUMBERS;
import static org.polemos.time.CalendarWords.ORDINALS;
import static org.polemos.time.CalendarWords.SEASONS;
import static org.polemos.time.CalendarWords.STARTERS;
import static org.polemos.time.CalendarWords.VAGUE;
import static org.polemos.time.Reading.fixed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.polemos.text.Span;
import org.polemos.time.DateExpression.Anchor;
import org.polemos.time.Frame.Tense;

/**
 * Reads English words of time: days, months, years, weekdays, periods, and what is counted from
 * them.
 *
 * <p>A grammar of its own, since the permissive libraries for Java are either servers (Duckling),
 * bound to another parser (SUTime, HeidelTime; both GPL) or meant for commands to calendars
 * (Natty); news needs few forms, and each must keep its precision.
 */
final class DateGrammar {

  private final Lexemes words;
  private final CalendarDates dates;
  private final RelativeTimes times;

  /** What a time may look like, the first that fits. */
  private final List<Supplier<Reading>> forms;

  private final List<DateExpression> found = new ArrayList<>();

  private DateGrammar(Lexemes words) {
    this.words = words;
    this.dates = new CalendarDates(words);
    this.times = new RelativeTimes(words, dates);
    LongPeriods periods = new LongPeriods(words);
    this.forms =
        List.of(
            dates::numeric,
            this::partOf,
            this::daytimeOf,
            dates::dayMonth,
            dates::monthDay,
            dates::weekday,
            times::deictic,
            times::narrative,
            times::relativeUnit,
            times::counting,
            periods::season,
            periods::quarter,
            dates::monthAlone,
            periods::decade,
            periods::century,
            dates::holiday);
  }

  /** All expressions in a stretch of text, left to right, none overlapping another. */
  static List<DateExpression> read(String text, int from, int to) {
    DateGrammar grammar = new DateGrammar(new Lexemes(text, from, to));
    int i = 0;
    while (i < grammar.words.size()) {
      i = grammar.readAt(i);
    }
    return grammar.found;
  }

  private int readAt(int i) {
    if (!mayStart(words.get(i))) {
      return i + 1;
    }
    words.backTo(i);
    Reading reading = expression();
    if (reading == null) {
      return i + 1;
    }
    Span span = new Span(words.get(i).start(), words.peek(-1).end());
    found.add(new DateExpression(span, reading.anchor(), reading.meaning()));
    return words.at();
  }

  /** Spares the grammar the many words that no expression starts with. */
  private static boolean mayStart(Lexeme first) {
    String w = first.word();
    return first.number() >= 0
        || STARTERS.contains(w)
        || MONTHS.containsKey(w)
        || DAYS.containsKey(w)
        || NUMBERS.containsKey(w)
        || ORDINALS.containsKey(w)
        || VAGUE.contains(w)
        || SEASONS.containsKey(w)
        || Unit.of(w) != null;
  }

  private Reading expression() {
    int mark = words.at();
    Reading bounded = bounded();
    if (bounded != null) {
      return bounded;
    }
    words.backTo(mark);
    Reading simple = simple();
    if (simple != null) {
      return range(simple);
    }
    words.backTo(mark);
    return dates.bareYear();
  }

  /** since, until, for, from … to, between … and, and years after "in" and the like. */
  private Reading bounded() {
    int mark = words.at();
    if (words.take("since") || words.take("ever", "since")) {
      words.take("at", "least");
      Reading from = point();
      return from == null
          ? words.backTo(mark)
          : new Reading(
              from.anchor(),
              f -> {
                Interval i =
                    from.meaning().apply(new Frame(f.publication(), f.context(), Tense.PAST));
                return i == null ? null : Interval.period(i.start(), f.publication());
              });
    }
    if (words.take("until")
        || words.take("till")
        || words.take("up", "to")
        || words.take("through")) {
      Reading to = point();
      return to == null ? words.backTo(mark) : to.then(i -> Interval.period(null, i.end()));
    }
    if (words.take("before") || words.take("prior", "to")) {
      Reading to = point();
      return to == null
          ? words.backTo(mark)
          : to.then(i -> Interval.period(null, i.start().minusDays(1)));
    }
    if (words.take("after")) {
      Reading from = point();
      return from == null ? words.backTo(mark) : from.then(i -> Interval.period(i.start(), null));
    }
    if (words.take("by")) {
      Reading to = point();
      return to == null ? words.backTo(mark) : to.then(i -> Interval.period(null, i.end()));
    }
    boolean between = words.word(0).equals("between");
    if (words.take("from") || words.take("between")) {
      Reading days = dates.daysOfMonth(between ? "and" : "to");
      if (days != null) {
        return days;
      }
      Reading from = point();
      boolean joined =
          from != null
              && (between
                  ? words.take("and")
                  : words.take("to") || words.take("until") || words.take("through"));
      Reading to = joined ? point() : null;
      return to == null ? words.backTo(mark) : span(from, to);
    }
    if (words.take("for")) {
      return times.lasting(mark);
    }
    boolean inside = words.word(0).equals("in");
    if (words.take("in")
        || words.take("during")
        || words.take("around")
        || words.take("about")
        || words.take("circa")) {
      if (inside) {
        Reading ahead = times.ahead();
        if (ahead != null) {
          return ahead;
        }
        words.backTo(mark);
        words.skip(1);
      }
      Reading year = point();
      return year == null ? words.backTo(mark) : range(year);
    }
    return null;
  }

  private Reading point() {
    int mark = words.at();
    words.take("the");
    Reading simple = simple();
    if (simple != null) {
      return simple;
    }
    words.backTo(mark);
    words.take("the");
    words.take("year");
    Lexeme next = words.peek(0);
    if (Lexemes.isYear(next)) {
      words.skip(1);
      return fixed(Interval.year(next.number()));
    }
    return words.backTo(mark);
  }

  private Reading range(Reading from) {
    int mark = words.at();
    boolean listed = words.word(0).equals("and");
    if (!(words.take("-") || words.take("–") || words.take("to") || words.take("and"))) {
      return from;
    }
    Reading to = listed || from.anchor() == Anchor.CONTEXT ? null : simple();
    if (to == null || from.anchor() != to.anchor()) {
      words.backTo(mark);
      return from;
    }
    return span(from, to);
  }

  private static Reading span(Reading from, Reading to) {
    Anchor anchor = from.anchor() == Anchor.NONE ? to.anchor() : from.anchor();
    return new Reading(
        anchor,
        f -> {
          Interval last = to.meaning().apply(f);
          Interval first = from.meaning().apply(f);
          if (first == null || last == null) {
            return null;
          }
          LocalDate start = first.start();
          if (start != null && last.end() != null && start.isAfter(last.end())) {
            start = start.minusYears(1);
          }
          return Interval.period(start, last.end());
        });
  }

  /** One time without a bounding preposition. */
  private Reading simple() {
    int mark = words.at();
    for (Supplier<Reading> form : forms) {
      words.backTo(mark);
      Reading reading = form.get();
      if (reading != null) {
        return reading;
      }
    }
    return words.backTo(mark);
  }

  /** "early February", "late last year", "the end of 2014", "earlier this month". */
  private Reading partOf() {
    int third = part();
    if (third < -1) {
      return null;
    }
    words.take("-");
    int mark = words.at();
    Reading whole = point();
    if (whole == null || words.at() == mark) {
      return null;
    }
    return third < 0
        ? whole
        : whole.then(i ->
            i.start() == null || i.end() == null || i.precision().equals("day")
                ? i
                : i.third(third));
  }

  /**
   * 0, 1, 2 for a third; -1 for "earlier this", which leaves the unit whole; -2 for no such word.
   */
  private int part() {
    if (words.take("early")
        || words.take("the", "beginning", "of")
        || words.take("the", "start", "of")
        || words.take("early", "in")
        || words.take("the", "early")) {
      return 0;
    }
    if (words.take("mid") || words.take("the", "middle", "of") || words.take("the", "mid")) {
      return 1;
    }
    if (words.take("late")
        || words.take("the", "end", "of")
        || words.take("the", "close", "of")
        || words.take("the", "late")
        || words.take("the", "final", "days", "of")) {
      return 2;
    }
    boolean comparative = words.word(0).equals("earlier") || words.word(0).equals("later");
    if (comparative
        && (Set.of("this", "in", "on", "last", "today").contains(words.word(1))
            || DAYS.containsKey(words.word(1)))) {
      words.skip(1);
      words.take("in");
      words.take("on");
      return -1;
    }
    return -2;
  }

  /** "the morning of 24 February", "the night of March 3", "on the evening of". */
  private Reading daytimeOf() {
    words.take("the");
    if (words.takeAny(DAYTIMES) && words.take("of")) {
      return point();
    }
    return null;
  }
}
