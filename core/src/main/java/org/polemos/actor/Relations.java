package org.polemos.actor;

import org.polemos.parse.Sentence;
import org.polemos.parse.Token;

/** What a token is to the rest of its sentence, seen through conjunction. */
final class Relations {

  /** How far a chain of conjuncts is followed; longer ones are no language. */
  static final int CHAIN = 64;

  private Relations() {}

  /**
   * The relation of the first of a chain of conjuncts ("French and <i>German</i> troops": amod).
   */
  static String outer(Sentence sentence, int token) {
    Token at = sentence.token(token);
    for (int i = 0; i < CHAIN && at.relation().equals("conj") && at.head() >= 0; i++) {
      at = sentence.token(at.head());
    }
    return switch (at.deprel()) {
      case "nmod:desc", "nmod:poss" -> at.deprel();
      default -> at.relation();
    };
  }
}
