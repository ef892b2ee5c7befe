package org.polemos.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polemos.archive.Archive;
import org.polemos.archive.Made;
import org.polemos.record.EventRecord;
import org.polemos.record.Status;
import org.polemos.text.Document;

class SearchTest {

  @TempDir private Path folder;
  private Archive archive;
  private Search search;

  private static Document note(String id, String publisher, String day, String text) {
    return Made.document(id, publisher, day, text);
  }

  @BeforeEach
  void fill() {
    archive = Archive.open(folder.resolve("a.db"));
    Made.add(
        archive,
        "news.jsonl",
        Made.deed(
                note("raid", "Tass", "2014-03-02", "RUS soldiers struck UKR bases."),
                "ASSAULT",
                "RUS",
                "UKR")
            .on("2014-03-01")
            .in("Simferopol"),
        Made.deed(
                note("denial", "Wire", "2014-03-05", "RUS never struck UKR, Lavrov said."),
                "ASSAULT",
                "RUS",
                "UKR")
            .status(Status.DENIED)
            .on("2014-03-04")
            .by("Sergei Lavrov"),
        Made.deed(
                note("talks", "Wire", "2016-07-09", "USA envoys and RUS envoys held truce talks."),
                "CONSULT",
                "USA",
                "RUS")
            .on("2016-07-08"),
        Made.deed(
            note("odd", "O'Neil % _ \"Co\"", "2018-01-01", "Ümlaut über alles."),
            "AID",
            "FRA",
            "DEU"));
    search = new Search(archive);
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private String events(String query) {
    return search.events(query, 10, 0).stream()
        .map(EventRecord::document)
        .map(Document::id)
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private String documents(String query) {
    return search.documents(query, 10, 0).stream()
        .map(Search.Found::id)
        .sorted()
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "actor:RUS | denial raid",
        "party:rus event:consult | talks",
        "recipient:UKR -status:denied | raid",
        "event:19 actor:RUS date:..2014-03-02 | raid",
        "date:2014 | denial raid",
        "date:2014-03-02..2016-07-08 | denial talks",
        "speaker:lavrov | denial",
        "speaker:\"Sergei Lavrov\" OR event:AID | denial odd",
        "source:wire | denial talks",
        "source:lavrov NOT actor:USA | denial",
        "place:simf | raid",
        "place:SYR | raid",
        "struck actor:RUS | denial raid",
        "(bases OR struck OR envoy) party:RUS | denial raid talks",
        "env* event:CONSULT | talks",
        "\"struck UKR\" status:denied | denial",
        "\"UKR struck\" status:denied | ``",
        "sector:gov publisher:\"% _\" | odd",
        "quad:4 published:2018 | odd",
        "confidence:0.95 | ``",
        "confidence:0.5..0.95 date:2016 | talks",
        "context:military mode:x | ``",
      })
  void eventsAreFoundByFieldsAndWords(String query, String found) {
    assertTrue(Search.asksForEvents(query), query);
    assertEquals(found, events(query));
    assertEquals(found.isEmpty() ? 0 : found.split(" ").length, search.count(query, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "truce | talks",
        "soldier struck | raid",
        "truce OR soldiers | raid talks",
        "umlaut uber | odd",
        "-truce publisher:wire | denial",
        "title:raid | raid",
        "document:odd | odd",
        "struck status:denied | denial",
        "event:ASSAULT speaker:lavrov status:asserted | ``",
      })
  void documentsAreFoundToo(String query, String found) {
    assertEquals(found, documents(query));
    assertEquals(found.isEmpty() ? 0 : found.split(" ").length, search.count(query, true));
  }

  @Test
  void theWordsLookedForAreMarked() {
    List<Search.Found> found = search.documents("truce", 1, 0);
    String passage = String.valueOf(found.get(0).passage());
    assertTrue(passage.contains(Search.MARK + "truce" + Search.UNMARK), passage);
  }

  /** What is hostile in SQL, in FTS5 or in LIKE is but words. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "x' OR '1'='1",
        "actor:x'); DROP TABLE documents; --",
        "title NEAR(a b)",
        "a* AND b^2 {c}",
        "rowid:5",
        "documents_fts",
        "actor:% place:_ cause:\\",
        "speaker:\"a\"b\"",
        "publisher:''",
        "event:190;",
        "date:2014-13-45",
        "quad:one",
        "((((((",
        "-",
        "\"",
        ":",
        "NOT",
        "OR OR",
        "zz\u0000zz",
        "text:\u202e",
      })
  void hostileQuestionsFindNothingAndBreakNothing(String query) {
    for (boolean ofEvents : new boolean[] {true, false}) {
      try {
        assertEquals("", ofEvents ? events(query) : documents(query));
      } catch (QueryException wrong) {
        assertTrue(String.valueOf(wrong.getMessage()).contains("^"), wrong.getMessage());
      }
    }
    assertEquals(4, archive.db().number("SELECT count(*) FROM documents"));
  }

  @Test
  void wrongQuestionsShowThePlace() {
    QueryException wrong =
        assertThrows(QueryException.class, () -> QueryParser.parse("truce colour:red"));
    assertTrue(
        String.valueOf(wrong.getMessage()).contains("\n  truce colour:red\n        ^"),
        wrong.getMessage());
    assertThrows(QueryException.class, () -> QueryParser.parse("(".repeat(60) + "a"));
    assertThrows(QueryException.class, () -> QueryParser.parse("a".repeat(3_000)));
  }
}
