package org.polemos.codebook;

import java.util.List;

/**
 * One way in which a language tells of an event: a trigger, what must stand around it, and where
 * its actor and recipient are.
 *
 * @param id permanent name, such as {@code sanction.impose}
 * @param triggers any of them
 * @param echo the events that give one of this rule too, or {@code null} where it has triggers
 * @param constraints all of them
 * @param actor places of the actor, in order of preference
 * @param recipient places of the recipient, in order of preference
 * @param symmetric whether both sides do it to each other ("met")
 * @param alone whether a noun tells of the deed although nothing says to whom ("his resignation")
 * @param order place among all rules of the codebook, the last tie-break
 */
public record Rule(
    String id,
    EventType type,
    List<Trigger> triggers,
    Echo echo,
    List<Constraint> constraints,
    List<String> actor,
    List<String> recipient,
    boolean symmetric,
    boolean alone,
    List<String> modes,
    List<String> contexts,
    String cameo,
    List<Example> examples,
    int order,
    Location at) {

  /**
   * Other events that mean this one when they have a certain status: a visit that is planned is an
   * agreement to cooperate.
   */
  public record Echo(List<String> types, List<String> statuses) {}

  /** Weight of what the rule asks for: of two that match, the one that asks for more wins. */
  public int specificity() {
    int sum = 0;
    for (Constraint constraint : constraints) {
      sum += constraint.weight();
    }
    return sum;
  }
}
