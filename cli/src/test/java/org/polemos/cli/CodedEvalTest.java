package org.polemos.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code polemos eval coded} on sentences whose outcome is known. */
class CodedEvalTest {

  private static final String FIRST = "Italy imposed sanctions on Serbia.";
  private static final String SECOND = "Kenya met Uganda.";
  private static final String THIRD = "Spain frobnicated Portugal.";

  @TempDir Path folder;

  private Path gold;

  @BeforeEach
  void write() throws IOException {
    String text = FIRST + " " + SECOND + " " + THIRD;
    Files.writeString(
        folder.resolve("texts.jsonl"), "{\"id\": \"d\", \"text\": \"" + text + "\"}\n");
    int second = FIRST.length() + 1;
    int third = second + SECOND.length() + 1;
    gold =
        Files.writeString(
            folder.resolve("coded.tsv"),
            "part\tdocument\tstart\tend\ttype\tmode\tcontext\tcameo\tactor\trecipient\tstatus"
                + "\tsource\ttrigger\tduty\n"
                + "dev\td\t0\t34\tSANCTION\tdiscontinue\t?\t163\t0-5=ITA/GOV\t27-33=SRB/GOV"
                + "\tasserted\t-\t6-13\tdue\n"
                + row(second, SECOND, "NONE\t-\t-\t-\t-\t-\t-\t-\t-\tdue")
                + row(
                    third,
                    THIRD,
                    "ASSAULT\t-\t?\t?\t?\t?\tasserted\t-\t"
                        + (third + 6)
                        + "-"
                        + (third + 17)
                        + "\tdue"));
  }

  private static String row(int at, String sentence, String rest) {
    return "test\td\t" + at + "\t" + (at + sentence.length()) + "\t" + rest + "\n";
  }

  @Test
  void rightMissedAndFalseEventsAreCounted() {
    Cli.Result result = Cli.run("eval", "coded", gold, "--texts", folder, "--misses");
    assertEquals(Exit.OK, result.code(), result.err());
    String[] parts = result.out().split("test\n");
    assertTrue(parts[0].contains("source too      1.000      1.000      1.000"), result.out());
    assertTrue(parts[1].contains("trigger or actor                0.000"), result.out());
    assertTrue(parts[1].contains("1  false: CONSULT"), result.out());
    assertTrue(parts[1].contains("1  rule: no rule of the type knows the trigger"), result.out());
    assertTrue(!result.out().contains("frobnicated"), "errors of test stay unseen");
  }

  @Test
  void missingTextsAreNamed() throws IOException {
    Cli.Result none = Cli.run("eval", "coded", gold);
    assertTrue(none.err().contains("say with --texts"), none.err());
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Cli.Result lost = Cli.run("eval", "coded", gold, "--texts", empty);
    assertEquals(Exit.PARTLY, lost.code());
    assertTrue(lost.err().contains("1 of its documents are not in"), lost.err());
  }
}
