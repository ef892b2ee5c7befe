package org.polemos.event;

import java.util.List;
import org.polemos.clause.Clause;
import org.polemos.codebook.Constraint;
import org.polemos.codebook.Rule;

/**
 * A rule whose trigger occurs in a clause, and what became of it.
 *
 * @param failed the constraints that do not hold, for {@link Outcome#CONSTRAINT_FAILED}
 */
public record Trial(Rule rule, Clause clause, Outcome outcome, List<Constraint> failed) {

  /** Why a rule fired or did not. */
  public enum Outcome {
    FIRED,
    /** Something that the rule asks for is missing, or something that it forbids is there. */
    CONSTRAINT_FAILED,
    /** Nobody known stands where actor or recipient should be. */
    NO_PARTY,
    /** Another rule asks for more, or took one of its words. */
    OUTRANKED
  }
}
