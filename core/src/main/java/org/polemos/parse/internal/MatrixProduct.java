package org.polemos.parse.internal;

/**
 * Adds the product of two matrices to a third.
 *
 * <p>Inner loops run over whole rows of separate arrays and multiply eight times at most: the
 * largest shape that the JIT compiler turns into vector instructions on Java 17 and 25. Rows are
 * added in one fixed order, since sums of floats, and with them records, depend on it.
 */
final class MatrixProduct {

  private MatrixProduct() {}

  /** out += x · rows. */
  static void add(float[][] x, float[][] rows, float[][] out) {
    int words = x.length - x.length % 4;
    int whole = rows.length - rows.length % 4;
    for (int k = 0; k < whole; k += 2) {
      int j = k ^ 2;
      for (int t = 0; t < words; t += 4) {
        four(x, t, j, rows[j], rows[j + 1], out[t], out[t + 1], out[t + 2], out[t + 3]);
      }
      for (int t = words; t < x.length; t++) {
        one(x[t][j], rows[j], x[t][j + 1], rows[j + 1], out[t]);
      }
    }
    for (int j = whole; j < rows.length; j++) {
      for (int t = 0; t < x.length; t++) {
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

  private static void one(float a, float[] v, float b, float[] w, float[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.fma(a, v[i], Math.fma(b, w[i], out[i]));
    }
  }

  private static void one(float a, float[] v, float[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.fma(a, v[i], out[i]);
    }
  }
}
