package org.polemos.cli;

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
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server for assistants, asked by the client of the protocol's own library. */
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

  private static McpSyncClient client(Path archive) {
    ServerParameters server =
        ServerParameters.builder(Path.of(System.getProperty("java.home"), "bin/java").toString())
            .args(
                "-Dpolemos.home=" + Cli.HOME,
                "-cp",
                System.getProperty("java.class.path"),
                "org.polemos.cli.Main",
                "mcp",
                "--archive",
                archive.toString())
            .build();
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
