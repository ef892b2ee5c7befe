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

  private static int next(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (!pair) {
        return i;
      }
      i++;
    }
    return -1;
  }
}
