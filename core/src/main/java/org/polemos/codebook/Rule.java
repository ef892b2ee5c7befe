package org.polemos.codebook;

import java.util.List;

/**
 * One way in which a language tells of an event: a trigger, what must stand around it, and where its
 * actor and recipient are.
 *
 * @param id permanent name, such as {@code sanction.impose}
 * @param triggers any of them
 * @param constraints all of them
 * @param actor places of the actor, in order of preference
 * @param recipient places of the recipient, in order of preference
 * @param symmetric whether both sides do it to each other ("met")
 * @param order place among all rules of the codebook, the last tie-break
 */
public record Rule(
    String id,
    EventType type,
    List<Trigger> triggers,
    List<Constraint> constraints,
    List<String> actor,
    List<String> recipient,
    boolean symmetric,
    List<String> modes,
    List<String> contexts,
    String cameo,
    List<Example> examples,
    int order,
    Location at) {

  /** Weight of what the rule asks for: of two that match, the one that asks for more wins. */
  public int specificity() {
    int sum = 0;
    for (Constraint constraint : constraints) {
      sum += constraint.weight();
    }
    return sum;
  }
}
