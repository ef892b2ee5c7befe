package org.polemos.eval;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.polemos.event.Side;
import org.polemos.event.SideTagger.Party;
import org.polemos.text.Span;

/** Counts how well the words of sources and targets are found: exactly, by overlap, by the word. */
public final class SideScore {

  private static final List<Side> SIDES = List.of(Side.SOURCE, Side.TARGET, Side.MUTUAL);

  private final Map<Side, Tally> exact = new EnumMap<>(Side.class);
  private final Map<Side, Tally> overlapping = new EnumMap<>(Side.class);
  private final Map<Side, Tally> words = new EnumMap<>(Side.class);

  /** Counts one sentence. */
  public void add(Marked gold, List<Party> found) {
    for (Side side : SIDES) {
      List<Span> wanted = spans(gold, gold.parties(), side);
      List<Span> ours = spans(gold, found, side);
      long right = ours.stream().filter(wanted::contains).count();
      exact.merge(side, new Tally(right, ours.size(), wanted.size()), Tally::plus);
      overlapping.merge(side, overlaps(wanted, ours), Tally::plus);
      words.merge(side, words(gold, wanted, ours), Tally::plus);
    }
  }

  private static List<Span> spans(Marked gold, List<Party> parties, Side side) {
    return parties.stream()
        .filter(p -> p.side() == side)
        .map(p -> gold.whole(p.span()))
        .distinct()
        .toList();
  }

  /** Each gold span is matched once. */
  private static Tally overlaps(List<Span> wanted, List<Span> found) {
    List<Span> left = new ArrayList<>(wanted);
    int right = 0;
    for (Span span : found) {
      Span match = left.stream().filter(span::overlaps).findFirst().orElse(null);
      if (match != null) {
        left.remove(match);
        right++;
      }
    }
    return new Tally(right, found.size(), wanted.size());
  }

  private static Tally words(Marked gold, List<Span> wanted, List<Span> found) {
    BitSet ours = covered(gold.words(), found);
    BitSet theirs = covered(gold.words(), wanted);
    BitSet both = (BitSet) ours.clone();
    both.and(theirs);
    return new Tally(both.cardinality(), ours.cardinality(), theirs.cardinality());
  }

  private static BitSet covered(List<Span> words, List<Span> spans) {
    BitSet covered = new BitSet();
    for (int i = 0; i < words.size(); i++) {
      covered.set(i, spans.stream().anyMatch(words.get(i)::overlaps));
    }
    return covered;
  }

  /** All counts; {@code mutual} are those who act together, tagged R. */
  public ScoreTable table(String title) {
    ScoreTable table = new ScoreTable(title);
    add(table, "exact", exact);
    add(table, "overlapping", overlapping);
    add(table, "by the word", words);
    return table;
  }

  private static void add(ScoreTable table, String how, Map<Side, Tally> tallies) {
    Tally all = Tally.NONE;
    for (Side side : SIDES) {
      Tally tally = tallies.getOrDefault(side, Tally.NONE);
      table.add(side.name().toLowerCase(Locale.ROOT) + ", " + how, tally);
      all = all.plus(tally);
    }
    table.add("all, " + how, all);
  }
}
