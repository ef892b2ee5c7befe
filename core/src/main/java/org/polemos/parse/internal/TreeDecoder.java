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

  /** Chu-Liu-Edmonds with contraction in place, O(n³) at worst and O(n²) in practice. */
  private static int[] spanningTree(float[][] scores, int root) {
    int n = scores.length + 1;
    float[][] s = new float[n][n];
    for (int i = 1; i < n; i++) {
      s[i] = scores[i - 1].clone();
      s[i][0] = NEVER;
      s[i][i] = NEVER;
    }
    Arrays.fill(s[root + 1], NEVER);
    s[root + 1][0] = 0;
    int[] heads = contract(s, n);
    int[] out = new int[n - 1];
    System.arraycopy(heads, 1, out, 0, n - 1);
    return out;
  }

  private static int[] contract(float[][] s, int n) {
    int[] heads = new int[n];
    for (int i = 1; i < n; i++) {
      heads[i] = best(s[i]);
    }
    heads[0] = -1;
    boolean[] onCycle = cycle(heads);
    if (onCycle == null) {
      return heads;
    }
    // the cycle becomes one node, numbered last
    int[] rest = new int[n];
    int m = 0;
    for (int i = 0; i < n; i++) {
      if (!onCycle[i]) {
        rest[m++] = i;
      }
    }
    float[][] t = new float[m + 1][m + 1];
    int[] enter = new int[m];
    int[] leave = new int[m];
    for (int b = 0; b < m; b++) {
      for (int c = 0; c < m; c++) {
        t[b][c] = s[rest[b]][rest[c]];
      }
      float into = Float.NEGATIVE_INFINITY;
      float outOf = Float.NEGATIVE_INFINITY;
      for (int i = 0; i < n; i++) {
        if (!onCycle[i]) {
          continue;
        }
        float gain = s[i][rest[b]] - s[i][heads[i]];
        if (gain > into) {
          into = gain;
          enter[b] = i;
        }
        if (s[rest[b]][i] > outOf) {
          outOf = s[rest[b]][i];
          leave[b] = i;
        }
      }
      t[m][b] = into;
      t[b][m] = outOf;
    }
    t[m][m] = NEVER;
    int[] sub = contract(t, m + 1);
    int[] out = heads.clone();
    for (int b = 1; b < m; b++) {
      out[rest[b]] = sub[b] == m ? leave[b] : rest[sub[b]];
    }
    int b = sub[m];
    out[enter[b]] = rest[b];
    return out;
  }

  private static boolean[] cycle(int[] heads) {
    int[] tail = new int[heads.length - 1];
    for (int i = 0; i < tail.length; i++) {
      tail[i] = heads[i + 1];
    }
    int on = findCycle(tail);
    if (on < 0) {
      return null;
    }
    boolean[] members = new boolean[heads.length];
    for (int j = on + 1; !members[j]; j = heads[j]) {
      members[j] = true;
    }
    return members;
  }
}
