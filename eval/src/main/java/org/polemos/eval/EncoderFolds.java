package org.polemos.eval;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.polemos.event.Encoder;
import org.polemos.learn.Folds;

/**
 * What encoders that had not seen a sentence say of it: the lines that {@code train/events.py folds
 * --out} writes.
 */
final class EncoderFolds {

  private final Map<String, double[]> likely = new HashMap<>();

  private EncoderFolds() {}

  /** Nothing at all. */
  static EncoderFolds none() {
    return new EncoderFolds();
  }

  static EncoderFolds read(Path file) throws IOException {
    EncoderFolds folds = new EncoderFolds();
    JsonFactory factory = new JsonFactory();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        try (JsonParser json = factory.createParser(line)) {
          folds.add(json);
        }
      }
    }
    return folds;
  }

  private void add(JsonParser json) throws IOException {
    Map<String, String> fields = new HashMap<>();
    List<Double> scores = new ArrayList<>();
    json.nextToken();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      if (json.nextToken() == JsonToken.START_ARRAY) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          scores.add(json.getDoubleValue());
        }
      } else {
        fields.put(name, json.getText());
      }
    }
    boolean pair = "pairs".equals(fields.get("kind"));
    if (!scores.isEmpty()) {
      int most = pair ? Encoder.ROOTS.size() : Encoder.QUADS.size();
      String label = pair ? Encoder.ROOTS.get(Integer.parseInt(fields.get("root"))) : "";
      likely.put(Folds.letters(fields.get("key")) + label, softmax(scores.subList(0, most)));
    }
  }

  private static double[] softmax(List<Double> scores) {
    double[] out = scores.stream().mapToDouble(Math::exp).toArray();
    double sum = 0;
    for (double each : out) {
      sum += each;
    }
    for (int i = 0; i < out.length; i++) {
      out[i] /= sum;
    }
    return out;
  }

  /** Of the pair of a sentence that has this root; {@code null} where the file lacks it. */
  Encoder.Reading pair(String sentence, String root) {
    double[] roots = likely.get(Folds.letters(sentence) + root);
    return roots == null ? null : new Encoder.Reading(roots, 0, new double[0]);
  }

  /** Of a sentence with a quad class. */
  Encoder.Reading sentence(String sentence) {
    double[] quads = likely.get(Folds.letters(sentence));
    return quads == null ? null : new Encoder.Reading(new double[0], 0, quads);
  }
}
