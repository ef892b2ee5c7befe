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

  /** The preposition that marks a token or its chain of conjuncts, in lower case; "" if none. */
  static String preposition(Sentence sentence, int token) {
    int at = token;
    while (true) {
      for (int child : sentence.children(at)) {
        Token word = sentence.token(child);
        if (word.relation().equals("case") && child < at && word.upos().equals("ADP")) {
          return word.form().toLowerCase(java.util.Locale.ROOT);
        }
      }
      Token self = sentence.token(at);
      if (!self.relation().equals("conj") || self.head() < 0) {
        return "";
      }
      at = self.head();
    }
  }
}
