package org.polemos.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, number or mark as the grammar of dates reads it.
 *
 * @param word in lower case, without an ordinal ending
 * @param number its value where it is written in digits, or -1
 * @param ordinal whether digits ended in st, nd, rd or th
 */
record Lexeme(int start, int end, String word, int number, boolean ordinal) {

  private static final Pattern PATTERN =
      Pattern.compile("(\\d{1,4})(st|nd|rd|th)?(?!\\d|[,.]\\d)|\\d[\\d,.]*\\d|\\p{L}+|\\S");

  static List<Lexeme> of(String text, int from, int to) {
    List<Lexeme> all = new ArrayList<>();
    Matcher m = PATTERN.matcher(text).region(from, to);
    while (m.find()) {
      String word = m.group().toLowerCase(Locale.ROOT);
      int number = m.group(1) == null ? -1 : Integer.parseInt(m.group(1));
      all.add(new Lexeme(m.start(), m.end(), word, number, m.group(2) != null));
    }
    return all;
  }
}
