package org.polemos.eval;

import java.nio.file.Path;
import org.polemos.attribution.AttributionFinder;
import org.polemos.attribution.AttributionTrainer;
import org.polemos.attribution.CueLexicon;
import org.polemos.attribution.RuleAttributionFinder;
import org.polemos.attribution.TrainedAttributionFinder;
import org.polemos.parse.EnglishParser;
import org.polemos.parse.Parser;

/**
 * Trains the attribution model and measures it beside the rules.
 *
 * <pre>{@code
 * java -cp … org.polemos.eval.Attributions train HOME polnear/train models/en/attribution.bin
 * java -cp … org.polemos.eval.Attributions score HOME polnear/dev models/en/attribution.bin
 * }</pre>
 */
public final class Attributions {

  private Attributions() {}

  /**
   * @param args what to do, the data folder, the annotated articles, the file of weights
   */
  public static void main(String[] args) throws Exception {
    Path home = Path.of(args[1]);
    Path articles = Path.of(args[2]);
    Path model = Path.of(args[3]);
    Path cues = home.resolve("codebooks/plover/lists/cues");
    Parser parser = EnglishParser.load(home.resolve("models/en"));
    if (args[0].equals("train")) {
      AttributionTrainer.train(articles, parser, model, 8);
      return;
    }
    AttributionFinder rules = new RuleAttributionFinder(CueLexicon.read(cues));
    System.out.println("rules\n" + PolnearEvaluator.evaluate(articles, parser, rules));
    AttributionFinder trained = TrainedAttributionFinder.load(model, cues);
    System.out.println("model\n" + PolnearEvaluator.evaluate(articles, parser, trained));
  }
}
