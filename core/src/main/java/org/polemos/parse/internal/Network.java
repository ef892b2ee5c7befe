package org.polemos.parse.internal;

import java.util.List;

/**
 * The compact neural network that reads a sentence: embeddings, gated recurrent layers, and heads
 * for tags, names and the tree. The twin of {@code Compact} in train/compact.py.
 *
 * <p>Inner loops run over whole rows of separate arrays, the one shape that the JIT compiler turns
 * into vector instructions on Java 17.
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

  private record Dense(float[][] weight, float[] bias) {

    static Dense of(Weights w, String name) {
      return new Dense(w.matrix(name + ".weight"), w.vector(name + ".bias"));
    }

    float[][] apply(float[][] x) {
      float[][] out = new float[x.length][];
      for (int t = 0; t < x.length; t++) {
        out[t] = bias.clone();
      }
      multiply(x, weight, out);
      return out;
    }
  }

  private record Norm(float[] weight, float[] bias) {

    static Norm of(Weights w, String name) {
      return new Norm(w.vector(name + ".weight"), w.vector(name + ".bias"));
    }

    void apply(float[] x, float[] out) {
      int d = x.length;
      float sum = 0;
      float squares = 0;
      for (int i = 0; i < d; i++) {
        sum += x[i];
        squares += x[i] * x[i];
      }
      float mean = sum / d;
      float scale = (float) (1 / Math.sqrt(Math.max(0, squares / d - mean * mean) + 1e-5));
      for (int i = 0; i < d; i++) {
        out[i] = (x[i] - mean) * scale * weight[i] + bias[i];
      }
    }
  }

  private record Layer(Norm norm, float[] left, float[] right, Dense mix) {}

  private final Weights.ByteTable[] tables;
  private final Layer[] layers;
  private final Norm norm;
  private final Dense xpos;
  private final Dense upos;
  private final Dense names;
  private final Dense arcDep;
  private final Dense arcHead;
  private final Dense relDep;
  private final Dense relHead;
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
    xpos = Dense.of(w, "xpos");
    upos = Dense.of(w, "upos");
    names = Dense.of(w, "names");
    arcDep = Dense.of(w, "arc_dep");
    arcHead = Dense.of(w, "arc_head");
    relDep = Dense.of(w, "rel_dep");
    relHead = Dense.of(w, "rel_head");
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
    for (Layer layer : layers) {
      pass(layer, x);
    }
    for (float[] row : x) {
      norm.apply(row, row);
    }
    return new Scores(
        xpos.apply(x),
        upos.apply(x),
        names.apply(x),
        arcs(x),
        relDep.apply(x),
        withRoot(relHead.apply(x), relRoot));
  }

  /** Relation scores of a word under a head (0 is the root). */
  float[] relations(Scores scores, int word, int head) {
    float[] dep = scores.relDep[word];
    float[] under = scores.relHead[head];
    float[] hidden = new float[dep.length];
    for (int i = 0; i < hidden.length; i++) {
      hidden[i] = Math.max(0, dep[i] + under[i]);
    }
    return relOut.apply(new float[][] {hidden})[0];
  }

  private float[][] arcs(float[][] x) {
    float[][] dep = arcDep.apply(x);
    float[][] head = arcHead.apply(x);
    rectify(dep);
    rectify(head);
    float[][] heads = withRoot(head, arcRoot);
    int n = x.length;
    // heads as columns, so that the inner loop runs over all heads of one word
    float[][] columns = new float[arcRoot.length][n + 1];
    for (int j = 0; j <= n; j++) {
      for (int i = 0; i < arcRoot.length; i++) {
        columns[i][j] = heads[j][i];
      }
    }
    float[][] queries = new float[n][];
    float[][] out = new float[n][n + 1];
    for (int t = 0; t < n; t++) {
      queries[t] = arcBias.clone();
    }
    multiply(dep, arcU, queries);
    multiply(queries, columns, out);
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

  private void pass(Layer layer, float[][] x) {
    int n = x.length;
    int d = width;
    float[][] y = new float[n][d];
    for (int t = 0; t < n; t++) {
      layer.norm.apply(x[t], y[t]);
    }
    float[] zero = new float[d];
    float[][] in = new float[n][d];
    for (int t = 0; t < n; t++) {
      float[] before = t > 0 ? y[t - 1] : zero;
      float[] after = t + 1 < n ? y[t + 1] : zero;
      blend(y[t], layer.left, before, layer.right, after, in[t]);
    }
    float[][] mixed = layer.mix.apply(in);
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

  /**
   * out += x · rows. Four rows at a time serve all words, so that they are read from the second
   * cache once for the sentence and not once for each word.
   */
  static void multiply(float[][] x, float[][] rows, float[][] out) {
    int whole = rows.length - rows.length % 4;
    for (int j = 0; j < whole; j += 4) {
      for (int t = 0; t < x.length; t++) {
        float[] in = x[t];
        four(
            out[t],
            in[j],
            rows[j],
            in[j + 1],
            rows[j + 1],
            in[j + 2],
            rows[j + 2],
            in[j + 3],
            rows[j + 3]);
      }
    }
    for (int j = whole; j < rows.length; j++) {
      for (int t = 0; t < x.length; t++) {
        one(out[t], x[t][j], rows[j]);
      }
    }
  }

  private static void one(float[] out, float a, float[] row) {
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.fma(a, row[i], out[i]);
    }
  }

  private static void four(
      float[] out,
      float a,
      float[] w0,
      float b,
      float[] w1,
      float c,
      float[] w2,
      float d,
      float[] w3) {
    for (int i = 0; i < out.length; i++) {
      out[i] =
          Math.fma(a, w0[i], Math.fma(b, w1[i], Math.fma(c, w2[i], Math.fma(d, w3[i], out[i]))));
    }
  }
}
