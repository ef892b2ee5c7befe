package org.polemos.attribution;

import java.util.Random;

/**
 * Fits a linear-chain conditional random field over roles by gradient steps (AdaGrad).
 *
 * <p>Scores of words and of changes of role are separate hashed tables, as {@link RoleDecoder}
 * reads them.
 */
final class RoleTrainer {

  private static final int K = Role.COUNT;
  private static final float NEVER = -1e9f;

  /** One sentence seen from one cue, with the marked roles. */
  record Sequence(int cue, int[][] words, int[][] changes, byte[] roles) {}

  private final Random random = new Random(2);
  private final Table words;
  private final Table changes;

  RoleTrainer(int wordBits, int changeBits) {
    words = new Table(wordBits, K);
    changes = new Table(changeBits, K * K);
  }

  Weights words() {
    return Weights.of(words.bits, K, words.w);
  }

  Weights changes() {
    return Weights.of(changes.bits, K * K, changes.w);
  }

  /** One step on one sentence; returns its loss. */
  double learn(Sequence q) {
    int n = q.roles().length;
    float[][] emit = new float[n][];
    float[][] change = new float[n][];
    int[][] seen = new int[n][];
    for (int i = 0; i < n; i++) {
      seen[i] = Dropout.some(q.words()[i], random);
      emit[i] = words.score(seen[i], Dropout.KEPT);
      change[i] = changes.score(q.changes()[i], 1);
      if (i == q.cue()) {
        for (int k = 0; k < K; k++) {
          emit[i][k] += k == Role.CUE.ordinal() ? 0 : NEVER;
        }
      }
    }
    double[][] forward = forward(emit, change);
    double[][] backward = backward(emit, change);
    double total = logSum(forward[n - 1]);
    double gold = 0;
    for (int i = 0; i < n; i++) {
      int own = q.roles()[i];
      int before = i == 0 ? 0 : q.roles()[i - 1];
      gold += emit[i][own] + change[i][before * K + own];
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
    float[] word = new float[K];
    float[] pair = new float[K * K];
    for (int k = 0; k < K; k++) {
      for (int b = 0; b < K; b++) {
        double before = i == 0 ? (b == 0 ? 0 : NEVER) : forward[i - 1][b];
        double p = Math.exp(before + change[i][b * K + k] + emit[i][k] + backward[i][k] - total);
        pair[b * K + k] = (float) p;
        word[k] += (float) p;
      }
    }
    int own = q.roles()[i];
    int before = i == 0 ? 0 : q.roles()[i - 1];
    word[own] -= 1;
    pair[before * K + own] -= 1;
    words.step(seen, word);
    changes.step(q.changes()[i], pair);
  }

  private static double[][] forward(float[][] emit, float[][] change) {
    double[][] f = new double[emit.length][K];
    double[] sums = new double[K];
    for (int i = 0; i < emit.length; i++) {
      for (int k = 0; k < K; k++) {
        for (int b = 0; b < K; b++) {
          double before = i == 0 ? (b == 0 ? 0 : NEVER) : f[i - 1][b];
          sums[b] = before + change[i][b * K + k];
        }
        f[i][k] = logSum(sums) + emit[i][k];
      }
    }
    return f;
  }

  private static double[][] backward(float[][] emit, float[][] change) {
    double[][] back = new double[emit.length][K];
    double[] sums = new double[K];
    for (int i = emit.length - 2; i >= 0; i--) {
      for (int b = 0; b < K; b++) {
        for (int k = 0; k < K; k++) {
          sums[k] = change[i + 1][b * K + k] + emit[i + 1][k] + back[i + 1][k];
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

    Table(int bits, int width) {
      this.bits = bits;
      this.width = width;
      this.w = new float[(1 << bits) * width];
      this.squares = new float[w.length];
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
