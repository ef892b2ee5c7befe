package org.polemos.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tries the reading room in a real browser: every view, the keys, review, a hostile document, what
 * axe says; and what its page computes, without one. The tests themselves are in {@code web/test}.
 */
class ReadingRoomTest {

  private static final Path WEB = Cli.HOME.resolve("web");
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
  private static final Pattern RESULT = Pattern.compile("(not )?ok \\d+ - (.*?)(?: # .*)?");

  @TempDir Path folder;

  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void stop() throws InterruptedException {
    for (Process process : started) {
      process.destroy();
      process.waitFor(10, TimeUnit.SECONDS);
    }
  }

  @TestFactory
  @Timeout(60)
  List<DynamicTest> whatThePageComputes() throws IOException, InterruptedException {
    assumeTrue(
        Files.exists(WEB.resolve("node_modules/vite")),
        "skipped: web/node_modules is missing; the build fills it where there is Node.js");
    return results(new ProcessBuilder("node", "--test-reporter=tap", "web/test/unit.mjs"), 10);
  }

  @TestFactory
  @Timeout(300)
  List<DynamicTest> everyView() throws IOException, InterruptedException {
    String chromium = System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");
    assumeTrue(Files.isExecutable(Path.of(chromium)), "skipped: there is no " + chromium);
    assumeTrue(
        Files.exists(WEB.resolve("node_modules/playwright-core")),
        "skipped: web/node_modules is missing; the build fills it where there is Node.js");
    assumeTrue(
        getClass().getResource("/org/polemos/web/index.html") != null,
        "skipped: the page was not built");

    String archive = folder.resolve("room.db").toString();
    Process add =
        polemos(
            "archive", "add", "--archive", archive, "examples/cod-war", "web/test/hostile.jsonl");
    drain(add);
    assertTrue(add.waitFor() == 0, "the archive could not be made");
    String address = address(polemos("serve", "--archive", archive, "--port", "0"));
    ProcessBuilder node =
        new ProcessBuilder("node", "--test-force-exit", "--test-reporter=tap", "web/test/all.mjs");
    node.environment().put("POLEMOS_URL", address);
    node.environment().put("CHROMIUM", chromium);
    return results(node, 20);
  }

  /** Starts Polemos as a user does, from the same classes. */
  private Process polemos(String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dpolemos.home=" + Cli.HOME);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.polemos.cli.Main"));
    command.addAll(List.of(words));
    return start(new ProcessBuilder(command));
  }

  private Process start(ProcessBuilder builder) throws IOException {
    Process process = builder.directory(Cli.HOME.toFile()).redirectErrorStream(true).start();
    started.add(process);
    return process;
  }

  private static BufferedReader output(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  private static List<String> drain(Process process) throws IOException {
    try (BufferedReader lines = output(process)) {
      return lines.lines().toList();
    }
  }

  /** The address that the server says it listens on; what it says later is thrown away. */
  private static String address(Process server) throws IOException {
    BufferedReader lines = output(server);
    StringBuilder said = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.append(line).append('\n');
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        Thread rest = new Thread(() -> lines.lines().forEach(more -> {}));
        rest.setDaemon(true);
        rest.start();
        return address.group();
      }
    }
    throw new IOException("the server named no address: " + said);
  }

  /** One test for each line of a report (TAP), with what it says where one failed. */
  private List<DynamicTest> results(ProcessBuilder node, int least)
      throws IOException, InterruptedException {
    Process run = start(node);
    List<String> report = drain(run);
    int code = run.waitFor();
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i < report.size(); i++) {
      Matcher result = RESULT.matcher(report.get(i));
      if (result.matches()) {
        boolean passed = result.group(1) == null;
        String why =
            passed ? "" : String.join("\n", report.subList(i, Math.min(i + 30, report.size())));
        tests.add(dynamicTest(result.group(2), () -> assertTrue(passed, why)));
      }
    }
    tests.add(
        dynamicTest(
            "all ran to the end",
            () -> assertTrue(code == 0 && tests.size() > least, String.join("\n", report))));
    return tests;
  }
}
