package org.polemos.coref;

import java.util.Locale;
import java.util.Set;
import org.polemos.actor.Actor;
import org.polemos.parse.Sentence;

/** Tells persons from states and bodies by their words and by what lists know. */
final class Kinds {

  /** Words beside a name that tell what its bearer is: "<b>President</b> Biden". */
  static final Set<String> TITLES = Set.of("compound", "flat", "appos", "nmod:desc");

  /** Lists of places, which act as their state does where they act at all. */
  private static final Set<String> PLACES = Set.of("cities.csv", "regions.csv", "states.csv");

  private final Words words;

  Kinds(Words words) {
    this.words = words;
  }

  Kind of(Sentence s, int i, Actor actor) {
    String name = s.token(i).name();
    // What a list knows is no matter for the parser's guess.
    if (PLACES.stream().anyMatch(actor.via()::startsWith)) {
      return Kind.STATE;
    }
    if (name.endsWith("PERSON")
        || personInside(s, actor)
        || personal(s, i, actor)
        || titled(s, i)) {
      return Kind.PERSON;
    }
    boolean state =
        actor.code() != null
            && actor.code().equals(actor.country())
            && (actor.sector() == null || actor.sector().equals("GOV"));
    if (state && s.token(i).upos().equals("PROPN")) {
      return Kind.STATE;
    }
    if (name.endsWith("ORG")
        || actor.code() != null && !actor.code().equals(actor.country())
        || name.endsWith("NORP") && s.token(i).upos().equals("PROPN")) {
      return Kind.BODY;
    }
    return name.endsWith("GPE") ? Kind.STATE : Kind.UNKNOWN;
  }

  /** "Mr Blair", "the president". */
  private boolean titled(Sentence s, int i) {
    Set<Kind> kinds = words.descriptions().get(s.token(i).lemma().toLowerCase(Locale.ROOT));
    if (kinds != null && kinds.equals(Set.of(Kind.PERSON))) {
      return true;
    }
    for (int c : s.children(i)) {
      if (TITLES.contains(s.token(c).deprel())
          && words.genders().containsKey(s.token(c).lemma().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** "Joe Biden": in UD first and last names hang together flat; names of bodies are compounds. */
  private static boolean personal(Sentence s, int i, Actor actor) {
    int flat = s.child(i, "flat");
    boolean listed = actor.code() != null && actor.sector() == null;
    return !listed
        && s.token(i).name().equals("O")
        && s.token(i).upos().equals("PROPN")
        && flat >= 0
        && s.token(flat).upos().equals("PROPN")
        && Character.isUpperCase(s.token(flat).form().charAt(0));
  }

  private static boolean personInside(Sentence s, Actor actor) {
    for (int c : s.children(actor.head())) {
      if (actor.span().contains(s.token(c).span())
          && s.token(c).name().endsWith("PERSON")
          && !s.token(c).is("nmod:poss")
          && s.child(c, "case") < 0) {
        return true;
      }
    }
    return false;
  }

  /** A description may stand for what has a name, not for another description. */
  static boolean proper(Sentence s, int i, Actor actor) {
    return s.token(i).upos().equals("PROPN") || actor.code() != null && !Nouns.plural(s, i);
  }
}
