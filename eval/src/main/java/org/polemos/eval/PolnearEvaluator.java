package org.polemos.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.polemos.attribution.Attribution;
import org.polemos.attribution.AttributionFinder;
import org.polemos.parse.Parser;
import org.polemos.parse.Sentence;

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
    return evaluate(folder, parser, List.of(finder)).get(0);
  }

  /** The score of each finder on the same trees, in the order of the finders. */
  public static List<PolnearScore> evaluate(
      Path folder, Parser parser, List<AttributionFinder> finders) throws IOException {
    PolnearScore[] scores = new PolnearScore[finders.size()];
    Arrays.fill(scores, PolnearScore.NONE);
    for (BratReader.Annotated article : BratReader.read(folder)) {
      List<Sentence> sentences = parser.parse(article.document());
      for (int i = 0; i < scores.length; i++) {
        List<Attribution> found = finders.get(i).find(article.document(), sentences);
        scores[i] = scores[i].plus(PolnearScore.of(article, found));
      }
    }
    return List.of(scores);
  }
}
