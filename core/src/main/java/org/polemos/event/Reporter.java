package org.polemos.event;

import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import org.polemos.actor.Actor;
import org.polemos.clause.Argument;
import org.polemos.clause.Clause;
import org.polemos.clause.Clauses;
import org.polemos.clause.Words;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;

/**
 * Reads a pronoun as whoever reports its clause: "<b>the ELN</b> said <b>it</b> would release".
 * This holds for actors of which nothing is known, too, where coreference does not venture.
 */
final class Reporter {

  private static final Set<String> MARKS = Set.of("\"", "“", "”", "''", "``");

  /** Pronouns that mean nobody whom one of the third person means: "we demand that they leave". */
  private static final Set<String> OTHERS = Set.of("i", "we", "you");

  private Reporter() {}

  /** The reporter, at the pronoun's place, or {@code null}. */
  static Actor of(Clauses clauses, SortedMap<Integer, Actor> known, int pronoun) {
    Sentence sentence = clauses.sentence();
    Token token = sentence.token(pronoun);
    if (!token.upos().equals("PRON") || !token.relation().equals("nsubj") || token.head() < 0) {
      return null;
    }
    int verb = token.head();
    while (sentence.token(verb).is("conj") && sentence.token(verb).head() >= 0) {
      verb = sentence.token(verb).head();
    }
    Token predicate = sentence.token(verb);
    Clause report = predicate.is("ccomp") ? clauses.at(predicate.head()) : null;
    boolean quoted = report != null && isQuoted(sentence, pronoun, predicate.head());
    Argument subject = report == null || quoted ? null : report.argument(Argument.SUBJECT);
    Actor actor = subject == null ? null : known.get(subject.head());
    if (actor == null || !agree(Words.lemma(sentence, pronoun), sentence.token(subject.head()))) {
      return null;
    }
    return new Actor(
        token.span(),
        pronoun,
        token.form(),
        actor.name(),
        actor.code(),
        actor.country(),
        actor.sector(),
        "coreference:reporter",
        actor.span());
  }

  /** Whether a quotation mark parts them: "They fired first," Oslo said, never of itself. */
  private static boolean isQuoted(Sentence sentence, int pronoun, int report) {
    for (int i = Math.min(pronoun, report); i < Math.max(pronoun, report); i++) {
      if (MARKS.contains(sentence.token(i).form())) {
        return true;
      }
    }
    return false;
  }

  private static boolean agree(String pronoun, Token head) {
    if (OTHERS.contains(head.lemma().toLowerCase(Locale.ROOT))) {
      return false;
    }
    boolean person = head.name().endsWith("PERSON");
    boolean body = head.name().endsWith("GPE") || head.name().endsWith("ORG");
    boolean plural = head.xpos().endsWith("S");
    return switch (pronoun) {
      case "he", "she" -> !body && !plural;
      case "it" -> !person && !plural;
      case "they" -> !person;
      default -> false;
    };
  }
}
