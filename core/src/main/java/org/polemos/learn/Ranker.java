package org.polemos.learn;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Says how likely each of several labels is, from features that can be read: a multinomial logistic
 * regression over hashed features. Immutable.
 */
public final class Ranker {

  /** The weights have {@code 2^BITS} rows. */
  public static final int BITS = 17;

  private static final int MAGIC = 0x504C4D52;

  private final List<String> labels;
  private final float temperature;
  private final float scale;
  private final byte[] rows;

  private Ranker(List<String> labels, float temperature, float scale, byte[] rows) {
    this.labels = labels;
    this.temperature = temperature;
    this.scale = scale;
    this.rows = rows;
  }

  /**
   * Rounds trained weights to bytes.
   *
   * @param weights {@code 2^BITS} rows, one column for each label
   * @param temperature what scores are divided by, so that what is said to be likely is
   */
  public static Ranker of(List<String> labels, float[] weights, float temperature) {
    float most = 1e-6f;
    for (float weight : weights) {
      most = Math.max(most, Math.abs(weight));
    }
    byte[] rows = new byte[weights.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (byte) Math.round(weights[i] / most * 127);
    }
    return new Ranker(List.copyOf(labels), temperature, most / 127, rows);
  }

  /** Reads a file of weights. */
  public static Ranker read(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(new InflaterInputStream(Files.newInputStream(file))))) {
      if (in.readInt() != MAGIC) {
        throw new IOException(file + " holds no ranker");
      }
      List<String> labels = List.of(in.readUTF().split(" "));
      float temperature = in.readFloat();
      float scale = in.readFloat();
      byte[] rows = new byte[labels.size() << BITS];
      in.readFully(rows);
      return new Ranker(labels, temperature, scale, rows);
    }
  }

  public void write(Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(new DeflaterOutputStream(Files.newOutputStream(file))))) {
      out.writeInt(MAGIC);
      out.writeUTF(String.join(" ", labels));
      out.writeFloat(temperature);
      out.writeFloat(scale);
      out.write(rows);
    }
  }

  /** The same at another temperature. */
  public Ranker at(float other) {
    return new Ranker(labels, other, scale, rows);
  }

  /** The columns' names. */
  public List<String> labels() {
    return labels;
  }

  /** The row of a feature. */
  public static int row(String feature) {
    int hash = feature.hashCode() * 0x9E3779B9;
    return (hash ^ hash >>> 15) & (1 << BITS) - 1;
  }

  /** The likeliest label. */
  public String best(List<String> features) {
    return labels.get(best(probabilities(features)));
  }

  /** The place of the greatest of these. */
  public static int best(double[] likely) {
    int best = 0;
    for (int c = 1; c < likely.length; c++) {
      best = likely[c] > likely[best] ? c : best;
    }
    return best;
  }

  /** How likely each label is, in the order of {@link #labels()}; together 1. */
  public double[] probabilities(List<String> features) {
    double[] sums = new double[labels.size()];
    for (String feature : features) {
      int row = row(feature) * sums.length;
      for (int c = 0; c < sums.length; c++) {
        sums[c] += rows[row + c];
      }
    }
    double total = 0;
    double step = scale / temperature;
    double most = Double.NEGATIVE_INFINITY;
    for (double sum : sums) {
      most = Math.max(most, sum * step);
    }
    for (int c = 0; c < sums.length; c++) {
      sums[c] = Math.exp(sums[c] * step - most);
      total += sums[c];
    }
    for (int c = 0; c < sums.length; c++) {
      sums[c] /= total;
    }
    return sums;
  }

  /** The features that spoke most for a label against the mean of all, strongest first. */
  public List<String> reasons(List<String> features, String label, int most) {
    int column = labels.indexOf(label);
    List<String> sorted = new ArrayList<>(features.stream().distinct().toList());
    sorted.sort(Comparator.comparingDouble((String f) -> -gain(f, column)));
    return sorted.stream().filter(f -> gain(f, column) > 0).limit(most).toList();
  }

  private double gain(String feature, int column) {
    int row = row(feature) * labels.size();
    double sum = 0;
    for (int c = 0; c < labels.size(); c++) {
      sum += rows[row + c];
    }
    return rows[row + column] - sum / labels.size();
  }
}
