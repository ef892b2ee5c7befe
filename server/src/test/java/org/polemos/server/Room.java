package org.polemos.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polemos.Coder;
import org.polemos.Engine;
import org.polemos.archive.Archive;
import org.polemos.archive.Coded;
import org.polemos.archive.Ingest;
import org.polemos.archive.Languages;
import org.polemos.archive.story.Linker;
import org.polemos.text.Citation;
import org.polemos.text.Document;

/** A reading room with a few documents, and a client that asks it. */
final class Room implements AutoCloseable {

  static {
    // Before anything of the JDK's client and server is loaded.
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,origin,content-length");
    System.setProperty("sun.net.httpserver.maxReqTime", "2");
  }

  static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Path HOME = Path.of(System.getProperty("polemos.home", ".."));
  private static final Engine ENGINE = new Engine(HOME, null);

  /** What nobody may ever run. */
  static final String HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)>";

  private final ReadingRoom room;
  private final HttpClient client = HttpClient.newHttpClient();

  private Room(ReadingRoom room) {
    this.room = room;
  }

  /** Opens one over a new archive in this folder. */
  static Room open(Path folder) throws IOException {
    return open(folder, null, false);
  }

  static Room open(Path folder, @Nullable String token, boolean readOnly) throws IOException {
    Path file = folder.resolve("a.db");
    if (!Files.exists(file)) {
      fill(file);
    }
    Settings settings = new Settings(file, "127.0.0.1", 0, Set.of(), token, readOnly, null);
    PrintWriter log = new PrintWriter(System.err, true);
    return new Room(ReadingRoom.open(settings, new BackgroundEngine(ENGINE), log));
  }

  private static void fill(Path file) {
    Coder coder = ENGINE.coder();
    Languages languages = new Languages();
    try (Archive archive = Archive.open(file)) {
      try (Ingest ingest = new Ingest(archive, coder.versions())) {
        for (Document document :
            new Document[] {
              document(
                  "wire/1",
                  "Tass",
                  "On 12 May 2021 Armenian forces opened fire on Azerbaijan near Yerevan. \"We did"
                      + " not,\" Nikol Pashinyan said. He blamed Azerbaijan for the attack."),
              document(
                  "wire 2",
                  "BBC",
                  "Armenian forces opened fire on Azerbaijan on 12 May 2021. Turkey condemned"
                      + " Armenia. The \"peacekeeping\" troops of Russia met Turkey."),
              document(
                  "hostile",
                  HOSTILE,
                  HOSTILE
                      + " Italy imposed sanctions on Serbia. The ministry said on Monday that it had"
                      + " not been told of it, and that it was for the government to say what"
                      + " is to be done. "
                      + HOSTILE)
            }) {
          Document wanted = ingest.admit(document, "test");
          if (wanted != null) {
            ingest.add(wanted, Coded.by(coder, languages, wanted));
          }
        }
      }
      new Linker(archive).link((done, all) -> {});
    }
  }

  private static Document document(String id, String publisher, String text) {
    return new Document(
        id,
        text,
        LocalDate.parse("2021-05-13"),
        new Citation("Title of " + id, null, publisher, null));
  }

  int port() {
    return room.port();
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + room.port() + path);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri(path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<byte[]> bytes(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json.replace('\'', '"'))));
  }

  /** What is got must be all right. */
  JsonNode json(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  JsonNode posted(String path, String json, int status) throws IOException, InterruptedException {
    HttpResponse<String> answer = post(path, json);
    if (answer.statusCode() != status) {
      throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  @Override
  public void close() {
    room.close();
  }
}
