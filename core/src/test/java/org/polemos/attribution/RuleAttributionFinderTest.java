package org.polemos.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polemos.Story;
import org.polemos.text.Span;

class RuleAttributionFinderTest {

  private static List<Attribution> found(Story story) throws IOException {
    Path cues = Path.of(System.getProperty("polemos.home"), "codebooks/plover/lists/cues");
    return new RuleAttributionFinder(CueLexicon.read(cues))
        .find(story.document(), story.sentences());
  }

  private static String only(Story story) throws IOException {
    List<Attribution> all = found(story);
    assertEquals(1, all.size(), all::toString);
    return show(all.get(0), story.document().text());
  }

  private static String show(Attribution a, String text) {
    return String.join(
        " | ",
        a.kind().name(),
        in(a.source(), text),
        in(a.cue(), text),
        in(a.content(), text),
        a.stance());
  }

  private static String in(Span span, String text) {
    return span == null ? "-" : span.in(text);
  }

  @Test
  void reportedSpeech() throws IOException {
    assertEquals(
        "INDIRECT | Biden | said | that Russia attacked | asserts",
        only(
            Story.story()
                .add(
                    "Biden/Biden/PROPN/NNP/2/nsubj said/say/VERB/VBD/0/root that/that/SCONJ/IN/5/mark "
                        + "Russia/Russia/PROPN/NNP/5/nsubj attacked_/attack/VERB/VBD/2/ccomp ././PUNCT/./2/punct")));
  }

  @Test
  void aCueBehindItsContent() throws IOException {
    assertEquals(
        "INDIRECT | Biden | says | Russia attacked | asserts",
        only(
            Story.story()
                .add(
                    "Russia/Russia/PROPN/NNP/2/nsubj attacked_/attack/VERB/VBD/0/root ,/,/PUNCT/,/2/punct "
                        + "Biden/Biden/PROPN/NNP/5/nsubj says_/say/VERB/VBZ/2/parataxis ././PUNCT/./2/punct")));
  }

  @Test
  void aCueBetweenItsContentAndItsSource() throws IOException {
    assertEquals(
        "INDIRECT | The Hindu | reports | Men fired | asserts",
        only(
            Story.story()
                .add(
                    "Men/man/NOUN/NNS/2/nsubj fired_/fire/VERB/VBD/0/root ,/,/PUNCT/,/2/punct "
                        + "reports_/report/VERB/VBZ/2/parataxis The/the/DET/DT/6/det "
                        + "Hindu/Hindu/PROPN/NNP/4/nsubj ././PUNCT/./2/punct")));
  }

  /** Notices run on without stops, and parsers then take the verb for a noun. */
  @Test
  void aCueWithoutStops() throws IOException {
    assertEquals(
        "INDIRECT | The Hindu | reports | Men fired in Oman | asserts",
        only(
            Story.story()
                .add(
                    "Men/man/NOUN/NNS/2/nsubj fired/fire/VERB/VBD/0/root in/in/ADP/IN/5/case "
                        + "Oman_/Oman/PROPN/NNP/5/compound reports_/report/NOUN/NNS/2/obl "
                        + "The/the/DET/DT/7/det Hindu/Hindu/PROPN/NNP/9/nsubj They/they/PRON/PRP/9/nsubj "
                        + "fled/flee/VERB/VBD/2/parataxis")));
  }

  @Test
  void accordingTo() throws IOException {
    assertEquals(
        "INDIRECT | police | According to | two men died | asserts",
        only(
            Story.story()
                .add(
                    "According/accord/VERB/VBG/3/case to/to/ADP/IN/1/fixed police_/police/NOUN/NN/7/obl "
                        + ",/,/PUNCT/,/3/punct two/two/NUM/CD/6/nummod men/man/NOUN/NNS/7/nsubj died_/die/VERB/VBD/0/root "
                        + "././PUNCT/./7/punct")));
  }

  @Test
  void nobodyIsNamedInAnImpersonalReport() throws IOException {
    assertEquals(
        "INDIRECT | - | was reported | that troops left | asserts",
        only(
            Story.story()
                .add(
                    "It/it/PRON/PRP/3/expl was/be/AUX/VBD/3/aux:pass reported/report/VERB/VBN/0/root "
                        + "that/that/SCONJ/IN/6/mark troops/troop/NOUN/NNS/6/nsubj left_/leave/VERB/VBD/3/ccomp "
                        + "././PUNCT/./3/punct")));
  }

  @Test
  void promises() throws IOException {
    assertEquals(
        "INDIRECT | France | pledged | to send aid | promises",
        only(
            Story.story()
                .add(
                    "France/France/PROPN/NNP/2/nsubj pledged/pledge/VERB/VBD/0/root to/to/PART/TO/4/mark "
                        + "send/send/VERB/VB/2/xcomp aid/aid/NOUN/NN/4/obj")));
  }

  @Test
  void nounsReport() throws IOException {
    assertEquals(
        "INDIRECT | Israel's | claim | that Iran attacked | asserts",
        only(
            Story.story()
                .add(
                    "They/they/PRON/PRP/2/nsubj heard/greet/VERB/VBD/0/root Israel_/Israel/PROPN/NNP/5/nmod:poss "
                        + "'s/'s/PART/POS/3/case claim/claim/NOUN/NN/2/obj that/that/SCONJ/IN/8/mark "
                        + "Iran/Iran/PROPN/NNP/8/nsubj attacked/attack/VERB/VBD/5/acl")));
  }

  @Test
  void aQuotationResumesAfterTheCue() throws IOException {
    Story story =
        Story.story()
            .add(
                "“_/“/PUNCT/``/3/punct We/we/PRON/PRP/3/nsubj fight_/fight/VERB/VBP/0/root ,_/,/PUNCT/,/3/punct "
                    + "”/”/PUNCT/''/3/punct he/he/PRON/PRP/7/nsubj said_/say/VERB/VBD/3/parataxis ././PUNCT/./3/punct")
            .add(
                "“_/“/PUNCT/``/3/punct We/we/PRON/PRP/3/nsubj win/win/VERB/VBP/0/root now_/now/ADV/RB/3/advmod "
                    + "._/./PUNCT/./3/punct ”/”/PUNCT/''/3/punct");
    List<Attribution> all = found(story);
    String text = story.document().text();
    assertEquals(
        List.of("“We fight,”", "“We win now.”"),
        all.stream().flatMap(a -> a.parts().stream()).map(p -> p.in(text)).toList());
    all.forEach(a -> assertEquals("he", a.source().in(text)));
  }

  @Test
  void quotedWordsWithoutASpeakerAreNotTheAuthors() throws IOException {
    String quotation = "“We will fight them to the end”";
    Story story =
        Story.story()
            .add(
                "“_/“/PUNCT/``/4/punct We/we/PRON/PRP/4/nsubj will/will/AUX/MD/4/aux "
                    + "fight/fight/VERB/VB/0/root them/they/PRON/PRP/4/obj to/to/ADP/IN/8/case the/the/DET/DT/8/det "
                    + "end_/end/NOUN/NN/4/obl ”/”/PUNCT/''/4/punct");
    assertEquals("DIRECT | - | - | " + quotation + " | asserts", only(story));
  }

  @Test
  void fewWordsInMarksAreHeldAtADistance() throws IOException {
    Story story =
        Story.story()
            .add(
                "The/the/DET/DT/4/det “_/“/PUNCT/``/4/punct peacekeeping_/peacekeeping/NOUN/NN/4/compound "
                    + "”/”/PUNCT/''/4/punct troops/troop/NOUN/NNS/6/nsubj left/leave/VERB/VBD/0/root");
    List<ScareQuote> quotes = ScareQuotes.find(story.document(), found(story));
    assertEquals("peacekeeping", quotes.get(0).words().in(story.document().text()));
  }

  @Test
  void chainsRunFromTheOutsideIn() {
    Attribution outer =
        new Attribution(
            Attribution.Kind.INDIRECT,
            new Span(0, 5),
            new Span(6, 10),
            new Span(11, 60),
            "asserts",
            "test");
    Attribution inner =
        new Attribution(
            Attribution.Kind.INDIRECT,
            new Span(11, 15),
            new Span(16, 20),
            new Span(21, 60),
            "denies",
            "test");
    Attribution judged =
        new Attribution(
            Attribution.Kind.INDIRECT,
            new Span(0, 5),
            new Span(6, 10),
            new Span(11, 60),
            null,
            "test");
    AttributionIndex index = new AttributionIndex(List.of(inner, judged, outer));
    assertEquals(List.of(outer, inner), index.chainAt(new Span(30, 35)));
    assertEquals(List.of(outer), index.chainAt(new Span(16, 20)));
    assertEquals(List.of(), index.chainAt(new Span(6, 10)));
  }
}
