package org.polemos.event;

import java.util.List;
import java.util.SortedMap;
import org.polemos.actor.Actor;
import org.polemos.clause.Clauses;
import org.polemos.text.Document;

/** Finds the events that a sentence tells of. Safe for use by many threads. */
public interface EventFinder {

  /**
   * All events of a sentence, in the order of their triggers.
   *
   * @param actors as {@link org.polemos.actor.ActorFinder} gives them
   */
  List<EventMention> find(Document document, Clauses clauses, SortedMap<Integer, Actor> actors);
}
