package org.polemos.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that is asked is SQL, and nothing that is answered is a page that runs. */
@SuppressWarnings("NullAway.Init") // JUnit fills what is static before the first request
class InjectionTest {

  /** SQL, the syntax of the full-text index, patterns, and what numbers are not. */
  private static final List<String> HOSTILE =
      List.of(
          "'; DROP TABLE documents; --",
          "x' UNION SELECT text FROM documents --",
          "1 OR 1=1",
          "1; DELETE FROM events",
          "\" OR \"\"=\"",
          "NEAR(a b) AND {text} : ^c*",
          "a\" OR text:\"b",
          "%_[a-z]*?",
          "' || load_extension('x') || '",
          "ATTACH DATABASE '/tmp/x.db' AS x",
          "-1",
          "1e308",
          "\u0000",
          "\\");

  @TempDir static Path folder;
  private static Room room;
  private static JsonNode openapi;

  @BeforeAll
  static void open() throws IOException {
    room = Room.open(folder);
    openapi = Room.JSON.readTree(Pages.resource("openapi.json"));
  }

  @AfterAll
  static void close() {
    room.close();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Every parameter of every question that openapi.json describes, each with every such value. */
  private static List<String> questions() {
    List<String> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : openapi.path("paths").properties()) {
      for (JsonNode parameter : path.getValue().path("get").path("parameters")) {
        String name = parameter.path("name").asText();
        boolean inPath = parameter.path("in").asText().equals("path");
        for (String value : HOSTILE) {
          all.add(
              inPath
                  ? path.getKey().replace("{" + name + "}", encoded(value))
                  : path.getKey().replaceAll("\\{[a-z]*}", "1")
                      + "?"
                      + name
                      + "="
                      + encoded(value));
        }
      }
    }
    return all;
  }

  @Test
  void noParameterIsSql() throws Exception {
    String before = counts();
    List<String> questions = questions();
    assertTrue(questions.size() > 500, "" + questions.size());
    for (String question : questions) {
      HttpResponse<String> answer = room.get(question);
      assertTrue(answer.statusCode() < 500, question + "\n" + answer.body());
      String body = answer.body().toLowerCase(Locale.ROOT);
      for (String word : List.of("sqlite", "sqlexception", "syntax error", "no such column")) {
        assertFalse(body.contains(word), question + "\n" + body);
      }
    }
    assertEquals(before, counts());
  }

  private static String counts() throws Exception {
    return room.json("/api/documents").path("total").asText()
        + " "
        + room.json("/api/search?what=events&q=").path("total").asText();
  }

  @Test
  void noAnswerIsAPage() throws Exception {
    String id = room.json("/api/documents/hostile").path("events").path(0).path("id").asText();
    assertFalse(id.isEmpty());
    JsonNode judged =
        room.posted(
            "/api/review",
            "{'event':'"
                + id
                + "','verdict':'comment','by':'<script>alert(3)</script>','comment':'"
                + Room.HOSTILE
                + "'}",
            201);
    assertTrue(judged.toString().contains("<script>"), judged.toString());
    List<String> addresses =
        new ArrayList<>(
            List.of(
                "/api/documents/hostile",
                "/api/events/" + id,
                "/api/events/" + id + "/why",
                "/api/stories/" + id,
                "/api/stories/" + id + "/candidates",
                "/api/actors?q=" + encoded("<script>"),
                "/api/actors/" + encoded(Room.HOSTILE),
                "/api/review/log",
                "/api/review/queue?by=" + encoded("<script>"),
                "/api/review/agreement?one=" + encoded("<script>") + "&other=b",
                "/api/review/gold",
                "/api/trend?by=source",
                "/api/blame",
                "/api/map",
                "/api/network",
                "/api/jobs",
                "/api/search?q=" + encoded(Room.HOSTILE)));
    for (String format :
        List.of(
            "jsonl",
            "csv",
            "tsv",
            "plover",
            "icews",
            "gdelt",
            "mentions",
            "geojson",
            "gexf",
            "timeline",
            "annotation",
            "trig")) {
      addresses.add("/api/export?texts=true&format=" + format);
    }
    for (String address : addresses) {
      HttpResponse<String> answer = room.get(address);
      assertTrue(answer.statusCode() < 500, address + "\n" + answer.body());
      String type = answer.headers().firstValue("Content-Type").orElse("");
      assertFalse(type.isEmpty() || type.contains("html") || type.contains("svg"), address + type);
      assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
      boolean json = type.startsWith("application/") && type.contains("json");
      boolean saved =
          answer.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment");
      assertTrue(json || saved, address + " is shown by a browser as " + type);
    }
  }
}
