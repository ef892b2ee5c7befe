package org.polemos.time;

import static org.polemos.time.CalendarWords.ORDINALS;
import static org.polemos.time.CalendarWords.SEASONS;
import static org.polemos.time.Reading.fixed;
import static org.polemos.time.Reading.published;

/** Seasons, quarters, decades and centuries: "the summer of 2015", "the 1990s". */
final class LongPeriods {

  private final Lexemes words;

  LongPeriods(Lexemes words) {
    this.words = words;
  }

  /** "summer of 2015", "spring 2014". */
  Reading season() {
    words.take("the");
    Integer month = SEASONS.get(words.word(0));
    if (month == null) {
      return null;
    }
    words.skip(1);
    words.take("of");
    Lexeme next = words.peek(0);
    if (!Lexemes.isYear(next)) {
      return null;
    }
    words.skip(1);
    return fixed(Interval.months(next.number(), month, 3));
  }

  /** "the first quarter of 1987", "second half of last year". */
  Reading quarter() {
    words.take("the");
    Integer n = ORDINALS.get(words.word(0));
    if (n == null) {
      n = words.word(0).equals("last") ? 2 : null;
    }
    boolean quarter = words.word(1).equals("quarter");
    if (n == null || !quarter && !words.word(1).equals("half") || n > (quarter ? 4 : 2)) {
      return null;
    }
    words.skip(2);
    int length = quarter ? 3 : 6;
    int first = (n - 1) * length + 1;
    int mark = words.at();
    words.take("of");
    words.take("fiscal");
    Lexeme next = words.peek(0);
    if (Lexemes.isYear(next)) {
      words.skip(1);
      return fixed(Interval.months(next.number(), first, length));
    }
    if (words.take("last", "year")) {
      return published(f -> Interval.months(f.publication().getYear() - 1, first, length));
    }
    if (!words.take("this", "year")) {
      words.backTo(mark);
    }
    return quarter || words.at() > mark
        ? published(f -> Interval.months(f.publication().getYear(), first, length))
        : null;
  }

  /** "the 1990s", "1990s", "the '90s". */
  Reading decade() {
    words.take("the");
    if (words.take("'") || words.take("’")) {
      words.take("s");
    }
    Lexeme first = words.peek(0);
    if (first == null || first.number() < 0 || first.number() % 10 != 0) {
      return null;
    }
    int number = first.number() < 100 ? first.number() + 1900 : first.number();
    words.skip(1);
    boolean apostrophe = words.word(0).equals("'") || words.word(0).equals("’");
    if (apostrophe) {
      words.skip(1);
    }
    if (number < 1000 || !words.take("s")) {
      return null;
    }
    return fixed(Interval.years(number, number % 100 == 0 ? 100 : 10));
  }

  /** "the 19th century", "the twentieth century". */
  Reading century() {
    words.take("the");
    Lexeme n = words.peek(0);
    if (n == null) {
      return null;
    }
    Integer named = ORDINALS.get(n.word());
    int number = n.ordinal() ? n.number() : named == null ? -1 : named;
    if (number < 1 || !words.word(1).equals("century")) {
      return null;
    }
    words.skip(2);
    return fixed(Interval.years((number - 1) * 100 + 1, 100));
  }
}
