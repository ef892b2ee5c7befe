package org.polemos.cli;

/** What may be shown on a terminal. */
final class Terminal {

  private Terminal() {}

  /** On one line, without control characters: a text may hold commands to the terminal. */
  static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line.append(Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c);
    }
    return line.toString();
  }
}
