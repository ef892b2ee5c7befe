package org.polemos.coref;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.polemos.Story;
import org.polemos.actor.Actor;
import org.polemos.attribution.Attribution;
import org.polemos.text.Span;

class CoreferenceResolverTest {

  private static List<SortedMap<Integer, Actor>> resolve(Story story, Attribution... said)
      throws IOException {
    Path folder = Path.of(System.getProperty("polemos.home"), "codebooks/plover/lists/coref");
    return CoreferenceResolver.load(folder)
        .resolve(story.document(), story.sentences(), story.actors(), List.of(said), null);
  }

  private static void same(String name, String via, Actor link) {
    assertEquals(name + " by coreference:" + via, link.name() + " by " + link.via());
  }

  @Test
  void aPronounIsTheSubjectOfTheGoverningClause() throws IOException {
    Story story =
        Story.story()
            .add(
                "Russia/Russia/PROPN/NNP/2/nsubj/B-GPE said/say/VERB/VBD/0/root it/it/PRON/PRP/5/nsubj "
                    + "would/would/AUX/MD/5/aux withdraw/withdraw/VERB/VB/2/ccomp its/its/PRON/PRP$/7/nmod:poss "
                    + "troops/troop/NOUN/NNS/5/obj")
            .actor(0, 0, 0, "Russia", "RUS", "GOV");
    SortedMap<Integer, Actor> actors = resolve(story).get(0);
    same("Russia", "subject", actors.get(2));
    same("Russia", "subject", actors.get(5));
    assertEquals(new Span(0, 6), actors.get(2).antecedent());
    assertEquals("it", actors.get(2).text());
  }

  @Test
  void anObjectIsNotTheSubjectOfItsOwnClause() throws IOException {
    Story story =
        Story.story()
            .add(
                "Russia/Russia/PROPN/NNP/2/nsubj/B-GPE attacked/attack/VERB/VBD/0/root it/it/PRON/PRP/2/obj")
            .actor(0, 0, 0, "Russia", "RUS", "GOV");
    assertNull(resolve(story).get(0).get(2));
  }

  @Test
  void itIsClearMeansNobody() throws IOException {
    Story story =
        Story.story()
            .add("Russia/Russia/PROPN/NNP/2/nsubj/B-GPE attacked/attack/VERB/VBD/0/root")
            .actor(0, 0, 0, "Russia", "RUS", "GOV")
            .add(
                "It/it/PRON/PRP/3/expl is/be/AUX/VBZ/3/cop clear/clear/ADJ/JJ/0/root that/that/SCONJ/IN/6/mark "
                    + "war/war/NOUN/NN/6/nsubj came/come/VERB/VBD/3/csubj");
    assertNull(resolve(story).get(1).get(0));
  }

  @Test
  void surnamesAndPronounsFollowAPerson() throws IOException {
    Story story =
        Story.story()
            .add(
                "President/president/PROPN/NNP/2/compound Joe/Joe/PROPN/NNP/4/nsubj/B-PERSON "
                    + "Biden/Biden/PROPN/NNP/2/flat/I-PERSON spoke/speak/VERB/VBD/0/root")
            .actor(0, 2, 1, "Joe Biden", "USA", "GOV")
            .add("Biden/Biden/PROPN/NNP/2/nsubj/B-PERSON left/leave/VERB/VBD/0/root")
            .actor(0, 0, 0, "Biden", null, null)
            .add("He/he/PRON/PRP/2/nsubj returned/return/VERB/VBD/0/root")
            .add(
                "The/the/DET/DT/2/det president/president/NOUN/NN/3/nsubj slept/sleep/VERB/VBD/0/root");
    List<SortedMap<Integer, Actor>> actors = resolve(story);
    same("Joe Biden", "surname", actors.get(1).get(0));
    same("Joe Biden", "topic", actors.get(2).get(0));
    same("Joe Biden", "description", actors.get(3).get(1));
    assertEquals("The president", actors.get(3).get(1).text());
    assertEquals("USA", actors.get(3).get(1).code());
  }

  @Test
  void twoMenLeaveHeOpen() throws IOException {
    Story story =
        Story.story()
            .add(
                "Putin/Putin/PROPN/NNP/4/nsubj/B-PERSON and/and/CCONJ/CC/3/cc Biden/Biden/PROPN/NNP/1/conj/B-PERSON "
                    + "met/meet/VERB/VBD/0/root")
            .actor(0, 0, 0, "Putin", "RUS", "GOV")
            .actor(2, 2, 2, "Biden", "USA", "GOV")
            .add(
                "But/but/CCONJ/CC/4/cc nobody/nobody/PRON/NN/4/nsubj ever/ever/ADV/RB/4/advmod "
                    + "trusted/trust/VERB/VBD/0/root him/he/PRON/PRP/4/obj");
    Actor him = resolve(story).get(1).get(4);
    assertEquals("Putin", him == null ? "Putin" : him.name());
  }

  @Test
  void theAllianceIsTheOnlyBodyNear() throws IOException {
    Story story =
        Story.story()
            .add("NATO/NATO/PROPN/NNP/2/nsubj/B-ORG grew/grow/VERB/VBD/0/root")
            .actor(0, 0, 0, "NATO", "NATO", "IGO")
            .add(
                "The/the/DET/DT/2/det alliance/alliance/NOUN/NN/3/nsubj denied/deny/VERB/VBD/0/root");
    same("NATO", "description", resolve(story).get(1).get(1));
  }

  @Test
  void lettersInBracketsStandForTheName() throws IOException {
    Story story =
        Story.story()
            .add(
                "The/the/DET/DT/4/det Workers/Workers/PROPN/NNPS/4/compound/B-ORG "
                    + "Peace/Peace/PROPN/NNP/4/compound/I-ORG Party/Party/PROPN/NNP/8/nsubj/I-ORG (_/(/PUNCT/-LRB-/6/punct "
                    + "WPP_/WPP/PROPN/NNP/4/appos )/)/PUNCT/-RRB-/6/punct met/meet/VERB/VBD/0/root")
            .actor(0, 3, 3, "Workers Peace Party", null, "PTY")
            .add("WPP/WPP/PROPN/NNP/2/nsubj/B-ORG split/split/VERB/VBD/0/root")
            .actor(0, 0, 0, "WPP", null, null);
    same("Workers Peace Party", "abbreviation", resolve(story).get(1).get(0));
  }

  @Test
  void weIsTheAuthorOrWhoeverIsQuoted() throws IOException {
    Story story =
        new Story(null, "The League")
            .add("We/we/PRON/PRP/2/nsubj condemn/condemn/VERB/VBP/0/root war/war/NOUN/NN/2/obj")
            .add(
                "\"_/\"/PUNCT/``/3/punct We/we/PRON/PRP/3/nsubj fight_/fight/VERB/VBP/0/root "
                    + "\"/\"/PUNCT/''/3/punct said/say/VERB/VBD/3/parataxis Putin/Putin/PROPN/NNP/5/nsubj/B-PERSON")
            .actor(5, 5, 5, "Putin", "RUS", "GOV");
    String text = story.document().text();
    int quote = text.indexOf('"');
    int said = text.indexOf("said");
    int putin = text.indexOf("Putin");
    Attribution quoted =
        new Attribution(
            Attribution.Kind.DIRECT,
            new Span(putin, putin + 5),
            new Span(said, said + 4),
            new Span(quote, said - 1),
            "asserts",
            "test");
    List<SortedMap<Integer, Actor>> actors = resolve(story, quoted);
    same("The League", "author", actors.get(0).get(0));
    same("Putin", "speaker", actors.get(1).get(1));
  }
}
