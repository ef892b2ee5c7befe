package org.polemos.text;

/** Replaces halves of surrogate pairs, which no encoding can write, without moving any offset. */
final class Surrogates {

  private static final char REPLACEMENT = '\uFFFD';

  private Surrogates() {}

  static String mended(String text) {
    int broken = next(text, 0);
    if (broken < 0) {
      return text;
    }
    StringBuilder mended = new StringBuilder(text);
    for (; broken >= 0; broken = next(text, broken + 1)) {
      mended.setCharAt(broken, REPLACEMENT);
    }
    return mended.toString();
  }

  /** The first half of a pair without its other half, or -1. */
  private static int next(String text, int from) {
    int i = from;
    while (i < text.length()) {
      int point = text.codePointAt(i);
      if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
        return i;
      }
      i += Character.charCount(point);
    }
    return -1;
  }
}
