package org.polemos.time;

import java.time.LocalDate;
import org.polemos.text.Span;
import org.polemos.time.Frame.Tense;

/** The day that a text gives as its own: on a line near its head, or in its dateline. */
final class OwnDate {

  /** Characters in which a text says when it was written. */
  private static final int HEAD = 600;

  /** Characters of a line that says little but a date. */
  private static final int SHORT = 40;

  /** Characters before the date on its line. */
  private static final int LABEL = 120;

  private static final String MARKS = ",(|:–—-";
  private static final String CLOSING = ")(|–—-";

  private final String text;

  private OwnDate(String text) {
    this.text = text;
  }

  /** The first full date that fills one of the first lines or ends its heading, or {@code null}. */
  static LocalDate of(String text) {
    return new OwnDate(text).read();
  }

  private LocalDate read() {
    String head = text.substring(0, Math.min(HEAD, text.length()));
    int at = 0;
    for (String line : head.split("\n")) {
      LocalDate day = day(at, at + line.length());
      if (day != null) {
        return day;
      }
      at += line.length() + 1;
    }
    return null;
  }

  /** The day that a line of the head or its dateline gives: "GENEVA (3 March 2022) –". */
  private LocalDate day(int start, int end) {
    for (DateExpression e : DateGrammar.read(text, start, end)) {
      Interval interval = e.meaning().apply(new Frame(null, null, Tense.PAST));
      boolean day = interval != null && interval.precision().equals("day");
      if (day && (fills(e.span(), start, end) || apart(e.span(), start, end))) {
        return interval.start();
      }
    }
    return null;
  }

  private boolean fills(Span date, int start, int end) {
    int line = text.substring(start, end).strip().length();
    return line < SHORT && 2 * date.length() > line;
  }

  /** Whether a line or its dateline ends with these words, and marks part them from the rest. */
  private boolean apart(Span date, int start, int end) {
    String before = text.substring(start, date.start()).strip();
    String after = text.substring(date.end(), end).strip();
    boolean opens = before.isEmpty() || MARKS.indexOf(before.charAt(before.length() - 1)) >= 0;
    return opens
        && before.length() < LABEL
        && (after.isEmpty() || CLOSING.indexOf(after.charAt(0)) >= 0);
  }
}
