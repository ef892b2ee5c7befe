package org.polemos.event;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.polemos.actor.Actor;
import org.polemos.clause.Argument;
import org.polemos.clause.Clause;
import org.polemos.clause.Words;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;

/** Finds who acts. */
record Doers(Sentence sentence, SortedMap<Integer, Actor> known, Slots slots, PartyWords words) {

  /**
   * Who acts: whoever is known in one of these places, else any phrase as subject. A place where it
   * happens stands for whoever rules there only if nobody else is named: "was arrested in Niger".
   */
  List<Actor> in(Clause clause, List<String> places) {
    List<Actor> fallback = List.of();
    for (String place : places) {
      boolean taken =
          place.equals(Argument.OBJECT)
              && places.contains(Argument.SUBJECT)
              && clause.argument(Argument.SUBJECT) != null;
      if (taken || !fallback.isEmpty() && words.places().contains(place)) {
        return fallback;
      }
      List<Actor> found = slots.in(clause, place, List.of());
      if (Participants.anyKnown(found)) {
        return found;
      }
      if (fallback.isEmpty() && place.equals(Argument.SUBJECT)) {
        fallback = found;
      }
    }
    return fallback;
  }

  /** How many of these stand on the first side: "between <b>US/NATO</b> and Russia" has two. */
  int firstSide(List<Actor> parties) {
    int side = 1;
    while (side < parties.size() - 1
        && sentence.token(parties.get(side).head() - 1).form().equals("/")) {
      side++;
    }
    return side;
  }

  /** Both sides of what A and B do to each other, where one place names them. */
  List<Actor> together(Clause clause) {
    if (words.vows().contains(clause.lemma())) {
      return List.of();
    }
    for (String place : List.of("between", "among", Argument.SUBJECT)) {
      List<Actor> found = slots.in(clause, place, List.of());
      if (found.size() == 1) {
        List<Actor> owners = owners(found.get(0));
        found = owners.size() > 1 ? owners : found;
      }
      if (found.size() > 1 || Participants.anyKnown(found)) {
        return found;
      }
    }
    return List.of();
  }

  /**
   * Whose something is, where several are named: "the armies of <b>Brazil and Argentina</b>",
   * "<b>Armenian and Azerbaijani</b> delegations". Allies and rivals are somebody else.
   */
  List<Actor> owners(Actor phrase) {
    if (words.others().contains(Words.lemma(sentence, phrase.head()))) {
      return List.of();
    }
    for (int child : sentence.children(phrase.head())) {
      Token token = sentence.token(child);
      if (token.relation().equals("nmod") || token.is("amod") || token.is("compound")) {
        List<Actor> all = new ArrayList<>(2);
        for (int head : Words.conjuncts(sentence, child)) {
          if (known.containsKey(head)) {
            all.add(known.get(head));
          }
        }
        if (all.size() > 1) {
          return all;
        }
      }
    }
    return List.of();
  }
}
