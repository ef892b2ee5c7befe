package org.polemos.event;

import java.util.List;
import java.util.Set;
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

  private static final int MATERIAL_CONFLICT = 4;

  /** Where the other side stands when one side alone has several: "A and B met <b>with C</b>". */
  private static final Set<String> COMPANY = Set.of("with", Argument.OBJECT, "between");

  /** Who can break off relations with all others, besides those who act for a state. */
  private static final Set<String> POWERS = Set.of("IGO", "REB");

  static Sides of(CodebookEvents.Candidate candidate, Participants participants) {
    Rule rule = candidate.rule();
    Clause clause = candidate.clause();
    List<Actor> actors = participants.doers().in(clause, rule.actor());
    if (actors.size() > 1 && new EachOther(participants.clauses().sentence()).isIn(clause)) {
      return split(actors, participants);
    }
    boolean mutual = actors.isEmpty() && clause.argument("between") != null;
    if (rule.symmetric() || mutual) {
      return symmetric(actors, rule, clause, participants);
    }
    boolean needed = rule.type().recipientRequired();
    return new Sides(
        actors, participants.recipients().in(clause, rule.recipient(), actors, needed));
  }

  /** "A and B met" and "talks between A and B" name both sides in one place. */
  private static Sides symmetric(
      List<Actor> actors, Rule rule, Clause clause, Participants participants) {
    boolean apart = actors.size() == 1 && clause.argument("with") == null;
    List<Actor> owners = apart ? participants.doers().owners(actors.get(0)) : List.of();
    if (owners.size() > 1) {
      return split(owners, participants);
    }
    List<String> places =
        actors.size() < 2
            ? rule.recipient()
            : rule.recipient().stream().filter(COMPANY::contains).toList();
    List<Actor> recipients = participants.recipients().inPlaces(clause, places, actors);
    if (Participants.anyKnown(recipients)) {
      boolean between = clause.argument("with") == null;
      return actors.isEmpty() && between && recipients.size() > 1
          ? split(recipients, participants)
          : new Sides(actors, recipients);
    }
    List<Actor> both = participants.doers().together(clause);
    if (both.size() > 1) {
      return split(both, participants);
    }
    List<Actor> one = actors.isEmpty() ? both : actors;
    boolean needed = rule.type().recipientRequired();
    return new Sides(one, participants.recipients().in(clause, rule.recipient(), one, needed));
  }

  private static Sides split(List<Actor> both, Participants participants) {
    int side = participants.doers().firstSide(both);
    return new Sides(both.subList(0, side), both.subList(side, both.size()));
  }

  /**
   * The bar against noise: somebody with a place in public life on one side at least, or a cause
   * that the rule itself names ("a bomb killed ten"); an actor for an active verb, who is no thing
   * but in violence ("a similar dynamic pushes officials"); a recipient where the type needs one,
   * unless the rule lets a power act alone; for a noun that no verb carries, both sides.
   */
  boolean suffice(CodebookEvents.Candidate candidate, Participants participants) {
    boolean whole = candidate.rule().alone() || !recipients.isEmpty();
    if (candidate.rule().type().recipientRequired() && recipients.isEmpty()) {
      return whole && actors.stream().anyMatch(Sides::isPower);
    }
    if (actors.isEmpty()) {
      // The manual: a deed without a named doer ("ten were arrested") is not coded.
      return false;
    }
    boolean violent = candidate.rule().type().quad() == MATERIAL_CONFLICT;
    boolean together =
        candidate.rule().symmetric() && candidate.clause().argument("between") != null;
    if (!violent && !together && actors.stream().allMatch(participants::isThing)) {
      return false;
    }
    boolean standing =
        participants.anyStanding(actors, violent) || participants.anyStanding(recipients, violent);
    if (!standing) {
      return !recipients.isEmpty() && namesSubject(candidate.rule());
    }
    Clause clause = candidate.clause();
    boolean bare = clause.kind() == Clause.Kind.NOUN && clause.light() < 0;
    boolean known =
        participants.anyStanding(actors, true)
            || candidate.rule().symmetric() && participants.anyStanding(recipients, true);
    return !bare || known && whole;
  }

  private static boolean isPower(Actor actor) {
    return actor.isPublic() || POWERS.contains(String.valueOf(actor.sector()));
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
