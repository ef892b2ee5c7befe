package org.polemos.event;

import java.util.List;
import java.util.Set;
import org.polemos.clause.Clause;
import org.polemos.clause.Clauses;
import org.polemos.clause.Words;
import org.polemos.codebook.WordSet;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;
import org.polemos.record.Status;

/**
 * Decides what a sentence claims of a deed: that it happened, or that it was planned, threatened,
 * denied…
 *
 * <p>Starts with the predicate's own grammar and climbs through what governs it. The innermost word
 * that takes the deed out of fact decides, but a negation, a denial, a condition or a question
 * above it outweighs it: who "denied planning an attack" denies.
 */
final class StatusReader {

  /** What a word of intent passes down to: "<b>plans</b> to keep <b>attacking</b>". */
  private static final Set<String> PASSING =
      Set.of("xcomp", "ccomp", "acl", "obj", "obl", "nmod", "conj");

  private final StatusWords words;
  private final WordSet negations;
  private final Clauses clauses;
  private final Sentence sentence;
  private final OwnStatus own;
  private final GoverningStatus governing;

  StatusReader(StatusWords words, WordSet negations, WordSet beside, Clauses clauses) {
    this.words = words;
    this.negations = negations;
    this.clauses = clauses;
    this.sentence = clauses.sentence();
    this.own = new OwnStatus(words, clauses);
    this.governing = new GoverningStatus(words, negations, beside, clauses, own);
  }

  /** Whether a negation is among the words that made a rule hold: then it denies nothing. */
  boolean asksForNegation(List<Integer> used) {
    return used.stream().anyMatch(i -> negations.contains(Words.lemma(sentence, i)));
  }

  /**
   * @param negationIsMeant whether the rule is about a deed left undone ("did not accept")
   */
  Status of(Clause clause, boolean negationIsMeant) {
    Status status = own.of(clause);
    if (negationIsMeant && status == Status.NEGATED) {
      status = Status.ASSERTED;
    }
    int at = clause.predicate();
    if (clause.light() >= 0) {
      Clause light = clauses.at(clause.light());
      status = GoverningStatus.outweigh(status, own.of(light));
      at = clause.light();
    }
    return governing.of(at, status);
  }

  /** Whether a deed is only what another one is done for: "used gas <b>to disperse</b> a crowd". */
  boolean isPurpose(Clause clause) {
    Token token = sentence.token(clause.predicate());
    return token.is("advcl")
        && clause.grammar().infinitive()
        && token.head() >= 0
        && words.of(sentence, token.head()) == null;
  }

  /**
   * Whether it is let known that a deed is to come: by the future tense, or by a word of intent
   * ("plans to", "vowed to"). What is only attempted, or what another deed is done for, is not.
   */
  boolean isAnnounced(Clause clause) {
    int at = clause.light() >= 0 ? clause.light() : clause.predicate();
    for (int steps = 0; steps < sentence.size(); steps++) {
      Token token = sentence.token(at);
      Clause there = clauses.at(at);
      if (there != null && own.of(there) == Status.PLANNED) {
        return true;
      }
      int governor = token.is("conj") ? Words.joinedTo(sentence, at) : token.head();
      if (governor < 0 || !PASSING.contains(token.relation())) {
        return false;
      }
      Status named = words.of(sentence, governor);
      if (named != null) {
        return !words.isEffort(Words.lemma(sentence, governor));
      }
      if (token.is("acl")) {
        return false;
      }
      at = governor;
    }
    return false;
  }
}
