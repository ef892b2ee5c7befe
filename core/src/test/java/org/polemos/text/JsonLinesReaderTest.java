package org.polemos.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesReaderTest {

  @Test
  void aLineGivesADocument() {
    Document document =
        Collected.lines(
                """
                {"id": "a", "title": "T", "author": "A", "source": "S", "date": "2022-02-24T06:00Z",\
                 "url": "u", "other": {"deep": [1, 2]}, "text": "Italy met \\u0141ukasz."}
                """)
            .only();
    assertEquals("a", document.id());
    assertEquals("Italy met Łukasz.", document.text());
    assertEquals(LocalDate.of(2022, 2, 24), document.published());
    assertEquals(new Citation("T", "A", "S", "u"), document.citation());
  }

  @Test
  void withoutAnIdFileAndLineAreTheName() {
    Collected collected = Collected.lines("\n{\"text\": \"One.\"}\r\n\n{\"text\": \"Two.\"}");
    assertEquals("news:2", collected.documents.get(0).id());
    assertEquals("news:4", collected.documents.get(1).id());
  }

  @Test
  void numbersMayBeIdsAndNullIsNothing() {
    Document document = Collected.lines("{\"id\": 17, \"title\": null, \"text\": \"x\"}").only();
    assertEquals("17", document.id());
    assertEquals(Citation.UNKNOWN, document.citation());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"text\": \"open | malformed JSON at column",
        "{\"text\": 5} | field \"text\" is not a string at column",
        "{\"title\": \"t\"} | has no field \"text\"",
        "{\"text\": \"  \"} | holds no text",
        "\"text\" | is no JSON object",
        "[{\"text\": \"x\"}] | is no JSON object",
        "{\"text\": \"x\"} {\"text\": \"y\"} | has more after the object's end",
        "{\"text\": \"x\",} | malformed JSON at column",
        "nonsense | malformed JSON at column",
      })
  void aBadLineIsNumberedAndTheNextOnesRead(String bad, String reason) {
    Collected collected =
        Collected.lines("{\"text\": \"One.\"}\n" + bad + "\n{\"text\": \"Three.\"}\n");
    assertEquals(2, collected.documents.size());
    Problem problem = collected.failures.get(0);
    assertEquals("folder/news.jsonl:2", problem.place());
    assertTrue(problem.reason().startsWith(reason), problem.toString());
    String remedy = problem.remedy();
    assertTrue(remedy != null && remedy.length() > 5);
  }

  @Test
  void aLineInAnotherEncodingIsReadAndDoubtedOnce() {
    byte[] bytes =
        "{\"text\": \"Café.\"}\n{\"text\": \"Señor.\"}\n".getBytes(Charset.forName("windows-1252"));
    Collected collected = Collected.lines(bytes);
    assertEquals("Café.", collected.documents.get(0).text());
    assertEquals("Señor.", collected.documents.get(1).text());
    assertEquals(1, collected.warnings.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void byteOrderMarksDecide(String charset) {
    String text = "\uFEFF{\"text\": \"Erdoğan 😀.\"}\n{\"text\": \"Two.\"}\n";
    Collected collected = Collected.lines(text.getBytes(Charset.forName(charset)));
    assertEquals("Erdoğan 😀.", collected.documents.get(0).text());
    assertEquals(2, collected.documents.size());
  }

  @Test
  void halfASurrogatePairIsReplacedInPlace() {
    Document document = Collected.lines("{\"text\": \"a\\ud83d b\"}").only();
    assertEquals("a\uFFFD b", document.text());
  }

  @Test
  void aBinaryFileFailsOnce() {
    byte[] bytes = new byte[100_000];
    new java.util.Random(1).nextBytes(bytes);
    Collected collected = Collected.lines(bytes);
    assertEquals(1, collected.failures.size());
    assertEquals("folder/news.jsonl", collected.failures.get(0).place());
  }

  @Test
  void anEmptyFileHoldsNoDocument() {
    assertEquals("holds no document", Collected.lines("\n\n").failures.get(0).reason());
    assertEquals(
        "holds no document",
        Collected.lines("".getBytes(StandardCharsets.UTF_8)).failures.get(0).reason());
  }
}
