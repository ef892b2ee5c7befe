package org.polemos.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server for assistants, asked by the client of the protocol's own library. */
@Timeout(240)
class McpCommandTest {

  private static final String TEXT = "Italy imposed sanctions on Serbia on Monday, Rome said.";

  @TempDir private static Path folder;
  private static McpSyncClient client;

  @BeforeAll
  static void start() {
    Path archive = folder.resolve("a.db");
    Cli.run("archive", "add", "--archive", archive, Cli.HOME.resolve("examples"));
    client = client(archive);
    client.initialize();
  }

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin/java").toString();

  private static List<String> words(Path archive) {
    return List.of(
        "-Dpolemos.home=" + Cli.HOME,
        "-cp",
        System.getProperty("java.class.path"),
        "org.polemos.cli.Main",
        "mcp",
        "--archive",
        archive.toString());
  }

  private static McpSyncClient client(Path archive) {
    ServerParameters server = ServerParameters.builder(JAVA).args(words(archive)).build();
    return McpClient.sync(new StdioClientTransport(server, McpJsonDefaults.getMapper()))
        .requestTimeout(Duration.ofSeconds(60))
        .build();
  }

  @AfterAll
  static void stop() {
    client.closeGracefully();
  }

  private static CallToolResult call(String tool, Map<String, Object> arguments) {
    return client.callTool(new McpSchema.CallToolRequest(tool, arguments));
  }

  private static String words(CallToolResult result) {
    return ((McpSchema.TextContent) result.content().get(0)).text();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> records(CallToolResult result) {
    assertFalse(result.isError(), words(result));
    Map<String, Object> json = (Map<String, Object>) result.structuredContent();
    return (List<Map<String, Object>>) json.get("records");
  }

  @Test
  void saysWhatItCanDoAndHowToCite() {
    assertEquals(
        List.of("code_text", "compare_story", "explain_record", "read_document", "search_archive"),
        client.listTools().tools().stream().map(McpSchema.Tool::name).sorted().toList());
    assertTrue(client.listTools().tools().stream().allMatch(t -> t.annotations().readOnlyHint()));
    assertTrue(client.getServerInstructions().contains("cite its id"));
  }

  @Test
  void everySpanThatItGivesStandsInTheText() {
    CallToolResult result =
        call("code_text", Map.of("text", TEXT, "date", "2022-02-24", "document_id", "note"));
    Map<String, Object> record = records(result).get(0);
    assertEquals("SANCTION", record.get("event"));
    Matcher quote = Pattern.compile("“([^”]*)” \\[(\\d+), (\\d+)\\)").matcher(words(result));
    int quotes = 0;
    for (; quote.find(); quotes++) {
      int start = Integer.parseInt(quote.group(2));
      assertEquals(quote.group(1), TEXT.substring(start, Integer.parseInt(quote.group(3))));
    }
    assertTrue(quotes >= 2, words(result));
    assertTrue(words(result).contains("[" + record.get("id") + "]"));
    CallToolResult why =
        call(
            "explain_record",
            Map.of(
                "id", record.get("id"), "text", TEXT, "document_id", "note", "date", "2022-02-24"));
    assertFalse(why.isError(), words(why));
    assertTrue(words(why).contains("codebooks/plover/SANCTION.events:"), words(why));
  }

  @Test
  void findsComparesExplainsAndReadsWhatTheArchiveHolds() {
    List<Map<String, Object>> found =
        records(call("search_archive", Map.of("question", "event:ASSAULT", "limit", 1)));
    assertEquals(1, found.size());
    Object id = found.get(0).get("id");
    CallToolResult story = call("compare_story", Map.of("id", id));
    assertFalse(story.isError(), words(story));
    assertTrue(words(story).startsWith("ASSAULT, told by"), words(story));
    CallToolResult why = call("explain_record", Map.of("id", id));
    assertTrue(words(why).startsWith("ASSAULT"), words(why));
    Map<?, ?> document = (Map<?, ?>) found.get(0).get("document");
    Map<?, ?> trigger = (Map<?, ?>) found.get(0).get("trigger");
    CallToolResult read =
        call(
            "read_document",
            Map.of(
                "id",
                document.get("id"),
                "start",
                trigger.get("start"),
                "end",
                trigger.get("end")));
    assertEquals(trigger.get("text"), words(read));
    CallToolResult documents = call("search_archive", Map.of("question", "sanctions"));
    assertFalse(documents.isError(), words(documents));
    assertTrue(words(documents).contains(" documents"), words(documents));
  }

  @Test
  void aWrongCallIsAnsweredWithTheRemedy() {
    assertRefused("write it as 2022-02-24", "code_text", Map.of("text", TEXT, "date", "soon"));
    assertRefused("search_archive finds", "read_document", Map.of("id", "nowhere"));
    assertRefused("there is no event", "compare_story", Map.of("id", "zzz"));
    assertRefused("code_text lists them", "explain_record", Map.of("id", "zzz", "text", TEXT));
    assertRefused("text", "code_text", Map.of());
    assertRefused("field", "search_archive", Map.of("question", "colour:red"));
  }

  private static void assertRefused(String remedy, String tool, Map<String, Object> arguments) {
    CallToolResult result = call(tool, arguments);
    assertTrue(result.isError(), tool);
    assertTrue(words(result).contains(remedy), words(result));
  }

  @Test
  void hostileArgumentsAreErrorsOfTheTool() {
    Map<String, List<String>> needed =
        Map.of(
            "code_text", List.of("text"),
            "search_archive", List.of("question"),
            "compare_story", List.of("id"),
            "explain_record", List.of("id"),
            "read_document", List.of("id"));
    List<Object> hostile =
        List.of(
            "",
            " ",
            "\u0000",
            "\u001b[31m",
            "\uD83D\uDE00".repeat(2000),
            "'; DROP TABLE documents; --",
            "\" OR \"\"=\"",
            "NEAR(a b) ^ {text} : *",
            "../../../etc/passwd",
            "</script><script>alert(1)</script>",
            "(".repeat(5000),
            -1,
            1e308,
            true,
            List.of("a", List.of("b")),
            Map.of("a", Map.of("b", "c")));
    needed.forEach((tool, names) -> {
      for (Object value : hostile) {
        CallToolResult result = call(tool, Map.of(names.get(0), value));
        assertFalse(words(result).contains("a fault of Polemos"), tool + " " + value);
        assertFalse(words(result).isBlank(), tool + " " + value);
      }
      assertRefused(names.get(0), tool, Map.of());
      assertTrue(call(tool, Map.of("nothing", "x")).isError(), tool);
    });
    assertRefused("limit", "search_archive", Map.of("question", "a", "limit", -1));
    assertRefused("limit", "search_archive", Map.of("question", "a", "limit", "many"));
    everySpanThatItGivesStandsInTheText();
  }

  @Test
  void nothingIsChangedByAnyTool() throws Exception {
    Path archive = folder.resolve("a.db");
    byte[] before = Files.readAllBytes(archive);
    findsComparesExplainsAndReadsWhatTheArchiveHolds();
    assertArrayEquals(before, Files.readAllBytes(archive));
  }

  /** Half of a character that takes two units cannot be sent, and stops nothing. */
  @Test
  void halfACharacterIsReadAllTheSame() throws Exception {
    Path file = Files.writeString(folder.resolve("smile.txt"), "\uD83D\uDE00 Italy met Serbia.");
    Path archive = folder.resolve("smile.db");
    assertEquals(0, Cli.run("archive", "add", "--archive", archive, file).code());
    try (McpSyncClient other = client(archive)) {
      other.initialize();
      for (int start = 0; start < 3; start++) {
        CallToolResult read =
            other.callTool(
                new McpSchema.CallToolRequest(
                    "read_document", Map.of("id", "smile", "start", start, "end", 1 + start)));
        assertFalse(read.isError(), words(read));
      }
    }
  }

  @Test
  void noiseOnTheLineIsSurvived() throws Exception {
    List<String> command = new ArrayList<>(List.of(JAVA));
    command.addAll(words(folder.resolve("a.db")));
    Process server =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedWriter to = server.outputWriter(StandardCharsets.UTF_8);
        BufferedReader from = server.inputReader(StandardCharsets.UTF_8)) {
      for (String line :
          List.of(
              "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":"
                  + "\"2025-06-18\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}}",
              "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
              "no JSON at all",
              "{\"jsonrpc\":\"2.0\"",
              "[".repeat(20_000),
              "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"nothing/like/it\"}",
              "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"tools/call\",\"params\":{\"name\":\"rm\"}}",
              "{\"jsonrpc\":\"2.0\",\"id\":4,\"method\":\"tools/list\"}")) {
        to.write(line);
        to.newLine();
        to.flush();
      }
      List<String> answers = new ArrayList<>();
      while (answers.stream().noneMatch(answer -> answer.contains("\"id\":4"))) {
        answers.add(Objects.requireNonNull(from.readLine(), "the server went away: " + answers));
      }
      assertTrue(answers.stream().anyMatch(a -> a.contains("code_text")), answers.toString());
      for (int id = 2; id <= 3; id++) {
        String of = "\"id\":" + id;
        assertTrue(
            answers.stream().anyMatch(a -> a.contains(of) && a.contains("\"error\"")),
            answers.toString());
      }
    } finally {
      server.destroyForcibly();
    }
  }

  @Test
  void withoutAnArchiveTextsAreCodedAllTheSame() {
    try (McpSyncClient bare = client(folder.resolve("absent.db"))) {
      bare.initialize();
      CallToolResult coded =
          bare.callTool(new McpSchema.CallToolRequest("code_text", Map.of("text", TEXT)));
      assertFalse(coded.isError(), words(coded));
      CallToolResult search =
          bare.callTool(new McpSchema.CallToolRequest("search_archive", Map.of("question", "a")));
      assertTrue(search.isError());
      assertTrue(words(search).contains("polemos archive add"), words(search));
    }
  }
}
