package org.polemos.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.polemos.eval.BioReader.Labelled;
import org.polemos.eval.BioReader.Tagged;
import org.polemos.event.Side;
import org.polemos.event.SideTagger.Party;
import org.polemos.text.Span;

/**
 * A sentence in which people marked the words of source and target.
 *
 * @param words the words that they marked by
 */
public record Marked(String text, List<Span> words, List<Party> parties) {

  /** Reads ConfliBERT's words tagged S, T and R (both at once), spaced as in running text. */
  public static List<Marked> read(Path file) throws IOException {
    return BioReader.read(file).stream().map(Tagged::natural).map(Marked::of).toList();
  }

  private static Marked of(Tagged tagged) {
    return new Marked(
        tagged.text(), tagged.words(), tagged.spans().stream().map(Marked::party).toList());
  }

  private static Party party(Labelled labelled) {
    Side side =
        Arrays.stream(Side.values())
            .filter(s -> s.label().equals(labelled.label()))
            .findFirst()
            .orElse(Side.NONE);
    return new Party(side, labelled.span());
  }

  /** A span widened to whole words. */
  Span whole(Span span) {
    Span all = span;
    for (Span word : words) {
      all = word.overlaps(span) ? all.union(word) : all;
    }
    return all;
  }
}
