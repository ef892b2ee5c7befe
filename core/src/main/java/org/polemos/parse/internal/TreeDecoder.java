package org.polemos.parse.internal;

import java.util.Arrays;

/** Finds the best tree with one root from the score of every head for every word. */
final class TreeDecoder {

  private static final float NEVER = -1e9f;

  private TreeDecoder() {}

  /**
   * Heads of all words: 0 is the root, {@code j} is word {@code j - 1}.
   *
   * @param scores row {@code i}: how well each head fits word {@code i}; column 0 is the root
   */
  static int[] decode(float[][] scores) {
    int n = scores.length;
    int[] heads = new int[n];
    int roots = 0;
    for (int i = 0; i < n; i++) {
      heads[i] = best(scores[i]);
      roots += heads[i] == 0 ? 1 : 0;
    }
    if (roots == 1 && findCycle(heads) < 0) {
      return heads;
    }
    return spanningTree(scores, bestRoot(scores));
  }

  private static int best(float[] row) {
    int best = 0;
    for (int j = 1; j < row.length; j++) {
      if (row[j] > row[best]) {
        best = j;
      }
    }
    return best;
  }

  /** The word that gains most by being the root rather than under its best other head. */
  private static int bestRoot(float[][] scores) {
    int root = 0;
    float most = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < scores.length; i++) {
      float other = NEVER;
      for (int j = 1; j < scores[i].length; j++) {
        other = Math.max(other, scores[i][j]);
      }
      if (scores[i][0] - other > most) {
        most = scores[i][0] - other;
        root = i;
      }
    }
    return root;
  }

  /** A word on a cycle, or -1. */
  private static int findCycle(int[] heads) {
    int[] seen = new int[heads.length];
    for (int i = 0; i < heads.length; i++) {
      int j = i;
      while (j >= 0 && seen[j] == 0) {
        seen[j] = i + 1;
        j = heads[j] - 1;
      }
      if (j >= 0 && seen[j] == i + 1) {
        return j;
      }
    }
    return -1;
  }

  private static int[] spanningTree(float[][] scores, int root) {
    int n = scores.length;
    float[][] rows = new float[n + 1][];
    for (int i = 1; i <= n; i++) {
      rows[i] = scores[i - 1].clone();
      rows[i][0] = NEVER;
    }
    Arrays.fill(rows[root + 1], NEVER);
    rows[root + 1][0] = 0;
    return new Arborescence(rows).heads();
  }
}
