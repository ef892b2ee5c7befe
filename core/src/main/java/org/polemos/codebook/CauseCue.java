package org.polemos.codebook;

/**
 * Words that tie a deed to its cause, its occasion or its purpose.
 *
 * @param words in lower case, parted by one space; for verbs and nouns the lemma
 * @param relation {@code caused_by}, {@code provoked_by}, {@code in_response_to} or {@code
 *     in_order_to}; empty for blame
 * @param cause the place of the cause in the clause of a verb or noun; for blame, who is blamed
 * @param effect the place of the effect; for blame, what for
 * @param at {@code file:line}
 */
public record CauseCue(
    String words, Part part, String relation, String cause, String effect, String at) {

  /** How a cue stands in the sentence. */
  public enum Part {
    /** "The raid provoked protests." */
    VERB,
    /** "The protests were the result of the raid." */
    NOUN,
    /** Before a noun or clause: "because of the raid". */
    PHRASE,
    /** "To secure its border". */
    INFINITIVE,
    /** Nothing follows, so that the deed told before is meant: "In response, …". */
    ALONE,
    /** "Blamed Iran for the raid". */
    BLAME
  }
}
