package org.polemos.eval;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polemos.attribution.Attribution;
import org.polemos.text.Span;

/**
 * How well attributions agree with marked ones.
 *
 * <p>Source, cue and content are scored by the word: a word counts once however many attributions
 * hold it. A whole attribution is right where its content and its source each share at least half
 * of the words of both sides with one gold attribution, each gold one used once; a source that
 * neither side has agrees.
 */
public record PolnearScore(Tally source, Tally cue, Tally content, Tally whole) {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}]");

  public static final PolnearScore NONE =
      new PolnearScore(Tally.NONE, Tally.NONE, Tally.NONE, Tally.NONE);

  public PolnearScore plus(PolnearScore other) {
    return new PolnearScore(
        source.plus(other.source),
        cue.plus(other.cue),
        content.plus(other.content),
        whole.plus(other.whole));
  }

  /** Scores the attributions found in one annotated article. */
  public static PolnearScore of(BratReader.Annotated gold, List<Attribution> found) {
    Words words = new Words(gold.document().text());
    List<BratReader.Marked> marked = gold.attributions();
    return new PolnearScore(
        tally(words.all(found, a -> list(a.source())), words.all(marked, a -> a.source())),
        tally(words.all(found, a -> list(a.cue())), words.all(marked, a -> a.cue())),
        tally(words.all(found, a -> list(a.content())), words.all(marked, a -> a.content())),
        whole(words, found, marked));
  }

  private static List<Span> list(Span span) {
    return span == null ? List.of() : List.of(span);
  }

  private static Tally tally(BitSet found, BitSet gold) {
    return new Tally(common(found, gold), found.cardinality(), gold.cardinality());
  }

  private static int common(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    return both.cardinality();
  }

  private static Tally whole(Words words, List<Attribution> found, List<BratReader.Marked> marked) {
    List<BratReader.Marked> left = new ArrayList<>(marked);
    int right = 0;
    for (Attribution a : found) {
      BitSet content = words.of(list(a.content()));
      BitSet source = words.of(list(a.source()));
      for (BratReader.Marked m : left) {
        if (agree(content, words.of(m.content())) && agree(source, words.of(m.source()))) {
          left.remove(m);
          right++;
          break;
        }
      }
    }
    return new Tally(right, found.size(), marked.size());
  }

  private static boolean agree(BitSet one, BitSet other) {
    int common = 2 * common(one, other);
    return common >= one.cardinality() && common >= other.cardinality();
  }

  @Override
  public String toString() {
    return "source   %s%ncue      %s%ncontent  %s%nwhole    %s"
        .formatted(source, cue, content, whole);
  }

  /** The numbered words of a text. */
  private static final class Words {
    private final int[] at;

    Words(String text) {
      at = new int[text.length() + 1];
      int number = 0;
      int from = 0;
      for (Matcher m = WORD.matcher(text); m.find(); number++) {
        while (from <= m.start()) {
          at[from++] = number;
        }
      }
      while (from < at.length) {
        at[from++] = number;
      }
    }

    <T> BitSet all(List<T> items, Function<T, List<Span>> part) {
      BitSet set = new BitSet();
      items.forEach(item -> set.or(of(part.apply(item))));
      return set;
    }

    /** Words that begin inside one of the spans. */
    BitSet of(List<Span> spans) {
      BitSet set = new BitSet();
      for (Span span : spans) {
        set.set(at[span.start()], at[span.end()]);
      }
      return set;
    }
  }
}
