package org.polemos.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.polemos.Engine;
import org.polemos.server.BackgroundEngine;
import org.polemos.server.http.Problem;
import org.polemos.text.Document;

/** A text that takes longer than somebody waits is given up, with a remedy; the next is coded. */
class AnalysesTest {

  private static final BackgroundEngine ENGINE =
      new BackgroundEngine(new Engine(Path.of(System.getProperty("polemos.home", "..")), null));

  /** Takes half a minute or more, of which nobody waits for more than a thousandth of a second. */
  private static final Document ENDLESS =
      Document.of("a", "Italy attacked Serbia near Paris on 3 May 2020. ".repeat(100_000));

  @Test
  void whatTakesTooLongIsGivenUp() {
    Analyses hasty = new Analyses(ENGINE, Duration.ofMillis(1));
    // More often than there are turns: who gives up must leave its turn to others.
    for (int i = 0; i <= Runtime.getRuntime().availableProcessors(); i++) {
      Problem told = assertThrows(Problem.class, () -> hasty.of(ENDLESS));
      assertEquals(422, told.status());
      String why = String.valueOf(told.getMessage());
      assertTrue(why.contains("takes longer than 1 s to work on; take a part of it"), why);
    }
  }

  @Test
  void whatIsAskedAgainIsNotCodedAgain() {
    Analyses analyses = new Analyses(ENGINE);
    Document small = Document.of("b", "Italy imposed sanctions on Serbia.");
    assertFalse(analyses.of(small).records().isEmpty());
    assertTrue(analyses.of(small) == analyses.of(small));
  }
}
