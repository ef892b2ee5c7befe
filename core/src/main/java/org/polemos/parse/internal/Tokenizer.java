package org.polemos.parse.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.polemos.text.Span;

/**
 * Splits text into words as the English Web Treebank does.
 *
 * <p>"don't" gives {@code do n't}, "Russia's" {@code Russia 's}, "US-led" {@code US - led},
 * "anti-war" stays whole, "$10bn" gives {@code $ 10bn}. A full stop stands alone unless it belongs
 * to an abbreviation.
 */
final class Tokenizer {

  /** Longer runs without a space are cut, so that no input makes a token without bound. */
  private static final int LONGEST_CHUNK = 1000;

  private static final String QUOTES = "\"“”„«»‘’'`‚‹›";
  private static final String OPENING = "([{<" + QUOTES;
  private static final String CLOSING = ")]}>,;:!?" + QUOTES;

  private static final Set<String> CLITICS =
      Set.of("'s", "'S", "'m", "'M", "'d", "'D", "'ll", "'LL", "'re", "'RE", "'ve", "'VE");

  /** A word written as one that is two; {@code first} is the length of the first. */
  private record Contraction(String word, int first) {}

  private static final List<Contraction> CONTRACTIONS =
      List.of(
          new Contraction("cannot", 3),
          new Contraction("gonna", 3),
          new Contraction("gotta", 3),
          new Contraction("wanna", 3));

  private final Abbreviations abbreviations;
  private final Set<String> prefixes;

  Tokenizer(Abbreviations abbreviations, Set<String> prefixes) {
    this.abbreviations = abbreviations;
    this.prefixes = prefixes;
  }

  /** Words of {@code text} between two offsets, in order. */
  List<Span> split(String text, int from, int to) {
    List<Span> out = new ArrayList<>((to - from) / 5 + 4);
    int i = from;
    while (i < to) {
      while (i < to && isSpace(text.charAt(i))) {
        i++;
      }
      int start = i;
      while (i < to && !isSpace(text.charAt(i)) && i - start < LONGEST_CHUNK) {
        i++;
      }
      if (i > start) {
        chunk(text, start, i, to, out);
      }
    }
    return out;
  }

  static boolean isSpace(char c) {
    return c <= ' '
        || c == 0x7F
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c >= 0x80 && c < 0xA0
        || c == 0xFEFF
        || c == 0x200B;
  }

  private void chunk(String text, int start, int end, int limit, List<Span> out) {
    while (start < end && isOpening(text, start, end)) {
      int n = runOf(text, start, end);
      out.add(new Span(start, start + n));
      start += n;
    }
    List<Span> tail = new ArrayList<>(2);
    while (start < end) {
      int n = closing(text, start, end, limit);
      if (n == 0) {
        break;
      }
      tail.add(new Span(end - n, end));
      end -= n;
    }
    if (start < end) {
      body(text, start, end, out);
    }
    for (int i = tail.size() - 1; i >= 0; i--) {
      out.add(tail.get(i));
    }
  }

  private static boolean isOpening(String text, int i, int end) {
    char c = text.charAt(i);
    if (OPENING.indexOf(c) >= 0) {
      boolean apostrophe = (c == '\'' || c == '’') && i + 1 < end;
      return !(apostrophe && (Character.isDigit(text.charAt(i + 1)) || isClitic(text, i, end)));
    }
    if ("$£€¥#*".indexOf(c) >= 0) {
      return i + 1 < end;
    }
    return isDash(c) && i + 1 < end;
  }

  private static boolean isClitic(String text, int i, int end) {
    return end - i <= 3
        && CLITICS.contains(text.substring(i, end).replace('’', '\'').replace('`', '\''));
  }

  /** Doubled quotes and runs of dashes or stars are one token. */
  private static int runOf(String text, int i, int end) {
    char c = text.charAt(i);
    int n = 1;
    if (c == '\'' || c == '’' || c == '`' || c == '*' || isDash(c) || c == '<') {
      while (i + n < end && text.charAt(i + n) == c) {
        n++;
      }
    }
    return n;
  }

  /** Length of the punctuation token at the end of the chunk, or 0. */
  private int closing(String text, int start, int end, int limit) {
    char c = text.charAt(end - 1);
    if (c == '.' || c == '…') {
      int n = 1;
      while (end - n > start
          && (text.charAt(end - n - 1) == '.' || text.charAt(end - n - 1) == '…')) {
        n++;
      }
      if (n > 1 || c == '…' || end - start == 1) {
        return n;
      }
      return abbreviations.keepsStop(text, start, end, limit) ? 0 : 1;
    }
    if (c == '!' || c == '?') {
      int n = 1;
      while (end - n > start && "!?".indexOf(text.charAt(end - n - 1)) >= 0) {
        n++;
      }
      return n;
    }
    if (c == '\'' || c == '’') {
      return end - start >= 2 && text.charAt(end - 2) == c ? 2 : 1;
    }
    if (CLOSING.indexOf(c) >= 0 || c == '%' || c == '*' || c == '°') {
      return 1;
    }
    if (isDash(c) && end - start > 1) {
      int n = 1;
      while (end - n > start && text.charAt(end - n - 1) == c) {
        n++;
      }
      return n;
    }
    return 0;
  }

  /** A word without outer punctuation: clitics, inner dashes, slashes and brackets come off. */
  private void body(String text, int start, int end, List<Span> out) {
    if (isAddress(text, start, end)) {
      out.add(new Span(start, end));
      return;
    }
    int cut = clitic(text, start, end);
    if (cut > 0) {
      body(text, start, cut, out);
      out.add(new Span(cut, end));
      return;
    }
    for (int i = start + 1; i < end - 1; i++) {
      int n = innerBreak(text, start, i, end);
      if (n > 0) {
        body(text, start, i, out);
        out.add(new Span(i, i + n));
        chunkInside(text, i + n, end, out);
        return;
      }
    }
    word(text, start, end, out);
  }

  private void chunkInside(String text, int start, int end, List<Span> out) {
    if (start < end) {
      chunk(text, start, end, end, out);
    }
  }

  private static boolean isAddress(String text, int start, int end) {
    for (int i = start + 1; i < end - 1; i++) {
      if (text.charAt(i) == '@') {
        return true;
      }
    }
    return text.startsWith("http://", start)
        || text.startsWith("https://", start)
        || text.startsWith("www.", start);
  }

  /** Where a clitic begins ("do|n't", "Russia|'s", "can|not"), or 0. */
  private static int clitic(String text, int start, int end) {
    int n = end - start;
    for (int k = 2; k <= 3 && k < n; k++) {
      char c = text.charAt(end - k);
      if ((c == '\'' || c == '’' || c == '`') && isClitic(text, end - k, end)) {
        return end - k;
      }
    }
    if (n > 3) {
      String last = text.substring(end - 3, end).replace('’', '\'').toLowerCase(Locale.ROOT);
      if (last.equals("n't")) {
        return end - 3;
      }
    }
    for (Contraction c : CONTRACTIONS) {
      if (n == c.word.length() && text.regionMatches(true, start, c.word, 0, n)) {
        return start + c.first;
      }
    }
    return 0;
  }

  /** Length of a token that breaks the word at {@code i}, or 0. */
  private int innerBreak(String text, int start, int i, int end) {
    char c = text.charAt(i);
    if (isDash(c)) {
      int n = runOf(text, i, end);
      if (n > 1 || c == '—') {
        return n;
      }
      return keepsHyphen(text, start, i, end) ? 0 : 1;
    }
    char before = text.charAt(i - 1);
    char after = text.charAt(i + 1);
    if (c == '/') {
      boolean words = Character.isLetter(before) && Character.isLetter(after);
      return words && end - start > 3 ? 1 : 0;
    }
    if (c == '.' && text.charAt(i + 1) == '.') {
      return dots(text, i, end);
    }
    if (c == '…') {
      return 1;
    }
    if ("()[]{}\"“”„«»;".indexOf(c) >= 0) {
      return 1;
    }
    boolean letters = Character.isLetter(before) || Character.isLetter(after);
    if ((c == ',' || c == ':')
        && letters
        && !(Character.isDigit(before) && Character.isDigit(after))) {
      return 1;
    }
    return 0;
  }

  private static int dots(String text, int i, int end) {
    int n = 0;
    while (i + n < end && text.charAt(i + n) == '.') {
      n++;
    }
    return n;
  }

  private boolean keepsHyphen(String text, int start, int i, int end) {
    String before = text.substring(start, i).toLowerCase(Locale.ROOT);
    if (prefixes.contains(before)) {
      return true;
    }
    // telephone numbers, not ranges of years or counts
    int digits = 0;
    int hyphens = 0;
    for (int k = start; k < end; k++) {
      char c = text.charAt(k);
      if (c == '-') {
        hyphens++;
      } else if (Character.isDigit(c)) {
        digits++;
      } else {
        return false;
      }
    }
    return digits >= 7 && (hyphens > 1 || i - start == 3);
  }

  private static boolean isDash(char c) {
    return c == '-' || c == '–' || c == '—' || c == '‑';
  }

  /** Money signs and percent signs inside a word come off ("US$10m" is {@code US$ 10m}). */
  private static void word(String text, int start, int end, List<Span> out) {
    for (int i = start; i < end - 1; i++) {
      if ("$£€¥".indexOf(text.charAt(i)) >= 0 && Character.isDigit(text.charAt(i + 1))) {
        out.add(new Span(start, i + 1));
        out.add(new Span(i + 1, end));
        return;
      }
    }
    out.add(new Span(start, end));
  }
}
