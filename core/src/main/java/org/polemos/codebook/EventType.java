package org.polemos.codebook;

import java.util.List;
import java.util.Map;

/**
 * One type of event: a root category of PLOVER, or {@code STATEMENT}.
 *
 * @param quad 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
 * @param score conflict–cooperation score where no mode says otherwise
 * @param recipientRequired whether an event without a recipient is none
 * @param symmetric whether its rules are symmetric where they do not say otherwise
 * @param cameo the CAMEO codes it covers
 * @param modes by name, in the file's order
 * @param constraints what blocks every rule of the type
 * @param at where it is defined
 */
public record EventType(
    String name,
    String description,
    int quad,
    double score,
    boolean recipientRequired,
    boolean symmetric,
    List<String> cameo,
    Map<String, Mode> modes,
    List<Constraint> constraints,
    Location at) {

  /** The score of the first of these modes that has one of its own, else the type's. */
  public double score(List<String> names) {
    for (String name : names) {
      Mode mode = modes.get(name);
      if (mode != null) {
        return mode.score();
      }
    }
    return score;
  }
}
