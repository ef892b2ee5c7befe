package org.polemos.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.Socket;
import java.net.SocketException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polemos.Engine;

/** What visitors and other sites' pages send who mean harm; requests are written by hand. */
@SuppressWarnings("NullAway.Init") // JUnit fills what is static before the first request
class HostileVisitorTest {

  private static final Path HOME = Path.of(System.getProperty("polemos.home", ".."));
  private static final String TOKEN = "a-token-for-the-test";

  @TempDir private static Path folder;
  private static ReadingRoom room;
  private static ReadingRoom locked;

  @BeforeAll
  static void open() throws IOException {
    room = open(null);
    locked = open(TOKEN);
    String text =
        "{\"id\":\"a\",\"title\":\"<script>alert(1)</script>\",\"text\":\"Italy attacked Serbia.\"}";
    assertEquals(201, 1 + send(room, "POST /api/code?name=a.jsonl", text).status());
  }

  private static ReadingRoom open(@Nullable String token) throws IOException {
    Path archive = folder.resolve((token == null ? "open" : "locked") + ".db");
    Settings settings = new Settings(archive, "127.0.0.1", 0, Set.of(), token, false, null);
    return ReadingRoom.open(
        settings, new BackgroundEngine(new Engine(HOME, null)), new PrintWriter(System.err, true));
  }

  @AfterAll
  static void close() {
    room.close();
    locked.close();
  }

  private record Answer(String whole) {
    int status() {
      return whole.isEmpty() ? 0 : Integer.parseInt(whole.split(" ", 3)[1]);
    }
  }

  private static Answer send(ReadingRoom to, String line, String body, String... headers)
      throws IOException {
    boolean named = Stream.of(headers).anyMatch(header -> header.startsWith("Host:"));
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder(line + " HTTP/1.1\r\n");
    head.append(named ? "" : "Host: 127.0.0.1:" + to.port() + "\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    head.append("Connection: close\r\nContent-Length: ").append(bytes.length).append("\r\n\r\n");
    try (Socket socket = new Socket("127.0.0.1", to.port())) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      return new Answer(received(socket));
    }
  }

  /** A server that answers before it has read a body may hang up: what came until then counts. */
  private static String received(Socket socket) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(all);
    } catch (SocketException hungUp) {
      // nothing more will come
    }
    return all.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", ""})
  void otherNamesAreNotThisServer(String host) throws IOException {
    Answer answer = send(room, "GET /api/documents", "", "Host: " + host);
    assertTrue(answer.status() == 421 || answer.status() == 400, answer.whole());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
        "Origin: https://evil.example",
        "Origin: null",
        "Origin: http://127.0.0.1:1"
      })
  void otherSitesChangeNothing(String header) throws IOException {
    for (String path : List.of("/api/documents", "/api/feeds", "/api/code?name=a.txt")) {
      assertEquals(403, send(room, "POST " + path, "Italy attacked Serbia.", header).status());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../../../etc/passwd",
        "/..%2f..%2f..%2f..%2fetc%2fpasswd",
        "/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "/assets/../../../../../etc/passwd",
        "/assets/..%5c..%5cetc%5cpasswd",
        "//etc/passwd",
        "/%00/etc/passwd",
        "/api/documents/..%2f..%2fetc%2fpasswd",
        "/org/polemos/server/login.html",
        "/META-INF/MANIFEST.MF"
      })
  void pathsLeadNowhereElse(String path) throws IOException {
    Answer answer = send(room, "GET " + path, "");
    assertTrue(answer.status() >= 400 && answer.status() < 500, answer.whole());
    assertFalse(answer.whole().contains("root:") || answer.whole().contains("Manifest-Version"));
  }

  @Test
  void nothingIsMarkup() throws IOException {
    String script = "<script>alert(1)</script>";
    String body = "{\"id\":\"x\",\"title\":\"" + script + "\",\"text\":\"Italy attacked Serbia.\"}";
    String encoded = URLEncoder.encode(script, StandardCharsets.UTF_8);
    for (Answer answer :
        List.of(
            send(room, "POST /api/code?name=x.jsonl", body),
            send(room, "GET /api/search?q=" + encoded, ""),
            send(room, "GET /api/documents/" + encoded, ""),
            send(room, "GET /" + encoded, "", "Accept: text/html"),
            send(room, "GET /login?wrong=" + encoded, ""))) {
      String head = answer.whole().substring(0, answer.whole().indexOf("\r\n\r\n")).toLowerCase();
      assertTrue(head.contains("x-content-type-options: nosniff"), head);
      assertTrue(head.contains("content-security-policy: default-src 'none'; script-src 'self'"));
      boolean html = head.contains("content-type: text/html");
      assertFalse(html && answer.whole().contains(script), answer.whole());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'; DROP TABLE documents; --",
        "\" OR 1=1 --",
        "title:\"a\" NEAR(b c)",
        "{text}: x",
        "col:x^2 *",
        "a AND (b",
        "actor:'||(SELECT 1)||'",
        "date:9999-99-99",
        "\u0000",
        "status:asserted) UNION SELECT * FROM documents"
      })
  void questionsAreNeverSql(String question) throws IOException {
    String encoded = URLEncoder.encode(question, StandardCharsets.UTF_8);
    for (String path : List.of("/api/search?q=", "/api/documents?q=", "/api/stories?q=")) {
      int status = send(room, "GET " + path + encoded, "").status();
      assertTrue(status < 500, path + question + " " + status);
    }
    assertEquals(200, send(room, "GET /api/documents", "").status());
  }

  @Test
  void theTokenOpensAndNothingElse() throws IOException {
    assertEquals(401, send(locked, "GET /api/documents", "").status());
    for (String wrong :
        List.of(
            "Authorization: Bearer wrong",
            "Authorization: Bearer ",
            "Authorization: Basic " + TOKEN,
            "Cookie: polemos=" + TOKEN,
            "Cookie: polemos=")) {
      assertEquals(401, send(locked, "GET /api/documents", "", wrong).status(), wrong);
    }
    String right = "Authorization: Bearer " + TOKEN;
    assertEquals(200, send(locked, "GET /api/documents", "", right).status());
  }

  @Test
  void anUploadNamesNoFile() throws IOException {
    Path outside = folder.resolve("outside.txt");
    String name = URLEncoder.encode("../../.." + outside, StandardCharsets.UTF_8);
    Answer answer = send(room, "POST /api/code?name=" + name, "Italy attacked Serbia.");
    assertTrue(answer.status() < 500, answer.whole());
    assertFalse(Files.exists(outside));
  }

  @Test
  void noRequestIsTooStrange() throws IOException {
    Random random = new Random(7);
    List<String> paths =
        List.of(
            "search",
            "documents",
            "stories",
            "actors",
            "trend",
            "blame",
            "why",
            "code",
            "meta",
            "events/x",
            "documents/x/analysis",
            "stories/1",
            "jobs/1",
            "download",
            "review",
            "openapi.json");
    List<String> keys =
        List.of("q", "limit", "offset", "by", "name", "format", "unit", "from", "to", "id", "x");
    List<String> values =
        List.of(
            "",
            "-1",
            "1e9",
            "99999999999999999999",
            "%00",
            "%F0%9F%98%80",
            "%ff%fe",
            "'",
            "%22",
            "a%20OR",
            "((((",
            "2021-02-30",
            "null",
            "%",
            "true",
            "..%2f",
            "x".repeat(3000));
    for (int i = 0; i < 300; i++) {
      StringBuilder line = new StringBuilder(random.nextInt(5) == 0 ? "POST" : "GET");
      line.append(" /api/").append(paths.get(random.nextInt(paths.size()))).append('?');
      for (int k = random.nextInt(4); k > 0; k--) {
        line.append(keys.get(random.nextInt(keys.size()))).append('=');
        line.append(values.get(random.nextInt(values.size()))).append('&');
      }
      String body = random.nextBoolean() ? "" : "{\"text\":" + "[".repeat(random.nextInt(2000));
      Answer answer = send(room, line.toString(), body);
      assertTrue(answer.status() < 500, line + "\n" + answer.whole());
    }
  }
}
