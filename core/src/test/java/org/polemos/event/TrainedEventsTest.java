package org.polemos.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polemos.Analysis.Passage;
import org.polemos.Shipped;
import org.polemos.learn.Ranker;
import org.polemos.text.Document;

class TrainedEventsTest {

  private static final Path MODELS =
      Path.of(System.getProperty("polemos.home", "..")).resolve("models/en");

  /** No verb of any rule. */
  private static final String UNKNOWN = "Norway pampered Sweden on Monday.";

  @TempDir Path folder;

  /** With a ranker that takes everything for this, as surely as the weight says. */
  private static TrainedEvents always(String label, float weight) throws IOException {
    float[] weights = new float[2 << Ranker.BITS];
    int column = label.compareTo(TrainedEvents.NONE) < 0 ? 0 : 1;
    for (int i = column; i < weights.length; i += 2) {
      weights[i] = weight;
    }
    List<String> labels =
        column == 0 ? List.of(label, TrainedEvents.NONE) : List.of(TrainedEvents.NONE, label);
    return new TrainedEvents(
        Shipped.CODEBOOK,
        SideTagger.read(MODELS.resolve("parties.bin")),
        Ranker.of(labels, weights, 1),
        "models/en/deeds.bin");
  }

  private static List<EventMention> find(EventFinder finder, String text) {
    Document document = Shipped.document(text);
    Passage passage = Shipped.CODER.analyse(document).passages().get(0);
    return finder.find(document, passage.clauses(), passage.actors());
  }

  @Test
  void aDeedOfWhichNoRuleKnowsTheVerbIsTakenWhereTheRankerIsSure() throws IOException {
    assertEquals(List.of(), find(new CodebookEvents(Shipped.CODEBOOK), UNKNOWN));
    EventMention found = find(always("AID", 5), UNKNOWN).get(0);
    assertEquals("aid.ranker", found.rule().id());
    assertEquals("070", found.rule().cameo());
    assertEquals("Norway", found.actors().get(0).name());
    assertEquals("Sweden", found.recipients().get(0).name());
    assertTrue(found.model().startsWith("ranker: "), found.model());
  }

  @Test
  void anUnsureRankerAddsNothing() throws IOException {
    assertEquals(List.of(), find(always("AID", 0.001f), UNKNOWN));
    assertEquals(List.of(), find(always("YIELD", 0.001f), UNKNOWN));
  }

  @Test
  void nobodyOfPublicLifeIsNobody() throws IOException {
    assertEquals(List.of(), find(always("AID", 5), "The tall man pampered the small dog."));
  }

  @Test
  void whatRulesFoundWithBothSidesStaysAsItIs() throws IOException {
    String text = "Italy imposed sanctions on Serbia.";
    assertEquals(find(new CodebookEvents(Shipped.CODEBOOK), text), find(always("AID", 5), text));
  }
}
