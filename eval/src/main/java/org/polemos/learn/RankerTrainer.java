package org.polemos.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Fits a {@link Ranker} by AdaGrad.
 *
 * <p>Some features are doubted: the rules were written with the texts in view, and would be
 * believed too much. Every other pass over an example leaves them all out; the other passes leave
 * out half of all features at random, so that none is leaned on alone.
 */
public final class RankerTrainer {

  private static final float RATE = 0.12f;
  private static final float DECAY = 2e-6f;
  private static final double LEFT_OUT = 0.5;
  private static final int LEAST = 2;
  private static final int EPOCHS = 12;

  private final Random random = new Random(1);
  private final int labels;
  private final float[] weights;
  private final float[] squares;

  /**
   * What is to be learned.
   *
   * @param text the sentence, so that its likes are held out together
   * @param label what it is
   * @param weight what it counts beside the others
   * @param scored whether it is one of those that cross-validation scores
   */
  public record Example(
      String text, List<String> features, String label, float weight, boolean scored) {}

  /** The rows of an example's features, the doubted ones apart. */
  private record Rows(int[] plain, int[] doubted, int label, float weight) {}

  private RankerTrainer(int labels) {
    this.labels = labels;
    this.weights = new float[labels << Ranker.BITS];
    this.squares = new float[weights.length];
  }

  /** A ranker of temperature 1 that learned from these. */
  public static Ranker train(
      List<String> labels, List<Example> examples, Predicate<String> doubted) {
    RankerTrainer trainer = new RankerTrainer(labels.size());
    trainer.fit(rows(labels, examples, doubted));
    return Ranker.of(labels, trainer.weights, 1);
  }

  /** Features that one example alone has are noise. */
  private static List<Rows> rows(
      List<String> labels, List<Example> examples, Predicate<String> doubted) {
    Map<String, Integer> seen = new HashMap<>();
    examples.forEach(
        e -> e.features().stream().distinct().forEach(f -> seen.merge(f, 1, Integer::sum)));
    List<Rows> rows = new ArrayList<>(examples.size());
    for (Example e : examples) {
      List<String> frequent =
          e.features().stream().distinct().filter(f -> seen.get(f) >= LEAST).toList();
      rows.add(
          new Rows(
              rows(frequent, doubted.negate()),
              rows(frequent, doubted),
              labels.indexOf(e.label()),
              e.weight()));
    }
    return rows;
  }

  private static int[] rows(List<String> features, Predicate<String> wanted) {
    return features.stream().filter(wanted).mapToInt(Ranker::row).toArray();
  }

  private void fit(List<Rows> examples) {
    List<Rows> order = new ArrayList<>(examples);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      for (Rows e : order) {
        if (random.nextDouble() < LEFT_OUT) {
          learn(e, e.plain(), new int[0]);
        } else {
          learn(e, half(e.plain()), half(e.doubted()));
        }
      }
    }
  }

  private int[] half(int[] rows) {
    return Arrays.stream(rows).filter(r -> random.nextDouble() >= LEFT_OUT).toArray();
  }

  private void learn(Rows example, int[] plain, int[] doubted) {
    double[] sums = new double[labels];
    add(plain, sums);
    add(doubted, sums);
    double most = Arrays.stream(sums).max().orElse(0);
    double total = 0;
    for (int c = 0; c < labels; c++) {
      sums[c] = Math.exp(sums[c] - most);
      total += sums[c];
    }
    float[] gradient = new float[labels];
    for (int c = 0; c < labels; c++) {
      float error = (float) (sums[c] / total) - (c == example.label() ? 1 : 0);
      gradient[c] = error * example.weight();
    }
    update(plain, gradient);
    update(doubted, gradient);
  }

  private void add(int[] rows, double[] sums) {
    for (int row : rows) {
      for (int c = 0; c < sums.length; c++) {
        sums[c] += weights[row * sums.length + c];
      }
    }
  }

  private void update(int[] rows, float[] gradient) {
    for (int row : rows) {
      for (int c = 0; c < gradient.length; c++) {
        int i = row * gradient.length + c;
        float g = gradient[c] + DECAY * weights[i];
        squares[i] += g * g;
        weights[i] -= RATE * g / (float) Math.sqrt(squares[i] + 1e-6);
      }
    }
  }
}
