package org.polemos.event;

import java.util.List;
import org.polemos.actor.Actor;
import org.polemos.clause.Clause;

/**
 * How sure an event is, from what it stands on.
 *
 * <p>A verb with a known actor and a known recipient has 0.95. Each weakness takes its factor: the
 * event is a noun that no verb carries (0.8), the actor is in no list (0.8) or missing (0.7), the
 * recipient is in no list (0.9) or missing (0.9), the rule asks for nothing but its trigger (0.9).
 */
final class Confidence {

  private static final double FULL = 0.95;

  private Confidence() {}

  static double of(Clause clause, int specificity, List<Actor> actors, List<Actor> recipients) {
    double value = FULL;
    if (clause.kind() == Clause.Kind.NOUN && clause.light() < 0) {
      value *= 0.8;
    }
    value *= actors.isEmpty() ? 0.7 : Participants.anyKnown(actors) ? 1 : 0.8;
    value *= Participants.anyKnown(recipients) ? 1 : 0.9;
    value *= specificity == 0 ? 0.9 : 1;
    return Math.round(value * 1000) / 1000.0;
  }
}
