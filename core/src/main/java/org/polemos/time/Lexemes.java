package org.polemos.time;

import static org.polemos.time.CalendarWords.APPROXIMATE;
import static org.polemos.time.CalendarWords.NUMBERS;
import static org.polemos.time.CalendarWords.VAGUE;

import java.util.List;
import java.util.Set;

/** The words of a text, and how far they have been read. */
final class Lexemes {

  private final String text;
  private final List<Lexeme> all;

  /** The next unread word. */
  private int at;

  Lexemes(String text, int from, int to) {
    this.text = text;
    this.all = Lexeme.of(text, from, to);
  }

  int size() {
    return all.size();
  }

  Lexeme get(int i) {
    return all.get(i);
  }

  int at() {
    return at;
  }

  void skip(int count) {
    at += count;
  }

  /** Unreads all words from there on; {@code null}, for those who found nothing. */
  <T> T backTo(int mark) {
    at = mark;
    return null;
  }

  /** So many words beyond the next unread one; {@code null} where there is none. */
  Lexeme peek(int ahead) {
    int i = at + ahead;
    return i >= 0 && i < all.size() ? all.get(i) : null;
  }

  /** The same as it is compared; empty where there is none. */
  String word(int ahead) {
    Lexeme there = peek(ahead);
    return there == null ? "" : there.word();
  }

  boolean isCapital() {
    return Character.isUpperCase(text.charAt(all.get(at).start()));
  }

  /** Reads these words, or none. */
  boolean take(String... sequence) {
    for (int k = 0; k < sequence.length; k++) {
      if (!word(k).equals(sequence[k])) {
        return false;
      }
    }
    at += sequence.length;
    return true;
  }

  boolean takeAny(Set<String> set) {
    if (set.contains(word(0))) {
      at++;
      return true;
    }
    return false;
  }

  /** Steps over words of approximation: the unit's size says how exact a count is. */
  boolean roughly() {
    return take("more", "than") || take("less", "than") || takeAny(APPROXIMATE);
  }

  /** Reads a count of units: its value, -1 for a vague one or none. */
  int count() {
    Lexeme next = peek(0);
    if (next == null) {
      return -1;
    }
    if (next.number() >= 0 && !next.ordinal()) {
      at++;
      take("-");
      return next.number();
    }
    if (take("a", "few") || take("a", "couple", "of") || take("couple", "of")) {
      return word(-1).equals("of") ? 2 : -1;
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
    if (n >= 20 && n % 10 == 0 && word(0).equals("-") && NUMBERS.getOrDefault(word(1), 10) < 10) {
      n += NUMBERS.get(word(1));
      at += 2;
    }
    return n;
  }

  /** Whether four digits may be a year. */
  static boolean isYear(Lexeme lexeme) {
    return lexeme != null
        && !lexeme.ordinal()
        && lexeme.number() >= 1000
        && lexeme.number() < 2200
        && lexeme.end() - lexeme.start() == 4;
  }
}
