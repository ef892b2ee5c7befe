package org.polemos.event;

import java.util.Set;
import org.polemos.clause.Clause;
import org.polemos.clause.Clauses;
import org.polemos.clause.Grammar;
import org.polemos.clause.Words;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;
import org.polemos.record.Status;

/**
 * Decides what a deed's own words claim of it, whatever governs them: its negation, modal verb and
 * tense, an adverb ("<b>allegedly</b> attacked"), an adjective ("<b>planned</b> attack").
 */
final class OwnStatus {

  private static final Set<String> DUTY = Set.of("must", "should", "ought", "need");

  private final StatusWords words;
  private final Clauses clauses;
  private final Sentence sentence;

  OwnStatus(StatusWords words, Clauses clauses) {
    this.words = words;
    this.clauses = clauses;
    this.sentence = clauses.sentence();
  }

  Status of(Clause clause) {
    Status status = ofGrammar(clause.grammar(), clause.predicate());
    return clause.kind() == Clause.Kind.VERB
        ? GoverningStatus.outweigh(status, adverb(clause.predicate()))
        : GoverningStatus.outweigh(modifier(clause.predicate()), status);
  }

  /** "allegedly attacked". */
  private Status adverb(int verb) {
    for (int child : sentence.children(verb)) {
      boolean doubts =
          sentence.token(child).is("advmod") && words.of(sentence, child) == Status.QUESTIONED;
      if (doubts) {
        return Status.QUESTIONED;
      }
    }
    return null;
  }

  /** "planned attack", "alleged abuse". */
  private Status modifier(int noun) {
    for (int child : sentence.children(noun)) {
      if (sentence.token(child).is("amod")) {
        Status status = words.ofModifier(sentence, child);
        if (status != null) {
          return status;
        }
      }
    }
    return isSupposed(noun) ? Status.HYPOTHETICAL : Status.ASSERTED;
  }

  /** "An invasion would be a disaster": a deed without an article of its own under a modal. */
  private boolean isSupposed(int noun) {
    Token token = sentence.token(noun);
    Clause governor = token.is("nsubj") ? clauses.at(token.head()) : null;
    int article = sentence.child(noun, "det");
    return governor != null
        && governor.grammar().modal() != null
        && !governor.grammar().modal().equals("do")
        && article >= 0
        && words.isIndefinite(Words.lemma(sentence, article));
  }

  private Status ofGrammar(Grammar grammar, int predicate) {
    if (grammar.negated()) {
      return Status.NEGATED;
    }
    if (grammar.conditional()) {
      return Status.HYPOTHETICAL;
    }
    if (grammar.modal() != null) {
      if (DUTY.contains(grammar.modal())) {
        return Status.REQUESTED;
      }
      return grammar.modal().equals("would") && isReported(predicate)
          ? Status.PLANNED
          : grammar.modal().equals("do") ? Status.ASSERTED : Status.HYPOTHETICAL;
    }
    if (grammar.tense() == Grammar.Tense.FUTURE) {
      return Status.PLANNED;
    }
    Token token = sentence.token(predicate);
    if (token.head() < 0 && grammar.infinitive()) {
      return Status.PLANNED;
    }
    return Status.ASSERTED;
  }

  /** "said it would send troops" is a plan told in the past, no supposition. */
  private boolean isReported(int predicate) {
    Token token = sentence.token(predicate);
    boolean conditioned = false;
    for (int child : sentence.children(predicate)) {
      conditioned |= sentence.token(child).is("advcl") && isConditional(child);
    }
    return !conditioned && (token.is("ccomp") || token.is("parataxis") || hasSpeech(predicate));
  }

  private boolean hasSpeech(int predicate) {
    for (int child : sentence.children(predicate)) {
      if (sentence.token(child).is("parataxis")) {
        return true;
      }
    }
    return false;
  }

  private boolean isConditional(int predicate) {
    Clause clause = clauses.at(predicate);
    return clause != null && clause.grammar().conditional();
  }
}
