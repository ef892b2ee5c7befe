package org.polemos;

import java.util.List;
import org.polemos.text.Span;

/**
 * The one deed that a sentence is about.
 *
 * @param quad 1 verbal cooperation to 4 material conflict; 0 where it is a statement or an appeal,
 *     as CAMEO counts them
 * @param confidence 0 to 1, that of the quad class
 * @param sources words that name who acts
 * @param targets words that name who is acted on
 * @param mutual words that name those who act together, who are neither source nor target
 * @param why the rule that fits best and the features that spoke most for the class
 */
public record MainEvent(
    int quad,
    double confidence,
    List<Span> sources,
    List<Span> targets,
    List<Span> mutual,
    String why) {

  /** Those who act: the sources, or the first of those who act together. */
  public List<Span> who() {
    return sources.isEmpty() && !mutual.isEmpty() ? mutual.subList(0, 1) : sources;
  }

  /** Those who are acted on: the targets, or all but the first of those who act together. */
  public List<Span> whom() {
    return targets.isEmpty() && mutual.size() > 1 ? mutual.subList(1, mutual.size()) : targets;
  }
}
