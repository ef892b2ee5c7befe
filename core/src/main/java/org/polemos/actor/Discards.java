package org.polemos.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Phrases that show a sentence or a story to be about something else: sports, films, history. */
final class Discards {

  private final List<Phrase> phrases = new ArrayList<>();

  /** Lower-case words; {@code whole} where the last must end there. */
  private record Phrase(String words, boolean whole, boolean story) {}

  /** A phrase of a Petrarch dictionary; a trailing underscore ends its last word. */
  void add(String phrase, boolean story) {
    boolean whole = phrase.endsWith("_");
    String words = phrase.replace('_', ' ').strip().toLowerCase(Locale.ROOT);
    if (!words.isEmpty()) {
      phrases.add(new Phrase(" " + words, whole, story));
    }
  }

  boolean isEmpty() {
    return phrases.isEmpty();
  }

  /** Whether a sentence is to be left alone. */
  boolean dropsSentence(String sentence) {
    return drops(sentence, false);
  }

  /** Whether a whole story is to be left alone. */
  boolean dropsStory(String text) {
    return drops(text, true);
  }

  private boolean drops(String text, boolean story) {
    String lower = null;
    for (Phrase phrase : phrases) {
      if (phrase.story || !story) {
        lower = lower == null ? " " + text.toLowerCase(Locale.ROOT) : lower;
        if ((!story || phrase.story) && holds(lower, phrase)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean holds(String text, Phrase phrase) {
    for (int at = text.indexOf(phrase.words); at >= 0; at = text.indexOf(phrase.words, at + 1)) {
      int end = at + phrase.words.length();
      if (!phrase.whole || end == text.length() || !Character.isLetterOrDigit(text.charAt(end))) {
        return true;
      }
    }
    return false;
  }
}
