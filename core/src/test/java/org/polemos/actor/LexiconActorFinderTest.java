package org.polemos.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class LexiconActorFinderTest {

  private static final ActorLexicon LEXICON =
      ActorLexicon.load(Path.of(System.getProperty("polemos.home"), "codebooks", "plover"));
  private static final ActorFinder FINDER = new LexiconActorFinder(LEXICON);

  private static SortedMap<Integer, Actor> find(String lines) {
    return find(lines, null);
  }

  private static SortedMap<Integer, Actor> find(String lines, LocalDate date) {
    Conllu.Tree tree = Conllu.tree(lines);
    return FINDER.find(tree.document(), tree.sentence(), date);
  }

  /** "text = code/country/sector" of the actor at a token counted from 1. */
  private static void check(String expected, SortedMap<Integer, Actor> found, int token) {
    Actor a = found.get(token - 1);
    assertEquals(
        expected,
        a == null ? null : a.text() + " = " + a.code() + "/" + a.country() + "/" + a.sector());
  }

  @Test
  void nationalityAndRole() {
    var found =
        find(
            """
            French  ADJ  3 amod B-NORP
            paper   NOUN 3 compound
            workers NOUN 4 nsubj
            struck  VERB 0 root
            """);
    check("French paper workers = FRA/FRA/LAB", found, 3);
    check("French = FRA/FRA/GOV", found, 1);
  }

  @Test
  void troopsAreMilitary() {
    var found =
        find(
            """
            The     DET  3 det
            Russian ADJ  3 amod
            troops  NOUN 4 nsubj
            left    VERB 0 root
            """);
    check("The Russian troops = RUS/RUS/MIL", found, 3);
  }

  @Test
  void policeInACapital() {
    var found =
        find(
            """
            Police  NOUN 4 nsubj
            in      ADP  3 case
            Nairobi PROPN 1 nmod B-GPE
            fired   VERB 0 root
            """);
    check("Police = KEN/KEN/COP", found, 1);
    check("Nairobi = KEN/KEN/null", found, 3);
  }

  @Test
  void governmentOfAState() {
    var found =
        find(
            """
            The        DET  2 det
            government NOUN 5 nsubj
            of         ADP  4 case
            Sudan      PROPN 2 nmod B-GPE
            agreed     VERB 0 root
            """);
    check("The government of Sudan = SDN/SDN/GOV", found, 2);
  }

  @Test
  void possessive() {
    var found =
        find(
            """
            Britain  PROPN 4 nmod:poss B-GPE
            's       PART  1 case
            foreign  ADJ   4 amod
            minister NOUN  5 nsubj
            resigned VERB  0 root
            """);
    check("Britain's foreign minister = GBR/GBR/GOV", found, 4);
    check("Britain = GBR/GBR/GOV", found, 1);
  }

  @Test
  void capitalActsOrIsAPlace() {
    var acts =
        find(
            """
            Moscow     PROPN 2 nsubj B-GPE
            recognised VERB 0 root
            Abkhazia   PROPN 2 obj B-GPE
            """);
    check("Moscow = RUS/RUS/GOV", acts, 1);
    check("Abkhazia = XAB/GEO/REB", acts, 3);
    var place =
        find(
            """
            Thousands NOUN  4 nsubj
            of        ADP   3 case
            protesters NOUN 1 nmod
            met       VERB  0 root
            in        ADP   6 case
            Kiev      PROPN 4 obl B-GPE
            """);
    check("Kiev = UKR/UKR/null", place, 6);
    check("Thousands of protesters = null/null/OPP", place, 1);
  }

  @Test
  void conjunctsAreSeveralActors() {
    var found =
        find(
            """
            Estonia PROPN 4 nsubj B-GPE
            and     CCONJ 3 cc
            Latvia  PROPN 1 conj B-GPE
            agreed  VERB  0 root
            """);
    check("Estonia = EST/EST/GOV", found, 1);
    check("Latvia = LVA/LVA/GOV", found, 3);
  }

  @Test
  void aSideIsNoNationality() {
    var found =
        find(
            """
            pro        ADJ  3 amod
            -          PUNCT 3 punct
            Russian    ADJ  4 amod
            rebels     NOUN 5 nsubj
            fled       VERB 0 root
            """);
    check("pro-Russian rebels = null/null/REB", found, 4);
  }

  @Test
  void turkeysAreNoState() {
    var found =
        find(
            """
            farmers NOUN 2 nsubj
            sold    VERB 0 root
            turkey  NOUN 2 obj
            """);
    assertNull(found.get(2));
    check("farmers = null/null/AGR", found, 1);
  }

  @Test
  void unlistedPersonWithTitle() {
    var found =
        find(
            """
            Ukrainian ADJ   2 amod B-NORP
            Minister  PROPN 3 nmod:desc
            Ivan      PROPN 5 nsubj B-PERSON
            Testenko  PROPN 3 flat I-PERSON
            spoke     VERB  0 root
            """);
    check("Ukrainian Minister Ivan Testenko = UKR/UKR/GOV", found, 3);
    assertEquals("Ivan Testenko", found.get(2).name());
  }

  @Test
  void personsAreNoStates() {
    var found =
        find(
            """
            Michael PROPN 3 nsubj B-PERSON
            Jordan  PROPN 1 flat I-PERSON
            spoke   VERB  0 root
            """);
    check("Michael Jordan = null/null/null", found, 1);
    assertNull(found.get(1));
  }
}
