package org.polemos.eval;

import java.nio.file.Path;
import org.polemos.attribution.AttributionTrainer;
import org.polemos.parse.EnglishParser;
import org.polemos.parse.Parser;

/**
 * Trains the attribution model; {@code polemos eval polnear --ablation} measures it.
 *
 * <pre>{@code
 * java -cp … org.polemos.eval.Attributions train HOME polnear/train models/en/attribution.bin
 * }</pre>
 */
public final class Attributions {

  private Attributions() {}

  /**
   * @param args {@code train}, the data folder, the annotated articles, the file of weights
   */
  public static void main(String[] args) throws Exception {
    Path home = Path.of(args[1]);
    Path articles = Path.of(args[2]);
    Path model = Path.of(args[3]);
    Parser parser = EnglishParser.load(home.resolve("models/en"));
    AttributionTrainer.train(articles, parser, model, 8);
  }
}
