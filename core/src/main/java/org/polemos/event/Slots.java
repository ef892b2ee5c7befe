package org.polemos.event;

import java.util.List;
import org.polemos.actor.Actor;
import org.polemos.clause.Argument;
import org.polemos.clause.Clause;
import org.polemos.clause.Clauses;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;

/** Looks up who stands in the places of a clause that rules name. */
record Slots(Clauses clauses, Phrases phrases, Others others, PartyWords words) {

  /** Whoever stands in a place and is none of these actors, known ones first. */
  List<Actor> in(Clause clause, String place, List<Actor> actors) {
    if (place.equals(Argument.COMPLEMENT)) {
      return inComplement(clause, actors);
    }
    if (place.equals(Argument.SPEAKER)) {
      return others.without(actors, speakers(clause));
    }
    boolean insideOnly = place.endsWith("'s");
    String role = insideOnly ? place.substring(0, place.length() - 2) : place;
    boolean bare = clause.kind() == Clause.Kind.NOUN && clause.light() < 0;
    List<Actor> fallback = List.of();
    for (Argument argument : clause.arguments()) {
      if (!argument.role().equals(role)) {
        continue;
      }
      List<Actor> found =
          others.without(actors, insideOnly ? phrases.inside(argument) : phrases.of(argument));
      if (Participants.anyKnown(found)) {
        return found;
      }
      boolean beside = bare && words.sites().contains(role);
      if (fallback.isEmpty() && (argument.near() || !isCore(role) && !beside)) {
        fallback = found;
      }
    }
    return fallback;
  }

  /** Who says what a clause tells, in the verb above it or beside it. */
  private List<Actor> speakers(Clause clause) {
    int verb = above(clause.predicate());
    Clause saying = verb < 0 ? null : clauses.at(verb);
    boolean says = saying != null && words.saying().contains(saying.lemma());
    Argument subject = says ? saying.argument(Argument.SUBJECT) : null;
    return subject == null ? List.of() : phrases.of(subject);
  }

  private int above(int predicate) {
    Sentence sentence = clauses.sentence();
    Token token = sentence.token(predicate);
    if (token.is("ccomp") || token.is("parataxis")) {
      return token.head();
    }
    return token.head() < 0 ? sentence.child(predicate, "parataxis") : -1;
  }

  private static boolean isCore(String role) {
    return role.equals(Argument.SUBJECT) || role.equals(Argument.OBJECT);
  }

  /** The deed's other side in a clause below: "threatened to attack <b>Iran</b>". */
  List<Actor> inComplement(Clause clause, List<Actor> actors) {
    return inComplement(clause, actors, 0);
  }

  private List<Actor> inComplement(Clause clause, List<Actor> actors, int depth) {
    List<Actor> fallback = List.of();
    for (Argument argument : clause.arguments()) {
      Clause below =
          argument.role().equals(Argument.COMPLEMENT) ? clauses.at(argument.head()) : null;
      if (below == null) {
        continue;
      }
      for (Argument inner : below.arguments()) {
        boolean clausal = inner.role().equals(Argument.COMPLEMENT) || inner.role().equals("by");
        List<Actor> found =
            clausal
                ? List.of()
                : Others.withoutForces(actors, others.without(actors, phrases.of(inner)));
        // "warned that Chinese consumers might boycott Australian wine": their own are not meant
        boolean own = !found.isEmpty() && found.stream().allMatch(f -> isCompatriot(f, actors));
        if (!own && found.stream().anyMatch(Participants::hasStanding)) {
          return found;
        }
        boolean better = Participants.anyKnown(found) && !Participants.anyKnown(fallback);
        if (better || fallback.isEmpty() && inner.role().equals(Argument.OBJECT)) {
          fallback = found;
        }
      }
      if (depth < 2 && !Participants.anyKnown(fallback)) {
        List<Actor> deeper = inComplement(below, actors, depth + 1);
        fallback = fallback.isEmpty() || Participants.anyKnown(deeper) ? deeper : fallback;
      }
    }
    return fallback;
  }

  private static boolean isCompatriot(Actor other, List<Actor> actors) {
    return other.country() != null
        && actors.stream().anyMatch(a -> other.country().equals(a.country()));
  }
}
