package org.polemos.codebook;

import java.util.List;
import java.util.Locale;

/**
 * What must, or must not, stand in a place of a clause.
 *
 * @param places {@code subject}, {@code object}, {@code indirect}, {@code complement}, {@code text},
 *     {@code modal}, {@code tense} or a preposition; it holds where it holds of any of them
 * @param test what it is compared with
 * @param words the words, for {@link Test#WORDS}
 * @param orActor whether a known actor will do as well as one of the words
 * @param negative whether the rule is blocked where the test holds
 */
public record Constraint(
    List<String> places, Test test, WordSet words, boolean orActor, boolean negative) {

  public enum Test {
    /** Head lemma, compound with head, or a name, is in the list. */
    WORDS,
    /** Something stands there. */
    ANY,
    /** Nothing stands there. */
    NONE,
    /** A known actor stands there. */
    ACTOR,
    /** A clause stands there. */
    CLAUSE
  }

  public boolean isAt(String place) {
    return places.contains(place);
  }

  /** As its rule's file has it, lists left out: "not-object words", "on any". */
  public String line() {
    return (negative ? "not-" : "") + String.join(", ", places) + " " + test.name().toLowerCase(Locale.ROOT);
  }

  /** How much it adds to the rule's rank among those that match the same trigger. */
  int weight() {
    return negative ? 0 : test == Test.WORDS ? 2 : 1;
  }
}
