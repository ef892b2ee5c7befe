package org.polemos.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polemos.archive.Archive;

/** Documents are added in the background, told of as it goes on, and taken back. */
class JobsTest {

  @TempDir Path folder;
  private Room room;

  @BeforeEach
  void open() throws IOException {
    room = Room.open(folder);
  }

  @AfterEach
  void close() {
    room.close();
  }

  private long documents() throws Exception {
    return room.json("/api/info").path("documents").asLong();
  }

  /** The events of a job's stream, once it has ended. */
  private List<String> watched(String job) throws Exception {
    HttpResponse<String> stream =
        room.send(room.request(job).header("Accept", "text/event-stream"));
    assertEquals("text/event-stream", stream.headers().firstValue("Content-Type").orElse(""));
    Matcher name = Pattern.compile("event: (\\w+)\nid: \\d+\ndata: \\{").matcher(stream.body());
    return name.results().map(found -> found.group(1)).toList();
  }

  @Test
  void aFileIsAddedAndTakenBackAndBroughtAgain() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      lines.append("{\"id\":\"n").append(i).append("\",\"text\":\"Italy met Serbia, no. ");
      lines.append(i).append(".\"}\n");
    }
    lines.append("rubbish\n");
    HttpResponse<String> begun =
        room.send(
            room.request("/api/documents?name=..%2F..%2Fnews.jsonl&by=Anna&publisher=ANSA")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines.toString())));
    assertEquals(202, begun.statusCode(), begun.body());
    String job = begun.headers().firstValue("Location").orElse("");
    List<String> events = watched(job);
    assertTrue(events.contains("progress"), events.toString());
    assertEquals("done", events.get(events.size() - 1));

    JsonNode done = room.json(job);
    assertEquals("news.jsonl", done.path("name").asText());
    assertEquals(30, done.path("added").asInt());
    assertEquals(1, done.path("problems").size());
    assertEquals(done.path("bytes"), done.path("bytes_read"));
    assertEquals(33, documents());
    assertEquals(
        "ANSA", room.json("/api/documents/n7").path("document").path("publisher").asText());
    assertEquals(List.of("done"), watched(job), "whoever comes late is told at once");

    JsonNode undone = room.posted(job + "/undo", "{'by':'Ben'}", 200);
    assertEquals("Ben", undone.path("undone_by").asText());
    assertEquals(3, documents());
    assertEquals(0, room.json("/api/search?q=document:n7&what=events").path("total").asInt());
    room.posted(job + "/undo", "{'by':'Anna'}", 200);
    assertEquals(33, documents());
  }

  /** A PDF of one page with one line, as short as one can be. */
  private static byte[] pdf(String line) {
    String drawn = "BT /F1 12 Tf 72 720 Td (" + line + ") Tj ET";
    String[] objects = {
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
          + " /Resources << /Font << /F1 5 0 R >> >> >>",
      "<< /Length " + drawn.length() + " >>\nstream\n" + drawn + "\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
      "<< /Title (Sanctions) /Author (Foreign Ministry) >>"
    };
    StringBuilder file = new StringBuilder("%PDF-1.4\n");
    StringBuilder places = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.length; i++) {
      places.append(String.format("%010d 00000 n \n", file.length()));
      file.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
    }
    int start = file.length();
    file.append("xref\n0 ").append(objects.length + 1).append('\n').append(places);
    file.append("trailer\n<< /Size ").append(objects.length + 1).append(" /Root 1 0 R /Info 6 0 R");
    file.append(" >>\nstartxref\n").append(start).append("\n%%EOF\n");
    return file.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private HttpResponse<String> sent(String path, byte[] file) throws Exception {
    return room.send(
        room.request(path)
            .header("Content-Type", "application/pdf")
            .POST(BodyPublishers.ofByteArray(file)));
  }

  @Test
  void aPdfIsReadAndCoded() throws Exception {
    byte[] file = pdf("Italy imposed sanctions on Serbia.");
    HttpResponse<String> looked = sent("/api/code?name=note.pdf", file);
    JsonNode view = Room.JSON.readTree(looked.body()).path("documents").path(0);
    assertEquals("SANCTION", view.path("events").path(0).path("event").asText(), looked.body());
    assertEquals(3, documents(), "looked at, and not kept");

    HttpResponse<String> begun = sent("/api/documents?name=note.pdf&by=Anna&date=2021-05-14", file);
    String job = begun.headers().firstValue("Location").orElse("");
    watched(job);
    JsonNode done = room.json(job);
    assertEquals(1, done.path("added").asInt(), done.toString());
    JsonNode kept =
        room.json("/api/documents/" + done.path("documents").path(0).asText()).path("document");
    assertEquals("Italy imposed sanctions on Serbia.", kept.path("text").asText().strip());
    assertEquals("Sanctions", kept.path("title").asText());
    assertEquals("Foreign Ministry", kept.path("author").asText());
  }

  @Test
  void aBrokenPdfFailsAlone() throws Exception {
    HttpResponse<String> begun =
        sent("/api/documents?name=bad.pdf&by=Anna", "%PDF-1.4 …".getBytes(StandardCharsets.UTF_8));
    String job = begun.headers().firstValue("Location").orElse("");
    watched(job);
    JsonNode done = room.json(job);
    assertEquals(0, done.path("added").asInt());
    assertTrue(
        done.path("problems").path(0).path("reason").asText().contains("broken"), done.toString());
    assertEquals(3, documents());
  }

  @Test
  void whatIsOverIsKeptBeforeItIsTold() throws Exception {
    HttpResponse<String> begun =
        sent("/api/documents?name=bad.pdf&by=Anna", "%PDF-1.4".getBytes(StandardCharsets.UTF_8));
    String job = begun.headers().firstValue("Location").orElse("");
    FutureTask<List<String>> told = new FutureTask<>(() -> watched(job));
    try (Archive other = Archive.open(folder.resolve("a.db"))) {
      other
          .db()
          .transaction(() -> {
            new Thread(told).start();
            // While another writes, nothing can be kept; so there is nothing to tell.
            assertThrows(TimeoutException.class, () -> told.get(2, TimeUnit.SECONDS));
          });
    }
    assertEquals("failed", told.get(20, TimeUnit.SECONDS).get(told.get().size() - 1));
    assertEquals("failed", room.json(job).path("state").asText());
  }

  @Test
  void whatWasTakenBackMayBeAddedAnew() throws Exception {
    String text = "{'text':'Italy imposed sanctions on Serbia.','title':'S','by':'Anna'}";
    String first = "/api/jobs/" + room.posted("/api/documents", text, 202).path("id").asText();
    watched(first);
    assertEquals(4, documents());
    room.posted(first + "/undo", "{'by':'Anna'}", 200);
    assertEquals(3, documents());
    watched("/api/jobs/" + room.posted("/api/documents", text, 202).path("id").asText());
    assertEquals(4, documents());
  }

  @Test
  void whoAddsMustSaySo() throws Exception {
    room.posted("/api/documents", "{'text':'Italy met Serbia.'}", 422);
    room.posted("/api/documents", "{'text':' ','by':'Anna'}", 422);
    room.posted("/api/jobs/1/undo", "{'by':'Anna'}", 404);
    assertEquals(0, room.json("/api/jobs").path("total").asInt());
  }

  private String storyOf(String event) throws Exception {
    return room.json("/api/events/" + event).path("story").path("story").asText();
  }

  @Test
  void storiesAreDecidedWithTheirAuthors() throws Exception {
    String story = room.json("/api/stories").path("items").path(0).path("story").asText();
    assertEquals(story, storyOf(story));
    JsonNode split =
        room.posted("/api/stories/split", "{'event':'" + story + "','by':'Anna'}", 200);
    assertEquals("", storyOf(story));
    long number = 0;
    for (JsonNode next : split.path("numbers")) {
      number = next.asLong();
      room.posted("/api/decisions/" + number + "/undo", "{'by':'Ben'}", 200);
    }
    assertEquals(story, storyOf(story));
    JsonNode decision = room.json("/api/decisions").path("items").path(0);
    assertEquals("Anna", decision.path("by").asText());
    assertEquals("Ben", decision.path("undone_by").asText());
    room.posted("/api/decisions/" + number + "/undo", "{'by':'Ben'}", 404);
    room.posted("/api/stories/split", "{'event':'" + story + "'}", 422);
    room.posted("/api/stories/merge", "{'one':'" + story + "','other':'none','by':'A'}", 404);
    assertTrue(room.json("/api/stories/" + story).path("decisions").size() > 0);
  }
}
