package org.polemos.clause;

/**
 * What the words around a predicate say of its truth and time.
 *
 * @param negated "not", "never", "no", "without"
 * @param modal lemma of the modal verb ("may"), or {@code null}; "will" is a tense, not a modal
 * @param tense of the finite verb; NONE for infinitives, participles and nouns
 * @param perfect "has imposed"
 * @param progressive "is imposing"
 * @param infinitive "to impose"
 * @param conditional opened by "if", "unless" and the like, or about "any" deed
 */
public record Grammar(
    boolean negated,
    String modal,
    Tense tense,
    boolean perfect,
    boolean progressive,
    boolean infinitive,
    boolean conditional) {

  public static final Grammar PLAIN =
      new Grammar(false, null, Tense.NONE, false, false, false, false);

  public enum Tense {
    PAST,
    PRESENT,
    FUTURE,
    NONE
  }
}
