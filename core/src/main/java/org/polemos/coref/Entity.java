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
