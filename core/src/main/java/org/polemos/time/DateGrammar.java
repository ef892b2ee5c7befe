package org.polemos.time;

import static org.polemos.time.CalendarWords.AMBIGUOUS;
import static org.polemos.time.CalendarWords.APPROXIMATE;
import static org.polemos.time.CalendarWords.DAYS;
import static org.polemos.time.CalendarWords.DAYTIMES;
import static org.polemos.time.CalendarWords.MONTHS;
import static org.polemos.time.CalendarWords.NUMBERS;
import static org.polemos.time.CalendarWords.ORDINALS;
import static org.polemos.time.CalendarWords.SEASONS;
import static org.polemos.time.CalendarWords.STARTERS;
import static org.polemos.time.CalendarWords.VAGUE;
import static org.polemos.time.Meanings.back;
import static org.polemos.time.Meanings.counted;
import static org.polemos.time.Meanings.date;
import static org.polemos.time.Meanings.dayOf;
import static org.polemos.time.Meanings.named;
import static org.polemos.time.Meanings.namedMonth;
import static org.polemos.time.Meanings.namedSeason;
import static org.polemos.time.Meanings.nearest;
import static org.polemos.time.Meanings.stretch;
import static org.polemos.time.Meanings.weekend;
import static org.polemos.time.Reading.fixed;
import static org.polemos.time.Reading.published;
import static org.polemos.time.Reading.told;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  private final String text;
  private final List<Lexeme> words;
  private final List<DateExpression> found = new ArrayList<>();

  /** The next unread word while an expression is read. */
  private int at;

  private DateGrammar(String text, int from, int to) {
    this.text = text;
    this.words = Lexeme.of(text, from, to);
  }

  /** All expressions in a stretch of text, left to right, none overlapping another. */
  static List<DateExpression> read(String text, int from, int to) {
    DateGrammar grammar = new DateGrammar(text, from, to);
    int i = 0;
    while (i < grammar.words.size()) {
      i = grammar.readAt(i);
    }
    return grammar.found;
  }

  private int readAt(int i) {
    if (!mayStart(i)) {
      return i + 1;
    }
    at = i;
    Reading reading = expression();
    if (reading == null) {
      return i + 1;
    }
    Span span = new Span(words.get(i).start(), words.get(at - 1).end());
    found.add(new DateExpression(span, reading.anchor(), reading.meaning()));
    return at;
  }

  /** Spares the grammar the many words that no expression starts with. */
  private boolean mayStart(int i) {
    Lexeme first = words.get(i);
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

  // ---- words

  private String word(int i) {
    return i >= 0 && i < words.size() ? words.get(i).word() : "";
  }

  private String word() {
    return word(at);
  }

  private boolean take(String... sequence) {
    for (int k = 0; k < sequence.length; k++) {
      if (!word(at + k).equals(sequence[k])) {
        return false;
      }
    }
    at += sequence.length;
    return true;
  }

  private boolean takeAny(Set<String> set) {
    if (set.contains(word())) {
      at++;
      return true;
    }
    return false;
  }

  private Lexeme peek() {
    return at < words.size() ? words.get(at) : null;
  }

  private <T> T backTo(int mark) {
    at = mark;
    return null;
  }

  // ---- expressions

  private Reading expression() {
    int mark = at;
    Reading bounded = bounded();
    if (bounded != null) {
      return bounded;
    }
    at = mark;
    Reading simple = simple();
    if (simple != null) {
      return range(simple);
    }
    at = mark;
    return bareYear();
  }

  /** since, until, for, from … to, between … and, and years after "in" and the like. */
  private Reading bounded() {
    int mark = at;
    if (take("since") || take("ever", "since")) {
      take("at", "least");
      Reading from = point();
      return from == null
          ? backTo(mark)
          : new Reading(
              from.anchor(),
              f -> {
                Interval i =
                    from.meaning().apply(new Frame(f.publication(), f.context(), Tense.PAST));
                return i == null ? null : Interval.period(i.start(), f.publication());
              });
    }
    if (take("until") || take("till") || take("up", "to") || take("through")) {
      Reading to = point();
      return to == null ? backTo(mark) : to.then(i -> Interval.period(null, i.end()));
    }
    if (take("before") || take("prior", "to")) {
      Reading to = point();
      return to == null
          ? backTo(mark)
          : to.then(i -> Interval.period(null, i.start().minusDays(1)));
    }
    if (take("after")) {
      Reading from = point();
      return from == null ? backTo(mark) : from.then(i -> Interval.period(i.start(), null));
    }
    if (take("by")) {
      Reading to = point();
      return to == null ? backTo(mark) : to.then(i -> Interval.period(null, i.end()));
    }
    if (take("from") || take("between")) {
      boolean between = words.get(mark).word().equals("between");
      Reading from = point();
      boolean joined =
          from != null && (between ? take("and") : take("to") || take("until") || take("through"));
      Reading to = joined ? point() : null;
      return to == null ? backTo(mark) : span(from, to);
    }
    if (take("for")) {
      return lasting(mark);
    }
    if (take("in") || take("during") || take("around") || take("about") || take("circa")) {
      if (word(mark).equals("in")) {
        Reading ahead = ahead();
        if (ahead != null) {
          return ahead;
        }
        at = mark + 1;
      }
      Reading year = point();
      return year == null ? backTo(mark) : range(year);
    }
    return null;
  }

  private Reading point() {
    int mark = at;
    take("the");
    Reading simple = simple();
    if (simple != null) {
      return simple;
    }
    at = mark;
    take("the");
    take("year");
    Lexeme next = peek();
    if (year(next)) {
      at++;
      return fixed(Interval.year(next.number()));
    }
    return backTo(mark);
  }

  /** "for decades", "for three years", "for the past two weeks": up to the day of writing. */
  private Reading lasting(int mark) {
    take("at", "least");
    roughly();
    boolean past = take("the", "past") || take("the", "last") || take("past");
    int count = count();
    Unit unit = Unit.of(word());
    boolean plural = word().endsWith("s");
    if (unit == null
        || (count < 0 && !plural && !past)
        || unit == Unit.DAY && word().startsWith("h")) {
      return backTo(mark);
    }
    at++;
    if (take("to", "come") || take("from", "now")) {
      return published(f ->
          Interval.period(f.publication(), count < 0 ? null : unit.plus(f.publication(), count)));
    }
    return published(f ->
        Interval.period(count < 0 ? null : unit.plus(f.publication(), -count), f.publication()));
  }

  /** "in two weeks", "within 24 hours", "in the next few days". */
  private Reading ahead() {
    boolean next = take("the", "next") || take("the", "coming");
    int count = count();
    Unit unit = Unit.of(word());
    if (unit == null || (count < 0 && !next) || !(next || word().endsWith("s") || count == 1)) {
      return null;
    }
    boolean days = word().startsWith("hour") || word().startsWith("minute");
    at++;
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

  /** Steps over words of approximation: the unit's size says how exact a count is. */
  private boolean roughly() {
    return take("more", "than") || take("less", "than") || takeAny(APPROXIMATE);
  }

  private Reading range(Reading from) {
    int mark = at;
    if (!(take("-") || take("–") || take("to") || take("and"))) {
      return from;
    }
    boolean listed = word(mark).equals("and");
    Reading to = listed || from.anchor() == Anchor.CONTEXT ? null : simple();
    if (to == null || from.anchor() != to.anchor()) {
      at = mark;
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
    int mark = at;
    List<java.util.function.Supplier<Reading>> forms =
        List.of(
            this::numeric,
            this::partOf,
            this::daytimeOf,
            this::dayMonth,
            this::monthDay,
            this::weekday,
            this::deictic,
            this::narrative,
            this::relativeUnit,
            this::counting,
            this::season,
            this::quarter,
            this::monthAlone,
            this::decade,
            this::century,
            this::holiday);
    for (java.util.function.Supplier<Reading> form : forms) {
      at = mark;
      Reading reading = form.get();
      if (reading != null) {
        return reading;
      }
    }
    return backTo(mark);
  }

  /** 2022-02-24, 24/02/2022, 24-FEB-1987. */
  private Reading numeric() {
    Lexeme a = peek();
    String sep = word(at + 1);
    if (a == null || a.number() < 0 || !(sep.equals("-") || sep.equals("/") || sep.equals("."))) {
      return null;
    }
    Lexeme b = at + 2 < words.size() ? words.get(at + 2) : null;
    Lexeme c = at + 4 < words.size() && word(at + 3).equals(sep) ? words.get(at + 4) : null;
    if (b == null || c == null || c.number() < 0 || !tight(a, c)) {
      return null;
    }
    Integer named = MONTHS.get(b.word());
    LocalDate day = null;
    if (named != null) {
      day = date(c.number(), named, a.number());
    } else if (year(a)) {
      day = date(a.number(), b.number(), c.number());
    } else if (year(c)) {
      day =
          sep.equals("/") && b.number() > 12
              ? date(c.number(), a.number(), b.number())
              : date(c.number(), b.number(), a.number());
    }
    if (day == null) {
      return null;
    }
    at += 5;
    return fixed(Interval.day(day));
  }

  private static boolean tight(Lexeme first, Lexeme last) {
    return last.end() - first.start() <= 11;
  }

  /** "early February", "late last year", "the end of 2014", "earlier this month". */
  private Reading partOf() {
    int third = part();
    if (third < -1) {
      return null;
    }
    take("-");
    int mark = at;
    Reading whole = point();
    if (whole == null || at == mark) {
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
    if (take("early")
        || take("the", "beginning", "of")
        || take("the", "start", "of")
        || take("early", "in")
        || take("the", "early")) {
      return 0;
    }
    if (take("mid") || take("the", "middle", "of") || take("the", "mid")) {
      return 1;
    }
    if (take("late")
        || take("the", "end", "of")
        || take("the", "close", "of")
        || take("the", "late")
        || take("the", "final", "days", "of")) {
      return 2;
    }
    boolean comparative = word().equals("earlier") || word().equals("later");
    if (comparative
        && (Set.of("this", "in", "on", "last", "today").contains(word(at + 1))
            || DAYS.containsKey(word(at + 1)))) {
      at++;
      take("in");
      take("on");
      return -1;
    }
    return -2;
  }

  /** "the morning of 24 February", "the night of March 3", "on the evening of". */
  private Reading daytimeOf() {
    take("the");
    if (takeAny(DAYTIMES) && take("of")) {
      return point();
    }
    return null;
  }

  /** "24 February 2022", "24 Feb", "the 24th of February". */
  private Reading dayMonth() {
    take("the");
    Lexeme day = peek();
    if (day == null || !(day.number() > 0 && day.number() < 32)) {
      return null;
    }
    at++;
    int last = -1;
    if ((word().equals("-") || word().equals("–"))
        && at + 1 < words.size()
        && words.get(at + 1).number() > day.number()) {
      last = words.get(at + 1).number();
      at += 2;
    }
    take("of");
    Integer month = MONTHS.get(word());
    if (month == null || word().equals("may") && text.charAt(peek().start()) == 'm') {
      return null;
    }
    at++;
    take(".");
    return dated(month, day.number(), last);
  }

  /** "February 24, 2022", "Feb. 24", "February 24th", "Feb 24-26". */
  private Reading monthDay() {
    Integer month = monthName();
    if (month == null) {
      return null;
    }
    Lexeme day = peek();
    if (day == null || !(day.number() > 0 && day.number() < 32)) {
      return null;
    }
    at++;
    int last = -1;
    boolean dash = word().equals("-") || word().equals("–");
    if (dash
        && at + 1 < words.size()
        && words.get(at + 1).number() > day.number()
        && words.get(at + 1).number() < 32) {
      last = words.get(at + 1).number();
      at += 2;
    }
    return dated(month, day.number(), last);
  }

  private Integer monthName() {
    Integer month = MONTHS.get(word());
    if (month == null || !Character.isUpperCase(text.charAt(peek().start()))) {
      return null;
    }
    boolean shortened = word().length() < 5;
    at++;
    if (shortened) {
      take(".");
    }
    return month;
  }

  private Reading dated(int month, int day, int last) {
    int mark = at;
    take(",");
    take("of");
    Lexeme next = peek();
    if (year(next)) {
      at++;
      return dayOf(next.number(), month, day, last);
    }
    at = mark;
    if (date(2024, month, day) == null) {
      return null;
    }
    return published(f -> {
      LocalDate near = nearest(f, month, day);
      return last < 0 ? Interval.day(near) : Interval.period(near, near.plusDays(last - day));
    });
  }

  /** "Thursday", "last Tuesday", "next Monday morning", "Thursday, Feb. 2". */
  private Reading weekday() {
    boolean the = take("the");
    String which = "";
    if (Set.of("last", "next", "this", "past", "coming", "previous", "following")
        .contains(word())) {
      which = word();
      at++;
    }
    DayOfWeek day = DAYS.get(word());
    boolean upper = day != null && Character.isUpperCase(text.charAt(peek().start()));
    if (!upper || the && which.isEmpty() || word().length() == 3 && AMBIGUOUS.contains(word())) {
      return null;
    }
    at++;
    if (word().equals(".") && word(at - 1).length() < 6) {
      at++;
    }
    takeAny(DAYTIMES);
    int mark = at;
    take(",");
    Reading exact = monthDay();
    if (exact == null) {
      at = mark;
      take(",");
      exact = dayMonth();
    }
    if (exact != null) {
      return exact;
    }
    at = mark;
    if (take("last", "week") || take("of", "last", "week")) {
      return published(f ->
          Interval.day(
              f.publication()
                  .minusWeeks(1)
                  .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                  .with(TemporalAdjusters.nextOrSame(day))));
    }
    return named(day, which);
  }

  /** yesterday, today, tonight, tomorrow, last night, this morning. */
  private Reading deictic() {
    if (take("the", "day", "before", "yesterday")) {
      return published(f -> Interval.day(f.publication().minusDays(2)));
    }
    if (take("the", "day", "after", "tomorrow")) {
      return published(f -> Interval.day(f.publication().plusDays(2)));
    }
    if (take("yesterday")
        || take("last", "night")
        || take("last", "evening")
        || take("overnight")) {
      takeAny(DAYTIMES);
      return published(f -> Interval.day(f.publication().minusDays(1)));
    }
    if (take("today") || take("tonight")) {
      return word().equals("'") || word().equals("’")
          ? null
          : published(f -> Interval.day(f.publication()));
    }
    if (take("tomorrow")) {
      takeAny(DAYTIMES);
      return published(f -> Interval.day(f.publication().plusDays(1)));
    }
    if (take("this") && takeAny(DAYTIMES)) {
      return published(f -> Interval.day(f.publication()));
    }
    return null;
  }

  /** "last year", "this month", "next week", "the past two years", "last February". */
  private Reading relativeUnit() {
    boolean the = take("the");
    String which = word();
    if (!Set.of("last", "this", "next", "past", "coming", "current").contains(which)) {
      return null;
    }
    at++;
    Integer month = which.equals("past") ? null : monthName();
    if (month != null) {
      return namedMonth(month, which);
    }
    Integer season = SEASONS.get(word());
    if (season != null) {
      at++;
      return namedSeason(season, which);
    }
    if (take("weekend")) {
      return published(f -> weekend(f.publication(), which));
    }
    int count = count();
    Unit unit = Unit.of(word());
    if (unit == null || word().startsWith("hour") && count < 0) {
      return null;
    }
    boolean plural = word().endsWith("s");
    boolean hours = word().startsWith("hour") || word().startsWith("minute");
    at++;
    int more = unit == Unit.CENTURY && take("and", "a", "quarter") ? 25 : 0;
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
  private Reading counting() {
    take("only");
    take("just");
    take("some");
    roughly();
    int n = count();
    Unit unit = Unit.of(word());
    if (unit == null || n < 0 && !word().endsWith("s")) {
      return null;
    }
    boolean hours = word().startsWith("hour") || word().startsWith("minute");
    at++;
    int steps = hours && n > 0 ? n / 24 : n;
    if (take("ago")) {
      return published(f -> back(f.publication(), steps, unit, -1));
    }
    if (take("from", "now")) {
      return published(f -> back(f.publication(), steps, unit, 1));
    }
    if (take("earlier") || take("previously") || take("before") && ends()) {
      return told(day -> back(day, steps, unit, -1));
    }
    if (take("later") || take("afterwards") || take("afterward") || take("after") && ends()) {
      return told(day -> back(day, steps, unit, 1));
    }
    return null;
  }

  /** "Days after" an event counts from the event: only on its own does it count from the story. */
  private boolean ends() {
    return at >= words.size() || !Character.isLetterOrDigit(word().charAt(0));
  }

  /** "the same day", "the next day", "the following week", "the previous year", "that month". */
  private Reading narrative() {
    if (take("the", "day", "before")) {
      return told(day -> Interval.day(day.minusDays(1)));
    }
    if (take("the", "day", "after")) {
      return told(day -> Interval.day(day.plusDays(1)));
    }
    boolean the = take("the");
    String which = word();
    if (!(the && Set.of("same", "next", "following", "previous", "preceding").contains(which))
        && !which.equals("that")) {
      return null;
    }
    at++;
    Unit unit = Unit.of(word());
    if (unit == null && !DAYTIMES.contains(word())
        || word().endsWith("s")
        || word().startsWith("hour")
        || word().startsWith("minute")
        || which.equals("next") && unit != null && unit != Unit.DAY) {
      return null;
    }
    at++;
    Unit step = unit == null ? Unit.DAY : unit;
    int sign =
        which.equals("same") || which.equals("that")
            ? 0
            : which.equals("next") || which.equals("following") ? 1 : -1;
    return told(day -> Interval.unit(step, step.plus(day, sign)));
  }

  /** "summer of 2015", "spring 2014". */
  private Reading season() {
    take("the");
    Integer month = SEASONS.get(word());
    if (month == null) {
      return null;
    }
    at++;
    take("of");
    Lexeme next = peek();
    if (!year(next)) {
      return null;
    }
    at++;
    return fixed(Interval.months(next.number(), month, 3));
  }

  /** "the first quarter of 1987", "second half of last year". */
  private Reading quarter() {
    take("the");
    Integer n = ORDINALS.get(word());
    if (n == null) {
      n = word().equals("last") ? 2 : null;
    }
    boolean quarter = word(at + 1).equals("quarter");
    if (n == null || !quarter && !word(at + 1).equals("half") || n > (quarter ? 4 : 2)) {
      return null;
    }
    at += 2;
    int length = quarter ? 3 : 6;
    int first = (n - 1) * length + 1;
    int mark = at;
    take("of");
    take("fiscal");
    Lexeme next = peek();
    if (year(next)) {
      at++;
      return fixed(Interval.months(next.number(), first, length));
    }
    if (take("last", "year")) {
      return published(f -> Interval.months(f.publication().getYear() - 1, first, length));
    }
    if (!take("this", "year")) {
      at = mark;
    }
    return quarter || at > mark
        ? published(f -> Interval.months(f.publication().getYear(), first, length))
        : null;
  }

  /** "February 2022", "February"; a month without a year is the nearest one. */
  private Reading monthAlone() {
    int first = at;
    Integer month = monthName();
    if (month == null) {
      return null;
    }
    int mark = at;
    take("of");
    take(",");
    Lexeme next = peek();
    if (year(next)) {
      at++;
      return fixed(Interval.month(YearMonth.of(next.number(), month)));
    }
    at = mark;
    boolean led =
        first > 0
            && Set.of(
                    "in", "since", "until", "by", "of", "during", "from", "to", "early", "late",
                    "mid", "before", "after", "between", "and", "-")
                .contains(word(first - 1));
    if (!led || word(mark - 1).equals(".") && word(first).length() > 4) {
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

  /** "the 1990s", "1990s", "the '90s". */
  private Reading decade() {
    take("the");
    if (take("'") || take("’")) {
      take("s");
    }
    Lexeme first = peek();
    if (first == null || first.number() < 0 || first.number() % 10 != 0) {
      return null;
    }
    int number = first.number() < 100 ? first.number() + 1900 : first.number();
    at++;
    boolean apostrophe = word().equals("'") || word().equals("’");
    if (apostrophe) {
      at++;
    }
    if (number < 1000 || !take("s")) {
      return null;
    }
    return fixed(Interval.years(number, number % 100 == 0 ? 100 : 10));
  }

  /** "the 19th century", "the twentieth century". */
  private Reading century() {
    take("the");
    Lexeme n = peek();
    if (n == null) {
      return null;
    }
    Integer named = ORDINALS.get(n.word());
    int number = n.ordinal() ? n.number() : named == null ? -1 : named;
    if (number < 1 || !word(at + 1).equals("century")) {
      return null;
    }
    at += 2;
    return fixed(Interval.years((number - 1) * 100 + 1, 100));
  }

  /** Christmas and New Year, the feasts that fall on one day everywhere. */
  private Reading holiday() {
    if (take("christmas", "eve")) {
      return dated(12, 24, -1);
    }
    if (take("christmas", "day") || take("christmas")) {
      return dated(12, 25, -1);
    }
    if (take("new", "year", "'", "s", "eve") || take("new", "year", "’", "s", "eve")) {
      return dated(12, 31, -1);
    }
    if (take("new", "year", "'", "s", "day") || take("new", "year", "’", "s", "day")) {
      return dated(1, 1, -1);
    }
    return null;
  }

  /** A year on its own counts after a few words only: most bare numbers are no years. */
  private Reading bareYear() {
    Lexeme first = peek();
    if (!year(first) || first.number() < 1800 || first.number() > 2099) {
      return null;
    }
    String before = word(at - 1);
    boolean led = Set.of("(", ",", "of", "and", "or", "year", "fiscal", "to").contains(before);
    String after = word(at + 1);
    boolean ends =
        at + 1 == words.size() || Set.of(")", ",", ".", ":", ";", "when").contains(after);
    if (!led || !ends) {
      return null;
    }
    at++;
    return fixed(Interval.year(first.number()));
  }

  private static boolean year(Lexeme lexeme) {
    return lexeme != null
        && !lexeme.ordinal()
        && lexeme.number() >= 1000
        && lexeme.number() < 2200
        && lexeme.end() - lexeme.start() == 4;
  }

  /** Reads a count of units: its value, -1 for a vague one or none. */
  private int count() {
    Lexeme next = peek();
    if (next == null) {
      return -1;
    }
    if (next.number() >= 0 && !next.ordinal()) {
      at++;
      take("-");
      return next.number();
    }
    if (take("a", "few") || take("a", "couple", "of") || take("couple", "of")) {
      return word(at - 1).equals("of") ? 2 : -1;
    }
    if (takeAny(VAGUE)) {
      return -1;
    }
    if (take("half", "a") || take("a", "half")) {
      return -1;
    }
    Integer n = NUMBERS.get(next.word());
    if (n == null) {
      return -1;
    }
    at++;
    if (n >= 20
        && n % 10 == 0
        && word().equals("-")
        && NUMBERS.getOrDefault(word(at + 1), 10) < 10) {
      n += NUMBERS.get(word(at + 1));
      at += 2;
    }
    return n;
  }
}
