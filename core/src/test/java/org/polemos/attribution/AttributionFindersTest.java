package org.polemos.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polemos.parse.EnglishParser;
import org.polemos.parse.Sentence;
import org.polemos.text.Document;

class AttributionFindersTest {

  private static final Path HOME = Path.of(System.getProperty("polemos.home", ".."));

  /** An evaluation scores rules and model apart, which it can only do where it knows them. */
  @Test
  void theTrainedFinderIsGivenAsItIs() throws IOException {
    assertInstanceOf(TrainedAttributionFinder.class, AttributionFinders.load(HOME));
  }

  @Test
  void rulesAndModelKnowWhoHasTheFloor() throws IOException {
    Document briefing =
        Document.of("d", "MS. OTIENO: We condemn Chad.\n\nQUESTION: Why?\n\nMS. OTIENO: Guess.");
    List<Sentence> sentences = EnglishParser.load(HOME.resolve("models/en")).parse(briefing);
    CueLexicon cues = CueLexicon.read(HOME.resolve("codebooks/plover/lists/cues"));
    for (AttributionFinder finder :
        List.of(AttributionFinders.load(HOME), new RuleAttributionFinder(cues))) {
      List<Attribution> found = finder.find(briefing, sentences);
      assertEquals(3, found.stream().filter(Attribution::isTurn).count());
    }
  }

  @Test
  void whatIsSaidGoesOnBehindBrackets() throws IOException {
    String said =
        "that its drones had destroyed three depots of the Kurdistan Workers' Party (PKK) in northern"
            + " Iraq, killing at least eleven militants";
    Document report = Document.of("d", "The Turkish Defence Ministry said on Sunday " + said + ".");
    List<Sentence> sentences = EnglishParser.load(HOME.resolve("models/en")).parse(report);
    List<Attribution> found = AttributionFinders.load(HOME).find(report, sentences);
    assertEquals(List.of(said), found.stream().map(a -> a.content().in(report.text())).toList());
  }
}
