package org.polemos.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.polemos.Classifier;
import org.polemos.Engine;
import org.polemos.MainEventReader;
import org.polemos.eval.CameoReader.Classed;
import org.polemos.eval.PlvEvaluator.Pair;
import org.polemos.event.Encoder;
import org.polemos.learn.Folds;
import org.polemos.learn.Ranker;
import org.polemos.learn.RankerTrainer;
import org.polemos.learn.RankerTrainer.Example;
import org.polemos.learn.Reliability;

/**
 * Trains the ranker of quad classes on ConfliBERT's CAMEO sentences and, at less weight, on those
 * of Zero-Shot-PLOVER that are not among them.
 *
 * <pre>{@code
 * java -cp … org.polemos.eval.QuadTrainer train HOME quad.train.tsv plv/train.tsv models/en/quads.bin
 * java -cp … org.polemos.eval.QuadTrainer folds HOME quad.train.tsv plv/train.tsv [reliability.svg [encoder.jsonl]]
 * }</pre>
 */
public final class QuadTrainer {

  private static final List<String> QUADS = List.of("0", "1", "2", "3", "4");

  /** What a sentence of Zero-Shot-PLOVER weighs. */
  private static final float OTHER = 0.5f;

  private static final Predicate<String> RULES = f -> f.startsWith(Classifier.RULE);

  private QuadTrainer() {}

  /**
   * @param args what to do, the data folder, classed sentences, pairs, the file to write
   */
  public static void main(String[] args) throws IOException {
    Engine engine = new Engine(Path.of(args[1]), null);
    MainEventReader reader = engine.mainEvents(Engine.Depth.RULES);
    List<Classed> classed = CameoReader.quads(Path.of(args[2]));
    List<Pair> pairs = PlvEvaluator.read(Path.of(args[3]));
    List<Example> examples = new ArrayList<>(examples(classed, reader, 1));
    Set<String> known = new HashSet<>();
    classed.forEach(c -> known.add(Folds.letters(c.text())));
    examples.addAll(
        examples(
            pairs.stream()
                .filter(p -> !known.contains(Folds.letters(p.sentence())))
                .map(p -> new Classed(p.sentence(), p.quad()))
                .toList(),
            reader,
            OTHER));
    Folds folds = new Folds(QUADS, examples, RULES);
    if (args[0].equals("train")) {
      Ranker ranker = RankerTrainer.train(QUADS, examples, RULES).at(folds.temperature());
      ranker.write(Path.of(args[4]));
    } else {
      Set<String> seen = new HashSet<>();
      pairs.forEach(p -> seen.add(Folds.letters(p.sentence())));
      Reliability reliability = print(folds, seen);
      if (args.length > 5) {
        print(folds, EncoderFolds.read(Path.of(args[5])));
      }
      if (args.length > 4) {
        Reliability.draw(Path.of(args[4]), "quad class", reliability);
      }
    }
  }

  private static List<Example> examples(
      List<Classed> sentences, MainEventReader reader, float weight) {
    return sentences.parallelStream()
        .map(c -> new Example(c.text(), reader.features(c.text()), c.quad(), weight, weight == 1))
        .toList();
  }

  /**
   * @param seen sentences that the rules' authors may have looked at
   */
  private static Reliability print(Folds folds, Set<String> seen) {
    print("words alone", folds, seen, RULES.negate());
    print("rules alone", folds, seen, RULES);
    print("both", folds, seen, f -> true);
    float temperature = folds.temperature();
    Reliability reliability = new Reliability();
    for (Example e : folds.scored()) {
      Ranker ranker = folds.without(e.text()).at(temperature);
      double sure = Arrays.stream(ranker.probabilities(e.features())).max().orElse(0);
      reliability.add(sure, ranker.best(e.features()).equals(e.label()));
    }
    System.out.printf(Locale.ROOT, "temperature %.2f%n%s", temperature, reliability);
    return reliability;
  }

  private static void print(Folds folds, EncoderFolds encoder) {
    Tally alone = Tally.NONE;
    Tally all = Tally.NONE;
    for (Example e : folds.scored()) {
      Encoder.Reading read = encoder.sentence(e.text());
      if (read != null) {
        Ranker ranker = folds.without(e.text()).at(folds.temperature());
        double[] both = read.quadsWith(ranker.labels(), ranker.probabilities(e.features()));
        boolean right = Encoder.QUADS.get(Ranker.best(read.quads())).equals(e.label());
        alone = alone.plus(new Tally(right ? 1 : 0, 1, 1));
        right = ranker.labels().get(Ranker.best(both)).equals(e.label());
        all = all.plus(new Tally(right ? 1 : 0, 1, 1));
      }
    }
    System.out.println(
        new ScoreTable("with the encoder, five folds")
            .add("encoder alone, accuracy", alone)
            .add("all, accuracy", all));
  }

  private static void print(
      String name, Folds folds, Set<String> seen, Predicate<String> features) {
    Map<String, Tally> classes = new TreeMap<>();
    Tally all = Tally.NONE;
    Tally unseen = Tally.NONE;
    for (Example e : folds.scored()) {
      String found = folds.without(e.text()).best(e.features().stream().filter(features).toList());
      boolean right = found.equals(e.label());
      Tally one = new Tally(right ? 1 : 0, 1, 1);
      all = all.plus(one);
      unseen = seen.contains(Folds.letters(e.text())) ? unseen : unseen.plus(one);
      classes.merge(e.label(), new Tally(right ? 1 : 0, 0, 1), Tally::plus);
      classes.merge(found, new Tally(0, 1, 0), Tally::plus);
    }
    System.out.println(
        new ScoreTable(name + ", five folds")
            .add("accuracy", all)
            .add("accuracy, not in the pairs", unseen)
            .addClasses(classes));
  }
}
