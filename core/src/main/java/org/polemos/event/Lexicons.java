package org.polemos.event;

import org.polemos.clause.Lexicon;
import org.polemos.codebook.Codebook;

/** Takes the words that change how clauses are read from a codebook's lists. */
public final class Lexicons {

  private Lexicons() {}

  public static Lexicon of(Codebook codebook) {
    return new Lexicon(
        codebook.list("light-verbs").entries(),
        codebook.list("grammar/lending-verbs").entries(),
        codebook.list("grammar/light-passive-verbs").entries(),
        codebook.list("grammar/occurrence-verbs").entries(),
        codebook.list("grammar/subject-control").entries(),
        codebook.list("grammar/oblique-control").entries(),
        codebook.list("grammar/patient-nouns").entries(),
        codebook.list("grammar/quantities").entries(),
        codebook.list("grammar/times").entries(),
        codebook.list("grammar/works").entries(),
        codebook.list("grammar/means").entries(),
        codebook.list("grammar/judging-verbs").entries(),
        codebook.list("grammar/negations").entries(),
        codebook.list("grammar/conditions").entries(),
        codebook.list("grammar/object-control").entries(),
        codebook.list("grammar/result-verbs").entries(),
        codebook.list("grammar/strikes").entries(),
        codebook.list("grammar/hearsay").entries(),
        codebook.list("grammar/against").entries());
  }
}
