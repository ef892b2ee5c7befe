package org.polemos.parse.internal;

/**
 * Adds the product of two matrices to a third.
 *
 * <p>Inner loops run over whole rows of separate arrays and multiply eight times at most: the
 * largest shape that the JIT compiler turns into vector instructions on Java 17 and 25. Rows are
 * added in one fixed order, since sums of floats, and with them records, depend on it.
 */
final class MatrixProduct {

  /** Words whose results stay in the nearest cache while all rows pass by. */
  private static final int BLOCK = 8;

  private MatrixProduct() {}

  /**
   * A length for rows of at least so many columns. Rows allocated one behind the other then lie
   * alike against cache lines (of 64 bytes; an array's head takes 16), so that vectors straddle
   * few.
   */
  static int padded(int columns) {
    return columns + Math.floorMod(12 - columns, 16);
  }

  /** out += x · rows. */
  static void add(float[][] x, float[][] rows, float[][] out) {
    for (int t = 0; t < x.length; t += BLOCK) {
      add(x, rows, out, t, Math.min(x.length, t + BLOCK));
    }
  }

  private static void add(float[][] x, float[][] rows, float[][] out, int from, int to) {
    int words = to - (to - from) % 4;
    int whole = rows.length - rows.length % 4;
    for (int k = 0; k < whole; k += 4) {
      for (int j = k + 2; j >= k; j -= 2) {
        for (int t = from; t < words; t += 4) {
          four(x, t, j, rows[j], rows[j + 1], out[t], out[t + 1], out[t + 2], out[t + 3]);
        }
      }
      for (int t = words; t < to; t++) {
        one(x[t], k, rows[k], rows[k + 1], rows[k + 2], rows[k + 3], out[t]);
      }
    }
    for (int j = whole; j < rows.length; j++) {
      for (int t = from; t < to; t++) {
        one(x[t][j], rows[j], out[t]);
      }
    }
  }

  /** Two rows for four words. */
  private static void four(
      float[][] x,
      int t,
      int j,
      float[] v,
      float[] w,
      float[] out0,
      float[] out1,
      float[] out2,
      float[] out3) {
    float a0 = x[t][j];
    float b0 = x[t][j + 1];
    float a1 = x[t + 1][j];
    float b1 = x[t + 1][j + 1];
    float a2 = x[t + 2][j];
    float b2 = x[t + 2][j + 1];
    float a3 = x[t + 3][j];
    float b3 = x[t + 3][j + 1];
    for (int i = 0; i < out0.length; i++) {
      float p = v[i];
      float q = w[i];
      out0[i] = Math.fma(a0, p, Math.fma(b0, q, out0[i]));
      out1[i] = Math.fma(a1, p, Math.fma(b1, q, out1[i]));
      out2[i] = Math.fma(a2, p, Math.fma(b2, q, out2[i]));
      out3[i] = Math.fma(a3, p, Math.fma(b3, q, out3[i]));
    }
  }

  /** Four rows for one word, in the same order. */
  private static void one(
      float[] x, int j, float[] v0, float[] v1, float[] v2, float[] v3, float[] out) {
    float a = x[j];
    float b = x[j + 1];
    float c = x[j + 2];
    float d = x[j + 3];
    for (int i = 0; i < out.length; i++) {
      float sum = Math.fma(c, v2[i], Math.fma(d, v3[i], out[i]));
      out[i] = Math.fma(a, v0[i], Math.fma(b, v1[i], sum));
    }
  }

  private static void one(float a, float[] v, float[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.fma(a, v[i], out[i]);
    }
  }
}
