package org.polemos.archive;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * A sample of a text's runs of five words, the same from every text that has them: how much two
 * samples share tells how much the texts do (Broder 1997).
 */
public final class Shingles {

  private static final int RUN = 5;

  /** One run in eight is kept, by its hash. */
  private static final int KEPT = 0b111;

  /** What share of the shorter text's sample must stand in the longer: such texts are copies. */
  public static final double SHARED = 0.5;

  /** Fewer runs in common may be chance or a set phrase. */
  public static final int FEWEST = 4;

  /** A run that stands in so many documents is a formula (a dateline, a disclaimer). */
  public static final int FORMULA = 40;

  private Shingles() {}

  /** Hashes of the runs that are kept, ascending, each once. */
  public static long[] of(String text) {
    long[] words = words(text);
    return LongStream.range(0, Math.max(0, words.length - RUN + 1))
        .map(i -> run(words, (int) i))
        .filter(hash -> (hash & KEPT) == 0)
        .sorted()
        .distinct()
        .toArray();
  }

  private static long run(long[] words, int start) {
    long hash = 0;
    for (int i = start; i < start + RUN; i++) {
      hash = mixed(hash * 31 + words[i]);
    }
    return hash;
  }

  /** Letters and digits in lower case count, nothing else: copies differ in marks and breaks. */
  private static long[] words(String text) {
    long[] words = new long[16];
    int count = 0;
    long word = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        word = word * 131 + Character.toLowerCase(c);
      } else if (word != 0) {
        words = count == words.length ? Arrays.copyOf(words, count * 2) : words;
        words[count++] = word;
        word = 0;
      }
    }
    return Arrays.copyOf(words, count);
  }

  /** The finaliser of SplitMix64: near inputs, far outputs. */
  private static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
