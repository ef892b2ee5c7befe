package org.polemos.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.polemos.actor.Actor;
import org.polemos.clause.Words;
import org.polemos.parse.Sentence;
import org.polemos.text.Span;

/** Tells the other side of a deed from its doers and what is theirs. */
record Others(Sentence sentence, SortedMap<Integer, Actor> known, PartyWords words) {

  /** Those of a list that are none of these actors, nor owned by them. */
  List<Actor> without(List<Actor> actors, List<Actor> from) {
    if (actors.isEmpty() || from.isEmpty()) {
      return from;
    }
    List<Actor> rest = new ArrayList<>(from);
    rest.removeIf(r -> actors.stream().anyMatch(a -> isSameOrOwned(a, r)));
    return List.copyOf(rest);
  }

  /** What a state sends are its own soldiers: "pledged to send <b>French troops</b> to Chad". */
  static List<Actor> withoutForces(List<Actor> actors, List<Actor> from) {
    boolean own =
        from.stream()
            .anyMatch(f ->
                "MIL".equals(f.sector())
                    && actors.stream()
                        .anyMatch(a ->
                            f.country() == null
                                ? hasForces(a) && isPlain(f)
                                : f.country().equals(a.country())));
    return own ? List.of() : from;
  }

  private static boolean hasForces(Actor actor) {
    return actor.country() != null || "IGO".equals(actor.sector());
  }

  /** Soldiers that nothing describes: "does not intend to send <b>troops</b>". */
  private static boolean isPlain(Actor forces) {
    return forces.text().indexOf(' ') < 0;
  }

  private boolean isSameOrOwned(Actor actor, Actor other) {
    if (actor.span().overlaps(other.span())) {
      return true;
    }
    if (isSame(actor, other)) {
      return true;
    }
    boolean speaker = actor.antecedent() != null && actor.antecedent().overlaps(other.span());
    if (speaker || isMeant(actor, other.antecedent())) {
      return true;
    }
    int owner = sentence.child(other.head(), "nmod:poss");
    // "their rivals, the Zetas" are named, and so no part of whose they are
    int named = sentence.child(other.head(), "appos");
    if (named >= 0 && known.containsKey(named)) {
      return false;
    }
    if (owner < 0 || !sentence.token(owner).upos().equals("PRON")) {
      return false;
    }
    // "gunmen looted its clinic": not their own
    boolean many = sentence.token(actor.head()).xpos().equals("NNS") && actor.code() == null;
    if (many && Words.lemma(sentence, owner).equals("its")) {
      return false;
    }
    Actor known = this.known.get(owner);
    return known == null
        ? words.owners().contains(Words.lemma(sentence, owner))
        : isMeant(actor, known.antecedent());
  }

  /** Whether both names stand for one and the same: "Chad put <b>its</b> troops on alert". */
  private static boolean isSame(Actor actor, Actor other) {
    return actor.code() != null
        && actor.code().equals(other.code())
        && actor.name() != null
        && actor.name().equals(other.name())
        && Objects.equals(actor.sector(), other.sector());
  }

  /**
   * Whether an antecedent is an actor's own words or that of its pronoun: "<b>we</b> … our land".
   */
  private static boolean isMeant(Actor actor, Span antecedent) {
    return antecedent != null
        && (antecedent.overlaps(actor.span())
            || actor.antecedent() != null && antecedent.overlaps(actor.antecedent()));
  }
}
