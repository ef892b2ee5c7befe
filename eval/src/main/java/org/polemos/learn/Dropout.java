package org.polemos.learn;

import java.util.Arrays;
import java.util.Random;

/** Leaves out features at random in each step of training, so that none is leaned on alone. */
public final class Dropout {

  /** The share of features that stays. */
  public static final float KEPT = 0.6f;

  private Dropout() {}

  public static int[] some(int[] features, Random random) {
    int[] kept = new int[features.length];
    int n = 0;
    for (int f : features) {
      if (random.nextFloat() < KEPT) {
        kept[n++] = f;
      }
    }
    return Arrays.copyOf(kept, n);
  }
}
