package org.polemos.event;

import java.util.ArrayList;
import java.util.List;
import org.polemos.actor.Actor;
import org.polemos.clause.Argument;
import org.polemos.clause.Clause;
import org.polemos.codebook.Constraint;
import org.polemos.codebook.Rule;

/**
 * Who does it and to whom, as a rule's places say.
 *
 * @param actors empty where nobody is named
 * @param recipients empty where nobody is named
 */
record Sides(List<Actor> actors, List<Actor> recipients) {

  static Sides of(CodebookEvents.Candidate candidate, Participants participants) {
    Rule rule = candidate.rule();
    Clause clause = candidate.clause();
    List<Actor> actors = participants.in(clause, rule.actor());
    List<Actor> recipients = without(actors, participants.in(clause, rule.recipient()));
    if (rule.symmetric()) {
      return symmetric(actors, recipients, clause, participants);
    }
    return new Sides(actors, recipients);
  }

  /** "A and B met" and "talks between A and B" name both sides in one place. */
  private static Sides symmetric(
      List<Actor> actors, List<Actor> recipients, Clause clause, Participants participants) {
    List<Actor> one = actors;
    List<Actor> other = recipients;
    if (other.isEmpty() || !Participants.anyKnown(other)) {
      List<Actor> both = participants.in(clause, List.of("between", "among", Argument.SUBJECT));
      if (both.size() > 1) {
        one = both.subList(0, 1);
        other = both.subList(1, both.size());
      } else if (one.isEmpty()) {
        one = both;
      } else if (other.isEmpty()) {
        other = without(one, both);
      }
    } else if (one.isEmpty() && other.size() > 1) {
      one = other.subList(0, 1);
      other = other.subList(1, other.size());
    }
    return new Sides(one, other);
  }

  private static List<Actor> without(List<Actor> taken, List<Actor> from) {
    List<Actor> rest = new ArrayList<>(from);
    rest.removeIf(r -> taken.stream().anyMatch(t -> t.head() == r.head()));
    return List.copyOf(rest);
  }

  /**
   * The bar against noise: a known actor on one side at least, or a cause that the rule itself names
   * ("a bomb killed ten"); a recipient where the type needs one; for a noun that no verb carries,
   * both sides.
   */
  boolean suffice(CodebookEvents.Candidate candidate) {
    if (candidate.rule().type().recipientRequired() && recipients.isEmpty()) {
      return false;
    }
    boolean known = Participants.anyKnown(actors) || Participants.anyKnown(recipients);
    if (!known) {
      return !recipients.isEmpty() && namesSubject(candidate.rule());
    }
    Clause clause = candidate.clause();
    boolean bare = clause.kind() == Clause.Kind.NOUN && clause.light() < 0;
    return !bare || Participants.anyKnown(actors) && !recipients.isEmpty();
  }

  private static boolean namesSubject(Rule rule) {
    for (Constraint constraint : rule.constraints()) {
      boolean names =
          constraint.isAt(Argument.SUBJECT)
              && constraint.asks(Constraint.Test.WORDS)
              && !constraint.negative();
      if (names) {
        return true;
      }
    }
    return false;
  }
}
