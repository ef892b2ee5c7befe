package org.polemos.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.polemos.event.Encoder;
import org.polemos.parse.Token;

/**
 * Reads sentences with {@code events.onnx}, the fine-tuned encoder in {@code models/en}; see its
 * card there.
 */
public final class OnnxEncoder implements Encoder {

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPieces pieces;

  private OnnxEncoder(OrtEnvironment environment, OrtSession session, WordPieces pieces) {
    this.environment = environment;
    this.session = session;
    this.pieces = pieces;
  }

  /** Opens the encoder of a folder of models; for {@link java.util.ServiceLoader}. */
  public static final class Provider implements Encoder.Provider {

    @Override
    public Encoder open(Path models) throws IOException {
      Path weights = models.resolve("events.onnx");
      if (!Files.exists(weights)) {
        throw new IOException(weights + " does not exist");
      }
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      // Callers read many sentences at once, each on a thread of its own.
      try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        return new OnnxEncoder(
            environment,
            environment.createSession(weights.toString(), options),
            WordPieces.read(models.resolve("pieces.txt")));
      } catch (OrtException broken) {
        throw new IOException(weights + " cannot be read: " + broken.getMessage(), broken);
      }
    }
  }

  @Override
  public List<Reading> read(List<Token> words, List<Pair> pairs) {
    Map<Pair, Reading> read = new HashMap<>();
    List<Reading> all = new ArrayList<>(pairs.size());
    for (Pair pair : pairs) {
      if (!read.containsKey(pair)) {
        Marked marked = Marked.of(words, pair.actor(), pair.recipient(), pieces);
        read.put(pair, marked == null ? null : read(marked));
      }
      all.add(read.get(pair));
    }
    return all;
  }

  /**
   * Reads one sentence. Several at once were no faster on a processor, and worse: numbers are
   * rounded by the largest of all that are read together.
   */
  private Reading read(Marked marked) {
    boolean[] whole = new boolean[marked.ids().length];
    Arrays.fill(whole, true);
    long[][] marks = {{marked.actor(), marked.recipient()}};
    try (OnnxTensor ids = OnnxTensor.createTensor(environment, new long[][] {marked.ids()});
        OnnxTensor mask = OnnxTensor.createTensor(environment, new boolean[][] {whole});
        OnnxTensor at = OnnxTensor.createTensor(environment, marks);
        OrtSession.Result result = session.run(Map.of("ids", ids, "mask", mask, "marks", at))) {
      return reading(
          likely(((float[][]) result.get("root").orElseThrow().getValue())[0]),
          likely(((float[][]) result.get("quad").orElseThrow().getValue())[0]));
    } catch (OrtException broken) {
      throw new IllegalStateException("the encoder failed: " + broken.getMessage(), broken);
    }
  }

  private static Reading reading(double[] roots, double[] quads) {
    double none = roots[ROOTS.size()];
    double[] some = Arrays.copyOf(roots, ROOTS.size());
    for (int i = 0; i < some.length; i++) {
      some[i] /= Math.max(1e-9, 1 - none);
    }
    return new Reading(some, none, quads);
  }

  private static double[] likely(float[] scores) {
    double most = Double.NEGATIVE_INFINITY;
    for (float score : scores) {
      most = Math.max(most, score);
    }
    double[] out = new double[scores.length];
    double sum = 0;
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.exp(scores[i] - most);
      sum += out[i];
    }
    for (int i = 0; i < out.length; i++) {
      out[i] /= sum;
    }
    return out;
  }

  @Override
  public void close() throws IOException {
    try {
      session.close();
    } catch (OrtException broken) {
      throw new IOException(broken);
    }
  }
}
