package org.polemos.archive.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.polemos.archive.Archive;
import org.polemos.archive.story.Weights.Feature;
import org.polemos.eval.Tally;

/**
 * Fits what the linker weighs to pairs that people judged: a logistic regression that is held near
 * what a person took the weights to be, how near chosen in folds. Pairs that share a document,
 * directly or through others, are of one fold.
 *
 * <pre>{@code
 * java -cp … org.polemos.archive.story.LinkTrainer folds all.db gold/links.tsv
 * java -cp … org.polemos.archive.story.LinkTrainer train all.db gold/links.tsv …/story/links.tsv
 * }</pre>
 */
public final class LinkTrainer {

  private static final int FOLDS = 5;
  private static final int STEPS = 20_000;
  private static final double[] HOLDS = {0.01, 0.03, 0.1, 0.3, 1, 3, 10};

  private final List<String> names = List.copyOf(Weights.SHIPPED.features().keySet());
  private final double[] priors =
      Weights.SHIPPED.features().values().stream().mapToDouble(Feature::prior).toArray();
  private final List<Example> examples = new ArrayList<>();

  private record Example(double[] much, boolean same, int fold) {}

  private LinkTrainer(GoldLinks gold) {
    Map<String, String> roots = new HashMap<>();
    List<GoldLinks.Pair> pairs =
        gold.pairs().stream().filter(pair -> pair.seen() && pair.coded()).toList();
    pairs.forEach(pair ->
        roots.put(root(roots, pair.first().document()), root(roots, pair.second().document())));
    for (GoldLinks.Pair pair : pairs) {
      double[] much = new double[names.size()];
      much[names.indexOf(Weights.BASE)] = 1;
      gold.evidence(pair).forEach(e -> much[names.indexOf(e.feature())] += e.much());
      int fold = Math.floorMod(root(roots, pair.first().document()).hashCode(), FOLDS);
      examples.add(new Example(much, pair.same(), fold));
    }
  }

  private static String root(Map<String, String> roots, String document) {
    String root = document;
    while (!roots.getOrDefault(root, root).equals(root)) {
      root = roots.getOrDefault(root, root);
    }
    return root;
  }

  /**
   * @param args what to do, the archive, the judged pairs, the file to write
   */
  public static void main(String[] args) throws IOException {
    try (Archive archive = Archive.read(Path.of(args[1]))) {
      LinkTrainer trainer = new LinkTrainer(new GoldLinks(archive, Path.of(args[2])));
      double hold = trainer.chooseHold();
      if (args[0].equals("train")) {
        trainer.write(trainer.fit(-1, hold), Path.of(args[3]));
      }
    }
  }

  /** Prints what each is worth on folds that were not fitted. */
  private double chooseHold() {
    System.out.printf("%d pairs, %d features%n", examples.size(), names.size());
    double[] shipped =
        Weights.SHIPPED.features().values().stream().mapToDouble(Feature::weight).toArray();
    print("as shipped", loss(fold -> shipped), tally(fold -> shipped));
    print("by hand", loss(fold -> priors), tally(fold -> priors));
    double best = HOLDS[0];
    double least = Double.MAX_VALUE;
    for (double hold : HOLDS) {
      double[][] fitted = new double[FOLDS][];
      for (int fold = 0; fold < FOLDS; fold++) {
        fitted[fold] = fit(fold, hold);
      }
      double loss = loss(fold -> fitted[fold]);
      print("held by " + hold, loss, tally(fold -> fitted[fold]));
      if (loss < least) {
        least = loss;
        best = hold;
      }
    }
    System.out.println("chosen: " + best);
    return best;
  }

  private interface OfFold {
    double[] weights(int fold);
  }

  private double loss(OfFold of) {
    return examples.stream()
        .mapToDouble(e -> {
          double p = probability(of.weights(e.fold()), e);
          return -Math.log(Math.max(1e-9, e.same() ? p : 1 - p));
        })
        .average()
        .orElse(0);
  }

  private Tally tally(OfFold of) {
    Tally tally = Tally.NONE;
    for (Example e : examples) {
      boolean found = probability(of.weights(e.fold()), e) >= Linker.SURE;
      tally = tally.plus(new Tally(found && e.same() ? 1 : 0, found ? 1 : 0, e.same() ? 1 : 0));
    }
    return tally;
  }

  private static void print(String name, double loss, Tally tally) {
    System.out.printf(Locale.ROOT, "%-14s loss %.3f  %s%n", name, loss, tally);
  }

  private static double probability(double[] weights, Example example) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * example.much()[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /**
   * Fits to all folds but one.
   *
   * @param held the fold, or -1
   */
  private double[] fit(int held, double hold) {
    List<Example> all = examples.stream().filter(e -> e.fold() != held).toList();
    double[] weights = priors.clone();
    double step = 0.5 / all.size();
    for (int i = 0; i < STEPS; i++) {
      double[] gradient = new double[weights.length];
      for (Example e : all) {
        double off = (e.same() ? 1 : 0) - probability(weights, e);
        for (int j = 0; j < weights.length; j++) {
          gradient[j] += off * e.much()[j];
        }
      }
      for (int j = 0; j < weights.length; j++) {
        weights[j] += step * (gradient[j] - hold * (weights[j] - priors[j]));
      }
    }
    return weights;
  }

  private void write(double[] weights, Path file) throws IOException {
    StringBuilder lines = new StringBuilder("feature\tprior\tweight\twords\n");
    Map<String, Feature> features = Weights.SHIPPED.features();
    for (int i = 0; i < weights.length; i++) {
      Feature feature = Objects.requireNonNull(features.get(names.get(i)));
      lines.append(
          String.format(
              Locale.ROOT,
              "%s\t%s\t%.2f\t%s%n",
              names.get(i),
              feature.prior(),
              weights[i],
              feature.words()));
    }
    Files.writeString(file, lines);
  }
}
