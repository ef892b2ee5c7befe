package org.polemos.attribution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.polemos.eval.BratReader;
import org.polemos.parse.Parser;
import org.polemos.parse.Sentence;
import org.polemos.text.Document;
import org.polemos.text.Span;

/**
 * Trains the attribution model: a logistic regression for cues, a structured perceptron for roles.
 *
 * <p>Every tenth article is kept apart to choose the threshold of the cues.
 */
public final class AttributionTrainer {

  static final int CUE_BITS = 18;
  static final int ROLE_BITS = 19;
  static final int CHANGE_BITS = 14;

  private final Random random = new Random(1);
  private final List<Instance> cues = new ArrayList<>();
  private final List<Instance> heldCues = new ArrayList<>();
  private final List<Sequence> sequences = new ArrayList<>();

  /** One yes-or-no decision. */
  private record Instance(int[] features, boolean yes) {}

  /** One sentence seen from one cue, with the marked roles. */
  private record Sequence(int cue, int[][] words, int[][] changes, byte[] roles) {}

  private AttributionTrainer() {}

  /**
   * Trains on a folder of annotated articles.
   *
   * @param epochs passes over the data, for cues and for roles
   */
  public static void train(Path folder, Parser parser, Path output, int epochs)
      throws IOException {
    AttributionTrainer trainer = new AttributionTrainer();
    trainer.read(BratReader.read(folder), parser);
    trainer.fit(epochs).write(output);
  }

  // ---- reading

  private void read(List<BratReader.Annotated> articles, Parser parser) {
    Map<String, List<QuotedSentence>> parsed = new HashMap<>();
    int number = 0;
    for (BratReader.Annotated article : articles) {
      Document document = article.document();
      List<QuotedSentence> sentences =
          parsed.computeIfAbsent(document.id(), id -> quoted(document, parser));
      boolean held = number++ % 10 == 9;
      for (QuotedSentence q : sentences) {
        if (q.sentence().size() <= TrainedAttributionFinder.LONGEST) {
          read(q, article.attributions(), held);
        }
      }
    }
  }

  private static List<QuotedSentence> quoted(Document document, Parser parser) {
    return QuotedSentence.of(
        document, parser.parse(document), Quotations.outermost(document.text()));
  }

  private void read(QuotedSentence q, List<BratReader.Marked> marked, boolean held) {
    Sentence s = q.sentence();
    BitSet heads = new BitSet();
    for (BratReader.Marked m : marked) {
      int head = cueHead(s, m.cue());
      if (head >= 0) {
        heads.set(head);
        if (!held) {
          sequences.add(sequence(q, head, m));
        }
      }
    }
    Features f = new Features();
    for (int i = 0; i < s.size(); i++) {
      if (CueFeatures.possible(s, i)) {
        CueFeatures.fill(q, i, f);
        (held ? heldCues : cues).add(new Instance(f.copy(), heads.get(i)));
      }
    }
  }

  /** The word of a cue that the others hang from, or -1 where the cue is not in this sentence. */
  private static int cueHead(Sentence s, List<Span> cue) {
    if (cue.isEmpty() || !s.span().overlaps(cue.get(0))) {
      return -1;
    }
    int best = -1;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < s.size(); i++) {
      if (!inside(s.token(i).span(), cue) || !CueFeatures.possible(s, i)) {
        continue;
      }
      int depth = 0;
      for (int up = s.token(i).head(); up >= 0; up = s.token(up).head()) {
        depth += inside(s.token(up).span(), cue) ? 100 : 1;
      }
      if (depth < least) {
        least = depth;
        best = i;
      }
    }
    return best;
  }

  private static boolean inside(Span token, List<Span> spans) {
    for (Span span : spans) {
      if (span.overlaps(token)) {
        return true;
      }
    }
    return false;
  }

  private static Sequence sequence(QuotedSentence q, int cue, BratReader.Marked m) {
    Sentence s = q.sentence();
    RoleFeatures view = new RoleFeatures(q, cue);
    Features f = new Features();
    int[][] words = new int[s.size()][];
    int[][] changes = new int[s.size()][];
    byte[] roles = new byte[s.size()];
    for (int i = 0; i < s.size(); i++) {
      view.fill(i, f);
      words[i] = f.copy();
      view.change(i, f);
      changes[i] = f.copy();
      Span token = s.token(i).span();
      Role role = i == cue || inside(token, m.cue()) ? Role.CUE
          : inside(token, m.source()) ? Role.SOURCE
          : inside(token, m.content()) ? Role.CONTENT
          : Role.NONE;
      roles[i] = (byte) role.ordinal();
    }
    return new Sequence(cue, words, changes, roles);
  }

  // ---- fitting

  private AttributionModel fit(int epochs) {
    System.err.printf("%d words, %d cues%n", cues.size(), sequences.size());
    float[] cue = logistic(epochs);
    Weights cueWeights = Weights.of(CUE_BITS, 1, cue);
    float threshold = threshold(cueWeights);
    Averaged role = new Averaged(ROLE_BITS, Role.COUNT);
    Averaged change = new Averaged(CHANGE_BITS, Role.COUNT * Role.COUNT);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(sequences, random);
      int wrong = 0;
      for (Sequence q : sequences) {
        wrong += learn(q, role, change);
      }
      System.err.printf("roles, pass %d: %d words wrong%n", epoch + 1, wrong);
    }
    return new AttributionModel(cueWeights, threshold, role.weights(), change.weights());
  }

  private float[] logistic(int epochs) {
    float[] w = new float[1 << CUE_BITS];
    float[] squares = new float[1 << CUE_BITS];
    int mask = w.length - 1;
    float decay = 1e-6f;
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(cues, random);
      double loss = 0;
      for (Instance x : cues) {
        float sum = 0;
        for (int f : x.features()) {
          sum += w[f & mask];
        }
        double p = 1 / (1 + Math.exp(-sum));
        loss -= Math.log(Math.max(1e-9, x.yes() ? p : 1 - p));
        float gradient = (float) (p - (x.yes() ? 1 : 0));
        if (Math.abs(gradient) < 1e-3) {
          continue;
        }
        for (int f : x.features()) {
          int k = f & mask;
          float g = gradient + decay * w[k];
          squares[k] += g * g;
          w[k] -= 0.1f * g / (float) Math.sqrt(1e-1 + squares[k]);
        }
      }
      System.err.printf("cues, pass %d: loss %.4f%n", epoch + 1, loss / cues.size());
    }
    return w;
  }

  /** The threshold of the best F1 on the articles kept apart. */
  private float threshold(Weights w) {
    float best = 0;
    double most = -1;
    for (float t = -3; t <= 1; t += 0.1f) {
      int right = 0;
      int found = 0;
      int gold = 0;
      for (Instance x : heldCues) {
        boolean yes = score(w, x.features()) >= t;
        right += yes && x.yes() ? 1 : 0;
        found += yes ? 1 : 0;
        gold += x.yes() ? 1 : 0;
      }
      double f1 = 2.0 * right / Math.max(1, found + gold);
      if (f1 > most) {
        most = f1;
        best = t;
      }
    }
    System.err.printf("cue heads kept apart: F1 %.3f at %.1f%n", most, best);
    return best;
  }

  private static float score(Weights w, int[] features) {
    return w.score(features);
  }

  private static int learn(Sequence q, Averaged role, Averaged change) {
    int n = q.roles().length;
    float[][] words = new float[n][];
    float[][] changes = new float[n][];
    for (int i = 0; i < n; i++) {
      words[i] = role.score(q.words()[i]);
      changes[i] = change.score(q.changes()[i]);
    }
    byte[] guess = RoleDecoder.best(words, changes, q.cue());
    role.tick();
    change.tick();
    int wrong = 0;
    for (int i = 0; i < n; i++) {
      byte gold = q.roles()[i];
      byte goldBefore = i == 0 ? 0 : q.roles()[i - 1];
      byte guessBefore = i == 0 ? 0 : guess[i - 1];
      if (gold != guess[i]) {
        wrong++;
        role.add(q.words()[i], gold, 1);
        role.add(q.words()[i], guess[i], -1);
      }
      if (gold != guess[i] || goldBefore != guessBefore) {
        change.add(q.changes()[i], goldBefore * Role.COUNT + gold, 1);
        change.add(q.changes()[i], guessBefore * Role.COUNT + guess[i], -1);
      }
    }
    return wrong;
  }

  /** Perceptron weights with their running average. */
  private static final class Averaged {
    private final int bits;
    private final int width;
    private final float[] w;
    private final double[] sum;
    private long time = 1;

    Averaged(int bits, int width) {
      this.bits = bits;
      this.width = width;
      this.w = new float[(1 << bits) * width];
      this.sum = new double[w.length];
    }

    void tick() {
      time++;
    }

    float[] score(int[] features) {
      float[] scores = new float[width];
      int mask = (1 << bits) - 1;
      for (int f : features) {
        int row = (f & mask) * width;
        for (int c = 0; c < width; c++) {
          scores[c] += w[row + c];
        }
      }
      return scores;
    }

    void add(int[] features, int column, float by) {
      int mask = (1 << bits) - 1;
      for (int f : features) {
        int k = (f & mask) * width + column;
        w[k] += by;
        sum[k] += (double) time * by;
      }
    }

    Weights weights() {
      float[] mean = new float[w.length];
      for (int k = 0; k < mean.length; k++) {
        mean[k] = (float) (w[k] - sum[k] / time);
      }
      return Weights.of(bits, width, mean);
    }
  }
}
