package org.polemos.codebook;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What must, or must not, stand in a place of a clause.
 *
 * @param places {@code subject}, {@code object}, {@code indirect}, {@code complement}, {@code
 *     text}, {@code modal}, {@code tense} or a preposition; it holds where it holds of any of them
 * @param tests any of which must hold
 * @param words the words, for {@link Test#WORDS}
 * @param negative whether the rule is blocked where the test holds
 */
public record Constraint(List<String> places, Set<Test> tests, WordSet words, boolean negative) {

  public enum Test {
    /** Head lemma, compound with head, or a name, is in the list. */
    WORDS,
    /** Something stands there. */
    ANY,
    /** Nothing stands there. */
    NONE,
    /** A known actor stands there. */
    ACTOR,
    /** A state, or who acts for it, stands there. */
    POLITY,
    /** A clause stands there. */
    CLAUSE,
    /** An infinitive stands there: "told Iran <b>to leave</b>". */
    INFINITIVE,
    /** The doer's own deed stands there: "agreed <b>to leave</b>", "said that it will leave". */
    OWN
  }

  public boolean asks(Test test) {
    return tests.contains(test);
  }

  public boolean isAt(String place) {
    return places.contains(place);
  }

  /** As its rule's file has it, lists left out: "not-object words", "on any". */
  public String line() {
    return (negative ? "not-" : "")
        + String.join(", ", places)
        + " "
        + tests.stream()
            .map(test -> test.name().toLowerCase(Locale.ROOT))
            .sorted()
            .collect(Collectors.joining(", "));
  }

  /** How much it adds to the rule's rank among those that match the same trigger. */
  public int weight() {
    return negative ? 0 : tests.equals(Set.of(Test.WORDS)) ? 2 : 1;
  }
}
