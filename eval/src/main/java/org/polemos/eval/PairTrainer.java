package org.polemos.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.polemos.Classifier;
import org.polemos.Coder;
import org.polemos.actor.ActorLexicon;
import org.polemos.actor.LexiconActorFinder;
import org.polemos.attribution.AttributionFinders;
import org.polemos.codebook.Codebook;
import org.polemos.codebook.Example;
import org.polemos.codebook.Rule;
import org.polemos.coref.CoreferenceResolver;
import org.polemos.event.PairRanker;
import org.polemos.parse.EnglishParser;
import org.polemos.place.Gazetteer;

/**
 * Trains the ranker of pairs by AdaGrad, on pairs of Zero-Shot-PLOVER and on the codebook's own
 * examples.
 *
 * <pre>{@code
 * java -cp … org.polemos.eval.PairTrainer train HOME plv/train.tsv models/en/pairs.bin
 * java -cp … org.polemos.eval.PairTrainer folds HOME plv/train.tsv
 * }</pre>
 *
 * <p>The rules were written with these pairs and examples in view. So that they are not believed
 * too much, what they say is left out of every other pass over a pair.
 */
public final class PairTrainer {

  private static final float RATE = 0.12f;
  private static final float DECAY = 2e-6f;
  private static final double LEFT_OUT = 0.5;
  private static final int LEAST = 2;
  private static final int EPOCHS = 12;
  private static final int FOLDS = 5;

  /** What a pair of news weighs beside an example of the codebook. */
  private static final float NEWS = 2;

  private final Random random = new Random(1);
  private final List<String> roots;
  private final float[] weights;
  private final float[] squares;

  /** One pair: the rows of its features, those of rules apart. */
  private record Pair(int[] words, int[] rules, int root, float weight) {}

  /** One pair as it is written, with its features. */
  private record Raw(PlvEvaluator.Pair pair, List<String> features, float weight) {}

  private PairTrainer(List<String> roots) {
    this.roots = roots;
    this.weights = new float[roots.size() << PairRanker.BITS];
    this.squares = new float[weights.length];
  }

  /**
   * @param args what to do, the data folder, the pairs, the file of weights to write
   */
  public static void main(String[] args) throws IOException {
    Path home = Path.of(args[1]);
    Codebook codebook = Codebook.read(home.resolve("codebooks/plover"));
    Classifier rules = new Classifier(coder(home, codebook), codebook);
    List<Raw> news = raw(PlvEvaluator.read(Path.of(args[2])), rules, NEWS);
    List<Raw> examples = raw(examples(codebook, rules), rules, 1);
    List<String> roots = news.stream().map(r -> r.pair().root()).distinct().sorted().toList();
    examples = examples.stream().filter(r -> roots.contains(r.pair().root())).toList();
    if (args[0].equals("train")) {
      float temperature = new Folds(roots, news, examples).temperature();
      train(roots, news, examples).at(temperature).write(Path.of(args[3]));
    } else {
      new Folds(roots, news, examples).print(rules);
    }
  }

  private static Coder coder(Path home, Codebook codebook) throws IOException {
    Path folder = home.resolve("codebooks/plover");
    EnglishParser parser = EnglishParser.load(home.resolve("models/en"));
    return new Coder(
        parser,
        new LexiconActorFinder(ActorLexicon.load(folder)),
        CoreferenceResolver.load(folder.resolve("lists/coref")),
        AttributionFinders.load(home),
        codebook,
        Gazetteer.EMPTY,
        parser.version());
  }

  private static List<Raw> raw(List<PlvEvaluator.Pair> pairs, Classifier rules, float weight) {
    return pairs.parallelStream()
        .map(p -> new Raw(p, rules.features(p.sentence(), p.source(), p.target()), weight))
        .toList();
  }

  /** The examples of the codebook that mark who acts. */
  private static List<PlvEvaluator.Pair> examples(Codebook codebook, Classifier rules) {
    List<PlvEvaluator.Pair> pairs = new ArrayList<>();
    for (Rule rule : codebook.rules()) {
      for (Example example : rule.examples()) {
        String actor = marked(example, "ACTOR");
        if (example.positive() && !actor.isEmpty()) {
          String root = rules.root(rule.type().name(), rule.cameo());
          String recipient = marked(example, "RECIPIENT");
          pairs.add(new PlvEvaluator.Pair(example.text(), actor, recipient, root));
        }
      }
    }
    return pairs;
  }

  private static String marked(Example example, String label) {
    return example.marks().stream()
        .filter(m -> m.label().equals(label))
        .map(m -> m.span().in(example.text()))
        .findFirst()
        .orElse("");
  }

  private static PairRanker train(List<String> roots, List<Raw> news, List<Raw> examples) {
    PairTrainer trainer = new PairTrainer(roots);
    List<Raw> all = new ArrayList<>(news);
    all.addAll(examples);
    trainer.fit(trainer.pairs(all));
    return PairRanker.of(roots, trainer.weights, 1);
  }

  // ---- measuring

  /** Rankers that each learned of the other folds; all pairs of a sentence are in one fold. */
  private static final class Folds {

    private static final float[] TEMPERATURES = {1, 1.25f, 1.5f, 2, 2.5f, 3, 4};

    private final List<Raw> news;
    private final List<PairRanker> rankers = new ArrayList<>();

    Folds(List<String> roots, List<Raw> news, List<Raw> examples) {
      this.news = news;
      for (int fold = 0; fold < FOLDS; fold++) {
        int held = fold;
        List<Raw> rest = news.stream().filter(r -> fold(r) != held).toList();
        rankers.add(train(roots, rest, examples));
      }
    }

    private static int fold(Raw raw) {
      return Math.floorMod(raw.pair().sentence().hashCode() * 0x9E3779B9 >>> 8, FOLDS);
    }

    private PairRanker ranker(Raw raw) {
      return rankers.get(fold(raw));
    }

    /** That at which held-back roots are given the highest likelihood. */
    float temperature() {
      float best = 1;
      double most = Double.NEGATIVE_INFINITY;
      for (float temperature : TEMPERATURES) {
        double sum = 0;
        for (Raw raw : news) {
          PairRanker ranker = ranker(raw).at(temperature);
          int root = ranker.roots().indexOf(raw.pair().root());
          sum += Math.log(Math.max(1e-9, ranker.probabilities(raw.features())[root]));
        }
        if (sum > most) {
          most = sum;
          best = temperature;
        }
      }
      return best;
    }

    void print(Classifier rules) {
      Map<String, Map<String, Tally>> scores = new LinkedHashMap<>();
      float temperature = temperature();
      int[] sure = new int[10];
      int[] right = new int[10];
      for (Raw raw : news) {
        PlvEvaluator.Pair pair = raw.pair();
        String gold = pair.root();
        List<String> words =
            raw.features().stream().filter(f -> !f.startsWith(Classifier.RULE)).toList();
        String both = best(ranker(raw), raw.features());
        add(
            scores,
            "rules alone",
            gold,
            rules.classify(pair.sentence(), pair.source(), pair.target()).root());
        add(scores, "words alone", gold, best(ranker(raw), words));
        add(scores, "both", gold, both);
        double[] likely = ranker(raw).at(temperature).probabilities(raw.features());
        int bin = Math.min(9, (int) (10 * Arrays.stream(likely).max().orElse(0)));
        sure[bin]++;
        right[bin] += both.equals(gold) ? 1 : 0;
      }
      scores.forEach(this::print);
      System.out.printf(Locale.ROOT, "temperature %.2f%nconfidence   right  pairs%n", temperature);
      for (int bin = 0; bin < sure.length; bin++) {
        if (sure[bin] > 0) {
          double share = right[bin] / (double) sure[bin];
          System.out.printf(Locale.ROOT, ".%d to .%d9    %.3f  %d%n", bin, bin, share, sure[bin]);
        }
      }
    }

    private void print(String name, Map<String, Tally> tallies) {
      double hits = tallies.values().stream().mapToDouble(Tally::right).sum();
      System.out.printf(
          Locale.ROOT,
          "%-12s macro-F1 %.3f  accuracy %.3f  (n=%d)%n",
          name,
          PlvScore.macro(tallies),
          hits / news.size(),
          news.size());
    }
  }

  private static String best(PairRanker ranker, List<String> features) {
    double[] likely = ranker.probabilities(features);
    int best = 0;
    for (int c = 1; c < likely.length; c++) {
      best = likely[c] > likely[best] ? c : best;
    }
    return ranker.roots().get(best);
  }

  private static void add(
      Map<String, Map<String, Tally>> scores, String name, String gold, String given) {
    Map<String, Tally> tallies = scores.computeIfAbsent(name, k -> new TreeMap<>());
    boolean hit = gold.equals(given);
    tallies.merge(gold, new Tally(hit ? 1 : 0, hit ? 1 : 0, 1), Tally::plus);
    if (!hit) {
      tallies.merge(given, new Tally(0, 1, 0), Tally::plus);
    }
  }

  // ---- fitting

  private List<Pair> pairs(List<Raw> raw) {
    Map<String, Integer> seen = new HashMap<>();
    raw.forEach(r -> r.features().stream().distinct().forEach(f -> seen.merge(f, 1, Integer::sum)));
    List<Pair> pairs = new ArrayList<>(raw.size());
    for (Raw r : raw) {
      List<String> frequent =
          r.features().stream().distinct().filter(f -> seen.get(f) >= LEAST).toList();
      pairs.add(
          new Pair(
              rows(frequent, false),
              rows(frequent, true),
              roots.indexOf(r.pair().root()),
              r.weight()));
    }
    return pairs;
  }

  private static int[] rows(List<String> features, boolean rules) {
    return features.stream()
        .filter(f -> f.startsWith(Classifier.RULE) == rules)
        .mapToInt(PairRanker::row)
        .toArray();
  }

  private void fit(List<Pair> pairs) {
    List<Pair> order = new ArrayList<>(pairs);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      for (Pair pair : order) {
        learn(pair, random.nextDouble() < LEFT_OUT ? new int[0] : pair.rules());
      }
    }
  }

  private void learn(Pair pair, int[] rules) {
    int n = roots.size();
    double[] sums = new double[n];
    add(pair.words(), sums);
    add(rules, sums);
    double most = Arrays.stream(sums).max().orElse(0);
    double total = 0;
    for (int c = 0; c < n; c++) {
      sums[c] = Math.exp(sums[c] - most);
      total += sums[c];
    }
    float[] gradient = new float[n];
    for (int c = 0; c < n; c++) {
      gradient[c] = (float) (sums[c] / total - (c == pair.root() ? 1 : 0)) * pair.weight();
    }
    update(pair.words(), gradient);
    update(rules, gradient);
  }

  private void add(int[] rows, double[] sums) {
    for (int row : rows) {
      for (int c = 0; c < sums.length; c++) {
        sums[c] += weights[row * sums.length + c];
      }
    }
  }

  private void update(int[] rows, float[] gradient) {
    for (int row : rows) {
      for (int c = 0; c < gradient.length; c++) {
        int i = row * gradient.length + c;
        float g = gradient[c] + DECAY * weights[i];
        squares[i] += g * g;
        weights[i] -= RATE * g / (float) Math.sqrt(squares[i] + 1e-6);
      }
    }
  }
}
