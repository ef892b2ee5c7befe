package org.polemos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polemos.learn.Ranker;

/** What one party does to another, by rules and by the shipped ranker. */
class ClassifierTest {

  private static final Path RANKER =
      Path.of(System.getProperty("polemos.home", ".."), "models/en/pairs.bin");

  @TempDir Path folder;

  private static Classifier shipped() throws IOException {
    return new Classifier(Shipped.CODER, Shipped.CODEBOOK, Ranker.read(RANKER));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Italy condemned Iran for the attack. | Italy | Iran | ACCUSE",
        "Egyptian jets bombed a village in Sudan. | Egyptian jets | a village in Sudan | ASSAULT",
        "Kenya shipped tents and medicine to flood victims in Malawi. | Kenya | Malawi | AID",
        "The minister threatened Peru with tariffs. | The minister | Peru | THREATEN",
        "Workers marched through Rome against the government. | Workers | the government | PROTEST",
      })
  void theRankerAnswersAndSaysWhy(String sentence, String source, String target, String root)
      throws IOException {
    Classifier.Answer answer = shipped().classify(sentence, source, target);
    assertEquals(root, answer.root());
    assertTrue(answer.why().contains("ranker: "), answer.why());
    assertTrue(answer.confidence() > 0 && answer.confidence() <= 1);
  }

  @Test
  void sidesAreAlikeToTheRanker() throws IOException {
    Classifier classifier = shipped();
    String sentence = "Italy urged Egypt to let the observers in, and Egypt declined.";
    String swapped = "Egypt urged Italy to let the observers in, and Italy declined.";
    assertEquals(
        classifier.classify(sentence, "Italy", "Egypt").confidence(),
        classifier.classify(swapped, "Egypt", "Italy").confidence());
    assertEquals(
        classifier.features(sentence, "Italy", "Egypt"),
        classifier.features(swapped, "Egypt", "Italy"));
  }

  @Test
  void likelihoodsSumToOneAndAFileReadsBack() throws IOException {
    float[] weights = new float[2 << Ranker.BITS];
    weights[2 * Ranker.row("word bomb")] = 1;
    Ranker ranker = Ranker.of(List.of("ASSAULT", "AID"), weights, 2);
    ranker.write(folder.resolve("pairs.bin"));
    Ranker again = Ranker.read(folder.resolve("pairs.bin"));
    double[] likely = again.probabilities(List.of("word bomb", "word today"));
    assertEquals(1, Arrays.stream(likely).sum(), 1e-9);
    assertEquals(1 / (1 + Math.exp(-0.5)), likely[0], 1e-3);
    assertEquals(List.of("word bomb"), again.reasons(List.of("word bomb"), "ASSAULT", 3));
  }
}
