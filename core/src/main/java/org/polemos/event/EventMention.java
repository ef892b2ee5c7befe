package org.polemos.event;

import java.util.List;
import org.polemos.actor.Actor;
import org.polemos.clause.Clause;
import org.polemos.codebook.Rule;
import org.polemos.record.Status;

/**
 * A rule fired on a clause.
 *
 * @param trigger tokens that tell of the event, in order
 * @param actors who does it; empty where nobody is named
 * @param recipients to whom; empty where nobody is named
 * @param confidence 0 to 1, see {@link Confidence}
 * @param model the trained model that had a say, with what decided, or {@code null}
 */
public record EventMention(
    Rule rule,
    Clause clause,
    List<Integer> trigger,
    List<Actor> actors,
    List<Actor> recipients,
    Status status,
    double confidence,
    String model) {

  /** One that rules alone found. */
  public EventMention(
      Rule rule,
      Clause clause,
      List<Integer> trigger,
      List<Actor> actors,
      List<Actor> recipients,
      Status status,
      double confidence) {
    this(rule, clause, trigger, actors, recipients, status, confidence, null);
  }

  /** The same after a model had its say. */
  EventMention read(double sure, String says) {
    return new EventMention(rule, clause, trigger, actors, recipients, status, sure, says);
  }
}
