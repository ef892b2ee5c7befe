package org.polemos.learn;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A hashed linear model: a row of {@code width} scores for each feature number.
 *
 * <p>Rows are held as bytes with one scale, which costs nothing measurable and keeps the file
 * small.
 */
public final class Weights {

  /** Eight bytes as one number, the first lowest. */
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Turned over, these bits make bytes from -128 to 127 into bytes from 0 to 255. */
  private static final long SIGNS = 0x8080808080808080L;

  private static final long EVEN = 0x00FF00FF00FF00FFL;

  /** As many such bytes add up within sixteen bits. */
  private static final int MOST = 0xFFFF / 0xFF;

  private final int bits;
  private final int width;
  private final float scale;

  /** All rows, one behind the other, and room behind the last so that it can be read by eights. */
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
    byte[] rows = new byte[scores.length + Long.BYTES];
    for (int i = 0; i < scores.length; i++) {
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
    byte[] rows = new byte[(width << bits) + Long.BYTES];
    in.readFully(rows, 0, width << bits);
    return new Weights(bits, width, scale, rows);
  }

  public void write(DataOutput out) throws IOException {
    out.writeInt(bits);
    out.writeInt(width);
    out.writeFloat(scale);
    out.write(rows, 0, width << bits);
  }

  /**
   * Writes the score of all features together to {@code scores}, which has {@code width} places.
   *
   * <p>Rows lie far apart in memory, so that each is fetched for eight columns at once.
   */
  public void score(Features features, float[] scores) {
    for (int c = 0; c < width; c += Long.BYTES) {
      for (int k = 0; k < Math.min(Long.BYTES, width - c); k++) {
        scores[c + k] = 0;
      }
      for (int from = 0; from < features.size(); from += MOST) {
        add(features, from, Math.min(from + MOST, features.size()), c, scores);
      }
    }
    for (int c = 0; c < width; c++) {
      scores[c] *= scale;
    }
  }

  /** Adds eight columns of the rows of some features, at most {@link #MOST}. */
  private void add(Features features, int from, int to, int column, float[] scores) {
    int mask = (1 << bits) - 1;
    long even = 0;
    long odd = 0;
    for (int k = from; k < to; k++) {
      long row = (long) EIGHT.get(rows, (features.get(k) & mask) * width + column) ^ SIGNS;
      even += row & EVEN;
      odd += row >>> Byte.SIZE & EVEN;
    }
    int zero = (to - from) << Byte.SIZE - 1;
    for (int c = column, shift = 0; c < width && shift < Long.SIZE; c++) {
      long sums = (c - column) % 2 == 0 ? even : odd;
      scores[c] += (int) (sums >>> shift & 0xFFFF) - zero;
      shift += (c - column) % 2 * Short.SIZE;
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
