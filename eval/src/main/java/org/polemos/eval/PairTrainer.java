package org.polemos.eval;

import java.io.IOException;
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

  private final Classifier rules;
  private final List<Pair> news;
  private final List<String> roots;
  private final List<Example> examples;
  private final Folds folds;

  private PairTrainer(Engine engine, Path pairs) throws IOException {
    this(engine, GoldPairs.read(List.of(pairs), engine.classifier(Engine.Depth.RULES)));
  }

  /** Learns from what people say of pairs, and from the codebook's examples of the same roots. */
  public PairTrainer(Engine engine, GoldPairs gold) {
    this.rules = engine.classifier(Engine.Depth.RULES);
    this.news = gold.deeds();
    this.roots = news.stream().map(Pair::root).distinct().sorted().toList();
    this.examples = new ArrayList<>(examples(news, rules, NEWS));
    List<Pair> book =
        codebook(engine.codebook(), rules).stream()
            .filter(pair -> roots.contains(pair.root()))
            .toList();
    examples.addAll(examples(book, rules, 1));
    this.folds = new Folds(roots, examples, RULES);
  }

  /** Writes the ranker that learned from all of it. */
  public void write(Path file) throws IOException {
    RankerTrainer.train(roots, examples, RULES).at(folds.temperature()).write(file);
  }

  /**
   * How many pairs it learned from, and how many of those that it had not seen it names rightly.
   */
  public String summary() {
    long right =
        news.stream()
            .filter(pair -> {
              List<String> features = rules.features(pair.sentence(), pair.source(), pair.target());
              return folds.without(pair.sentence()).best(features).equals(pair.root());
            })
            .count();
    return String.format(
        Locale.ROOT,
        "%d pairs and %d examples of the codebook; %d of the pairs named rightly by folds that had"
            + " not seen them",
        news.size(),
        examples.size() - news.size(),
        right);
  }

  /**
   * @param args what to do, the data folder, the pairs, the file to write
   */
  public static void main(String[] args) throws IOException {
    PairTrainer trainer = new PairTrainer(new Engine(Path.of(args[1]), null), Path.of(args[2]));
    if (args[0].equals("train")) {
      trainer.write(Path.of(args[3]));
    } else {
      EncoderFolds encoder =
          args.length > 4 ? EncoderFolds.read(Path.of(args[4])) : EncoderFolds.none();
      Reliability reliability = trainer.print(encoder);
      if (args.length > 3) {
        Reliability.draw(Path.of(args[3]), "classify", reliability);
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
  private Reliability print(EncoderFolds encoder) {
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
