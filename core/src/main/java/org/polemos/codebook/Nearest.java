package org.polemos.codebook;

import java.util.Collection;

/** Guesses which known word a wrong one was meant to be. */
final class Nearest {

  private Nearest() {}

  /** The known word with the fewest changed letters, empty where more than a third differ. */
  static String to(String wrong, Collection<String> known) {
    String best = "";
    int least = Math.max(1, wrong.length() / 3) + 1;
    for (String word : known) {
      int changes = changes(wrong, word);
      if (changes < least) {
        least = changes;
        best = word;
      }
    }
    return best;
  }

  private static int changes(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
