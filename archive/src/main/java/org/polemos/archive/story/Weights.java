package org.polemos.archive.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;

/** How much each kind of evidence weighs, from {@code links.tsv} beside this class. */
final class Weights {

  /** The weights that are shipped. */
  static final Weights SHIPPED = shipped();

  /** What is true of every pair. */
  static final String BASE = "base";

  /**
   * What is known of a feature.
   *
   * @param prior what a person took it to weigh before any pair was looked at
   * @param weight what it weighs, fitted to pairs that people judged
   * @param words what people read
   */
  record Feature(double prior, double weight, String words) {}

  private final Map<String, Feature> features;

  Weights(Map<String, Feature> features) {
    this.features = features;
  }

  private static Weights shipped() {
    try (InputStream in =
        Objects.requireNonNull(
            Weights.class.getResourceAsStream("links.tsv"), "links.tsv is missing")) {
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Weights read(BufferedReader lines) throws IOException {
    Map<String, Feature> features = new LinkedHashMap<>();
    lines.readLine();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] cells = line.split("\t", -1);
      features.put(
          cells[0],
          new Feature(Double.parseDouble(cells[1]), Double.parseDouble(cells[2]), cells[3]));
    }
    return new Weights(features);
  }

  /** All features, in the order of the file. */
  Map<String, Feature> features() {
    return features;
  }

  double of(Evidence evidence) {
    return of(evidence.feature()) * evidence.much();
  }

  private double of(String feature) {
    return feature(feature).weight();
  }

  String words(Evidence evidence) {
    String words = feature(evidence.feature()).words();
    return evidence.detail() == null ? words : words + " " + evidence.detail();
  }

  private Feature feature(String name) {
    return Objects.requireNonNull(features.get(name), name);
  }

  /** How likely two tellings are of one event, from 0 to 1. */
  double score(List<Evidence> all) {
    double sum = of(BASE);
    for (Evidence evidence : all) {
      sum += of(evidence);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** A number that differs where a weight does. */
  long version() {
    CRC32 sum = new CRC32();
    features.forEach((name, feature) ->
        sum.update((name + feature.weight() + "\n").getBytes(StandardCharsets.UTF_8)));
    return sum.getValue();
  }
}
