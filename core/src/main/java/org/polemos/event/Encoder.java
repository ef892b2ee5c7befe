package org.polemos.event;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.polemos.parse.Token;
import org.polemos.text.Span;

/**
 * A large network that reads a whole sentence: slow, and only asked where somebody wants the most
 * accurate answer. Safe for use by many threads.
 */
public interface Encoder extends Closeable {

  /** The roots that {@link Reading#roots} counts up, in their order. */
  List<String> ROOTS =
      List.of(
          "ACCUSE",
          "AGREE",
          "AID",
          "ASSAULT",
          "COERCE",
          "CONSULT",
          "COOPERATE",
          "MOBILIZE",
          "PROTEST",
          "REJECT",
          "REQUEST",
          "SANCTION",
          "SUPPORT",
          "THREATEN",
          "YIELD");

  /** The classes that {@link Reading#quads} counts up. */
  List<String> QUADS = List.of("0", "1", "2", "3", "4");

  /**
   * What it makes of a sentence.
   *
   * @param roots how likely each of {@link #ROOTS} is between the two parties; together 1
   * @param none how likely it is that the first does nothing to the second
   * @param quads how likely it is that the sentence is about a deed of class 0 (a statement or an
   *     appeal) to 4; together 1
   */
  record Reading(double[] roots, double none, double[] quads) {

    /** How much a ranker counts beside the encoder; chosen on folds, see models/en/events.md. */
    private static final double ROOTS_SHARE = 1;

    private static final double QUADS_SHARE = 0.5;

    /** Both together are too sure of roots: they read the same words. */
    private static final double ROOTS_TEMPERATURE = 2;

    /**
     * How likely each root is by a ranker and the encoder together.
     *
     * @param labels the ranker's, in the order of what it says
     */
    public double[] rootsWith(List<String> labels, double[] ranked) {
      return product(labels, ranked, ROOTS_SHARE, ROOTS, roots, ROOTS_TEMPERATURE);
    }

    /** How likely each quad class is by a ranker and the encoder together. */
    public double[] quadsWith(List<String> labels, double[] ranked) {
      return product(labels, ranked, QUADS_SHARE, QUADS, quads, 1);
    }

    private static double[] product(
        List<String> labels,
        double[] ranked,
        double share,
        List<String> names,
        double[] encoded,
        double temperature) {
      double[] out = new double[labels.size()];
      double sum = 0;
      for (int i = 0; i < out.length; i++) {
        int at = names.indexOf(labels.get(i));
        double other = at < 0 ? 0 : encoded[at];
        out[i] = Math.pow(Math.pow(ranked[i], share) * Math.max(other, 1e-6), 1 / temperature);
        sum += out[i];
      }
      for (int i = 0; i < out.length; i++) {
        out[i] /= sum;
      }
      return out;
    }
  }

  /**
   * Reads a sentence.
   *
   * @param actor words of the first party, or {@code null} where there is none
   * @param recipient words of the second
   * @return {@code null} where a party stands behind the longest sentence that it can read
   */
  default Reading read(List<Token> words, Span actor, Span recipient) {
    return read(words, List.of(new Pair(actor, recipient))).get(0);
  }

  /**
   * Reads a sentence for each of several pairs of parties.
   *
   * @return in the order of the pairs; {@code null} for a pair of which a party stands behind the
   *     longest sentence that it can read
   */
  List<Reading> read(List<Token> words, List<Pair> pairs);

  /**
   * Two parties of a sentence.
   *
   * @param actor words of the first, or {@code null} where there is none
   * @param recipient words of the second
   */
  record Pair(Span actor, Span recipient) {}

  /** Finds encoders; see {@link java.util.ServiceLoader}. */
  interface Provider {

    /**
     * Opens the encoder of a folder of models.
     *
     * @throws IOException where its files are missing or broken
     */
    Encoder open(Path models) throws IOException;
  }
}
