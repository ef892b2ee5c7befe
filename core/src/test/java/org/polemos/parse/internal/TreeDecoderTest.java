package org.polemos.parse.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TreeDecoderTest {

  @Test
  void takesTheBestHeadsWhereTheyMakeATree() {
    float[][] scores = {{5, -9, 0, 0}, {0, 3, -9, 0}, {0, 0, 2, -9}};
    assertArrayEquals(new int[] {0, 1, 2}, TreeDecoder.decode(scores));
  }

  @Test
  void breaksACycleAtTheSmallestLoss() {
    // words 2 and 3 want each other; word 2 loses less by going under word 1
    float[][] scores = {{9, -9, 0, 0}, {0, 4, -9, 5}, {0, 1, 6, -9}};
    assertArrayEquals(new int[] {0, 1, 2}, TreeDecoder.decode(scores));
  }

  @Test
  void findsTheBestTreeOfAllForRandomScores() {
    Random random = new Random(5);
    for (int round = 0; round < 300; round++) {
      int n = 2 + random.nextInt(4);
      float[][] scores = new float[n][n + 1];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j <= n; j++) {
          scores[i][j] = i + 1 == j ? -1e4f : random.nextFloat() * 10;
        }
        // a clear root, as the decoder picks it first
        scores[i][0] = i == 0 ? 50 : -50;
      }
      assertEquals(bestByTrial(scores), total(scores, TreeDecoder.decode(scores)), 1e-3);
    }
  }

  @Test
  void wordsThatAllWantTheSameHeadsTakeSquareTime() {
    // each cycle that is broken closes the next, as in a run of brackets
    int n = 2000;
    float[][] scores = new float[n][n + 1];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= n; j++) {
        scores[i][j] = j == 0 ? -100 : j == i + 1 ? -1e4f : n - j;
      }
    }
    scores[n - 1][0] = n;
    scores[0][0] = n - 2;
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertTrue(isTree(TreeDecoder.decode(scores))));
  }

  private static double bestByTrial(float[][] scores) {
    int n = scores.length;
    int all = (int) Math.pow(n + 1, n);
    double best = Double.NEGATIVE_INFINITY;
    for (int code = 0; code < all; code++) {
      int[] heads = new int[n];
      int rest = code;
      for (int i = 0; i < n; i++) {
        heads[i] = rest % (n + 1);
        rest /= n + 1;
      }
      if (isTree(heads)) {
        best = Math.max(best, total(scores, heads));
      }
    }
    return best;
  }

  private static boolean isTree(int[] heads) {
    int roots = 0;
    for (int i = 0; i < heads.length; i++) {
      roots += heads[i] == 0 ? 1 : 0;
      int j = i + 1;
      for (int steps = 0; j != 0; steps++) {
        if (steps > heads.length) {
          return false;
        }
        j = heads[j - 1];
      }
    }
    return roots == 1;
  }

  private static double total(float[][] scores, int[] heads) {
    double sum = 0;
    for (int i = 0; i < heads.length; i++) {
      sum += scores[i][heads[i]];
    }
    return sum;
  }
}
