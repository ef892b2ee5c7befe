package org.polemos.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.polemos.Classifier;
import org.polemos.eval.PlvEvaluator.Pair;

/**
 * Pairs of parties with what people say is between them: Zero-Shot-PLOVER's files, and records that
 * were judged in the reading room.
 *
 * @param deeds what is a deed
 * @param none what was taken for one, and is none
 */
public record GoldPairs(List<Pair> deeds, List<Pair> none) {

  /**
   * Reads files.
   *
   * @param files {@code .jsonl} of judged records, else tab-separated pairs
   * @param roots knows the roots of types
   */
  public static GoldPairs read(List<Path> files, Classifier roots) throws IOException {
    List<Pair> deeds = new ArrayList<>();
    List<Pair> none = new ArrayList<>();
    for (Path file : files) {
      if (file.toString().endsWith(".jsonl")) {
        JudgedRecord.read(file).stream()
            .map(judged -> judged.pair(roots::root))
            .filter(Objects::nonNull)
            .forEach(pair -> (pair.root().equals(JudgedRecord.NONE) ? none : deeds).add(pair));
      } else {
        deeds.addAll(PlvEvaluator.read(file));
      }
    }
    return new GoldPairs(List.copyOf(deeds), List.copyOf(none));
  }
}
