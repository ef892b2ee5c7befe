package org.polemos.clause;

import java.util.ArrayList;
import java.util.List;

/**
 * A predicate with its participants in their plain, active places, whatever the sentence's surface.
 *
 * <p>"The city was bombed by jets", "jets that bombed the city", "the city's bombing by jets" and
 * "jets carried out a bombing of the city" all have the subject "jets" and the object "city".
 *
 * @param kind the predicate's part of speech
 * @param predicate its token
 * @param lemma its lemma, in lower case
 * @param passive whether the verb is a passive
 * @param light token of the verb that only carries a noun ("<b>launched</b> an attack"), or -1
 * @param arguments near ones first
 */
public record Clause(
    Kind kind,
    int predicate,
    String lemma,
    boolean passive,
    int light,
    List<Argument> arguments,
    Grammar grammar) {

  public enum Kind {
    VERB,
    NOUN,
    ADJECTIVE
  }

  /** The first participant in this place, or {@code null}. */
  public Argument argument(String role) {
    for (Argument argument : arguments) {
      if (argument.role().equals(role)) {
        return argument;
      }
    }
    return null;
  }

  /**
   * The clause with the phrase of this particle as its object, where it has none: parsers read
   * "call off the strike" as if "off the strike" were a place.
   */
  public Clause withParticle(String particle) {
    Argument phrase = argument(particle);
    if (kind != Kind.VERB || phrase == null || argument(Argument.OBJECT) != null) {
      return this;
    }
    List<Argument> all = new ArrayList<>(arguments);
    all.replaceAll(each -> each == phrase ? phrase.as(Argument.OBJECT, phrase.near()) : each);
    return with(all);
  }

  /** The clause but for an argument. */
  public Clause without(Argument argument) {
    List<Argument> rest = new ArrayList<>(arguments);
    rest.remove(argument);
    return with(rest);
  }

  private Clause with(List<Argument> other) {
    return new Clause(kind, predicate, lemma, passive, light, List.copyOf(other), grammar);
  }
}
