package org.polemos.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.polemos.attribution.Attribution;
import org.polemos.attribution.AttributionFinder;
import org.polemos.parse.Parser;

/**
 * Scores an attribution finder on a folder of annotated articles.
 *
 * <pre>{@code
 * PolnearScore score = PolnearEvaluator.evaluate(Path.of("gold/polnear/dev"), parser, finder);
 * System.out.println(score);
 * }</pre>
 */
public final class PolnearEvaluator {

  private PolnearEvaluator() {}

  /**
   * @param folder holds {@code text/} and {@code attributions/}
   * @throws IOException where a file is missing or cannot be read
   */
  public static PolnearScore evaluate(Path folder, Parser parser, AttributionFinder finder)
      throws IOException {
    PolnearScore score = PolnearScore.NONE;
    for (BratReader.Annotated article : BratReader.read(folder)) {
      List<Attribution> found = finder.find(article.document(), parser.parse(article.document()));
      score = score.plus(PolnearScore.of(article, found));
    }
    return score;
  }
}
