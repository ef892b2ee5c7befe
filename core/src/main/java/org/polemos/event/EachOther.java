package org.polemos.event;

import java.util.Set;
import org.polemos.clause.Clause;
import org.polemos.clause.Words;
import org.polemos.parse.Sentence;

/** Finds "each other" and "one another", which mean the doers themselves. */
record EachOther(Sentence sentence) {

  private static final Set<String> FIRST = Set.of("each", "one");

  /** Whether the deed goes from each of its doers to the other. */
  boolean isIn(Clause clause) {
    return clause.arguments().stream().anyMatch(a -> is(a.head()));
  }

  boolean is(int head) {
    return isPair(head - 1) || isPair(head);
  }

  private boolean isPair(int first) {
    return first >= 0
        && first + 1 < sentence.size()
        && FIRST.contains(Words.lemma(sentence, first))
        && Words.lemma(sentence, first + 1).endsWith("other");
  }
}
