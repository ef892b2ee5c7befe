package org.polemos.clause;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.polemos.clause.Grammar.Tense;
import org.polemos.parse.Sentence;

/** One transformation a test; each must give the plain active form. */
class ClauseFinderTest {

  private static final Lexicon LEXICON =
      new Lexicon(
          Set.of("launch", "carry out", "hold"),
          Set.of("threaten"),
          Set.of("face", "come under"),
          Set.of("erupt"),
          Set.of("promise"),
          Set.of("call"),
          Set.of("arrest"),
          Set.of("thousand"),
          Set.of("monday"),
          Set.of("statement"),
          Set.of("telephone"),
          Set.of("welcome"),
          Set.of("not", "no", "never", "neither"),
          Set.of("if"),
          Set.of("invite"),
          Set.of("injure"),
          Set.of("grenade"),
          Set.of("allegation"),
          Set.of("on", "against"));

  private static Clause clause(String tree, int predicate) {
    return new ClauseFinder(LEXICON).find(Trees.of(tree)).at(predicate);
  }

  /** All arguments of a clause as "role: heads". */
  private static String arguments(String tree, int predicate) {
    Sentence sentence = Trees.of(tree);
    return clause(tree, predicate).arguments().stream()
        .map(a -> a.role() + ": " + heads(sentence, a))
        .collect(Collectors.joining("; "));
  }

  private static String heads(Sentence sentence, Argument argument) {
    return argument.heads().stream()
        .map(h -> sentence.token(h).form())
        .collect(Collectors.joining(" "));
  }

  @Test
  void aResultIsTheDoingOfWhoeverDidTheDeed() {
    String fired =
        "Rebels/rebel NNS 1 nsubj | fired/fire VBD - root | on IN 3 case | Iran NNP 1 obl | ";
    assertEquals(
        "subject: Rebels; object: ten",
        arguments(fired + "injuring/injure VBG 3 acl | ten CD 4 obj", 4));
    assertEquals(
        "subject: grenade; object: ten",
        arguments(
            "Rebels/rebel NNS 1 nsubj | fired/fire VBD - root | grenade NN 1 obj"
                + " | injuring/injure VBG 2 acl | ten CD 3 obj",
            3));
    String hit =
        "Iran NNP 2 nsubj:pass | was/be VBD 2 aux:pass | hit/hit VBN - root | by IN 4 case"
            + " | Iraq NNP 2 obl:agent | ";
    assertEquals(
        "subject: Iraq; object: ten",
        arguments(hit + "injuring/injure VBG 2 advcl | ten CD 5 obj", 5));
    assertEquals(
        "object: ten",
        arguments(
            "Iran NNP 2 nsubj:pass | was/be VBD 2 aux:pass | hit/hit VBN - root"
                + " | injuring/injure VBG 2 advcl | ten CD 3 obj",
            3));
  }

  @Test
  void anAuxiliaryThatOpensAClauseSupposes() {
    String had =
        "Had/have VBD 2 aux | Italy NNP 2 nsubj | attacked/attack VBN 5 advcl | , , 5 punct"
            + " | Iran NNP 5 nsubj | fled/flee VBD - root";
    assertTrue(clause(had, 2).grammar().conditional());
    assertFalse(clause(had + " | ? . 5 punct", 2).grammar().conditional());
  }

  @Test
  void whoDidWhatIsToldDoesNotTellIt() {
    String told =
        "Allegations/allegation NNS - root | of IN 2 case | torture NN 0 nmod | of IN 4 case"
            + " | Iran NNP 2 nmod | by IN 6 case | rebels/rebel NNS 0 nmod";
    assertEquals("of: Iran; subject: rebels; object: Iran", arguments(told, 2));
  }

  @Test
  void activeClauseKeepsItsPlaces() {
    assertEquals(
        "subject: Italy; object: sanctions; on: Serbia",
        arguments(
            "Italy NNP 1 nsubj | imposed/impose VBD - root | sanctions/sanction NNS 1 obj"
                + " | on IN 4 case | Serbia NNP 1 obl",
            1));
  }

  @Test
  void phraseOnTheObjectIsBorrowed() {
    Clause clause =
        clause(
            "Italy NNP 1 nsubj | imposed/impose VBD - root | sanctions/sanction NNS 1 obj"
                + " | on IN 4 case | Serbia NNP 2 nmod",
            1);
    assertEquals(4, clause.argument("on").head());
    assertFalse(clause.argument("on").near());
  }

  @Test
  void passiveTurnsRound() {
    String tree =
        "City NN 2 nsubj:pass | was/be VBD 2 aux:pass | bombed/bomb VBN - root"
            + " | by IN 4 case | jets/jet NNS 2 obl:agent";
    assertEquals("object: City; subject: jets", arguments(tree, 2));
    assertTrue(clause(tree, 2).passive());
  }

  @Test
  void passiveOfGivingKeepsTheGift() {
    assertEquals(
        "indirect: Italy; to: Italy; object: aid",
        arguments(
            "Italy NNP 2 nsubj:pass | was/be VBD 2 aux:pass | given/give VBN - root | aid NN 2 obj",
            2));
  }

  @Test
  void relativePronounIsReplaced() {
    assertEquals(
        "subject: jets; object: city",
        arguments(
            "jets/jet NNS - root | that WDT 2 nsubj | bombed/bomb VBD 0 acl:relcl"
                + " | the DT 4 det | city NN 2 obj",
            2));
  }

  @Test
  void relativeClauseWithoutPronounLacksItsObject() {
    assertEquals(
        "subject: Iran; object: deal",
        arguments("deal NN - root | Iran NNP 2 nsubj | signed/sign VBD 0 acl:relcl", 2));
  }

  @Test
  void reducedRelativeIsPassive() {
    assertEquals(
        "object: troops; subject: Moscow",
        arguments(
            "troops/troop NNS - root | sent/send VBN 0 acl | by IN 3 case | Moscow NNP 1 obl:agent",
            1));
  }

  @Test
  void presentParticipleIsActive() {
    assertEquals(
        "subject: bomb; object: ten",
        arguments("bomb NN - root | killing/kill VBG 0 acl | ten CD 1 obj", 1));
  }

  @Test
  void participleClauseTakesTheMainSubject() {
    assertEquals(
        "subject: bomb; object: ten",
        arguments(
            "bomb NN 1 nsubj | exploded/explode VBD - root | , , 3 punct"
                + " | killing/kill VBG 1 advcl | ten CD 3 obj",
            3));
  }

  @Test
  void infinitiveTakesTheSubjectOfItsVerb() {
    assertEquals(
        "subject: Iran; object: troops",
        arguments(
            "Iran NNP 1 nsubj | agreed/agree VBD - root | to TO 3 mark"
                + " | withdraw VB 1 xcomp | troops/troop NNS 3 obj",
            3));
  }

  @Test
  void infinitiveTakesTheObjectWhereThereIsOne() {
    assertEquals(
        "subject: troops",
        arguments(
            "He PRP 1 nsubj | ordered/order VBD - root | troops/troop NNS 1 obj"
                + " | to TO 4 mark | enter VB 1 xcomp",
            4));
  }

  @Test
  void promiseKeepsTheSubject() {
    assertEquals(
        "subject: Iran",
        arguments(
            "Iran NNP 1 nsubj | promised/promise VBD - root | Iraq NNP 1 obj"
                + " | to TO 4 mark | leave VB 1 xcomp",
            4));
  }

  @Test
  void thoseCalledOnAreTheSubject() {
    assertEquals(
        "subject: Iran",
        arguments(
            "He PRP 1 nsubj | called/call VBD - root | on IN 3 case | Iran NNP 1 obl"
                + " | to TO 5 mark | leave VB 1 advcl",
            5));
  }

  @Test
  void gerundAfterOfBelongsToTheAccused() {
    String tree =
        "Iran NNP 1 nsubj | accused/accuse VBD - root | Iraq NNP 1 obj | of IN 4 mark"
            + " | bombing/bomb VBG 1 advcl | Basra NNP 4 obj";
    assertEquals("subject: Iraq; object: Basra", arguments(tree, 4));
    assertEquals("subject: Iran; object: Iraq; of: bombing", arguments(tree, 1));
  }

  @Test
  void secondVerbSharesSubjectAndFirstSharesObject() {
    String tree =
        "Iran NNP 1 nsubj | condemned/condemn VBD - root | and CC 3 cc"
            + " | rejected/reject VBD 1 conj | the DT 5 det | plan NN 3 obj";
    assertEquals("subject: Iran; object: plan", arguments(tree, 3));
    assertEquals("subject: Iran; object: plan", arguments(tree, 1));
  }

  @Test
  void joinedActorsAreHeadsOfOneArgument() {
    assertEquals(
        "subject: Iran Iraq",
        arguments("Iran NNP 3 nsubj | and CC 2 cc | Iraq NNP 0 conj | met/meet VBD - root", 3));
  }

  @Test
  void nounsThatCountAreSeenThrough() {
    Clause clause =
        clause(
            "Thousands/thousand NNS 3 nsubj | of IN 2 case | workers/worker NNS 0 nmod"
                + " | marched/march VBD - root",
            3);
    assertEquals(java.util.List.of(0, 2), clause.argument("subject").words());
  }

  @Test
  void nounHasItsOwnArguments() {
    assertEquals(
        "of: Kuwait; by: Iraq; subject: Iraq; object: Kuwait",
        arguments(
            "invasion NN - root | of IN 2 case | Kuwait NNP 0 nmod | by IN 4 case"
                + " | Iraq NNP 0 nmod",
            0));
  }

  @Test
  void possessorAndNationalityAct() {
    assertEquals(
        "on: Iran; poss: Italy; subject: Italy",
        arguments(
            "Italy NNP 2 nmod:poss | 's POS 0 case | attack NN - root | on IN 4 case"
                + " | Iran NNP 2 nmod",
            2));
    assertEquals(
        "on: Iran; subject: US",
        arguments(
            "US NNP 1 compound | sanctions/sanction NNS - root | on IN 3 case | Iran NNP 1 nmod",
            1));
  }

  @Test
  void possessorOfAnArrestSuffersIt() {
    assertEquals(
        "by: police; subject: police; poss: minister; object: minister",
        arguments(
            "minister NN 2 nmod:poss | 's POS 0 case | arrest NN - root | by IN 4 case"
                + " | police NNS 2 nmod",
            2));
  }

  @Test
  void lightVerbLendsItsArguments() {
    String tree =
        "Israel NNP 1 nsubj | launched/launch VBD - root | an DT 3 det | attack NN 1 obj"
            + " | on IN 5 case | Syria NNP 1 obl";
    assertEquals("subject: Israel; on: Syria", arguments(tree, 3));
    assertEquals(1, clause(tree, 3).light());
  }

  @Test
  void lightVerbWorksInThePassive() {
    assertEquals(
        "subject: jets; on: Syria",
        arguments(
            "attack NN 2 nsubj:pass | was/be VBD 2 aux:pass | launched/launch VBN - root"
                + " | on IN 4 case | Syria NNP 2 obl | by IN 6 case | jets/jet NNS 2 obl:agent",
            0));
  }

  @Test
  void whoFacesCriticismIsItsObject() {
    assertEquals(
        "object: Iran; subject: Britain; from: Britain",
        arguments(
            "Iran NNP 1 nsubj | faced/face VBD - root | criticism NN 1 obj | from IN 4 case"
                + " | Britain NNP 1 obl",
            2));
  }

  @Test
  void existentialCarriesItsNoun() {
    String tree =
        "There EX 1 expl | were/be VBD - root | clashes/clash NNS 1 nsubj | between IN 4 case"
            + " | Iran NNP 1 obl | and CC 6 cc | Iraq NNP 4 conj";
    assertEquals("between: Iran Iraq", arguments(tree, 2));
    assertEquals(1, clause(tree, 2).light());
  }

  @Test
  void headlineLeavesTheAuxiliaryOut() {
    assertEquals(
        "object: Three; in: attack",
        arguments(
            "Three CD 1 nsubj:pass | killed/kill VBN - root | in IN 3 case | attack NN 1 obl", 1));
  }

  @Test
  void predicateAdjectiveHasASubject() {
    assertEquals(
        "subject: Iran; of: Iraq",
        arguments(
            "Iran NNP 2 nsubj | is/be VBZ 2 cop | critical JJ - root | of IN 4 case"
                + " | Iraq NNP 2 obl",
            2));
  }

  @Test
  void grammarIsRead() {
    Grammar plain = clause("Iran NNP 1 nsubj | bombed/bomb VBD - root", 1).grammar();
    assertEquals(Tense.PAST, plain.tense());
    Grammar not =
        clause("Iran NNP 3 nsubj | did/do VBD 3 aux | not RB 3 advmod | bomb VB - root", 3)
            .grammar();
    assertTrue(not.negated());
    assertEquals(Tense.PAST, not.tense());
    Grammar may = clause("Iran NNP 2 nsubj | may MD 2 aux | bomb VB - root", 2).grammar();
    assertEquals("may", may.modal());
    Grammar will = clause("Iran NNP 2 nsubj | will MD 2 aux | bomb VB - root", 2).grammar();
    assertEquals(Tense.FUTURE, will.tense());
    Grammar has =
        clause("Iran NNP 2 nsubj | has/have VBZ 2 aux | bombed/bomb VBN - root", 2).grammar();
    assertTrue(has.perfect());
    Grammar supposed =
        clause("if IN 2 mark | Iran NNP 2 nsubj | bombs/bomb VBZ - root", 2).grammar();
    assertTrue(supposed.conditional());
  }

  @Test
  void secondVerbLeansOnTheFirstAuxiliary() {
    Grammar grammar =
        clause(
                "They PRP 2 nsubj | will MD 2 aux | meet VB - root | and CC 4 cc"
                    + " | talk VB 2 conj",
                4)
            .grammar();
    assertEquals(Tense.FUTURE, grammar.tense());
  }

  @Test
  void headlineInfinitiveBelongsToTheNameBeforeIt() {
    assertEquals(
        "subject: Italy; object: Iran",
        arguments("Italy NNP - root | to TO 2 mark | attack VB 0 acl | Iran NNP 2 obj", 2));
  }

  @Test
  void aBarePhraseBeforeAVerbIsItsSubject() {
    assertEquals(
        "subject: Police; object: man",
        arguments("Police NNS 1 compound | shot/shoot VBD - root | a DT 3 det | man NN 1 obj", 1));
  }

  @Test
  void aCountedObjectMayBeParsedAsOblique() {
    assertEquals(
        "subject: Rebels; object: people; at: least",
        arguments(
            "Rebels/rebel NNS 1 nsubj | killed/kill VBD - root | at IN 3 case | least JJS 5 nmod"
                + " | ten CD 5 nummod | people NNS 1 obl",
            1));
  }

  @Test
  void whoMakesAStatementSpeaksInIt() {
    assertEquals(
        "subject: Italy; object: Iran",
        arguments(
            "Italy NNP 1 nsubj | released/release VBD - root | a DT 3 det | statement NN 1 obj"
                + " | condemning/condemn VBG 3 acl | Iran NNP 4 obj",
            4));
  }

  @Test
  void timesAreNoArguments() {
    assertEquals(
        "subject: Italy",
        arguments(
            "Italy NNP 1 nsubj | attacked/attack VBD - root | on IN 3 case | Monday NNP 1 obl", 1));
  }

  @Test
  void neitherNegates() {
    assertTrue(
        clause(
                "Neither/neither CC 1 cc:preconj | Italy NNP 4 nsubj | no CC 3 cc"
                    + " | Iran NNP 1 conj | attacked/attack VBD - root",
                4)
            .grammar()
            .negated());
  }

  @Test
  void whoIsAskedDoesWhatALooseInfinitiveSays() {
    assertEquals(
        "subject: Yoon; object: Tokyo",
        arguments(
            "Kishida NNP 1 nsubj | invited/invite VBD - root | Yoon NNP 1 obj"
                + " | to TO 4 mark | visit/visit VB 1 advcl | Tokyo NNP 4 obj",
            4));
  }

  @Test
  void whoSuffersADeedIsNotItsMeans() {
    assertEquals(
        "in: town",
        arguments(
            "man NN - root | injured/injure VBN 0 acl | by IN 3 mark | shelling/shell VBG 1 advcl"
                + " | in IN 5 case | town NN 3 obl",
            3));
  }

  @Test
  void verbsInARowShareTheLastOnesObject() {
    assertEquals(
        "subject: Police; object: men",
        arguments(
            "Police NNP 1 nsubj | detained/detain VBD - root | , , 4 punct | forcibly RB 4 advmod"
                + " | hid/hide VBD 1 conj | and CC 6 cc | beat/beat VBD 1 conj | men NNS 6 obj",
            1));
  }
}
