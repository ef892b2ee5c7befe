package org.polemos.clause;

import java.util.ArrayList;
import java.util.List;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;

/**
 * Reads the predicate–argument structure of a sentence from its tree: the one place that undoes
 * passives, control, conjunction, relative clauses and nominalisation. Safe for use by many
 * threads.
 *
 * <pre>{@code
 * Clauses clauses = new ClauseFinder(lexicon).find(sentence);
 * clauses.at(3).argument("subject");
 * }</pre>
 */
public final class ClauseFinder {

  /** Longer ones are no sentences but tables or lists; their trees mean nothing. */
  private static final int LONGEST = 400;

  private final Lexicon lexicon;

  public ClauseFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  public Clauses find(Sentence sentence) {
    if (sentence.size() > LONGEST) {
      return new Clauses(sentence, List.of());
    }
    Subjects subjects = new Subjects(sentence, lexicon);
    GrammarReader grammar = new GrammarReader(sentence, lexicon, subjects);
    VerbClauses verbs = new VerbClauses(sentence, lexicon, subjects, grammar);
    NounClauses nouns = new NounClauses(sentence, lexicon, subjects, grammar);
    Clause[] found = new Clause[sentence.size()];
    for (int i = 0; i < found.length; i++) {
      Token token = sentence.token(i);
      if (Words.isVerb(sentence, i)) {
        found[i] = verbs.verb(i);
      } else if (Words.isAdjective(token) && isPredicate(sentence, i)) {
        found[i] = verbs.adjective(i);
      }
    }
    List<Clause> all = new ArrayList<>();
    for (int i = 0; i < found.length; i++) {
      if (found[i] != null) {
        all.add(found[i]);
      } else if (Words.isNoun(sentence.token(i))) {
        all.add(nouns.noun(i, found));
      }
    }
    return new Clauses(sentence, all);
  }

  private static boolean isPredicate(Sentence sentence, int i) {
    Token token = sentence.token(i);
    return !token.is("amod") && (Words.isAdjective(token) && !token.is("compound"));
  }
}
