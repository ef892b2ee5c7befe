package org.polemos.event;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.polemos.actor.Actor;
import org.polemos.clause.Argument;
import org.polemos.clause.Clause;
import org.polemos.clause.Words;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;

/** Finds who is acted on. */
final class Recipients {

  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

  /** How far behind a predicate an untied recipient may stand, in words. */
  private static final int REACH = 12;

  private final Sentence sentence;
  private final SortedMap<Integer, Actor> known;
  private final Slots slots;
  private final Others others;
  private final Phrases phrases;
  private final PartyWords words;

  Recipients(SortedMap<Integer, Actor> known, Slots slots, PartyWords words) {
    this.sentence = slots.clauses().sentence();
    this.known = known;
    this.slots = slots;
    this.others = slots.others();
    this.phrases = slots.phrases();
    this.words = words;
  }

  /**
   * Who is acted on: whoever is known in one of these places or named there, else whoever is known
   * elsewhere in the clause, else any phrase. What the actors own ("its troops") never counts.
   *
   * @param needed whether a known party elsewhere is better than an unknown phrase in place
   */
  List<Actor> in(Clause clause, List<String> places, List<Actor> actors, boolean needed) {
    List<Actor> inPlace = inPlaces(clause, places, actors);
    boolean good =
        Participants.anyKnown(inPlace) || isNamed(inPlace) || !inPlace.isEmpty() && !needed;
    if (good) {
      return inPlace;
    }
    List<Actor> elsewhere = elsewhere(clause, actors);
    return elsewhere.isEmpty() ? inPlace : elsewhere;
  }

  private static boolean isParticiple(Token token) {
    return token.xpos().equals("VBG") || token.xpos().equals("VBN");
  }

  /** Whoever is known or named in the first of these places that has somebody, else any phrase. */
  List<Actor> inPlaces(Clause clause, List<String> places, List<Actor> actors) {
    List<Actor> fallback = List.of();
    for (String place : places) {
      List<Actor> found = slots.in(clause, place, actors);
      if (Participants.anyKnown(found) || isNamed(found)) {
        return found;
      }
      if (fallback.isEmpty()) {
        fallback = found;
      }
    }
    return fallback;
  }

  /** A proper name is somebody, though no list has it. */
  private boolean isNamed(List<Actor> found) {
    return found.stream().anyMatch(a -> sentence.token(a.head()).upos().equals("PROPN"));
  }

  /** The first known actor in a phrase of aim, company or place, or in the clause of purpose. */
  private List<Actor> elsewhere(Clause clause, List<Actor> actors) {
    for (Set<String> roles : List.of(words.aims(), words.places())) {
      for (Argument argument : clause.arguments()) {
        if (roles.contains(argument.role())) {
          List<Actor> found = others.without(actors, phrases.of(argument));
          if (Participants.anyKnown(found)) {
            return found;
          }
        }
      }
    }
    List<Actor> below = slots.inComplement(clause, actors);
    return Participants.anyKnown(below) ? below : after(clause, actors);
  }

  /**
   * Whether a word belongs to the subject of another predicate: "…, an <b>Egyptian</b> official
   * said".
   */
  private boolean opensClause(int i, int predicate) {
    Token token = sentence.token(i);
    boolean modifies = token.is("amod") || token.is("compound");
    Token phrase = modifies && token.head() > i ? sentence.token(token.head()) : token;
    return phrase.relation().equals("nsubj") && phrase.head() != predicate;
  }

  /** Whether somebody only tells what else is not far: "near the <b>Venezuelan</b> border". */
  private boolean isBeside(int i) {
    Token token = sentence.token(i);
    int phrase = token.is("amod") || token.is("compound") ? token.head() : i;
    return words.beside().contains(String.valueOf(Words.preposition(sentence, phrase)));
  }

  /**
   * The next known actor behind the predicate, where the tree ties none to it. Stops at the next
   * finite verb, which opens another clause.
   */
  private List<Actor> after(Clause clause, List<Actor> actors) {
    int last = Math.min(sentence.size() - 1, clause.predicate() + REACH);
    for (int i = clause.predicate() + 1; i <= last; i++) {
      Token token = sentence.token(i);
      boolean finite = FINITE.contains(token.xpos()) && !token.is("amod");
      boolean opens =
          token.is("mark") && !token.upos().equals("PART")
              || opensClause(i, clause.predicate())
              || token.is("advcl") && isParticiple(token);
      if (finite || opens || token.form().equals(";") || token.form().equals(":")) {
        return List.of();
      }
      Actor actor = known.get(i);
      boolean stands = actor != null && Participants.hasStanding(actor) && !isBeside(i);
      if (stands && !token.xpos().equals("PRP$")) {
        List<Actor> found = others.without(actors, List.of(actor));
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }
}
