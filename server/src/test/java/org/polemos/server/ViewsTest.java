package org.polemos.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents, search, pictures and downloads say what is in the archive. */
class ViewsTest {

  @TempDir static Path folder;
  private static Room room;

  @BeforeAll
  static void open() throws IOException {
    room = Room.open(folder);
  }

  @AfterAll
  static void close() {
    room.close();
  }

  @Test
  void aDocumentHasItsRecordsAtTheirWords() throws Exception {
    JsonNode view = room.json("/api/documents/wire%2F1");
    String text = view.path("document").path("text").asText();
    assertTrue(view.path("events").size() > 0);
    for (JsonNode event : view.path("events")) {
      JsonNode trigger = event.path("trigger");
      assertEquals(
          trigger.path("text").asText(),
          text.substring(trigger.path("start").asInt(), trigger.path("end").asInt()));
    }
    JsonNode analysis = room.json("/api/documents/wire%2F1/analysis");
    assertEquals(3, analysis.path("sentences").size());
    assertEquals(
        "Nikol Pashinyan",
        analysis.path("attributions").path(0).path("source").path("text").asText());
    assertEquals(1, analysis.path("quotations").size());
    JsonNode scare = room.json("/api/documents/wire%202/analysis").path("scare_quotes");
    assertEquals("peacekeeping", scare.path(0).path("text").asText());
  }

  @Test
  void aRecordSaysWhy() throws Exception {
    JsonNode event = room.json("/api/documents/wire%2F1").path("events").path(0);
    JsonNode why = room.json("/api/events/" + event.path("id").asText() + "/why");
    assertEquals(event.path("why").path("rule"), why.path("rule"));
    assertTrue(why.path("rule_text").path(0).asText().startsWith("RULE "), why.toString());
    assertTrue(why.path("coded_now").asBoolean());
    assertTrue(why.path("tree").size() > 5);
    assertEquals(404, room.get("/api/events/ffffffffffffffff/why").statusCode());
    assertEquals(404, room.get("/api/documents/none").statusCode());
  }

  @Test
  void searchMarksTheWordsByNumbers() throws Exception {
    JsonNode found = room.json("/api/search?q=condemned&what=documents").path("items").path(0);
    JsonNode hit = found.path("hits").path(0);
    assertEquals(
        "condemned",
        found.path("snippet").asText().substring(hit.path(0).asInt(), hit.path(1).asInt()));
    JsonNode events = room.json("/api/search?q=sanctions+recipient:SRB&facets=true");
    assertEquals("events", events.path("what").asText());
    assertEquals(1, events.path("total").asInt());
    assertEquals(1, events.path("facets").path("event").path("SANCTION").asInt());
    assertEquals(1, events.path("items").path(0).path("hits").size());
  }

  @Test
  void aQuestionThatCannotBeReadIsShownItsPlace() throws Exception {
    HttpResponse<String> answer = room.get("/api/search?q=actor:USA+(truce");
    assertEquals(400, answer.statusCode());
    JsonNode problem = Room.JSON.readTree(answer.body());
    assertEquals(10, problem.path("at").asInt());
    assertEquals("this bracket is not closed", problem.path("detail").asText());
    assertEquals(
        "application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
    assertEquals(400, room.get("/api/trend?unit=fortnight").statusCode());
    assertEquals(400, room.get("/api/search?limit=many").statusCode());
  }

  @Test
  void nothingInAQuestionIsEverSql() throws Exception {
    for (String hostile :
        new String[] {
          "'+OR+1=1+--",
          "%22;DROP+TABLE+documents;--",
          "actor:%22x%22)+OR+1=1",
          "title:*",
          "NEAR(a+b)",
          "party:%00",
          "%22%22",
          "rule:%25",
          "%D0%96"
        }) {
      int status = room.get("/api/search?q=" + hostile).statusCode();
      assertTrue(status == 200 || status == 400, hostile + ": " + status);
      assertEquals(200, room.get("/api/actors?q=" + hostile).statusCode());
    }
    assertEquals(3, room.json("/api/info").path("documents").asInt());
  }

  @Test
  void answersAreCompressedAndKnownAgain() throws Exception {
    HttpResponse<byte[]> first =
        room.bytes(room.request("/api/openapi.json").header("Accept-Encoding", "gzip"));
    assertEquals("gzip", first.headers().firstValue("Content-Encoding").orElse(""));
    String whole =
        new String(
            new GZIPInputStream(new ByteArrayInputStream(first.body())).readAllBytes(),
            StandardCharsets.UTF_8);
    assertEquals(whole, room.get("/api/openapi.json").body());
    String tag = first.headers().firstValue("ETag").orElse("");
    HttpResponse<String> again =
        room.send(room.request("/api/openapi.json").header("If-None-Match", tag));
    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
    HttpResponse<String> head =
        room.send(room.request("/api/info").method("HEAD", BodyPublishers.noBody()));
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
  }

  @Test
  void anAnswerChangesWithTheArchive() throws Exception {
    int before = room.json("/api/review/queue?by=Zoe").path("total").asInt();
    String event =
        room.json("/api/review/queue?by=Zoe")
            .path("items")
            .path(0)
            .path("event")
            .path("id")
            .asText();
    JsonNode made =
        room.posted("/api/review", "{'event':'" + event + "','verdict':'accept','by':'Zoe'}", 201);
    assertEquals(before - 1, room.json("/api/review/queue?by=Zoe").path("total").asInt());
    room.posted("/api/review/" + made.path("number").asInt() + "/undo", "{'by':'Zoe'}", 200);
    assertEquals(before, room.json("/api/review/queue?by=Zoe").path("total").asInt());
  }

  /** The record of that id in an answer, where people judged it. */
  private JsonNode event(String path, String event) throws Exception {
    for (JsonNode found : room.json(path).findParents("judged")) {
      if (found.path("id").asText().equals(event)) {
        return found;
      }
    }
    return MissingNode.getInstance();
  }

  private JsonNode judged(String path, String event) throws Exception {
    return event(path, event).path("judged");
  }

  private static String undone(JsonNode judgement) {
    return "/api/review/" + judgement.path("number").asInt() + "/undo";
  }

  @Test
  void everyViewSaysWhatPeopleHoldOfARecord() throws Exception {
    JsonNode record = room.json("/api/search?q=event:SANCTION&what=events").path("items").path(0);
    String id = record.path("id").asText();
    JsonNode no =
        room.posted("/api/review", "{'event':'" + id + "','verdict':'reject','by':'Anna'}", 201);
    for (String view :
        new String[] {
          "/api/search?q=event:SANCTION",
          "/api/documents/hostile",
          "/api/events/" + id,
          "/api/stories/" + id,
          "/api/search?q=verdict:rejected"
        }) {
      assertEquals("reject", judged(view, id).path("verdict").asText(), view);
    }
    assertEquals(0, room.json("/api/network?q=event:SANCTION").path("edges").size());
    assertEquals(1, room.json("/api/network?q=event:SANCTION+verdict:any").path("edges").size());
    room.posted(undone(no), "{'by':'Anna'}", 200);
    JsonNode other =
        room.posted(
            "/api/review",
            "{'event':'" + id + "','verdict':'correct','changes':{'event':'ACCUSE'},'by':'Anna'}",
            201);
    for (String view :
        new String[] {
          "/api/search?q=event:ACCUSE",
          "/api/documents/hostile",
          "/api/events/" + id,
          "/api/stories/" + id
        }) {
      JsonNode corrected = event(view, id);
      assertEquals("ACCUSE", corrected.path("event").asText(), view);
      assertEquals(3, corrected.path("quad").asInt(), view);
      assertEquals("SANCTION", corrected.path("judged").path("coded").path("event").asText(), view);
    }
    assertEquals("SANCTION", room.json("/api/events/" + id + "/why").path("type").asText());
    assertEquals(0, room.json("/api/network?q=event:SANCTION").path("edges").size());
    assertEquals(
        1, room.json("/api/network?q=event:ACCUSE+verdict:corrected").path("edges").size());
    assertTrue(room.get("/api/export?format=jsonl&q=event:ACCUSE").body().contains(id));
    assertTrue(room.get("/api/export?format=jsonl&reviewed=true").body().contains(id));
    String coded = room.get("/api/export?format=jsonl&coded=true&q=document:hostile").body();
    assertTrue(coded.contains("SANCTION"), coded);
    assertFalse(coded.contains("ACCUSE"), coded);
    room.posted(undone(other), "{'by':'Anna'}", 200);
    assertEquals(1, room.json("/api/network?q=event:SANCTION").path("edges").size());
    assertEquals(400, room.get("/api/search?q=verdict:maybe").statusCode());
  }

  @Test
  void whatWasMissedStandsInItsDocument() throws Exception {
    String text = room.json("/api/documents/wire%202").path("document").path("text").asText();
    int at = text.indexOf("met Turkey");
    JsonNode added =
        room.posted(
            "/api/review",
            "{'document':'wire 2','verdict':'add','by':'Anna','changes':{'event':'CONSULT',"
                + "'trigger':{'start':%d,'end':%d}}}".formatted(at, at + 3),
            201);
    String id = added.path("event").asText();
    assertEquals("add", judged("/api/documents/wire%202", id).path("verdict").asText());
    assertEquals("add", judged("/api/search?q=verdict:added", id).path("verdict").asText());
    assertEquals("added by Anna", room.json("/api/events/" + id + "/why").path("at").asText());
    assertTrue(room.get("/api/review/gold?q=publisher:BBC").body().contains(id));
    assertFalse(room.get("/api/review/gold?q=publisher:Tass").body().contains(id));
    assertEquals(400, room.get("/api/review/gold?q=(").statusCode());
    room.posted(undone(added), "{'by':'Anna'}", 200);
    assertTrue(judged("/api/documents/wire%202", id).isMissingNode());
    assertEquals(404, room.get("/api/events/" + id).statusCode());
    assertEquals(0, room.json("/api/search?q=verdict:added").path("total").asInt());
  }

  @Test
  void blameIsNarrowedByTimeAndSource() throws Exception {
    JsonNode all = room.json("/api/blame");
    assertTrue(all.path("items").size() > 0);
    String source = all.path("sources").path(0).path("name").asText();
    String named = java.net.URLEncoder.encode(source, StandardCharsets.UTF_8);
    assertEquals(1, room.json("/api/blame?who=Pashinyan&source=Tass").path("items").size());
    assertEquals(0, room.json("/api/blame?who=Pashinyan&source=BBC").path("items").size());
    assertEquals(
        all.path("sources"), room.json("/api/blame?source=" + named).path("sources"), "to choose");
    assertEquals(0, room.json("/api/blame?to=2021-05-12").path("items").size());
    assertEquals(
        all.path("items").size(),
        room.json("/api/blame?from=2021-05-13&to=2021-05-13").path("items").size());
    assertEquals(400, room.get("/api/blame?from=soon").statusCode());
  }

  @Test
  void textsAreCodedAndNotKept() throws Exception {
    JsonNode coded =
        room.posted("/api/code?explain=true", "{'text':'Italy imposed sanctions on Serbia.'}", 200);
    JsonNode view = coded.path("documents").path(0);
    String id = view.path("events").path(0).path("id").asText();
    assertEquals("SANCTION", view.path("events").path(0).path("event").asText());
    assertTrue(view.path("why").has(id));
    HttpResponse<String> lines =
        room.send(
            room.request("/api/code?name=news.jsonl")
                .header("Content-Type", "application/x-ndjson")
                .POST(
                    BodyPublishers.ofString(
                        "{\"id\":\"1\",\"text\":\"Italy met Serbia.\"}\nrubbish\n")));
    JsonNode read = Room.JSON.readTree(lines.body());
    assertEquals("1", read.path("documents").path(0).path("document").path("id").asText());
    assertTrue(read.path("problems").path(0).path("place").asText().contains(":2"), lines.body());
    assertEquals(3, room.json("/api/info").path("documents").asInt());
  }

  @Test
  void downloadsAreWhole() throws Exception {
    String csv = room.get("/api/export?format=csv").body();
    long events = room.json("/api/info").path("events").asLong();
    assertEquals(events + 1, csv.lines().filter(line -> !line.isBlank()).count());
    for (String format :
        new String[] {
          "jsonl", "tsv", "plover", "icews", "gdelt", "geojson", "gexf", "timeline", "trig"
        }) {
      HttpResponse<String> file = room.get("/api/export?format=" + format + "&q=actor:ITA");
      assertEquals(200, file.statusCode(), format);
      assertTrue(
          file.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment"));
    }
    Path parquet = folder.resolve("polemos.parquet");
    Files.write(parquet, room.bytes(room.request("/api/export?format=parquet")).body());
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet rows =
            duck.createStatement().executeQuery("SELECT count(*) FROM '" + parquet + "'")) {
      assertTrue(rows.next());
      assertEquals(events, rows.getLong(1));
    }
    assertFalse(room.get("/api/export?format=jsonl&texts=false").body().contains("opened fire on"));
    assertEquals(400, room.get("/api/export?q=(").statusCode());
  }

  @Test
  void pagesAndUnknownAddresses() throws Exception {
    assertTrue(room.get("/").body().contains("Polemos"));
    assertTrue(room.get("/api/").body().contains("/api/api.js"));
    assertEquals(200, room.get("/api/api.js").statusCode());
    assertEquals(404, room.get("/api/nothing").statusCode());
    assertEquals(405, room.send(room.request("/api/info").DELETE()).statusCode());
  }
}
