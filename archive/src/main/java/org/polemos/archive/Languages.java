package org.polemos.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Tells what language a text is written in. English is told at once by its small words; the model
 * for all others is loaded when the first such text comes. Safe for use by many threads.
 */
public final class Languages {

  public static final String ENGLISH = "eng";
  public static final String UNKNOWN = "und";

  /** What is looked at of a long text, in characters. */
  private static final int LOOKED_AT = 4_000;

  /** A text of fewer words says too little. */
  private static final int FEWEST_WORDS = 12;

  private static final double ENGLISH_SHARE = 0.2;
  private static final double NO_ENGLISH_SHARE = 0.06;
  private static final double SURE = 0.02;

  private static final String MODEL = "/langdetect-183.bin";

  private static final Set<String> SMALL_WORDS =
      Set.of(
          "the", "of", "and", "to", "in", "that", "is", "was", "for", "on", "with", "as", "by",
          "at", "from", "it", "he", "his", "are", "be", "has", "have", "had", "were", "which",
          "this", "their", "they", "an", "not", "or", "after", "who", "will", "been", "said");

  private @Nullable LanguageDetectorME model;

  /** ISO 639-3 code of the text's language; {@link #UNKNOWN} where it is too short to tell. */
  public String of(String text) {
    String start = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
    String[] words = start.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}']+");
    long latin = start.codePoints().filter(Character::isLetter).filter(Languages::isLatin).count();
    long letters = start.codePoints().filter(Character::isLetter).count();
    if (letters == 0) {
      return UNKNOWN;
    }
    if (latin * 2 > letters) {
      double share = share(words);
      if (share >= ENGLISH_SHARE) {
        return ENGLISH;
      }
      if (words.length < FEWEST_WORDS) {
        return UNKNOWN;
      }
      String found = guess(start);
      // Lists, headlines and names take the model in; the small words do not.
      return share > NO_ENGLISH_SHARE && !found.equals(ENGLISH) && share >= ENGLISH_SHARE / 2
          ? ENGLISH
          : found;
    }
    return guess(start);
  }

  private static boolean isLatin(int letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
  }

  private static double share(String[] words) {
    int small = 0;
    for (String word : words) {
      small += SMALL_WORDS.contains(word) ? 1 : 0;
    }
    return words.length == 0 ? 0 : (double) small / words.length;
  }

  private synchronized String guess(String text) {
    if (model == null) {
      model = load();
    }
    Language best = model.predictLanguage(text);
    return best.getConfidence() < SURE ? UNKNOWN : best.getLang();
  }

  private static LanguageDetectorME load() {
    try (InputStream bytes = Languages.class.getResourceAsStream(MODEL)) {
      if (bytes == null) {
        throw new AssertionError(MODEL + " is missing from the program");
      }
      return new LanguageDetectorME(new LanguageDetectorModel(bytes));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
