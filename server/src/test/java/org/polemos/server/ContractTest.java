package org.polemos.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polemos.server.api.Api;
import org.polemos.server.http.Router.Route;

/** The server does what openapi.json says, and openapi.json says all that it does. */
class ContractTest {

  /** Objects whose names are data. */
  private static final Set<String> MAPS =
      Set.of("types", "statuses", "languages", "stories", "reviews", "countries", "facets", "why");

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

  @Test
  void everyRouteIsDescribedAndEveryDescriptionRouted() {
    Set<String> described = new TreeSet<>();
    openapi
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .fieldNames()
                .forEachRemaining(method ->
                    described.add(
                        method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
    Set<String> routed = new TreeSet<>(Set.of("POST /api/login"));
    Settings settings =
        new Settings(folder.resolve("a.db"), "127.0.0.1", 0, Set.of(), null, true, null);
    try (Archives archives = new Archives(settings.archive(), true, 1);
        Api api =
            new Api(
                archives, new BackgroundEngine(new org.polemos.Engine(folder, null)), settings)) {
      for (Route route : api.router().routes()) {
        routed.add(route.method() + " " + route.path());
      }
    }
    assertEquals(described, routed);
  }

  private static String filled(String path) throws IOException, InterruptedException {
    JsonNode document = room.json("/api/documents/wire%2F1");
    String event = document.path("events").path(0).path("id").asText();
    return path.replace("/documents/{id}", "/documents/wire%2F1")
        .replace("/actors/{name}", "/actors/Armenia")
        .replace("{id}", event);
  }

  @Test
  void everyViewHasTheFieldsOfItsExample() throws IOException, InterruptedException {
    List<String> wrong = new ArrayList<>();
    int views = 0;
    for (Map.Entry<String, JsonNode> path : openapi.path("paths").properties()) {
      JsonNode content = path.getValue().path("get").path("responses").path("200").path("content");
      JsonNode example = content.path("application/json").path("example");
      if (example.isObject() && !path.getKey().startsWith("/api/jobs/")) {
        JsonNode answer =
            room.json(filled(path.getKey()) + parameters(path.getValue().path("get")));
        compare(path.getKey(), example, answer, wrong);
        views++;
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(views >= 18, "only " + views + " views");
  }

  private static String parameters(JsonNode operation) {
    StringBuilder query = new StringBuilder("?facets=true");
    for (JsonNode parameter : operation.path("parameters")) {
      boolean wanted =
          parameter.path("required").asBoolean() || parameter.path("name").asText().equals("what");
      if (parameter.path("in").asText().equals("query") && wanted) {
        query
            .append('&')
            .append(parameter.path("name").asText())
            .append('=')
            .append(URLEncoder.encode(parameter.path("example").asText(), StandardCharsets.UTF_8));
      }
    }
    return query.toString();
  }

  private static void compare(String where, JsonNode example, JsonNode answer, List<String> wrong) {
    if (example.isObject() && answer.isObject()) {
      Set<String> wanted = new TreeSet<>();
      Set<String> found = new TreeSet<>();
      example.fieldNames().forEachRemaining(wanted::add);
      answer.fieldNames().forEachRemaining(found::add);
      if (!wanted.equals(found)) {
        wrong.add(where + ": " + wanted + " but " + found);
      }
      for (String name : wanted) {
        if (!MAPS.contains(name)) {
          compare(where + "." + name, example.path(name), answer.path(name), wrong);
        }
      }
    } else if (example.isArray() && answer.isArray() && !example.isEmpty() && !answer.isEmpty()) {
      compare(where + "[]", example.path(0), answer.path(0), wrong);
    }
  }
}
