package org.polemos.actor;

import org.polemos.parse.Sentence;
import org.polemos.parse.Token;

/**
 * A noun phrase without relative clauses and trailing prepositional phrases.
 *
 * @param head index of its head token
 * @param first index of its first token
 * @param last index of its last token
 */
record Phrase(int head, int first, int last) {

  boolean covers(int token) {
    return first <= token && token <= last;
  }

  Phrase to(int end) {
    return end > last ? new Phrase(head, first, end) : this;
  }

  Phrase union(Match<?> name) {
    return name.first() < first || name.last() > last
        ? new Phrase(head, Math.min(first, name.first()), Math.max(last, name.last()))
        : this;
  }

  /** The phrase under a head: determiners, adjectives, compounds, titles, possessors, names. */
  static Phrase of(Sentence sentence, int head) {
    int[] bounds = {head, head};
    collect(sentence, head, bounds, true);
    return new Phrase(head, bounds[0], bounds[1]);
  }

  private static void collect(Sentence sentence, int token, int[] bounds, boolean top) {
    bounds[0] = Math.min(bounds[0], token);
    bounds[1] = Math.max(bounds[1], token);
    for (int child : sentence.children(token)) {
      if (belongs(sentence, child, token, top)) {
        collect(sentence, child, bounds, false);
      }
    }
  }

  private static boolean belongs(Sentence sentence, int child, int parent, boolean top) {
    Token token = sentence.token(child);
    return switch (token.relation()) {
      case "amod", "compound", "det", "nummod" -> child < parent || !top;
      case "flat", "fixed", "goeswith" -> true;
      case "appos" -> isBareName(sentence, child, parent);
      case "nmod" -> child < parent && (token.is("nmod:poss") || token.is("nmod:desc"));
      case "conj" -> !top && child < parent;
      case "obl" -> !top && child < parent;
      case "advmod" -> !top && child < parent;
      default -> false;
    };
  }

  /** "opposition leader Juan Guaido": a name straight after its description. */
  private static boolean isBareName(Sentence sentence, int child, int parent) {
    if (child < parent || !sentence.token(child).upos().equals("PROPN")) {
      return false;
    }
    for (int i = parent + 1; i < child; i++) {
      if (!sentence.token(i).upos().equals("PROPN")) {
        return false;
      }
    }
    return true;
  }
}
