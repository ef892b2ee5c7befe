package org.polemos.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.polemos.text.Span;

/**
 * Answers who says the words at a place of a document.
 *
 * <pre>{@code
 * List<Attribution> chain = index.chainAt(trigger); // [] where the author speaks
 * }</pre>
 */
public final class AttributionIndex {

  /** Contents that hold others come before them. */
  public static final Comparator<Attribution> OUTERMOST_FIRST =
      Comparator.comparingInt((Attribution a) -> -a.content().length())
          .thenComparing(Attribution::content);

  private final List<Attribution> reports;
  private final int longest;

  /**
   * @param attributions of one document; those without a stance report nothing and are left out
   */
  public AttributionIndex(List<Attribution> attributions) {
    reports =
        attributions.stream()
            .filter(a -> a.stance() != null)
            .sorted(Comparator.comparing(Attribution::content))
            .toList();
    longest = reports.stream().mapToInt(a -> a.content().length()).max().orElse(0);
  }

  /**
   * The attributions that tell of a trigger, outermost first. Those whose cue or source holds it
   * are not among them: the author says that somebody says something.
   */
  public List<Attribution> chainAt(Span trigger) {
    List<Attribution> chain = new ArrayList<>();
    for (int i = from(trigger.start() + 1 - longest); i < reports.size(); i++) {
      Attribution a = reports.get(i);
      if (a.content().start() > trigger.start()) {
        break;
      }
      if (tells(a, trigger) && !goesOn(a, trigger, reports)) {
        chain.add(a);
      }
    }
    chain.sort(OUTERMOST_FIRST);
    return chain;
  }

  /**
   * Whether a trigger is another word of the same source, which the first does not reach:
   * "<b>he</b> rejected a demand and <b>ruled out</b> talks".
   */
  private static boolean goesOn(Attribution a, Span trigger, List<Attribution> all) {
    return a.source() != null
        && all.stream()
            .anyMatch(b ->
                b != a
                    && b.stance() != null
                    && a.source().equals(b.source())
                    && holds(b.cue(), trigger));
  }

  /** Whether a source says, and not only judges, what a trigger tells; its first word decides. */
  public static boolean tells(Attribution a, Span trigger) {
    Span first = new Span(trigger.start(), Math.min(trigger.end(), trigger.start() + 1));
    return a.stance() != null
        && a.says(first)
        && !holds(a.cue(), trigger)
        && !holds(a.source(), first);
  }

  private static boolean holds(Span part, Span trigger) {
    return part != null && part.overlaps(trigger);
  }

  /** The first report whose content starts at a place or later. */
  private int from(int start) {
    int low = 0;
    int high = reports.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (reports.get(mid).content().start() < start) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }
}
