package org.polemos.clause;

import java.util.List;
import org.polemos.parse.Sentence;

/** All clauses of a sentence, by the place of their predicates. Immutable. */
public final class Clauses {

  private final Sentence sentence;
  private final Clause[] byPredicate;
  private final List<Clause> all;

  Clauses(Sentence sentence, List<Clause> clauses) {
    this.sentence = sentence;
    this.all = List.copyOf(clauses);
    this.byPredicate = new Clause[sentence.size()];
    for (Clause clause : all) {
      byPredicate[clause.predicate()] = clause;
    }
  }

  public Sentence sentence() {
    return sentence;
  }

  public List<Clause> all() {
    return all;
  }

  /** The noun that a relative pronoun stands for, else the word itself. */
  public static int antecedent(Sentence sentence, int i) {
    return Subjects.antecedent(sentence, i);
  }

  /** What a relative pronoun stands for ("Russia, <b>whose</b> troops"); else the token itself. */
  public int antecedent(int i) {
    return Subjects.antecedent(sentence, i);
  }

  /** The clause whose predicate is this token, or {@code null}. */
  public Clause at(int predicate) {
    return byPredicate[predicate];
  }
}
