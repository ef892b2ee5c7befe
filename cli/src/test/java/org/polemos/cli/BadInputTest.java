package org.polemos.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.polemos.cli.Cli.Result;

/** Whatever a file holds, the batch goes on, and a bad file is named with a reason. */
@Timeout(value = 240, unit = TimeUnit.SECONDS)
class BadInputTest {

  private static final String GOOD = "Italy imposed sanctions on Serbia.";

  @TempDir private Path folder;

  /** Codes a file between two good ones. */
  private Result between(String name, byte[] bytes) throws IOException {
    Path before = Files.writeString(folder.resolve("before.txt"), GOOD);
    Path bad = Files.write(folder.resolve(name), bytes);
    Path after = Files.writeString(folder.resolve("after.txt"), GOOD);
    Result result = Cli.run("code", "--format", "jsonl", before, bad, after);
    assertEquals(1, count(result, "\"id\":\"before\""), result.err());
    assertEquals(1, count(result, "\"id\":\"after\""), result.err());
    return result;
  }

  private Result between(String name, String text) throws IOException {
    return between(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static long count(Result result, String part) {
    return result.out().lines().filter(line -> line.contains(part)).count();
  }

  private static void assertFailed(Result result, String name, String reason) {
    assertEquals(Exit.PARTLY, result.code());
    assertTrue(result.err().startsWith("polemos: 1 of 3 documents failed:\n"), result.err());
    assertTrue(result.err().contains(name + ": " + reason), result.err());
  }

  private static void assertCoded(Result result) {
    assertEquals("", result.err());
    assertEquals(Exit.OK, result.code());
  }

  @Test
  void codesForTerminalsStayOutOfTables() throws IOException {
    Path file = folder.resolve("red.txt");
    Files.writeString(file, "The \u001b[31mItalian\u001b]0;x\u0007 army attacked Serbia.");
    Result result = Cli.run("code", "--format", "table", file);
    assertTrue(result.out().contains("ASSAULT"), result.out());
    assertTrue(result.out().indexOf('\u001b') < 0 && result.out().indexOf('\u0007') < 0);
  }

  @Test
  void emptyFile() throws IOException {
    assertFailed(between("bad.txt", ""), "bad.txt", "holds no text");
  }

  @Test
  void binaryFile() throws IOException {
    byte[] bytes = new byte[50_000];
    new Random(7).nextBytes(bytes);
    assertFailed(between("bad.txt", bytes), "bad.txt", "is binary");
    assertFailed(between("bad.jsonl", bytes), "bad.jsonl", "is binary");
  }

  @Test
  void pdfByName() throws IOException {
    assertFailed(between("bad.pdf", "%PDF-1.4 …"), "bad.pdf", "is broken");
  }

  @Test
  void aWebPageIsReadAmongTexts() throws IOException {
    Result result =
        between("page.html", "<html><body><nav>Home</nav><p>" + GOOD + "</p></body></html>");
    assertCoded(result);
    assertEquals(1, count(result, "\"id\":\"page\""), result.out());
  }

  @Test
  void missingFileAndFolder() throws IOException {
    Path good = Files.writeString(folder.resolve("good.txt"), GOOD);
    Result result = Cli.run("code", folder.resolve("none.txt"), folder, good);
    assertEquals(Exit.PARTLY, result.code());
    assertEquals(1, result.records());
    assertTrue(result.err().contains("2 of 3 documents failed"), result.err());
    assertTrue(result.err().contains("none.txt: does not exist"), result.err());
    assertTrue(result.err().contains("is a folder"), result.err());
  }

  @Test
  void anotherEncodingIsReadWithADoubt() throws IOException {
    byte[] bytes = "Peña met Müller’s café.".getBytes(Charset.forName("windows-1252"));
    Result result = between("bad.txt", bytes);
    assertEquals(Exit.OK, result.code());
    assertTrue(result.err().contains("is not UTF-8; read as windows-1252"), result.err());
  }

  @Test
  void malformedLines() throws IOException {
    Path lines = folder.resolve("news.jsonl");
    Files.writeString(
        lines,
        "{\"text\": \""
            + GOOD
            + "\"}\n{\"text\": \"open\nnot json\n[1]\n{\"title\": \"x\"}\n\n"
            + "{\"text\": \""
            + GOOD
            + "\"}\n");
    Result result = Cli.run("code", lines);
    assertEquals(Exit.PARTLY, result.code());
    assertEquals(2, result.records());
    assertTrue(result.err().contains("4 of 6 documents failed"), result.err());
    for (int line : new int[] {2, 3, 4, 5}) {
      assertTrue(result.err().contains("news.jsonl:" + line + ": "), result.err());
    }
  }

  @Test
  void controlCharactersKeepOffsets() throws IOException {
    String text =
        "\u0000\u0001Italy\u0007 imposed\u001b[31m sanctions\u000b on\u0008 Serbia.\u007f";
    Result result = between("bad.txt", text);
    assertCoded(result);
  }

  @Test
  void mixedScripts() throws IOException {
    assertCoded(
        between(
            "bad.txt",
            "Россия осудила Italy. 中国谴责美国。 שלום met مرحبا Serbia. \u202eabc\u202c 😀👨‍👩‍👧"
                + " e\u0301\u0301\u0301 ﷽ \u200b\u200b\ufeff Italy imposed sanctions on Serbia. ไทย"));
  }

  @Test
  void aHundredThousandBrackets() throws IOException {
    assertCoded(between("bad.txt", "(".repeat(50_000) + GOOD + ")".repeat(50_000)));
  }

  @Test
  void aHundredThousandQuotationMarks() throws IOException {
    assertCoded(between("bad.txt", "\"".repeat(50_000) + GOOD + "”".repeat(50_000)));
  }

  @Test
  void aSentenceOfTenMegabytes() throws IOException {
    // Long words, since time grows with their number.
    String word = "internationalisation".repeat(5);
    assertCoded(between("bad.txt", (word + " and ").repeat(95_000)));
  }

  @Test
  void aWordOfTenMegabytes() throws IOException {
    assertCoded(between("bad.txt", "a".repeat(10_000_000)));
  }

  @Test
  void whatTakesTooLongIsGivenUp() throws IOException {
    Path slow = folder.resolve("slow.txt");
    Files.writeString(slow, "Italy attacked Serbia near Paris on 3 May 2020. ".repeat(120_000));
    Path good = Files.writeString(folder.resolve("good.txt"), GOOD);
    for (int threads = 1; threads <= 2; threads++) {
      Result result =
          Cli.run("code", "--time-limit", "1", "--threads", threads, good, slow, good, slow, good);
      assertEquals(Exit.PARTLY, result.code());
      assertEquals(3, result.records());
      assertTrue(result.err().contains("2 of 5 documents failed"), result.err());
      assertTrue(
          result.err().contains("slow: takes longer than 1 s to work on (split it, or raise"),
          result.err());
    }
    assertEquals(Exit.USAGE, Cli.run("code", "--time-limit", "0", good).code());
  }

  @Test
  void millionsOfEmptyLines() throws IOException {
    assertCoded(between("bad.txt", "\n".repeat(5_000_000) + GOOD));
  }
}
