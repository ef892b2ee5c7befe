package org.polemos.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.polemos.learn.RankerTrainer.Example;

/** Rankers that each learned from four fifths of the sentences, to be asked about the others. */
public final class Folds {

  public static final int COUNT = 5;

  private static final float[] TEMPERATURES = {0.7f, 1, 1.25f, 1.5f, 2, 2.5f, 3, 3.5f, 4, 5, 6};

  private final List<Example> scored;
  private final List<Ranker> rankers = new ArrayList<>();

  public Folds(List<String> labels, List<Example> examples, Predicate<String> doubted) {
    this.scored = examples.stream().filter(Example::scored).toList();
    for (int fold = 0; fold < COUNT; fold++) {
      int held = fold;
      List<Example> rest = examples.stream().filter(e -> of(e.text()) != held).toList();
      rankers.add(RankerTrainer.train(labels, rest, doubted));
    }
  }

  /** A sentence's fold, the same however it is spaced and quoted and in whatever file it stands. */
  public static int of(String text) {
    return Math.floorMod(letters(text).hashCode() * 0x9E3779B9 >>> 8, COUNT);
  }

  /** A sentence's letters and digits. */
  public static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /** Those that are to be scored. */
  public List<Example> scored() {
    return scored;
  }

  /** The ranker that has not seen a sentence. */
  public Ranker without(String text) {
    return rankers.get(of(text));
  }

  /** The ranker that has not seen a fold. */
  public Ranker ranker(int fold) {
    return rankers.get(fold);
  }

  /** The temperature at which the labels of unseen sentences are given the highest likelihood. */
  public float temperature() {
    float best = 1;
    double most = Double.NEGATIVE_INFINITY;
    for (float temperature : TEMPERATURES) {
      double sum = 0;
      for (Example e : scored) {
        Ranker ranker = without(e.text()).at(temperature);
        int label = ranker.labels().indexOf(e.label());
        sum += Math.log(Math.max(1e-9, ranker.probabilities(e.features())[label]));
      }
      if (sum > most) {
        most = sum;
        best = temperature;
      }
    }
    return best;
  }
}
