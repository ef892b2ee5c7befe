package org.polemos.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.polemos.Engine;
import org.polemos.mcp.AssistantServer;

/** An assistant is told of a text that takes too long, and goes on asking. */
@Timeout(240)
class McpLimitTest {

  /** Takes half a minute or more, of which nobody waits for more than a thousandth of a second. */
  private static final String ENDLESS =
      "Italy attacked Serbia near Paris on 3 May 2020. ".repeat(100_000);

  @TempDir private Path folder;

  /** Takes what the server says, a line each. */
  private static final class Answers extends OutputStream {

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final java.io.ByteArrayOutputStream line = new java.io.ByteArrayOutputStream();

    @Override
    public synchronized void write(int b) {
      if (b == '\n') {
        lines.add(line.toString(StandardCharsets.UTF_8));
        line.reset();
      } else {
        line.write(b);
      }
    }

    String to(int id) throws InterruptedException {
      for (String said = lines.poll(120, TimeUnit.SECONDS);
          ;
          said = lines.poll(120, TimeUnit.SECONDS)) {
        assertTrue(said != null, "no answer to " + id);
        if (said.contains("\"id\":" + id + ",") || said.contains("\"id\":" + id + "}")) {
          return said;
        }
      }
    }
  }

  private static String call(int id, String tool, String arguments) {
    return "{\"jsonrpc\":\"2.0\",\"id\":"
        + id
        + ",\"method\":\"tools/call\",\"params\":{\"name\":\""
        + tool
        + "\",\"arguments\":{"
        + arguments
        + "}}}";
  }

  private static void say(OutputStream to, String message) throws IOException {
    to.write((message + "\n").getBytes(StandardCharsets.UTF_8));
    to.flush();
  }

  @Test
  void whatTakesTooLongIsGivenUp() throws Exception {
    AssistantServer server =
        new AssistantServer(
            new Engine(Cli.HOME, null),
            folder.resolve("a.db"),
            (analysis, passage, number) -> "",
            Duration.ofMillis(1));
    Answers answers = new Answers();
    try (PipedOutputStream to = new PipedOutputStream();
        PipedInputStream from = new PipedInputStream(to)) {
      Thread serving =
          new Thread(() -> {
            try {
              server.serve(from, answers, "test");
            } catch (InterruptedException stopped) {
              Thread.currentThread().interrupt();
            }
          });
      serving.setDaemon(true);
      serving.start();
      say(
          to,
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":"
              + "\"2025-06-18\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}}");
      answers.to(1);
      say(to, "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
      String text =
          "\"text\":\"" + new String(JsonStringEncoder.getInstance().quoteAsString(ENDLESS)) + "\"";
      say(to, call(2, "code_text", text));
      assertGivenUp(answers.to(2));
      say(to, call(3, "explain_record", "\"id\":\"0\"," + text));
      assertGivenUp(answers.to(3));
      say(to, "{\"jsonrpc\":\"2.0\",\"id\":4,\"method\":\"tools/list\"}");
      assertTrue(answers.to(4).contains("code_text"));
    }
  }

  private static void assertGivenUp(String answer) {
    assertTrue(answer.contains("takes longer than 1 s to work on"), answer);
    assertTrue(answer.contains("\"isError\":true"), answer);
  }
}
