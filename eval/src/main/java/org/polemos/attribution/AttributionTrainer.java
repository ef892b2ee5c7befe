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
import org.polemos.learn.ChainTrainer;
import org.polemos.learn.Dropout;
import org.polemos.learn.Features;
import org.polemos.learn.Weights;
import org.polemos.parse.Parser;
import org.polemos.parse.Sentence;
import org.polemos.text.Document;
import org.polemos.text.Span;

/**
 * Trains the attribution model: a logistic regression for cues, a conditional random field for
 * roles.
 *
 * <p>Every tenth article is kept apart to choose the threshold of the cues, and then learned as
 * well.
 */
public final class AttributionTrainer {

  private static final float RATE = 0.1f;
  private static final float DECAY = 1e-6f;

  static final int CUE_BITS = 18;
  static final int ROLE_BITS = 19;
  static final int CHANGE_BITS = 14;

  private final Random random = new Random(1);
  private final List<Instance> cues = new ArrayList<>();
  private final List<Instance> heldCues = new ArrayList<>();
  private final List<ChainTrainer.Sequence> sequences = new ArrayList<>();

  /** One yes-or-no decision. */
  private record Instance(int[] features, boolean yes) {}

  private AttributionTrainer() {}

  /**
   * Trains on a folder of annotated articles.
   *
   * @param epochs passes over the data, for cues and for roles
   */
  public static void train(Path folder, Parser parser, Path output, int epochs) throws IOException {
    AttributionTrainer trainer = new AttributionTrainer();
    trainer.read(BratReader.read(folder), parser);
    trainer.fit(epochs).write(output);
  }

  // ---- reading

  private void read(List<BratReader.Annotated> articles, Parser parser) {
    Map<String, List<QuotedSentence>> parsed = new HashMap<>();
    for (BratReader.Annotated article : articles) {
      Document document = article.document();
      List<QuotedSentence> sentences =
          parsed.computeIfAbsent(document.id(), id -> quoted(document, parser));
      // By article: those that two annotators marked must not be on both sides.
      boolean held = Math.floorMod(document.id().hashCode(), 10) == 9;
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
        sequences.add(sequence(q, head, m));
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

  private static ChainTrainer.Sequence sequence(QuotedSentence q, int cue, BratReader.Marked m) {
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
      Role role =
          i == cue || inside(token, m.cue())
              ? Role.CUE
              : inside(token, m.source())
                  ? Role.SOURCE
                  : inside(token, m.content()) ? Role.CONTENT : Role.NONE;
      roles[i] = (byte) role.ordinal();
    }
    return new ChainTrainer.Sequence(cue, words, changes, roles);
  }

  // ---- fitting

  private AttributionModel fit(int epochs) {
    System.err.printf("%d words, %d cues%n", cues.size(), sequences.size());
    cut();
    float threshold = threshold(Weights.of(CUE_BITS, 1, logistic(epochs)));
    cues.addAll(heldCues);
    Weights cueWeights = Weights.of(CUE_BITS, 1, logistic(epochs));
    ChainTrainer roles = new ChainTrainer(Role.COUNT, ROLE_BITS, CHANGE_BITS);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(sequences, random);
      double loss = 0;
      for (ChainTrainer.Sequence q : sequences) {
        loss += roles.learn(q);
      }
      System.err.printf("roles, pass %d: loss %.4f%n", epoch + 1, loss / sequences.size());
    }
    return new AttributionModel(cueWeights, threshold, roles.words(), roles.changes());
  }

  /** Features seen less than this often are noise: leaving them out generalises better. */
  private static final int LEAST = 3;

  private void cut() {
    int[] seen = new int[1 << CUE_BITS];
    cues.forEach(x -> count(x.features(), seen));
    cues.replaceAll(x -> new Instance(frequent(x.features(), seen), x.yes()));
    int[] words = new int[1 << ROLE_BITS];
    int[] changes = new int[1 << CHANGE_BITS];
    for (ChainTrainer.Sequence q : sequences) {
      for (int[] features : q.words()) {
        count(features, words);
      }
      for (int[] features : q.changes()) {
        count(features, changes);
      }
    }
    for (ChainTrainer.Sequence q : sequences) {
      for (int i = 0; i < q.words().length; i++) {
        q.words()[i] = frequent(q.words()[i], words);
        q.changes()[i] = frequent(q.changes()[i], changes);
      }
    }
  }

  private static void count(int[] features, int[] seen) {
    for (int f : features) {
      seen[f & seen.length - 1]++;
    }
  }

  private static int[] frequent(int[] features, int[] seen) {
    return java.util.Arrays.stream(features)
        .filter(f -> seen[f & seen.length - 1] >= LEAST)
        .toArray();
  }

  private float[] logistic(int epochs) {
    float[] w = new float[1 << CUE_BITS];
    float[] squares = new float[1 << CUE_BITS];
    int mask = w.length - 1;
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(cues, random);
      double loss = 0;
      for (Instance x : cues) {
        int[] features = Dropout.some(x.features(), random);
        float sum = 0;
        for (int f : features) {
          sum += w[f & mask];
        }
        double p = 1 / (1 + Math.exp(-sum / Dropout.KEPT));
        loss -= Math.log(Math.max(1e-9, x.yes() ? p : 1 - p));
        float gradient = (float) (p - (x.yes() ? 1 : 0));
        if (Math.abs(gradient) < 1e-3) {
          continue;
        }
        for (int f : features) {
          int k = f & mask;
          float g = gradient + DECAY * w[k];
          squares[k] += g * g;
          w[k] -= RATE * g / (float) Math.sqrt(1e-1 + squares[k]);
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
}
