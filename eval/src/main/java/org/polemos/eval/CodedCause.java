package org.polemos.eval;

import java.util.List;
import org.polemos.Analysis;
import org.polemos.Analysis.Passage;
import org.polemos.Coder;
import org.polemos.clause.Clause;
import org.polemos.event.Trial;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;
import org.polemos.record.EventRecord;
import org.polemos.text.Span;

/** Says at which step an event that a person coded was lost, as far as a program can tell. */
final class CodedCause {

  /** Blanks and marks at the edges of a sentence are no cut. */
  private static final int EDGE = 3;

  private final Coder coder;

  CodedCause(Coder coder) {
    this.coder = coder;
  }

  /** The first step that lost it. */
  String of(CodedRow missed, Analysis analysis) {
    for (Passage passage : analysis.passages()) {
      if (CodedPairs.touches(missed.triggers(), passage.sentence().span())) {
        return of(missed, analysis, passage);
      }
    }
    return "sentence";
  }

  private String of(CodedRow missed, Analysis analysis, Passage passage) {
    Span ours = passage.sentence().span();
    if (ours.start() > missed.sentence().start() + EDGE
        || ours.end() < missed.sentence().end() - EDGE) {
      return "sentence: cut in two";
    }
    if (analysis.topic() != null) {
      return "topic: document taken for " + analysis.topic();
    }
    for (EventRecord record : passage.records()) {
      if (CodedPairs.touches(missed.triggers(), record.trigger().span())) {
        return "type: " + record.event() + " instead of " + String.join("|", missed.types());
      }
    }
    if (passage.clauses() == null || !hasClause(missed, passage)) {
      return "clause: the trigger opens none";
    }
    List<Trial> tried =
        coder.trials(analysis.document(), passage).stream()
            .filter(trial -> missed.types().contains(trial.rule().type().name()))
            .filter(trial -> CodedPairs.touches(missed.triggers(), span(passage, trial.clause())))
            .toList();
    return tried.stream().anyMatch(t -> t.outcome() == Trial.Outcome.NO_PARTY)
        ? "party: nobody known where actor or recipient should be"
        : tried.isEmpty()
            ? "rule: no rule of the type knows the trigger"
            : "rule: what it asks for is not there";
  }

  private static boolean hasClause(CodedRow missed, Passage passage) {
    return passage.clauses().all().stream()
        .anyMatch(clause -> CodedPairs.touches(missed.triggers(), span(passage, clause)));
  }

  private static Span span(Passage passage, Clause clause) {
    Sentence sentence = passage.sentence();
    Token predicate = sentence.token(clause.predicate());
    return clause.light() < 0
        ? predicate.span()
        : predicate.span().union(sentence.token(clause.light()).span());
  }
}
