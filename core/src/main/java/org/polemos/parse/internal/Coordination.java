package org.polemos.parse.internal;

import java.util.List;
import java.util.Set;

/**
 * Unties finite verbs from infinitives, gerunds and what is reported: in "urged them to stop and
 * <b>offered</b> talks" the past tense goes on from "urged", never from "to stop", and in "denied
 * that it had attacked and <b>blamed</b> Chad" from "denied".
 */
final class Coordination {

  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");

  private final Set<String> speaking;

  /**
   * @param speaking what those who report or deny do next, in the past tense
   */
  Coordination(Set<String> speaking) {
    this.speaking = speaking;
  }

  /**
   * Moves such verbs to the next finite verb above, with the tag of a past tense.
   *
   * @param heads of all words; 0 is the root, {@code j} is word {@code j - 1}; changed in place
   * @param relations of all words to their heads
   * @param tags of all words; changed in place
   */
  void mend(List<String> forms, int[] heads, String[] relations, String[] tags) {
    for (int i = 0; i < heads.length; i++) {
      int head = heads[i] - 1;
      if (!relations[i].equals("conj") || head < 0 || !tags[i].startsWith("VB")) {
        continue;
      }
      boolean told = tags[i].equals("VBD") || tags[i].equals("VBZ");
      boolean infinitive =
          (told || tags[i].equals("VBN")) && isInfinitive(head, forms, heads, tags);
      boolean gerund = told && tags[head].equals("VBG") && !hasOwnClause(head, heads, relations);
      boolean reported = speaking.contains(forms.get(i)) && isPerfect(head, forms, heads, tags);
      if ((infinitive || gerund || reported) && !hasOwnClause(i, heads, relations)) {
        int above = finite(head, heads, relations, tags);
        if (above >= 0 && above < i) {
          heads[i] = above + 1;
          tags[i] = tags[i].equals("VBN") ? "VBD" : tags[i];
        }
      }
    }
  }

  /** Whether a verb tells what lay before: "it <b>had attacked</b>". */
  private static boolean isPerfect(int verb, List<String> forms, int[] heads, String[] tags) {
    for (int i = verb - 1; i >= 0 && tags[verb].equals("VBN"); i--) {
      if (heads[i] == verb + 1 && forms.get(i).equals("had")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInfinitive(int verb, List<String> forms, int[] heads, String[] tags) {
    if (!tags[verb].equals("VB")) {
      return false;
    }
    for (int i = verb - 1; i >= 0 && i >= verb - 3; i--) {
      if (heads[i] == verb + 1 && forms.get(i).equals("to")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a verb has a subject or an auxiliary of its own, and so a clause that may stand
   * anywhere.
   */
  private static boolean hasOwnClause(int verb, int[] heads, String[] relations) {
    for (int i = 0; i < verb; i++) {
      if (heads[i] == verb + 1
          && (relations[i].startsWith("nsubj") || relations[i].startsWith("aux"))) {
        return true;
      }
    }
    return false;
  }

  /** The nearest verb above an infinitive that has a tense or an auxiliary, or -1. */
  private static int finite(int verb, int[] heads, String[] relations, String[] tags) {
    for (int i = heads[verb] - 1, steps = 0; i >= 0 && steps < heads.length; steps++) {
      boolean tense = FINITE.contains(tags[i]);
      if (tense || tags[i].startsWith("VB") && hasOwnClause(i, heads, relations)) {
        return i;
      }
      i = heads[i] - 1;
    }
    return -1;
  }
}
