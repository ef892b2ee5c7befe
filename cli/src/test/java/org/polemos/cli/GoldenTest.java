package org.polemos.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.polemos.cli.Cli.Result;
import org.polemos.cli.Shell.Ended;

/**
 * What the README and the examples show is what the program prints. {@code -Dpolemos.bless=true}
 * writes them anew.
 */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class GoldenTest {

  private static final boolean BLESS = Boolean.getBoolean("polemos.bless");
  private static final Pattern CONSOLE = Pattern.compile("```console\n(\\$ (.*)\n)([^`]*)```");
  private static final Pattern VERSIONS =
      Pattern.compile("\"coder\":\\{[^}]*\\}|\"via\":\"[^\"]*\"|\\.events:\\d+");

  @Test
  void theReadmesCommandsPrintWhatItShows() throws Exception {
    Path readme = Cli.HOME.resolve("README.md");
    String text = Files.readString(readme);
    StringBuilder blessed = new StringBuilder();
    int ran = 0;
    Matcher block = CONSOLE.matcher(text);
    while (block.find()) {
      String command = block.group(2);
      // The tests cannot run themselves.
      String shown = command.startsWith("mvn ") ? block.group(3) : output(command);
      block.appendReplacement(
          blessed, Matcher.quoteReplacement("```console\n" + block.group(1) + shown + "```"));
      ran += command.startsWith("mvn ") ? 0 : 1;
    }
    block.appendTail(blessed);
    assertTrue(ran > 0, "README.md shows no command");
    compare(readme, text, blessed.toString());
  }

  private static String output(String command) throws Exception {
    Ended ended = Shell.run(Cli.HOME, List.of("POLEMOS_TERMINAL=120"), command);
    assertEquals(0, ended.code(), command + "\n" + ended.err());
    return ended.out();
  }

  @Test
  void theExamplesGiveTheRecordsExpected() throws IOException {
    try (Stream<Path> examples = Files.list(Cli.HOME.resolve("examples"))) {
      for (Path example : examples.filter(Files::isRegularFile).sorted().toList()) {
        Result result = Cli.run("code", "--format", "jsonl", example);
        assertEquals(Exit.OK, result.code(), result.err());
        assertTrue(result.records() > 2, example + " gives hardly a record");
        String name = example.getFileName().toString().replaceAll("\\.[a-z]+$", ".jsonl");
        Path expected = example.resolveSibling("expected").resolve(name);
        String known = Files.exists(expected) ? Files.readString(expected) : "";
        compare(expected, steady(known), steady(result.out()), result.out());
      }
    }
  }

  /** Without what changes with every edit of a list: versions and line numbers. */
  private static String steady(String lines) {
    return VERSIONS.matcher(lines).replaceAll("…");
  }

  private static void compare(Path file, String known, String now) throws IOException {
    compare(file, known, now, now);
  }

  private static void compare(Path file, String known, String now, String full) throws IOException {
    if (BLESS) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, full);
    } else {
      assertEquals(
          known, now, file + " differs; if that is meant: mvn verify -Dpolemos.bless=true");
    }
  }
}
