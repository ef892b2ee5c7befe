package org.polemos.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polemos.cli.Cli.Result;

class CommandTest {

  private static final String GOOD = "Italy imposed sanctions on Serbia.";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "code",
        "explain",
        "check",
        "parse",
        "attribute",
        "blame",
        "classify",
        "gist",
        "archive",
        "archive add",
        "archive search",
        "archive trend",
        "archive gold",
        "archive stories merge",
        "eval",
        "train",
        "serve",
        "mcp"
      })
  void everyCommandHasHelpWithExamplesAndExitCodes(String command) {
    Result result = Cli.run((Object[]) (command + " --help").split(" "));
    assertEquals(Exit.OK, result.code());
    assertTrue(result.out().startsWith("Usage: polemos " + command), result.out());
    assertTrue(result.out().contains("Examples:\n  "), result.out());
    assertTrue(result.out().contains("Exit codes:\n"), result.out());
  }

  @Test
  void helpOnNoCommandNamesThoseThatAreNear() {
    for (String words : new String[] {"help cods", "cods --help", "help archive serch"}) {
      Result result = Cli.run((Object[]) words.split(" "));
      assertEquals(Exit.USAGE, result.code(), words);
      assertEquals("", result.out(), words);
      String near = words.contains("archive") ? "archive search" : "polemos code";
      assertTrue(result.err().contains("Did you mean: " + near), result.err());
    }
  }

  @Test
  void helpIsACommandToo() {
    for (String words : List.of("", "code", "archive", "archive add", "archive stories why")) {
      Result help = Cli.run((Object[]) ("help " + words).strip().split(" "));
      assertEquals(Exit.OK, help.code(), help.err());
      assertEquals(Cli.run((Object[]) (words + " --help").strip().split(" ")), help);
    }
  }

  @Test
  void aWrongCommandLineSaysWhatToTry() {
    for (List<String> words :
        List.of(
            List.<String>of(),
            List.of("cod"),
            List.of("code"),
            List.of("code", "--format", "xml", "x"),
            List.of("code", "--threads", "0", "examples"),
            List.of("code", "--min-confidence", "2", "x.txt"),
            List.of("code", "--date", "yesterday", "x.txt"))) {
      Result result = Cli.run(words.toArray());
      assertEquals(Exit.USAGE, result.code(), words.toString());
      assertTrue(result.err().startsWith("polemos: "), result.err());
      assertTrue(result.err().contains("--help'"), result.err());
    }
  }

  @Test
  void unsureRecordsAreLeftOut() {
    assertEquals(1, Cli.withInput(GOOD, "code", "--min-confidence", "0.1", "-").records());
    assertEquals(0, Cli.withInput(GOOD, "code", "--min-confidence", "1", "-").records());
  }

  @Test
  void standardInputIsADocument() {
    Result result =
        Cli.withInput(GOOD, "code", "--author", "The Wire", "--date", "2022-02-24", "-");
    assertEquals(Exit.OK, result.code(), result.err());
    assertEquals(1, result.records());
    assertTrue(result.out().contains("\"author\":\"The Wire\""), result.out());
    assertTrue(result.out().contains("\"published\":\"2022-02-24\""), result.out());
    assertTrue(result.out().contains("\"event\":\"SANCTION\""), result.out());
  }

  @Test
  void theOrderIsThatOfTheInputWhateverTheThreads() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      String text = GOOD + " Filler words go here.".repeat(i % 7);
      lines.append("{\"id\": \"").append(i).append("\", \"text\": \"").append(text).append("\"}\n");
    }
    Path file = Files.writeString(folder.resolve("many.jsonl"), lines);
    String one = Cli.run("code", "--threads", "1", file).out();
    assertEquals(one, Cli.run("code", "--threads", "3", file).out());
    assertEquals(200, one.lines().count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "jsonl", "csv", "tsv"})
  void everyFormatIsWritten(String format) {
    Result result = Cli.withInput(GOOD, "code", "--format", format, "-");
    assertEquals(Exit.OK, result.code());
    assertTrue(result.out().contains("SANCTION"), result.out());
    assertFalse(result.out().contains("\u001b"), "no colours into a pipe");
  }

  @Test
  void parsedWordsKeepTheirPlaces() {
    Result result = Cli.withInput(GOOD, "parse", "-");
    assertTrue(result.out().contains("\timpose\tVERB\t"), result.out());
    assertTrue(result.out().contains("TokenRange=6:13"), result.out());
    Result again = Cli.withInput(result.out(), "parse", "--input", "conllu", "-");
    assertEquals(Exit.OK, again.code());
    assertEquals(
        result.out().lines().filter(line -> line.contains("\t")).count(),
        again.out().lines().filter(line -> line.contains("\t")).count());
  }

  @Test
  void badConlluIsNamedByLine() {
    Result result = Cli.withInput("1\tItaly\n", "parse", "--input", "conllu", "-");
    assertEquals(Exit.PARTLY, result.code());
    assertTrue(result.err().contains("line 1: a word has 10 columns"), result.err());
  }

  @Test
  void aBadSentenceOfConlluStopsNoOthers() {
    String good = "1\tItaly\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
    Result result =
        Cli.withInput(good + "# x\n1\tItaly\n\n" + good, "parse", "--input", "conllu", "-");
    assertEquals(Exit.PARTLY, result.code());
    assertEquals(2, result.out().lines().filter(row -> row.startsWith("1\tItaly")).count());
    assertTrue(result.err().startsWith("polemos: 1 of 3 sentences failed:\n"), result.err());
    assertTrue(result.err().contains("stdin:3: line 4: a word has 10"), result.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gist", "classify", "parse"})
  void aTableThatCannotBeReadIsNamed(String command) throws IOException {
    Path pdf = Files.writeString(folder.resolve("a.tsv"), "%PDF-1.7 \u0000\u0001");
    Path empty = Files.writeString(folder.resolve("b.tsv"), "");
    Object[] words =
        command.equals("parse")
            ? new Object[] {"parse", "--input", "conllu"}
            : new Object[] {command};
    for (Path file : List.of(folder, folder.resolve("none.tsv"), pdf, empty)) {
      Object[] line = java.util.Arrays.copyOf(words, words.length + 1);
      line[words.length] = file;
      Result result = Cli.run(line);
      assertEquals(Exit.PARTLY, result.code(), result.err());
      assertEquals("", result.out());
      assertTrue(
          result
              .err()
              .matches(
                  "(?s)polemos: 1 of 1 .* failed:\n  \\Q"
                      + file
                      + "\\E: (is a folder|does not exist|is a PDF file|is empty).*"),
          result.err());
    }
  }

  @Test
  void attributionsAreLinesOfJson() {
    Result result = Cli.withInput("Rossi said that Italy had left.", "attribute", "-");
    assertEquals(Exit.OK, result.code());
    assertTrue(result.out().contains("\"source\":{\"start\":0,\"end\":5,\"text\":\"Rossi\"}"));
  }

  @Test
  void givenPairsAreClassified() {
    String rows = "sentence\tsource\ttarget\n" + GOOD + "\tItaly\tSerbia\nshort\n";
    Result result = Cli.withInput(rows, "classify", "-");
    List<String> lines = result.out().lines().toList();
    assertEquals("sentence\tsource\ttarget\troot\tquad\tconfidence\twhy", lines.get(0));
    assertTrue(lines.get(1).startsWith(GOOD + "\tItaly\tSerbia\t"), result.out());
    assertTrue(lines.get(1).contains("\tsanction.impose (codebooks/plover/"), result.out());
    assertEquals(Exit.PARTLY, result.code());
    assertTrue(result.err().contains("stdin:3: has no sentence, source and target"), result.err());
  }

  @Test
  void theMainEventOfASentenceIsPrinted() {
    Result result = Cli.withInput("id\tsentence\n7\t" + GOOD + "\n", "gist", "-");
    List<String> lines = result.out().lines().toList();
    assertEquals("id\tsentence\tquad\tconfidence\tsource\ttarget\twhy", lines.get(0));
    assertTrue(lines.get(1).contains("\tItaly\tSerbia\t"), result.out());
    assertEquals(Exit.OK, result.code());
    assertTrue(Cli.withInput(GOOD, "gist", "--rules", "-").out().contains("\t4\t"));
    assertEquals(Exit.PARTLY, Cli.run("gist", "missing.txt").code());
  }

  @Test
  void anEventIsExplainedById() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), GOOD);
    String record = Cli.run("code", file).out();
    String id = record.replaceAll("(?s).*?\"id\":\"([0-9a-f]+)\".*", "$1");
    Result result = Cli.run("explain", file, id.substring(0, 8));
    assertEquals(Exit.OK, result.code(), result.err());
    assertTrue(result.out().startsWith("SANCTION"), result.out());
    assertTrue(result.out().contains(".events:"), result.out());
    assertTrue(result.out().contains("(ACTOR: Italy)"), result.out());
    assertEquals(Exit.PARTLY, Cli.run("explain", file, "zzz").code());
  }

  @Test
  void aFileThatIsNoGoldIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("x.conllu"), "nonsense\n");
    Result result = Cli.run("eval", "ud", file, folder.resolve("none"));
    assertEquals(Exit.PARTLY, result.code());
    assertTrue(result.err().contains("is no gold file for ud: line 1"), result.err());
    assertTrue(result.err().contains("none: does not exist"), result.err());
  }

  @Test
  void aMissingCodebookIsASetupError() {
    Result result = Cli.withInput(GOOD, "code", "--codebook", folder.resolve("none"), "-");
    assertEquals(Exit.SETUP, result.code());
    assertTrue(result.err().contains("--codebook"), result.err());
  }

  @Test
  void aReaderThatGoesAwayEndsTheRunQuietly() {
    Writer closed =
        new Writer() {
          @Override
          public void write(char[] text, int start, int length) throws IOException {
            throw new IOException("Broken pipe");
          }

          @Override
          public void flush() throws IOException {
            throw new IOException("Broken pipe");
          }

          @Override
          public void close() {}
        };
    StringWriter err = new StringWriter();
    Console console = new Console(System.in, closed, new PrintWriter(err), false, false, false, 80);
    Path example = Cli.HOME.resolve("examples/border-statement.txt");
    assertEquals(Exit.PIPE_CLOSED, Main.run(console, "code", example.toString()));
    assertEquals("", err.toString());
  }
}
