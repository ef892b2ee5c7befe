package org.polemos.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodebookEventsTest {

  private static final String RULES =
      """
      EVENT ASSAULT
        quad 4
      RULE assault.attack
        verb attack, bomb
        recipient object
        YES Italy attacked Iran.
        NO  Italy met Iran.
      RULE assault.noun
        noun attack
        recipient on, against
        YES Italy launched an attack on Iran.
        NO  Italy met Iran.
      RULE assault.blast
        verb kill
        subject bomb
        recipient object
        YES A bomb killed ten.
        NO  Italy met Iran.

      EVENT ACCUSE
        quad 3
      RULE accuse.attack
        verb attack
        object speech, policy
        recipient object's, object
        YES Italy attacked the speech.
        NO  Italy attacked Iran.

      EVENT AGREE
        quad 1
      RULE agree.to
        verb agree
        complement any
        recipient complement
        YES Italy agreed to meet Iran.
        NO  Italy met Iran.
      RULE agree.future
        event CONSULT
        status planned
        YES Italy will meet Iran.
        NO  Italy met Iran.

      EVENT CONSULT
        quad 1
      RULE consult.meet
        verb meet
        recipient object, with
        symmetric yes
        YES Italy met Iran.
        NO  Italy attacked Iran.

      EVENT REJECT
        quad 3
      RULE reject.not-accept
        verb accept
        text not
        recipient object's, object
        YES Italy did not accept the plan.
        NO  Italy accepted the plan.

      EVENT RETREAT
        quad 2
      RULE retreat.withdraw
        verb withdraw
        recipient object, from
        YES Italy withdrew its troops.
        NO  Italy met Iran.

      EVENT SANCTION
        quad 4
        recipient required
      RULE sanction.impose
        verb impose
        object sanction
        recipient on
        YES Italy imposed sanctions on Iran.
        NO  Italy met Iran.
      RULE sanction.leave
        verb leave
        recipient object
        alone yes
        YES Italy left.
        NO  Italy met Iran.

      EVENT THREATEN
        quad 3
      RULE threaten.to
        verb threaten
        complement any
        recipient complement
        YES Italy threatened to attack Iran.
        NO  Italy met Iran.
      RULE threaten.warn
        verb warn
        complement attack
        recipient complement
        YES Italy warned to attack Iran.
        NO  Italy met Iran.
      """;

  @TempDir Path folder;
  private EventScene scene;

  @BeforeEach
  void open() throws IOException {
    scene = new EventScene(folder, RULES);
  }

  private void codes(String expected, String tree) {
    assertEquals(expected, scene.code(tree));
  }

  @Test
  void aRuleFiresWithItsParties() {
    codes(
        "assault.attack asserted: Italy -> Iran",
        "Italy NNP 1 nsubj | attacked/attack VBD - root | Iran NNP 1 obj");
  }

  @Test
  void theRuleThatAsksForMoreWins() {
    codes(
        "accuse.attack asserted: Italy -> Syrian",
        "Italy NNP 1 nsubj | attacked/attack VBD - root | Syrian JJ 3 amod | policy NN 1 obj");
  }

  @Test
  void lightVerbAndNounAreOneEvent() {
    codes(
        "assault.noun asserted: Italy -> Iran",
        "Italy NNP 1 nsubj | launched/launch VBD - root | an DT 3 det | attack NN 1 obj"
            + " | on IN 5 case | Iran NNP 1 obl");
  }

  @Test
  void theDeedBelowIsASecondEventWithAStatus() {
    codes(
        "threaten.to asserted: Italy -> Iran; assault.attack threatened: Italy -> Iran",
        "Italy NNP 1 nsubj | threatened/threaten VBD - root | to TO 3 mark | attack VB 1 xcomp"
            + " | Iran NNP 3 obj");
  }

  @Test
  void bothSidesOfAMeetingAreParties() {
    codes(
        "consult.meet asserted: Italy -> Iran",
        "Italy NNP 3 nsubj | and CC 2 cc | Iran NNP 0 conj | met/meet VBD - root");
  }

  @Test
  void severalActorsAndRecipientsAreOneEvent() {
    codes(
        "assault.attack asserted: Italy, Iran -> Iraq, Syria",
        "Italy NNP 3 nsubj | and CC 2 cc | Iran NNP 0 conj | attacked/attack VBD - root"
            + " | Iraq NNP 3 obj | and CC 6 cc | Syria NNP 4 conj");
  }

  @Test
  void whatTheActorOwnsIsNoRecipient() {
    codes(
        "retreat.withdraw asserted: Italy -> Iraq",
        "Italy NNP 1 nsubj | withdrew/withdraw VBD - root | its PRP$ 3 nmod:poss"
            + " | troops/troop NNS 1 obj | from IN 5 case | Iraq NNP 1 obl");
  }

  @Test
  void aRecipientMayStandElsewhere() {
    codes(
        "agree.to asserted: Italy -> Iraq; retreat.withdraw promised: Italy -> Iraq",
        "Italy NNP 1 nsubj | agreed/agree VBD - root | to TO 3 mark | withdraw VB 1 xcomp"
            + " | from IN 5 case | Iraq NNP 3 obl");
  }

  @Test
  void aTypeThatNeedsARecipientGivesNoneWithout() {
    codes("", "Italy NNP 1 nsubj | imposed/impose VBD - root | sanctions/sanction NNS 1 obj");
  }

  @Test
  void aPowerMayBreakOffRelationsWithAll() {
    codes("sanction.leave asserted: Italy -> ", "Italy NNP 1 nsubj | left/leave VBD - root");
    codes("", "Nadal NNP 1 nsubj | left/leave VBD - root");
  }

  @Test
  void whatIsNobodyIsNoPartyUnlessTheDeedIsAboutIt() {
    String launched =
        "Italy NNP 1 nsubj | launched/launch VBD - root | an DT 3 det | attack NN 1 obj"
            + " | on IN 5 case | ";
    codes("assault.noun asserted: Italy -> ", launched + "peace NN 1 obl");
    codes("assault.noun asserted: Italy -> ", launched + "plans/plan NNS 1 obl");
    codes(
        "assault.attack asserted: Italy -> plans",
        "Italy NNP 1 nsubj | attacked/attack VBD - root | plans/plan NNS 1 obj");
    codes("", "Storms/storm NNS 1 nsubj | attacked/attack VBD - root | Iran NNP 1 obj");
  }

  @Test
  void nobodyKnownIsNoEvent() {
    codes("", "Moya NNP 1 nsubj | attacked/attack VBD - root | Nadal NNP 1 obj");
  }

  @Test
  void aCauseThatTheRuleNamesNeedsNobodyKnown() {
    codes(
        "assault.blast asserted: bomb -> ten",
        "bomb NN 1 nsubj | killed/kill VBD - root | ten CD 1 obj");
  }

  @Test
  void aBareNounNeedsBothSides() {
    codes("", "The DT 1 det | attack NN 2 nsubj | shook/shake VBD - root | Iran NNP 2 obj");
    codes(
        "assault.noun asserted: Italy -> Iran",
        "Italy NNP 2 nmod:poss | 's POS 0 case | attack NN 5 nsubj | on IN 4 case"
            + " | Iran NNP 2 nmod | failed/fail VBD - root");
  }

  @Test
  void aPlannedEventSetsOffAnother() {
    codes(
        "consult.meet planned: Italy -> Iran; agree.future asserted: Italy -> Iran",
        "Italy NNP 2 nsubj | will MD 2 aux | meet VB - root | Iran NNP 2 obj");
  }

  @Test
  void aNegationThatTheRuleAsksForDeniesNothing() {
    codes(
        "reject.not-accept asserted: Italy -> Syrian",
        "Italy NNP 3 nsubj | did/do VBD 3 aux | not RB 3 advmod | accept VB - root"
            + " | Syrian JJ 5 amod | plan NN 3 obj");
  }

  @Test
  void whoPromisesNotToDoItDoesNotThreaten() {
    codes(
        "assault.attack negated: Italy -> Iran",
        "Italy NNP 1 nsubj | warned/warn VBD - root | not RB 4 advmod | to TO 4 mark"
            + " | attack VB 1 xcomp | Iran NNP 4 obj");
  }

  @Test
  void whatIsBetweenTwoIsMutual() {
    codes(
        "assault.noun asserted: Italy -> Iran",
        "There EX 1 expl | was/be VBD - root | an DT 3 det | attack NN 1 nsubj | between IN 5 case"
            + " | Italy NNP 3 nmod | and CC 7 cc | Iran NNP 5 conj");
  }
}
