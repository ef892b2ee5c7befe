package org.polemos.learn;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A hashed linear model: a row of {@code width} scores for each feature number.
 *
 * <p>Rows are held as bytes with one scale, which costs nothing measurable and keeps the file
 * small.
 */
public final class Weights {

  private final int bits;
  private final int width;
  private final float scale;
  private final byte[] rows;

  private Weights(int bits, int width, float scale, byte[] rows) {
    this.bits = bits;
    this.width = width;
    this.scale = scale;
    this.rows = rows;
  }

  /** Rounds trained scores; {@code scores} holds {@code 2^bits} rows of {@code width}. */
  public static Weights of(int bits, int width, float[] scores) {
    float most = 1e-6f;
    for (float s : scores) {
      most = Math.max(most, Math.abs(s));
    }
    // Few weights are large: clipping them leaves finer steps for the rest.
    float scale = Math.min(most, clip(scores)) / 127;
    byte[] rows = new byte[scores.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (byte) Math.max(-127, Math.min(127, Math.round(scores[i] / scale)));
    }
    return new Weights(bits, width, scale, rows);
  }

  private static float clip(float[] scores) {
    double sum = 0;
    long n = 0;
    for (float s : scores) {
      if (s != 0) {
        sum += s * s;
        n++;
      }
    }
    return n == 0 ? 1 : (float) (12 * Math.sqrt(sum / n));
  }

  public static Weights read(DataInput in) throws IOException {
    int bits = in.readInt();
    int width = in.readInt();
    float scale = in.readFloat();
    byte[] rows = new byte[(1 << bits) * width];
    in.readFully(rows);
    return new Weights(bits, width, scale, rows);
  }

  public void write(DataOutput out) throws IOException {
    out.writeInt(bits);
    out.writeInt(width);
    out.writeFloat(scale);
    out.write(rows);
  }

  /**
   * Writes the score of all features together to {@code scores}, which has {@code width} places.
   *
   * <p>Column by column: rows lie far apart, and so the processor waits for many of them at once.
   */
  public void score(Features features, float[] scores) {
    int mask = (1 << bits) - 1;
    for (int c = 0; c < width; c++) {
      int sum = 0;
      for (int k = 0; k < features.size(); k++) {
        sum += rows[(features.get(k) & mask) * width + c];
      }
      scores[c] = sum * scale;
    }
  }

  /** The score of the only column. */
  public float score(Features features) {
    int mask = (1 << bits) - 1;
    int sum = 0;
    for (int k = 0; k < features.size(); k++) {
      sum += rows[features.get(k) & mask];
    }
    return sum * scale;
  }

  /** The score of the only column, for features held in an array. */
  public float score(int[] features) {
    int mask = (1 << bits) - 1;
    int sum = 0;
    for (int feature : features) {
      sum += rows[feature & mask];
    }
    return sum * scale;
  }
}
