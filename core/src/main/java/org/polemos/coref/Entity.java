package org.polemos.coref;

import java.util.HashSet;
import java.util.Set;
import org.polemos.actor.Actor;

/** Somebody whom the text has named, as far as it has been read. */
final class Entity {

  final Actor actor;
  final Kind kind;
  final boolean plural;
  final boolean named;

  /** Head nouns and titles it was mentioned with: "president" of "US President Joe Biden". */
  final Set<String> descriptions = new HashSet<>();

  /** All words that it was mentioned with: "foreign" of "Foreign Minister Ann Bo". */
  final Set<String> words = new HashSet<>();

  char gender;
  Actor last;
  int sentence;
  boolean subject;

  Entity(Actor actor, Kind kind, boolean plural, boolean named) {
    this.actor = actor;
    this.kind = kind;
    this.plural = plural;
    this.named = named;
    this.last = actor;
  }

  /** The same person with the name that the text gives to the description. */
  Entity named(Actor name) {
    Actor both =
        new Actor(
            name.span(),
            name.head(),
            name.text(),
            name.name(),
            name.code() == null ? actor.code() : name.code(),
            name.country() == null ? actor.country() : name.country(),
            name.sector() == null ? actor.sector() : name.sector(),
            name.via(),
            name.antecedent());
    Entity entity = new Entity(both, Kind.PERSON, false, true);
    entity.descriptions.addAll(descriptions);
    entity.words.addAll(words);
    entity.gender = gender;
    return entity;
  }

  void mention(Actor by, int inSentence, boolean asSubject) {
    subject = sentence == inSentence && subject && last != actor || asSubject;
    last = by;
    sentence = inSentence;
  }

  /** The same person or body with other words at another place. */
  Actor at(Actor mention, String why) {
    return new Actor(
        mention.span(),
        mention.head(),
        mention.text(),
        actor.name(),
        actor.code(),
        actor.country(),
        actor.sector(),
        "coreference:" + why,
        last.span());
  }
}
