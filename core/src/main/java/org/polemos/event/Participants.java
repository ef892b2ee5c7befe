package org.polemos.event;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.polemos.actor.Actor;
import org.polemos.clause.Argument;
import org.polemos.clause.Clause;
import org.polemos.clause.Clauses;
import org.polemos.clause.Words;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;
import org.polemos.text.Document;
import org.polemos.text.Span;

/** Finds who stands in a place of a clause. */
final class Participants {

  /** {@link Actor#via()} of a phrase that no list and no model knows. */
  static final String PHRASE = "phrase";

  private final Document document;
  private final Sentence sentence;
  private final Clauses clauses;
  private final SortedMap<Integer, Actor> known;

  Participants(Document document, Clauses clauses, SortedMap<Integer, Actor> known) {
    this.document = document;
    this.sentence = clauses.sentence();
    this.clauses = clauses;
    this.known = known;
  }

  static boolean isKnown(Actor actor) {
    return !PHRASE.equals(actor.via());
  }

  static boolean anyKnown(List<Actor> actors) {
    return actors.stream().anyMatch(Participants::isKnown);
  }

  /** The clause whose predicate is this token, or {@code null}. */
  Clause clause(int predicate) {
    return clauses.at(predicate);
  }

  /** Whether a known actor stands in this argument's phrase. */
  boolean hasKnown(Argument argument) {
    for (int head : argument.words()) {
      if (inner(head, 0) != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * The participants in the first of these places that holds a known actor; else in the first that
   * holds any phrase.
   */
  List<Actor> in(Clause clause, List<String> places) {
    List<Actor> fallback = List.of();
    for (String place : places) {
      List<Actor> found = in(clause, place);
      if (anyKnown(found)) {
        return found;
      }
      if (fallback.isEmpty()) {
        fallback = found;
      }
    }
    return fallback;
  }

  private List<Actor> in(Clause clause, String place) {
    if (place.equals(Argument.COMPLEMENT)) {
      return inComplement(clause);
    }
    boolean insideOnly = place.endsWith("'s");
    String role = insideOnly ? place.substring(0, place.length() - 2) : place;
    List<Actor> fallback = List.of();
    for (Argument argument : clause.arguments()) {
      if (!argument.role().equals(role)) {
        continue;
      }
      List<Actor> found = insideOnly ? inside(argument) : of(argument);
      if (anyKnown(found)) {
        return found;
      }
      if (fallback.isEmpty() && argument.near()) {
        fallback = found;
      }
    }
    return fallback;
  }

  private List<Actor> of(Argument argument) {
    List<Actor> all = new ArrayList<>(argument.heads().size());
    for (int head : argument.heads()) {
      Actor actor = at(head);
      if (actor != null && all.stream().noneMatch(a -> a.span().overlaps(actor.span()))) {
        all.add(actor);
      }
    }
    return all;
  }

  private List<Actor> inside(Argument argument) {
    List<Actor> all = new ArrayList<>(1);
    for (int head : argument.heads()) {
      Actor actor = innerBelow(head, 0);
      if (actor != null) {
        all.add(actor);
      }
    }
    return all;
  }

  /** The deed's other side in a clause below: "threatened to attack <b>Iran</b>". */
  private List<Actor> inComplement(Clause clause) {
    List<Actor> own = in(clause, Argument.SUBJECT);
    for (Argument argument : clause.arguments()) {
      Clause below =
          argument.role().equals(Argument.COMPLEMENT) ? clauses.at(argument.head()) : null;
      if (below == null) {
        continue;
      }
      for (Argument inner : below.arguments()) {
        List<Actor> found = inner.role().equals(Argument.COMPLEMENT) ? List.of() : of(inner);
        if (anyKnown(found) && !sameStart(found, own)) {
          return found;
        }
      }
    }
    return List.of();
  }

  private static boolean sameStart(List<Actor> one, List<Actor> other) {
    return !other.isEmpty() && one.get(0).head() == other.get(0).head();
  }

  /** The participant that a phrase names: a known actor, one inside the phrase, or the phrase. */
  private Actor at(int head) {
    Actor actor = known.get(head);
    if (actor != null) {
      return actor;
    }
    Token token = sentence.token(head);
    if (!Words.isNominal(token)) {
      return null;
    }
    Actor speaker = Reporter.of(clauses, known, head);
    if (speaker != null) {
      return speaker;
    }
    Actor inner = innerBelow(head, 0);
    Span span = Words.phrase(sentence, head);
    String text = span.in(document.text());
    if (inner == null) {
      return new Actor(span, head, text, text, null, null, null, PHRASE, null);
    }
    return new Actor(
        span.union(inner.span()).length() > 3 * span.length() ? span : span.union(inner.span()),
        head,
        span.union(inner.span()).in(document.text()),
        inner.name(),
        inner.code(),
        inner.country(),
        inner.sector(),
        inner.via(),
        inner.antecedent());
  }

  private Actor inner(int head, int depth) {
    Actor actor = known.get(head);
    return actor != null ? actor : innerBelow(head, depth);
  }

  /** The first known actor that a phrase's possessor, modifier or "of" phrase names. */
  private Actor innerBelow(int head, int depth) {
    if (depth > 3) {
      return null;
    }
    Actor phrase = null;
    for (int child : sentence.children(head)) {
      Actor found =
          switch (sentence.token(child).relation()) {
            case "amod", "compound", "nmod", "appos", "flat", "nummod" -> inner(child, depth + 1);
            default -> null;
          };
      if (found != null && child < head) {
        return found;
      }
      phrase = phrase == null ? found : phrase;
    }
    return phrase;
  }
}
