package org.polemos.parse.internal;

import java.util.Map;

/**
 * Turns a word into the rows of the embedding tables that stand for it.
 *
 * <p>The twin of {@code ids} in train/trees.py: both must give the same numbers.
 */
record Features(Map<String, Integer> vocabulary) {

  /** Word, cased form, prefix, suffixes of 2, 3 and 4, shape. */
  static final int COUNT = 7;

  static final int AFFIX_ROWS = 4096;
  static final int FORM_ROWS = 32768;

  int[] of(String form) {
    String norm = norm(form);
    int n = norm.length();
    return new int[] {
      vocabulary.getOrDefault(norm, 0),
      row(form, FORM_ROWS),
      row("<" + norm.substring(0, Math.min(3, n)), AFFIX_ROWS),
      row(norm.substring(Math.max(0, n - 2)) + ">", AFFIX_ROWS),
      row(norm.substring(Math.max(0, n - 3)) + ">", AFFIX_ROWS),
      row(norm.substring(Math.max(0, n - 4)) + ">", AFFIX_ROWS),
      row("#" + shape(form), AFFIX_ROWS)
    };
  }

  /** Lower case, digits as 0. Each character is mapped alone, so the length stays. */
  static String norm(String form) {
    char[] out = form.toCharArray();
    for (int i = 0; i < out.length; i++) {
      out[i] = Character.isDigit(out[i]) ? '0' : Character.toLowerCase(out[i]);
    }
    return new String(out);
  }

  /** Letters as X and x, digits as 0, runs cut at three, twelve characters at most. */
  static String shape(String form) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < form.length() && out.length() < 12; i++) {
      char c = form.charAt(i);
      char k =
          Character.isUpperCase(c)
              ? 'X'
              : Character.isLowerCase(c) ? 'x' : Character.isDigit(c) ? '0' : c;
      int n = out.length();
      if (n < 3 || out.charAt(n - 1) != k || out.charAt(n - 2) != k || out.charAt(n - 3) != k) {
        out.append(k);
      }
    }
    return out.toString();
  }

  private static int row(String text, int rows) {
    return (int) ((fnv(text) & 0xFFFFFFFFL) % rows);
  }

  /** FNV-1a over UTF-16 code units. */
  private static int fnv(String text) {
    int h = 0x811C9DC5;
    for (int i = 0; i < text.length(); i++) {
      h = (h ^ text.charAt(i)) * 0x01000193;
    }
    return h;
  }
}
