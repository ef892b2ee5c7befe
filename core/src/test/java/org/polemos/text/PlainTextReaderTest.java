package org.polemos.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextReaderTest {

  @Test
  void plainTextIsKeptAsItIs() {
    Document document = Collected.text("Italy  met\r\nSerbia.\n").only();
    assertEquals("Italy  met\r\nSerbia.\n", document.text());
    assertEquals("note", document.id());
    assertNull(document.published());
    assertEquals(Citation.UNKNOWN, document.citation());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void frontMatterGivesTheSource(String end) {
    String text =
        String.join(
            end,
            "---",
            "Title: \"No: war\"",
            "author: The League",
            "publisher: The Paper",
            "date: 24 February 2022",
            "url: https://example.org/a?b=c",
            "id: statement-1",
            "other: passed over",
            "---",
            "Body.");
    Document document = Collected.text(text).only();
    assertEquals("Body.", document.text());
    assertEquals("statement-1", document.id());
    assertEquals(LocalDate.of(2022, 2, 24), document.published());
    assertEquals(
        new Citation("No: war", "The League", "The Paper", "https://example.org/a?b=c"),
        document.citation());
  }

  @Test
  void optionsFillOnlyWhatTheFileLeavesOpen() {
    byte[] bytes = "---\nauthor: A\n---\nBody.".getBytes(StandardCharsets.UTF_8);
    Defaults defaults = new Defaults("B", "P", LocalDate.of(2020, 1, 2));
    Document document = Collected.read(new PlainTextReader(), bytes, "x.txt", defaults).only();
    assertEquals(new Citation(null, "A", "P", null), document.citation());
    assertEquals(LocalDate.of(2020, 1, 2), document.published());
  }

  @Test
  void aRuleOfDashesThatIsNeverClosedIsText() {
    Collected collected = Collected.text("---\nItaly met Serbia.");
    assertEquals("---\nItaly met Serbia.", collected.only().text());
    assertTrue(collected.warnings.get(0).reason().contains("no second ---"));
  }

  @Test
  void aDateThatNobodyUnderstandsIsAWarning() {
    Collected collected = Collected.text("---\ndate: yesterday\n---\nItaly met Serbia.");
    assertNull(collected.only().published());
    assertTrue(collected.warnings.get(0).toString().contains("\"yesterday\" is not understood"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
  void byteOrderMarksDecideAndAreNoText(String charset) {
    byte[] bytes = ("\uFEFF" + "Erdoğan met Łukasz.").getBytes(Charset.forName(charset));
    Collected collected = Collected.text(bytes);
    assertEquals("Erdoğan met Łukasz.", collected.only().text());
    assertTrue(collected.warnings.isEmpty());
  }

  @Test
  void utf16WithoutAMarkIsSeenAndDoubted() {
    byte[] bytes = "Italy imposed sanctions.".getBytes(StandardCharsets.UTF_16LE);
    Collected collected = Collected.text(bytes);
    assertEquals("Italy imposed sanctions.", collected.only().text());
    assertEquals(1, collected.warnings.size());
  }

  @Test
  void otherBytesAreWindows1252AndDoubted() {
    byte[] bytes = "“Café” – said".getBytes(Charset.forName("windows-1252"));
    Collected collected = Collected.text(bytes);
    assertEquals("“Café” – said", collected.only().text());
    assertTrue(collected.warnings.get(0).reason().contains("windows-1252"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t ", "---\ntitle: x\n---\n"})
  void aFileWithoutWordsIsSaidToHoldNone(String text) {
    Collected collected = Collected.text(text);
    assertTrue(collected.documents.isEmpty());
    assertEquals(
        "folder/note.txt: holds no text (nothing to code)", collected.failures.get(0).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"%PDF-1.7 abc", "PK\u0003\u0004abc", "{\\rtf1 abc", "\u007fELF\u0002"})
  void otherFormatsAreNamedWithARemedy(String start) {
    Collected collected = Collected.text(start.getBytes(StandardCharsets.ISO_8859_1));
    assertTrue(collected.documents.isEmpty());
    Problem problem = collected.failures.get(0);
    assertTrue(problem.reason().endsWith("not plain text"), problem.toString());
    String remedy = problem.remedy();
    assertTrue(remedy != null && remedy.length() > 5);
  }

  @Test
  void binaryBytesAreRefused() {
    byte[] bytes = new byte[5000];
    new java.util.Random(1).nextBytes(bytes);
    assertTrue(Collected.text(bytes).failures.get(0).reason().startsWith("is binary"));
  }

  @Test
  void aFewControlCharactersLeaveOffsetsAlone() {
    String text = "Italy\u0000 met\u0007 Serbia and then it met Croatia.".repeat(4);
    assertEquals(text, Collected.text(text).only().text());
  }
}
