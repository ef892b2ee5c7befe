package org.polemos.learn;

import java.util.Random;

/**
 * Fits a linear-chain conditional random field over the words of a sentence by gradient steps
 * (AdaGrad).
 *
 * <p>Scores of words and of changes of label are separate hashed tables, as {@link Chain} reads
 * them.
 */
public final class ChainTrainer {

  /**
   * One sentence with its marked labels.
   *
   * @param given the word whose label is known beforehand, or -1
   */
  public record Sequence(int given, int[][] words, int[][] changes, byte[] labels) {}

  private final Random random = new Random(2);
  private final int size;
  private final Table words;
  private final Table changes;

  /**
   * @param labels how many there are
   */
  public ChainTrainer(int labels, int wordBits, int changeBits) {
    size = labels;
    words = new Table(wordBits, labels);
    changes = new Table(changeBits, labels * labels);
  }

  public Weights words() {
    return Weights.of(words.bits, size, words.mean());
  }

  public Weights changes() {
    return Weights.of(changes.bits, size * size, changes.mean());
  }

  /** Lets the present weights count in the mean of those that are taken in the end. */
  public void keep() {
    words.keep();
    changes.keep();
  }

  /** One step on one sentence; returns its loss. */
  public double learn(Sequence q) {
    int n = q.labels().length;
    float[][] emit = new float[n][];
    float[][] change = new float[n][];
    int[][] seen = new int[n][];
    for (int i = 0; i < n; i++) {
      seen[i] = Dropout.some(q.words()[i], random);
      emit[i] = words.score(seen[i], Dropout.KEPT);
      change[i] = changes.score(q.changes()[i], 1);
      if (i == q.given()) {
        for (int k = 0; k < size; k++) {
          emit[i][k] += k == q.labels()[i] ? 0 : Chain.NEVER;
        }
      }
    }
    double[][] forward = forward(emit, change);
    double[][] backward = backward(emit, change);
    double total = logSum(forward[n - 1]);
    double gold = 0;
    for (int i = 0; i < n; i++) {
      int own = q.labels()[i];
      int before = i == 0 ? 0 : q.labels()[i - 1];
      gold += emit[i][own] + change[i][before * size + own];
      step(q, seen[i], i, emit, change, forward, backward, total);
    }
    return total - gold;
  }

  private void step(
      Sequence q,
      int[] seen,
      int i,
      float[][] emit,
      float[][] change,
      double[][] forward,
      double[][] backward,
      double total) {
    float[] word = new float[size];
    float[] pair = new float[size * size];
    for (int k = 0; k < size; k++) {
      for (int b = 0; b < size; b++) {
        double before = i == 0 ? (b == 0 ? 0 : Chain.NEVER) : forward[i - 1][b];
        double p = Math.exp(before + change[i][b * size + k] + emit[i][k] + backward[i][k] - total);
        pair[b * size + k] = (float) p;
        word[k] += (float) p;
      }
    }
    int own = q.labels()[i];
    int before = i == 0 ? 0 : q.labels()[i - 1];
    word[own] -= 1;
    pair[before * size + own] -= 1;
    words.step(seen, word);
    changes.step(q.changes()[i], pair);
  }

  private double[][] forward(float[][] emit, float[][] change) {
    double[][] f = new double[emit.length][size];
    double[] sums = new double[size];
    for (int i = 0; i < emit.length; i++) {
      for (int k = 0; k < size; k++) {
        for (int b = 0; b < size; b++) {
          double before = i == 0 ? (b == 0 ? 0 : Chain.NEVER) : f[i - 1][b];
          sums[b] = before + change[i][b * size + k];
        }
        f[i][k] = logSum(sums) + emit[i][k];
      }
    }
    return f;
  }

  private double[][] backward(float[][] emit, float[][] change) {
    double[][] back = new double[emit.length][size];
    double[] sums = new double[size];
    for (int i = emit.length - 2; i >= 0; i--) {
      for (int b = 0; b < size; b++) {
        for (int k = 0; k < size; k++) {
          sums[k] = change[i + 1][b * size + k] + emit[i + 1][k] + back[i + 1][k];
        }
        back[i][b] = logSum(sums);
      }
    }
    return back;
  }

  private static double logSum(double[] values) {
    double most = Double.NEGATIVE_INFINITY;
    for (double v : values) {
      most = Math.max(most, v);
    }
    double sum = 0;
    for (double v : values) {
      sum += Math.exp(v - most);
    }
    return most + Math.log(sum);
  }

  /** Weights with the sum of their squared gradients. */
  private static final class Table {
    private static final float RATE = 0.1f;
    private static final float DECAY = 2e-6f;

    private final int bits;
    private final int width;
    private final float[] w;
    private final float[] squares;
    private final float[] sums;
    private int passes;

    Table(int bits, int width) {
      this.bits = bits;
      this.width = width;
      this.w = new float[(1 << bits) * width];
      this.squares = new float[w.length];
      this.sums = new float[w.length];
    }

    void keep() {
      passes++;
      for (int k = 0; k < w.length; k++) {
        sums[k] += w[k];
      }
    }

    /** The mean of the weights that were kept, or the last ones. */
    float[] mean() {
      if (passes == 0) {
        return w;
      }
      float[] mean = new float[w.length];
      for (int k = 0; k < w.length; k++) {
        mean[k] = sums[k] / passes;
      }
      return mean;
    }

    float[] score(int[] features, float kept) {
      float[] scores = new float[width];
      int mask = (1 << bits) - 1;
      for (int f : features) {
        int row = (f & mask) * width;
        for (int c = 0; c < width; c++) {
          scores[c] += w[row + c];
        }
      }
      for (int c = 0; c < width; c++) {
        scores[c] /= kept;
      }
      return scores;
    }

    void step(int[] features, float[] gradient) {
      int mask = (1 << bits) - 1;
      for (int c = 0; c < width; c++) {
        float g = gradient[c];
        if (Math.abs(g) < 1e-4f) {
          continue;
        }
        for (int f : features) {
          int k = (f & mask) * width + c;
          float own = g + DECAY * w[k];
          squares[k] += own * own;
          w[k] -= RATE * own / (float) Math.sqrt(1f + squares[k]);
        }
      }
    }
  }
}
