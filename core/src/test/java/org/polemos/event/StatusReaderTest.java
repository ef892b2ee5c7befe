package org.polemos.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusReaderTest {

  private static final String RULES =
      """
      EVENT ASSAULT
        quad 4
      RULE assault.attack
        verb attack
        noun attack
        recipient object, on
        YES Italy attacked Iran.
        NO  Italy met Iran.
      """;

  private static final String IRAN = " | Iran NNP %d obj";

  @TempDir Path folder;
  private EventScene scene;

  @BeforeEach
  void open() throws IOException {
    scene = new EventScene(folder, RULES);
  }

  /** The status of the only event of a tree; "%d" stands for the verb's place. */
  private void is(String status, String tree, int verb) {
    String coded = scene.code(tree + IRAN.formatted(verb));
    assertEquals("assault.attack " + status + ": Italy -> Iran", coded);
  }

  @Test
  void factsAreAsserted() {
    is("asserted", "Italy NNP 1 nsubj | attacked/attack VBD - root", 1);
  }

  @Test
  void notAndNeverNegate() {
    is("negated", "Italy NNP 2 nsubj | never RB 2 advmod | attacked/attack VBD - root", 2);
  }

  @Test
  void willPlans() {
    is("planned", "Italy NNP 2 nsubj | will MD 2 aux | attack VB - root", 2);
  }

  @Test
  void headlineInfinitivesPlan() {
    is("planned", "Italy NNP 2 nsubj | to TO 2 mark | attack VB - root", 2);
  }

  @Test
  void mayAndIfSuppose() {
    is("hypothetical", "Italy NNP 2 nsubj | may MD 2 aux | attack VB - root", 2);
    is(
        "hypothetical",
        "We PRP 1 nsubj | leave VBP - root | if IN 4 mark | Italy NNP 4 nsubj"
            + " | attacks/attack VBZ 1 advcl",
        4);
  }

  @Test
  void mustRequests() {
    is("requested", "Italy NNP 2 nsubj | must MD 2 aux | attack VB - root", 2);
  }

  @Test
  void wouldInAReportIsAPlan() {
    is(
        "planned",
        "Italy NNP 1 nsubj | said/say VBD - root | Italy NNP 4 nsubj | would MD 4 aux"
            + " | attack VB 1 ccomp",
        4);
  }

  @Test
  void wordsAboveDecide() {
    is(
        "planned",
        "Italy NNP 1 nsubj | plans/plan VBZ - root | to TO 3 mark | attack VB 1 xcomp",
        3);
    is(
        "denied",
        "Italy NNP 1 nsubj | denied/deny VBD - root | plans/plan NNS 1 obj | to TO 4 mark"
            + " | attack VB 2 acl",
        4);
  }

  @Test
  void aNegationAboveOutweighsAPlan() {
    is(
        "negated",
        "Italy NNP 3 nsubj | does/do VBZ 3 aux | not RB 3 advmod | plan VB - root | to TO 5 mark"
            + " | attack VB 3 xcomp",
        5);
  }

  @Test
  void whatIsDemandedDoesNotReachWhatGoesOnBeside() {
    assertEquals(
        "assault.attack asserted: Italy -> Iran",
        scene.code(
            "While IN 1 mark | attacking/attack VBG 4 advcl | Iran NNP 1 obj | Italy NNP 4 nsubj"
                + " | demanded/demand VBD - root | talks/talk NNS 4 obj"));
    // without such a word the one above decides, as in a purpose
    assertEquals(
        "assault.attack requested: Italy -> Iran",
        scene.code(
            "Italy NNP 1 nsubj | demanded/demand VBD - root | attacking/attack VBG 1 advcl"
                + " | Iran NNP 2 obj"));
  }

  @Test
  void modifiersOfNounsCount() {
    assertEquals(
        "assault.attack planned: Italy -> Iran",
        scene.code(
            "Italy NNP 3 nmod:poss | 's POS 0 case | planned/plan VBN 3 amod | attack NN 6 nsubj"
                + " | on IN 5 case | Iran NNP 3 nmod | failed/fail VBD - root"));
  }

  @Test
  void aBareInfinitiveJoinsTheOneBefore() {
    is(
        "planned",
        "Italy NNP 1 nsubj | plans/plan VBZ - root | to TO 3 mark | march VB 1 xcomp"
            + " | and CC 5 cc | attack VB 1 conj",
        5);
  }

  @Test
  void questionsAsk() {
    assertEquals(
        "assault.attack questioned: Italy -> Iran",
        scene.code(
            "Did/do VBD 2 aux | Italy NNP 2 nsubj | attack VB - root | Iran NNP 2 obj | ? . 2 punct"));
  }

  @Test
  void whatOthersShouldDoIsRequested() {
    is(
        "requested",
        "Iran NNP 1 nsubj | plans/plan VBZ - root | Italy NNP 1 obj | to TO 4 mark"
            + " | attack VB 1 xcomp",
        4);
  }

  @Test
  void whatIsNotSurprisingHappened() {
    is(
        "asserted",
        "It PRP 3 expl | is/be VBZ 3 cop | not RB 3 advmod | surprising JJ - root | that IN 6 mark"
            + " | Italy NNP 6 nsubj | attacked/attack VBD 3 csubj",
        6);
  }

  @Test
  void whatIsNotTrueIsNegated() {
    is(
        "negated",
        "It PRP 3 expl | is/be VBZ 3 cop | not RB 3 advmod | true JJ - root | that IN 6 mark"
            + " | Italy NNP 6 nsubj | attacked/attack VBD 3 csubj",
        6);
  }

  @Test
  void aDenialReachesThroughItsNoun() {
    is(
        "denied",
        "They PRP 1 nsubj | denied/deny VBD - root | claims/claim NNS 1 obj | that IN 5 mark"
            + " | Italy NNP 5 nsubj | attacked/attack VBD 2 acl",
        5);
  }
}
