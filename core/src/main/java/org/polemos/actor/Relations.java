package org.polemos.actor;

import org.polemos.parse.Sentence;
import org.polemos.parse.Token;

/** What a token is to the rest of its sentence, seen through conjunction. */
final class Relations {

  private Relations() {}

  /** The relation of the first of a chain of conjuncts ("French and <i>German</i> troops": amod). */
  static String outer(Sentence sentence, int token) {
    Token at = sentence.token(token);
    while (at.relation().equals("conj") && at.head() >= 0) {
      Token first = sentence.token(at.head());
      // A conjunct of a title or a name stands for itself.
      at = first;
    }
    return switch (at.deprel()) {
      case "nmod:desc", "nmod:poss" -> at.deprel();
      default -> at.relation();
    };
  }
}
