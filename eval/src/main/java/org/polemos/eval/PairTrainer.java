package org.polemos.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.polemos.Classifier;
import org.polemos.Engine;
import org.polemos.codebook.Codebook;
import org.polemos.codebook.Rule;
import org.polemos.eval.PlvEvaluator.Pair;
import org.polemos.event.Encoder;
import org.polemos.learn.Folds;
import org.polemos.learn.Ranker;
import org.polemos.learn.RankerTrainer;
import org.polemos.learn.RankerTrainer.Example;
import org.polemos.learn.Reliability;

/**
 * Trains the ranker of pairs on pairs of Zero-Shot-PLOVER and on the codebook's own examples.
 *
 * <pre>{@code
 * java -cp … org.polemos.eval.PairTrainer train HOME plv/train.tsv models/en/pairs.bin
 * java -cp … org.polemos.eval.PairTrainer folds HOME plv/train.tsv [reliability.svg [encoder.jsonl]]
 * }</pre>
 */
public final class PairTrainer {

  /** What a pair of news weighs beside an example of the codebook. */
  private static final float NEWS = 2;

  private static final Predicate<String> RULES = f -> f.startsWith(Classifier.RULE);

  private PairTrainer() {}

  /**
   * @param args what to do, the data folder, the pairs, the file to write
   */
  public static void main(String[] args) throws IOException {
    Engine engine = new Engine(Path.of(args[1]), null);
    Classifier rules = engine.classifier(Engine.Depth.RULES);
    List<Pair> news = PlvEvaluator.read(Path.of(args[2]));
    List<String> roots = news.stream().map(Pair::root).distinct().sorted().toList();
    List<Example> examples = new ArrayList<>(examples(news, rules, NEWS));
    examples.addAll(
        examples(codebook(engine.codebook(), rules), rules, 1).stream()
            .filter(e -> roots.contains(e.label()))
            .toList());
    Folds folds = new Folds(roots, examples, RULES);
    if (args[0].equals("train")) {
      Ranker ranker = RankerTrainer.train(roots, examples, RULES).at(folds.temperature());
      ranker.write(Path.of(args[3]));
    } else {
      EncoderFolds encoder =
          args.length > 4 ? EncoderFolds.read(Path.of(args[4])) : EncoderFolds.none();
      Reliability reliability = print(folds, news, rules, encoder);
      if (args.length > 3) {
        Files.writeString(
            Path.of(args[3]), Reliability.svg(List.of("classify"), List.of(reliability)));
      }
    }
  }

  private static List<Example> examples(List<Pair> pairs, Classifier rules, float weight) {
    return pairs.parallelStream()
        .map(p ->
            new Example(
                p.sentence(),
                rules.features(p.sentence(), p.source(), p.target()),
                p.root(),
                weight,
                weight == NEWS))
        .toList();
  }

  /** The examples of the codebook that mark who acts. */
  public static List<Pair> codebook(Codebook codebook, Classifier rules) {
    List<Pair> pairs = new ArrayList<>();
    for (Rule rule : codebook.rules()) {
      for (org.polemos.codebook.Example example : rule.examples()) {
        String actor = marked(example, "ACTOR");
        if (example.positive() && !actor.isEmpty()) {
          String root = rules.root(rule.type().name(), rule.cameo());
          pairs.add(new Pair(example.text(), actor, marked(example, "RECIPIENT"), root, ""));
        }
      }
    }
    return pairs;
  }

  private static String marked(org.polemos.codebook.Example example, String label) {
    return example.marks().stream()
        .filter(m -> m.label().equals(label))
        .map(m -> m.span().in(example.text()))
        .findFirst()
        .orElse("");
  }

  /** Prints what rules, words and both are worth on unseen sentences. */
  private static Reliability print(
      Folds folds, List<Pair> news, Classifier rules, EncoderFolds encoder) {
    Map<String, Map<String, Tally>> scores = new LinkedHashMap<>();
    Reliability reliability = new Reliability();
    float temperature = folds.temperature();
    for (int i = 0; i < news.size(); i++) {
      Pair pair = news.get(i);
      List<String> features = folds.scored().get(i).features();
      List<String> words = features.stream().filter(RULES.negate()).toList();
      Ranker ranker = folds.without(pair.sentence()).at(temperature);
      String root = pair.root();
      String both = ranker.best(features);
      Classifier.Answer byRules = rules.classify(pair.sentence(), pair.source(), pair.target());
      add(scores, "rules alone", root, byRules.root());
      add(scores, "words alone", root, ranker.best(words));
      add(scores, "both", root, both);
      Encoder.Reading read = encoder.pair(pair.sentence(), root);
      if (read != null) {
        add(scores, "encoder alone", root, Encoder.ROOTS.get(Ranker.best(read.roots())));
        add(scores, "words, encoder", root, best(ranker, words, read));
        add(scores, "all", root, best(ranker, features, read));
      }
      double sure = Arrays.stream(ranker.probabilities(features)).max().orElse(0);
      reliability.add(sure, both.equals(root));
    }
    scores.forEach((name, tallies) -> print(name, tallies, news.size()));
    System.out.printf(Locale.ROOT, "temperature %.2f%n%s", temperature, reliability);
    return reliability;
  }

  private static String best(Ranker ranker, List<String> features, Encoder.Reading read) {
    double[] both = read.rootsWith(ranker.labels(), ranker.probabilities(features));
    return ranker.labels().get(Ranker.best(both));
  }

  private static void print(String name, Map<String, Tally> tallies, int all) {
    double hits = tallies.values().stream().mapToDouble(Tally::right).sum();
    System.out.printf(
        Locale.ROOT,
        "%-12s macro-F1 %.3f  accuracy %.3f  (n=%d)%n",
        name,
        PlvScore.macro(tallies),
        hits / all,
        all);
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
}
