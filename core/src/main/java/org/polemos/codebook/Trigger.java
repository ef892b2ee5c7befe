package org.polemos.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The word that an event hangs on, with the words that must stand beside it.
 *
 * @param kind the part of speech of {@code word}
 * @param word lemma of the verb, noun or adjective
 * @param others further lemmas: a verb's particle or set object ("cut <b>off</b>", "take
 *     <b>part</b>"), a noun's modifiers ("<b>air</b> strike")
 */
public record Trigger(Kind kind, String word, List<String> others) {

  public enum Kind {
    VERB,
    NOUN,
    ADJECTIVE
  }

  private static final Set<String> LINKS = Set.of("of", "on", "in", "for", "to", "against", "with");

  /** Reads "cut off" (a verb stands first), "air strike" or "state of emergency". */
  static Trigger of(Kind kind, String phrase) {
    List<String> words = List.of(phrase.split(" "));
    int head = kind == Kind.NOUN ? nounIn(words) : 0;
    List<String> others = new ArrayList<>(words);
    others.remove(head);
    return new Trigger(kind, words.get(head), List.copyOf(others));
  }

  private static int nounIn(List<String> words) {
    for (int i = 1; i < words.size() - 1; i++) {
      if (LINKS.contains(words.get(i))) {
        return i - 1;
      }
    }
    return words.size() - 1;
  }
}
