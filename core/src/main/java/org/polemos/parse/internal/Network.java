package org.polemos.parse.internal;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The compact neural network that reads a sentence: embeddings, gated recurrent layers, and heads
 * for tags, names and the tree. The twin of {@code Compact} in train/compact.py.
 */
final class Network {

  /** Scores for one sentence; rows are words. */
  record Scores(
      float[][] xpos,
      float[][] upos,
      float[][] names,
      float[][] arcs,
      float[][] relDep,
      float[][] relHead) {}

  private static final List<String> HEADS =
      List.of("xpos", "upos", "names", "arc_dep", "arc_head", "rel_dep", "rel_head");

  /** Rows are {@link MatrixProduct#padded} with zeros behind {@code width} columns. */
  private record Dense(float[][] weight, float[] bias, int width) {

    static Dense of(Weights w, String name) {
      return of(w.matrix(name + ".weight"), w.vector(name + ".bias"));
    }

    private static Dense of(float[][] weight, float[] bias) {
      int length = MatrixProduct.padded(bias.length);
      float[][] rows = new float[weight.length][];
      for (int j = 0; j < rows.length; j++) {
        rows[j] = Arrays.copyOf(weight[j], length);
      }
      return new Dense(rows, Arrays.copyOf(bias, length), bias.length);
    }

    /** One matrix that does the work of several: wide rows are multiplied faster. */
    static Dense beside(List<Dense> parts) {
      int rows = parts.get(0).weight.length;
      float[][] weights = new float[rows][];
      for (int j = 0; j < rows; j++) {
        int row = j;
        weights[j] = joined(parts, part -> part.weight[row]);
      }
      return of(weights, joined(parts, Dense::bias));
    }

    /** The results' rows are padded too. */
    float[][] apply(float[][] x) {
      float[][] out = new float[x.length][];
      for (int t = 0; t < out.length; t++) {
        out[t] = bias.clone();
      }
      MatrixProduct.add(x, weight, out);
      return out;
    }

    void apply(float[][] x, float[][] out) {
      for (float[] row : out) {
        System.arraycopy(bias, 0, row, 0, row.length);
      }
      MatrixProduct.add(x, weight, out);
    }

    private static float[] joined(List<Dense> parts, Function<Dense, float[]> row) {
      float[] all = new float[parts.stream().mapToInt(Dense::width).sum()];
      int at = 0;
      for (Dense part : parts) {
        System.arraycopy(row.apply(part), 0, all, at, part.width);
        at += part.width;
      }
      return all;
    }
  }

  private record Norm(float[] weight, float[] bias) {

    static Norm of(Weights w, String name) {
      return new Norm(w.vector(name + ".weight"), w.vector(name + ".bias"));
    }

    void apply(float[] x, float[] out) {
      int d = x.length;
      // Four sums each, of every fourth number: the processor adds them at the same time.
      float s0 = 0;
      float s1 = 0;
      float s2 = 0;
      float s3 = 0;
      float q0 = 0;
      float q1 = 0;
      float q2 = 0;
      float q3 = 0;
      for (int i = 0; i + 3 < d; i += 4) {
        s0 += x[i];
        s1 += x[i + 1];
        s2 += x[i + 2];
        s3 += x[i + 3];
        q0 += x[i] * x[i];
        q1 += x[i + 1] * x[i + 1];
        q2 += x[i + 2] * x[i + 2];
        q3 += x[i + 3] * x[i + 3];
      }
      float mean = (s0 + s1 + (s2 + s3)) / d;
      float square = (q0 + q1 + (q2 + q3)) / d;
      float scale = (float) (1 / Math.sqrt(Math.max(0, square - mean * mean) + 1e-5));
      for (int i = 0; i < d; i++) {
        out[i] = (x[i] - mean) * scale * weight[i] + bias[i];
      }
    }
  }

  private record Layer(Norm norm, float[] left, float[] right, Dense mix) {}

  private final Weights.ByteTable[] tables;
  private final Layer[] layers;
  private final Norm norm;

  /** All heads side by side, and the column at which each ends. */
  private final Dense heads;

  private final int[] ends;
  private final Dense relOut;
  private final float[][] arcU;
  private final float[] arcBias;
  private final float[] arcRoot;
  private final float[] relRoot;
  private final int width;

  Network(Weights w) {
    tables = new Weights.ByteTable[Features.COUNT];
    for (int i = 0; i < tables.length; i++) {
      tables[i] = w.table("table." + i);
    }
    width = tables[0].width();
    layers = new Layer[w.list("layers").size()];
    for (int i = 0; i < layers.length; i++) {
      String name = "layer." + i + ".";
      layers[i] =
          new Layer(
              Norm.of(w, name + "norm"),
              w.vector(name + "left"),
              w.vector(name + "right"),
              Dense.of(w, name + "mix"));
    }
    norm = Norm.of(w, "norm");
    List<Dense> parts = HEADS.stream().map(name -> Dense.of(w, name)).toList();
    heads = Dense.beside(parts);
    ends = parts.stream().mapToInt(Dense::width).toArray();
    Arrays.parallelPrefix(ends, Integer::sum);
    relOut = Dense.of(w, "rel_out");
    arcU = w.matrix("arc_u");
    arcBias = w.vector("arc_bias");
    arcRoot = w.vector("arc_root");
    relRoot = w.vector("rel_root");
  }

  /** The sum of a word's embeddings; the same for every place that it stands in. */
  float[] embed(int[] rows) {
    float[] out = new float[width];
    for (int i = 0; i < rows.length; i++) {
      tables[i].addRow(rows[i], out);
    }
    return out;
  }

  /** Reads a sentence given as word embeddings, which are left as they are. */
  Scores read(List<float[]> words) {
    int n = words.size();
    float[][] x = new float[n][];
    for (int t = 0; t < n; t++) {
      x[t] = words.get(t).clone();
    }
    float[][] y = rows(n, width);
    float[][] in = rows(n, width);
    float[][] mixed = rows(n, MatrixProduct.padded(3 * width));
    for (Layer layer : layers) {
      pass(layer, x, y, in, mixed);
    }
    for (float[] row : x) {
      norm.apply(row, row);
    }
    float[][] all = heads.apply(x);
    return new Scores(
        head(all, 0),
        head(all, 1),
        head(all, 2),
        arcs(head(all, 3), head(all, 4)),
        head(all, 5),
        withRoot(head(all, 6), relRoot));
  }

  /** Java allocates them faster one by one than by the expression for both dimensions. */
  private static float[][] rows(int count, int length) {
    float[][] rows = new float[count][];
    for (int i = 0; i < count; i++) {
      rows[i] = new float[length];
    }
    return rows;
  }

  private float[][] head(float[][] all, int which) {
    int from = which == 0 ? 0 : ends[which - 1];
    float[][] out = new float[all.length][];
    for (int t = 0; t < out.length; t++) {
      out[t] = Arrays.copyOfRange(all[t], from, ends[which]);
    }
    return out;
  }

  /** Relation scores of each word under its head (0 is the root). */
  float[][] relations(Scores scores, int[] heads) {
    float[][] hidden = rows(heads.length, relRoot.length);
    for (int t = 0; t < heads.length; t++) {
      float[] dep = scores.relDep[t];
      float[] under = scores.relHead[heads[t]];
      for (int i = 0; i < dep.length; i++) {
        hidden[t][i] = Math.max(0, dep[i] + under[i]);
      }
    }
    float[][] out = relOut.apply(hidden);
    for (int t = 0; t < out.length; t++) {
      out[t] = Arrays.copyOf(out[t], relOut.width);
    }
    return out;
  }

  private float[][] arcs(float[][] dep, float[][] head) {
    rectify(dep);
    rectify(head);
    float[][] heads = withRoot(head, arcRoot);
    int n = dep.length;
    // heads as columns, so that the inner loop runs over all heads of one word
    float[][] columns = rows(arcRoot.length, n + 1);
    for (int j = 0; j <= n; j++) {
      for (int i = 0; i < arcRoot.length; i++) {
        columns[i][j] = heads[j][i];
      }
    }
    float[][] queries = new float[n][];
    float[][] out = rows(n, n + 1);
    for (int t = 0; t < n; t++) {
      queries[t] = arcBias.clone();
    }
    MatrixProduct.add(dep, arcU, queries);
    MatrixProduct.add(queries, columns, out);
    for (int t = 0; t < n; t++) {
      out[t][t + 1] = -1e4f;
    }
    return out;
  }

  private static float[][] withRoot(float[][] rows, float[] root) {
    float[][] out = new float[rows.length + 1][];
    out[0] = root;
    System.arraycopy(rows, 0, out, 1, rows.length);
    return out;
  }

  private static void rectify(float[][] rows) {
    for (float[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] = Math.max(0, row[i]);
      }
    }
  }

  /** Changes x; the other rows are room to work in. */
  private void pass(Layer layer, float[][] x, float[][] y, float[][] in, float[][] mixed) {
    int n = x.length;
    int d = width;
    for (int t = 0; t < n; t++) {
      layer.norm.apply(x[t], y[t]);
    }
    float[] zero = new float[d];
    for (int t = 0; t < n; t++) {
      float[] before = t > 0 ? y[t - 1] : zero;
      float[] after = t + 1 < n ? y[t + 1] : zero;
      blend(y[t], layer.left, before, layer.right, after, in[t]);
    }
    layer.mix.apply(in, mixed);
    float[] z = new float[d];
    float[] f = new float[d];
    float[] r = new float[d];
    float[] state = new float[d];
    int half = d / 2;
    float[][] states = y;
    for (int t = 0; t < n; t++) {
      scan(mixed[t], state, z, f, 0, half, d);
      System.arraycopy(state, 0, states[t], 0, half);
    }
    for (int t = n - 1; t >= 0; t--) {
      scan(mixed[t], state, z, f, half, d, d);
      System.arraycopy(state, half, states[t], half, half);
    }
    for (int t = 0; t < n; t++) {
      System.arraycopy(mixed[t], 2 * d, r, 0, d);
      output(x[t], r, states[t]);
    }
  }

  private static void blend(
      float[] y, float[] left, float[] before, float[] right, float[] after, float[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = y[i] + left[i] * before[i] + right[i] * after[i];
    }
  }

  /** state = f state + (1 - f) z for one direction's half of the row. */
  private static void scan(
      float[] mixed, float[] state, float[] z, float[] f, int from, int to, int d) {
    System.arraycopy(mixed, from, z, from, to - from);
    System.arraycopy(mixed, d + from, f, from, to - from);
    for (int i = from; i < to; i++) {
      float g = 0.5f + 0.5f * f[i] / (1 + Math.abs(f[i]));
      state[i] = g * (state[i] - z[i]) + z[i];
    }
  }

  private static void output(float[] x, float[] r, float[] state) {
    for (int i = 0; i < x.length; i++) {
      float g = 0.5f + 0.5f * r[i] / (1 + Math.abs(r[i]));
      x[i] += g * state[i];
    }
  }
}
