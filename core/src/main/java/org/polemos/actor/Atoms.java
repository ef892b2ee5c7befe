package org.polemos.actor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.polemos.parse.Token;

/**
 * The words of a name or a sentence in the form in which lists and texts are compared: without
 * accents, stops, hyphens and apostrophes ("Al-Qa'ida" is {@code al Qa ida}, "U.S." is {@code US}).
 */
final class Atoms {

  /** Written with and without a capital in the same name, so compared without. */
  private static final Set<String> PARTICLES =
      Set.of(
          "Al", "El", "AL", "EL", "The", "Of", "And", "For", "Bin", "De", "La", "In", "Ul", "Ould",
          "Abu", "Ibn");

  private final String[] words;
  private final int[] tokens;
  private final int size;

  private Atoms(String[] words, int[] tokens, int size) {
    this.words = words;
    this.tokens = tokens;
    this.size = size;
  }

  static Atoms of(List<Token> sentence) {
    int n = sentence.size();
    String[] words = new String[n + 8];
    int[] tokens = new int[n + 8];
    int size = 0;
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      String form = sentence.get(i).form();
      if (isPlain(form)) {
        parts.clear();
        parts.add(fold(form));
      } else {
        parts.clear();
        split(form, parts);
      }
      if (size + parts.size() > words.length) {
        words = java.util.Arrays.copyOf(words, 2 * words.length + parts.size());
        tokens = java.util.Arrays.copyOf(tokens, words.length);
      }
      for (String part : parts) {
        words[size] = part;
        tokens[size++] = i;
      }
    }
    return new Atoms(words, tokens, size);
  }

  /** The atoms of a name in a list. */
  static String[] of(String name) {
    List<String> parts = new ArrayList<>(4);
    int from = 0;
    while (from < name.length()) {
      int end = name.indexOf(' ', from);
      end = end < 0 ? name.length() : end;
      String word = name.substring(from, end);
      if (isPlain(word)) {
        parts.add(fold(word));
      } else if (!word.isEmpty()) {
        split(word, parts);
      }
      from = end + 1;
    }
    return parts.toArray(new String[0]);
  }

  int size() {
    return size;
  }

  String word(int atom) {
    return words[atom];
  }

  /** Index of the token that holds this atom. */
  int token(int atom) {
    return tokens[atom];
  }

  private static String fold(String word) {
    return word.length() <= 4 && PARTICLES.contains(word) ? word.toLowerCase(Locale.ROOT) : word;
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 128 || !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')) {
        return false;
      }
    }
    return !word.isEmpty();
  }

  private static void split(String word, List<String> parts) {
    String plain = isAscii(word) ? word : unaccented(word);
    StringBuilder part = new StringBuilder();
    int before = parts.size();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        part.append(c);
      } else if (c == '(' || c == ')') {
        // A bracket is a word of its own, in "CPI (Maoist)" of a list as in a text.
        if (part.length() > 0) {
          parts.add(fold(part.toString()));
          part.setLength(0);
        }
        parts.add(String.valueOf(c));
      } else if (c != '.' && part.length() > 0) {
        parts.add(fold(part.toString()));
        part.setLength(0);
      }
    }
    if (part.length() > 0) {
      parts.add(fold(part.toString()));
    }
    if (parts.size() == before && !isJoiner(plain)) {
      parts.add(plain);
    }
  }

  private static boolean isJoiner(String word) {
    for (int i = 0; i < word.length(); i++) {
      if ("-\u2010\u2011\u2013'\u2019\u2018`\u02bc".indexOf(word.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static String unaccented(String word) {
    String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        plain.append(
            switch (c) {
              case '\u0131' -> 'i';
              case '\u0142' -> 'l';
              case '\u0141' -> 'L';
              case '\u00f8' -> 'o';
              case '\u00d8' -> 'O';
              case '\u0111' -> 'd';
              case '\u0110' -> 'D';
              default -> c;
            });
      }
    }
    return plain.toString();
  }
}
