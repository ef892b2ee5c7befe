package org.polemos.codebook;

/**
 * What must, or must not, stand in one place of a clause.
 *
 * @param place {@code subject}, {@code object}, {@code indirect}, {@code complement}, {@code text}
 *     or a preposition
 * @param test what it is compared with
 * @param words the words, for {@link Test#WORDS}
 * @param negative whether the rule is blocked where the test holds
 */
public record Constraint(String place, Test test, WordSet words, boolean negative) {

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

  /** How much it adds to the rule's rank among those that match the same trigger. */
  int weight() {
    return negative ? 0 : test == Test.WORDS ? 2 : 1;
  }
}
