package org.polemos.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.polemos.cli.Cli.Result;

/**
 * A row that takes too long, or a sentence too long to read, is given up, in its place, and those
 * after it are read.
 */
@Timeout(value = 240, unit = TimeUnit.SECONDS)
class LimitsTest {

  private static final String GOOD = "Italy imposed sanctions on Serbia.";

  /** Takes a minute or so. */
  private static final String ENDLESS =
      "Italy attacked Serbia near Paris on 3 May 2020. ".repeat(120_000);

  private static void assertGivenUp(Result result, String place, String of) {
    assertEquals(Exit.PARTLY, result.code(), result.err());
    assertTrue(result.err().startsWith("polemos: 1 of " + of + " failed:\n"), result.err());
    assertTrue(
        result.err().contains(place + ": takes longer than 2 s to work on (split it, or raise"),
        result.err());
  }

  @Test
  void gist() {
    for (int threads = 1; threads <= 2; threads++) {
      Result result =
          Cli.withInput(
              GOOD + "\n" + ENDLESS + "\n" + GOOD + "\n",
              "gist",
              "--rules",
              "--time-limit",
              "2",
              "--threads",
              threads,
              "-");
      assertGivenUp(result, "stdin:2", "3 sentences");
      List<String> lines = result.out().lines().toList();
      assertTrue(lines.get(0).contains("\t4\t"), lines.get(0));
      assertTrue(lines.get(1).endsWith(". \t\t\t\t\t"));
      assertEquals(lines.get(0), lines.get(2));
    }
  }

  @Test
  void classify() {
    Result result =
        Cli.withInput(
            "source\ttarget\tsentence\nItaly\tSerbia\t"
                + ENDLESS
                + "\nItaly\tSerbia\t"
                + GOOD
                + "\n",
            "classify",
            "--rules",
            "--time-limit",
            "2",
            "-");
    assertGivenUp(result, "stdin:2", "2 rows");
    List<String> lines = result.out().lines().toList();
    assertTrue(lines.get(1).endsWith(". \t\t\t\t"));
    assertTrue(lines.get(2).contains("\tsanction.impose ("), lines.get(2));
  }

  @Test
  void sentencesOfConllu() {
    StringBuilder endless = new StringBuilder();
    for (int word = 1; word <= 5_001; word++) {
      endless.append(word).append("\tattack\t_\t_\t_\t_\t_\t_\t_\t_\n");
    }
    Result result =
        Cli.withInput(
            endless + "\n1\tItaly\t_\t_\t_\t_\t_\t_\t_\t_\n\n", "parse", "--input", "conllu", "-");
    assertEquals(Exit.PARTLY, result.code(), result.err());
    assertTrue(
        result.err().contains("line 5001: a sentence of more than 5000 words"), result.err());
    assertTrue(result.out().startsWith("1\tItaly\tItaly\tPROPN\t"), result.out());
  }
}
