package org.polemos.parse.internal;

import java.util.Locale;
import java.util.Set;

/**
 * Knows which full stops belong to a word.
 *
 * @param titles words that keep their stop and are followed by a name ("Mr.", "Gen.")
 * @param others words that keep their stop but may end a sentence ("Inc.", "etc.", "Feb.")
 * @param counters words that keep their stop before a number ("No. 5", "Art. 7")
 */
record Abbreviations(Set<String> titles, Set<String> others, Set<String> counters) {

  static Abbreviations of(WordLists lists) {
    return new Abbreviations(
        lists.get("titles"), lists.get("abbreviations"), lists.get("counters"));
  }

  /** Whether the stop that ends {@code [start, end)} is part of the word. */
  boolean keepsStop(String text, int start, int end, int limit) {
    String word = text.substring(start, end - 1);
    String lower = word.toLowerCase(Locale.ROOT);
    int bracket = Math.max(lower.lastIndexOf('('), lower.lastIndexOf('-'));
    if (bracket >= 0) {
      lower = lower.substring(bracket + 1);
    }
    if (titles.contains(lower)) {
      return true;
    }
    // the last stop of a text or paragraph ends the sentence, unless the word has stops of its own
    if (others.contains(lower)) {
      return Character.isUpperCase(word.charAt(0)) || !startsUpper(text, end, limit);
    }
    if (counters.contains(lower)) {
      int next = skip(text, end, limit);
      return next < limit && Character.isDigit(text.charAt(next));
    }
    return isDotted(lower) || isInitial(word);
  }

  /** Whether a sentence may end after a token that ends in its own stop, given the next word. */
  boolean mayEnd(String token) {
    String lower = token.substring(0, token.length() - 1).toLowerCase(Locale.ROOT);
    return !titles.contains(lower) && !isInitial(lower);
  }

  private static boolean startsUpper(String text, int from, int limit) {
    int i = skip(text, from, limit);
    return i >= limit || Character.isUpperCase(text.charAt(i));
  }

  /** The next character that is neither space nor closing mark. */
  private static int skip(String text, int from, int limit) {
    int i = from;
    while (i < limit
        && (Tokenizer.isSpace(text.charAt(i)) || "\"“”'’)".indexOf(text.charAt(i)) >= 0)) {
      i++;
    }
    return i;
  }

  /** "u.s", "a.m", "e.g": single letters with stops between. */
  private static boolean isDotted(String lower) {
    if (lower.length() < 3) {
      return false;
    }
    for (int i = 0; i < lower.length(); i++) {
      boolean letter = i % 2 == 0;
      if (letter != Character.isLetter(lower.charAt(i)) || !letter && lower.charAt(i) != '.') {
        return false;
      }
    }
    return true;
  }

  private static boolean isInitial(String word) {
    return word.length() == 1 && Character.isLetter(word.charAt(0));
  }
}
