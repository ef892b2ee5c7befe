package org.polemos.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polemos.learn.RankerTrainer.Example;

class FoldsTest {

  @Test
  void theSameSentenceIsInOneFoldHoweverItIsWritten() {
    assertEquals(
        Folds.of("Mali's army re-opened the road."),
        Folds.of("Mali 's army re - opened the road ."));
  }

  @Test
  void unseenSentencesAreReadByWhatTheOthersShow() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String label = i % 2 == 0 ? "war" : "peace";
      examples.add(
          new Example("sentence " + i, List.of("word " + label, "also"), label, 1, i % 3 == 0));
    }
    Folds folds = new Folds(List.of("peace", "war"), examples, f -> false);
    assertEquals(14, folds.scored().size());
    for (Example e : folds.scored()) {
      assertEquals(e.label(), folds.without(e.text()).best(e.features()));
    }
  }

  @Test
  void confidenceThatHoldsIsOnTheDiagonal() {
    Reliability reliability = new Reliability();
    for (int i = 0; i < 10; i++) {
      reliability.add(0.85, i < 8);
    }
    assertEquals(0.05, reliability.error(), 1e-9);
    assertTrue(reliability.toString().contains(".8 to .89    0.800  10"), reliability.toString());
    Path texts = Path.of("reuters.jsonl");
    assertThrows(IllegalArgumentException.class, () -> Reliability.draw(texts, "x", reliability));
    assertFalse(Files.exists(texts));
    assertTrue(Reliability.svg(List.of("x"), List.of(reliability)).endsWith("</svg>\n"));
  }
}
