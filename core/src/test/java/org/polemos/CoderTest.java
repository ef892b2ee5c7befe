package org.polemos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polemos.actor.ActorFinder;
import org.polemos.attribution.Attribution;
import org.polemos.codebook.Codebook;
import org.polemos.coref.CoreferenceResolver;
import org.polemos.parse.Parser;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;
import org.polemos.place.Gazetteer;
import org.polemos.record.EventRecord;
import org.polemos.record.Status;
import org.polemos.text.Document;
import org.polemos.text.Span;

/** What a record says beside its event: sources, dates, spans, identity. */
class CoderTest {

  private static final String RULES =
      """
      EVENT ASSAULT
        quad 4
        score -9
      MODE aerial  From the air.
        score -9.5
      RULE assault.bomb
        verb bomb
        recipient object
        mode aerial
        context military
        cameo 195
        YES Italy bombed Iran.
        NO  Italy met Iran.
      RULE assault.raze
        verb raze, burn
        object town
        subject army
        prep in  raid
        recipient object
        YES The army burned the towns in raids.
        NO  Italy met Iran.
      EVENT ACCUSE
        quad 3
      RULE accuse.condemn
        verb condemn
        recipient object
        YES Italy condemned Iran.
        NO  Italy met Iran.
      """;

  private static final String BOMBED =
      "Italy/Italy/PROPN/NNP/2/nsubj bombed/bomb/VERB/VBD/0/root Iran/Iran/PROPN/NNP/2/obj ";
  private static final String IN_2014 = "in/in/ADP/IN/5/case 2014/2014/NUM/CD/2/obl";

  @TempDir Path folder;

  private Story bombing(String author, String rest) {
    return new Story(LocalDate.of(2022, 2, 24), author)
        .add(BOMBED + rest)
        .actor(0, 0, 0, "Italy", "ITA", "GOV")
        .actor(2, 2, 2, "Iran", "IRN", "GOV");
  }

  private List<EventRecord> code(Story story, Attribution... said) throws IOException {
    return code(story, (d, s, day) -> story.actors().get(s.index()), said);
  }

  private List<EventRecord> code(Story story, ActorFinder actors, Attribution... said)
      throws IOException {
    Files.writeString(folder.resolve("rules.events"), RULES);
    Parser parser =
        new Parser() {
          @Override
          public List<Sentence> parse(Document document) {
            return story.sentences();
          }

          @Override
          public Sentence parse(int index, List<Token> words) {
            throw new UnsupportedOperationException();
          }
        };
    Path home = Path.of(System.getProperty("polemos.home"));
    CoreferenceResolver coreference =
        CoreferenceResolver.load(home.resolve("codebooks/plover/lists/coref"));
    Coder coder =
        new Coder(
            parser,
            actors,
            coreference,
            (document, sentences) -> List.of(said),
            Codebook.read(folder),
            Gazetteer.EMPTY,
            "test");
    return coder.code(story.document());
  }

  @Test
  void aRecordHoldsTypeModeScoreAndRule() throws IOException {
    EventRecord record = code(bombing(null, "")).get(0);
    assertEquals("ASSAULT", record.event());
    assertEquals(List.of("aerial"), record.mode());
    assertEquals(-9.5, record.score());
    assertEquals(4, record.quad());
    assertEquals("195", record.cameo());
    assertEquals("assault.bomb", record.why().rule());
    assertTrue(record.why().at().endsWith("rules.events:6"), record.why().at());
  }

  @Test
  void spansAreExact() throws IOException {
    Story story = bombing(null, "");
    EventRecord record = code(story).get(0);
    String text = story.document().text();
    assertEquals("bombed", record.trigger().span().in(text));
    assertEquals("Italy", record.actor().get(0).span().in(text));
    assertEquals("Iran", record.recipient().get(0).span().in(text));
  }

  @Test
  void theAuthorIsTheFirstSource() throws IOException {
    assertEquals("Ann", code(bombing("Ann", "")).get(0).attribution().get(0).name());
    assertEquals(
        "the document's author", code(bombing(null, "")).get(0).attribution().get(0).name());
  }

  @Test
  void aReportStandsBehindTheAuthor() throws IOException {
    Attribution said =
        new Attribution(
            Attribution.Kind.INDIRECT, null, null, new Span(0, 17), "denies", "rule:test");
    List<EventRecord.Source> chain = code(bombing("Ann", ""), said).get(0).attribution();
    assertEquals(List.of("author", "unknown"), chain.stream().map(s -> s.kind()).toList());
    assertEquals("denies", chain.get(1).stance());
  }

  @Test
  void nothingQuotedIsTheAuthorsOwn() throws IOException {
    Story story =
        new Story(LocalDate.of(2022, 2, 24), "Ann")
            .add(
                "“_/“/PUNCT/``/3/punct Italy/Italy/PROPN/NNP/3/nsubj bombed/bomb/VERB/VBD/0/root "
                    + "Iran/Iran/PROPN/NNP/3/obj without/without/ADP/IN/7/case any/any/DET/DT/7/det "
                    + "warning_/warning/NOUN/NN/3/obl ._/./PUNCT/./3/punct ”/”/PUNCT/''/3/punct")
            .actor(1, 1, 1, "Italy", "ITA", "GOV")
            .actor(3, 3, 3, "Iran", "IRN", "GOV");
    List<EventRecord.Source> chain = code(story).get(0).attribution();
    assertEquals("quoted", chain.get(1).kind());
    assertNull(chain.get(1).name());
  }

  @Test
  void weIsTheAuthor() throws IOException {
    Story story =
        new Story(LocalDate.of(2022, 2, 24), "Ann")
            .add(
                "We/we/PRON/PRP/2/nsubj condemn/condemn/VERB/VBP/0/root "
                    + "Iran/Iran/PROPN/NNP/2/obj")
            .actor(2, 2, 2, "Iran", "IRN", "GOV");
    EventRecord record = code(story).get(0);
    assertEquals("Ann", record.actor().get(0).name());
    assertEquals("We", record.actor().get(0).text());
  }

  @Test
  void whatIsLongPastIsHistory() throws IOException {
    assertEquals(Status.ASSERTED, code(bombing(null, "")).get(0).status());
    assertEquals(Status.HISTORICAL, code(bombing(null, IN_2014)).get(0).status());
  }

  @Test
  void idsAreStableAndTellEventsApart() throws IOException {
    String id = code(bombing(null, "")).get(0).id();
    assertEquals(id, code(bombing("Ann", "")).get(0).id());
    Story other =
        new Story(null, null)
            .add(BOMBED)
            .actor(0, 0, 0, "Malta", "MLT", "GOV")
            .actor(2, 2, 2, "Iran", "IRN", "GOV");
    assertNotEquals(id, code(other).get(0).id());
  }

  /** The words of both deeds go from the towns to the raids, and so would name one record twice. */
  @Test
  void deedsOfOneKindInTheSameWordsAreToldOnce() throws IOException {
    Story story =
        new Story(LocalDate.of(2022, 2, 24), "Ann")
            .add(
                "Envoys/envoy/NOUN/NNS/2/nsubj listed/list/VERB/VBD/0/root "
                    + "towns/town/NOUN/NNS/2/obj razed/raze/VERB/VBN/3/acl or/or/CCONJ/CC/6/cc "
                    + "burned/burn/VERB/VBN/4/conj by/by/ADP/IN/8/case "
                    + "troops/army/NOUN/NNS/4/obl:agent in/in/ADP/IN/10/case "
                    + "raids/raid/NOUN/NNS/4/obl");
    List<EventRecord> records = code(story);
    assertEquals(
        List.of("towns razed or burned by troops in raids"),
        records.stream().map(record -> record.trigger().text()).toList());
  }

  @Test
  void aSentenceThatBreaksLosesOnlyItself() throws IOException {
    Story story = bombing(null, "").add(BOMBED);
    story.actor(0, 0, 0, "Italy", "ITA", "GOV").actor(2, 2, 2, "Iran", "IRN", "GOV");
    ActorFinder breaks =
        (document, sentence, day) -> {
          if (sentence.index() == 0) {
            throw new IllegalStateException("broken");
          }
          return story.actors().get(sentence.index());
        };
    List<EventRecord> records = code(story, breaks);
    assertEquals(1, records.size());
    assertEquals(1, records.get(0).sentence().index());
  }
}
