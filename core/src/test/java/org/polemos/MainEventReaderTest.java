package org.polemos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polemos.event.SideTagger;
import org.polemos.learn.Ranker;

class MainEventReaderTest {

  private static final Path MODELS =
      Path.of(System.getProperty("polemos.home", "..")).resolve("models/en");

  private static MainEventReader reader;

  @BeforeAll
  static void load() throws IOException {
    reader =
        new MainEventReader(
            Shipped.CODER,
            Shipped.CODEBOOK,
            Ranker.read(MODELS.resolve("quads.bin")),
            SideTagger.read(MODELS.resolve("sides.bin")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Kenya has accused Ghana of breaking the agreement.|3|Kenya|Ghana
          The Peruvian government released the opposition leader.|2|The Peruvian government|the opp
          The European Union rejected the British plan.|3|The European Union|the British plan
          Israeli troops shelled a town in Lebanon.|4|Israeli troops|a town in Lebanon
          """)
  void theMainEventHasItsClassAndSides(String sentence, int quad, String who, String whom) {
    MainEvent event = reader.read(sentence);
    assertEquals(quad, event.quad(), event.why());
    assertEquals(who, event.who().get(0).in(sentence));
    assertTrue(event.whom().get(0).in(sentence).startsWith(whom), sentence);
    assertTrue(event.why().contains("ranker: "), event.why());
  }

  @Test
  void whoActTogetherAreOnBothSides() {
    String sentence = "Prime Minister Rossi met President Kowalski in Warsaw.";
    MainEvent event = reader.read(sentence);
    assertEquals("Prime Minister Rossi", event.who().get(0).in(sentence));
    assertEquals("President Kowalski", event.whom().get(0).in(sentence));
  }

  @Test
  void statesAreAlikeToIt() {
    String sentence = "Italy denounced the raid that Egypt had ordered.";
    String swapped = "Egypt denounced the raid that Italy had ordered.";
    assertEquals(reader.features(sentence), reader.features(swapped));
    assertEquals(reader.read(sentence), reader.read(swapped));
  }

  @Test
  void rulesAloneAnswerToo() {
    MainEventReader rules = new MainEventReader(Shipped.CODER, Shipped.CODEBOOK);
    assertEquals(4, rules.read("Rebels attacked an army convoy.").quad());
    assertEquals(0, rules.read("It rained.").quad());
  }
}
