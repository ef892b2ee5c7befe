package org.polemos.coref;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.polemos.attribution.Attribution;
import org.polemos.text.Span;

/** Says whose words are quoted at a place. */
final class Speakers {

  private final List<Attribution> quoted;
  private final Set<Span> labels;
  private final int longest;

  Speakers(List<Attribution> attributions) {
    quoted =
        attributions.stream()
            .filter(a -> a.kind() != Attribution.Kind.INDIRECT)
            .sorted(Comparator.comparing(Attribution::content))
            .toList();
    labels =
        quoted.stream()
            .filter(Attribution::isTurn)
            .map(Attribution::source)
            .collect(Collectors.toSet());
    longest = quoted.stream().mapToInt(a -> a.content().length()).max().orElse(0);
  }

  /** Whether these words open a turn in a transcript. */
  boolean isLabel(Span words) {
    return labels.contains(words);
  }

  /** The innermost quotation that holds a word, or {@code null} where the author speaks. */
  Attribution at(Span word) {
    Attribution best = null;
    for (int i = first(word.start() - longest); i < quoted.size(); i++) {
      Attribution a = quoted.get(i);
      if (a.content().start() > word.start()) {
        break;
      }
      boolean holds =
          a.content().contains(word) && (a.source() == null || !a.source().overlaps(word));
      if (holds && (best == null || a.content().length() <= best.content().length())) {
        best = a;
      }
    }
    return best;
  }

  private int first(int start) {
    int low = 0;
    int high = quoted.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (quoted.get(mid).content().start() < start) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }
}
