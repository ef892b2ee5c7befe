package org.polemos.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may not ask is not answered, and nothing from a document ever runs. */
class SecurityTest {

  private static final String TOKEN = "a-token-that-nobody-guesses";

  @TempDir static Path folder;
  private static Room room;
  private static Room closed;

  @BeforeAll
  static void open() throws IOException {
    room = Room.open(folder);
    closed = Room.open(folder, TOKEN, true);
  }

  @AfterAll
  static void close() {
    room.close();
    closed.close();
  }

  @Test
  void otherNamesOfThisAddressAreRefused() throws Exception {
    for (String host :
        new String[] {"evil.example", "127.0.0.1.evil.example", "localhost.evil", ""}) {
      assertEquals(
          421, room.send(room.request("/api/info").header("Host", host)).statusCode(), host);
    }
    for (String host : new String[] {"localhost", "LOCALHOST:80", "127.0.0.1:1", "[::1]:8080"}) {
      assertEquals(
          200, room.send(room.request("/api/info").header("Host", host)).statusCode(), host);
    }
  }

  private static int post(String header, String value) throws Exception {
    return room.send(
            room.request("/api/code")
                .header("Content-Type", "application/json")
                .header(header, value)
                .POST(BodyPublishers.ofString("{\"text\":\"Italy met Serbia.\"}")))
        .statusCode();
  }

  @Test
  void pagesOfOtherSitesChangeNothing() throws Exception {
    assertEquals(403, post("Origin", "https://evil.example"));
    assertEquals(403, post("Origin", "null"));
    assertEquals(403, post("Sec-Fetch-Site", "cross-site"));
    assertEquals(403, post("Sec-Fetch-Site", "same-site"));
    assertEquals(200, post("Sec-Fetch-Site", "same-origin"));
    assertEquals(200, post("Origin", "http://127.0.0.1:" + room.port()));
    assertEquals(403, post("Origin", "http://127.0.0.1:1"));
  }

  /** What a form of another site can send without being asked for leave. */
  @Test
  void formsAreNotRead() throws Exception {
    for (String type :
        new String[] {"application/x-www-form-urlencoded", "multipart/form-data; boundary=x"}) {
      HttpResponse<String> answer =
          room.send(
              room.request("/api/documents?by=Eve")
                  .header("Content-Type", type)
                  .POST(BodyPublishers.ofString("text=x")));
      assertEquals(415, answer.statusCode(), type);
    }
    assertEquals(
        415,
        room.send(
                room.request("/api/review")
                    .header("Content-Type", "text/plain")
                    .POST(BodyPublishers.ofString("{}")))
            .statusCode());
  }

  @Test
  void withoutTheTokenNothingIsTold() throws Exception {
    assertEquals(401, closed.get("/api/info").statusCode());
    assertEquals(401, closed.get("/api/openapi.json").statusCode());
    assertEquals(200, closed.get("/health").statusCode());
    assertEquals(200, closed.get("/login").statusCode());
    HttpResponse<String> page = closed.send(closed.request("/").header("Accept", "text/html"));
    assertEquals(303, page.statusCode());
    assertEquals("/login", page.headers().firstValue("Location").orElse(""));
    assertEquals(401, bearer("wrong").statusCode());
    assertEquals(200, bearer(TOKEN).statusCode());
    assertEquals(
        401,
        closed.send(closed.request("/api/info").header("Cookie", "polemos=" + TOKEN)).statusCode());
  }

  private static HttpResponse<String> bearer(String token) throws Exception {
    return closed.send(closed.request("/api/info").header("Authorization", "Bearer " + token));
  }

  @Test
  void theTokenIsTradedForACookie() throws Exception {
    assertEquals(401, closed.post("/api/login", "{'token':'wrong'}").statusCode());
    HttpResponse<String> plain = closed.post("/api/login", "{'token':'" + TOKEN + "'}");
    String cookie = plain.headers().firstValue("Set-Cookie").orElse("");
    assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), cookie);
    assertFalse(cookie.contains("Secure") || cookie.contains(TOKEN), cookie);
    String pair = cookie.substring(0, cookie.indexOf(';'));
    assertEquals(
        200,
        closed.send(closed.request("/api/info").header("Cookie", "a=b; " + pair)).statusCode());
    HttpResponse<String> form =
        closed.send(
            closed
                .request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-Proto", "https")
                .POST(BodyPublishers.ofString("token=" + TOKEN)));
    assertEquals(303, form.statusCode());
    assertTrue(form.headers().firstValue("Set-Cookie").orElse("").endsWith("; Secure"));
  }

  @Test
  void whoMayOnlyReadChangesNothing() throws Exception {
    HttpResponse<String> answer =
        closed.send(
            closed
                .request("/api/review")
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"verdict\":\"accept\",\"by\":\"A\"}")));
    assertEquals(403, answer.statusCode());
  }

  @Test
  void noPathLeadsElsewhere() throws Exception {
    for (String path :
        new String[] {
          "/../pom.xml", "/assets/../../../../pom.xml", "/%2e%2e/%2e%2e/pom.xml",
              "/..%2f..%2fpom.xml",
          "/assets/..%5c..%5cpom.xml", "//etc/passwd", "/%00.html", "/.git/config"
        }) {
      String answer =
          raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      assertFalse(answer.contains("<modelVersion>") || answer.contains("root:"), path);
      assertFalse(answer.startsWith("HTTP/1.1 5"), path + "\n" + answer);
    }
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", room.port())) {
      socket.setSoTimeout(5_000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  @Test
  void textsTravelAsJsonAndNothingElse() throws Exception {
    String text = room.json("/api/documents/hostile").path("document").path("text").asText();
    assertTrue(text.startsWith(Room.HOSTILE));
    List<String> addresses =
        List.of(
            "/api/documents/hostile",
            "/api/documents/hostile/analysis",
            "/api/search?q=italy&what=documents",
            "/api/search?q=italy&what=events",
            "/api/stories",
            "/api/actors",
            "/api/info",
            "/api/actors/%3Cscript%3E",
            "/api/search?q=%3Cscript%3E(");
    for (String address : addresses) {
      HttpResponse<String> answer = room.get(address);
      String type = answer.headers().firstValue("Content-Type").orElse("");
      assertTrue(type.startsWith("application/") && type.contains("json"), address + ": " + type);
      assertEquals(
          "nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""), address);
      Room.JSON.readTree(answer.body());
    }
  }

  @Test
  void everyAnswerForbidsForeignScripts() throws Exception {
    for (String address :
        new String[] {"/", "/api/", "/login", "/health", "/api/nothing", "/nothing"}) {
      HttpResponse<String> answer = room.get(address);
      String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
      assertTrue(policy.startsWith("default-src 'none'; script-src 'self'"), address);
      assertFalse(policy.contains("unsafe") || policy.contains("*"), policy);
      assertFalse(answer.headers().firstValue("Access-Control-Allow-Origin").isPresent());
      assertFalse(answer.body().contains("style=\"") || answer.body().contains("onclick"), address);
    }
  }

  @Test
  void uploadsAreLimitedInSizeAndKind() throws Exception {
    String big = "x".repeat(1_000_001);
    assertEquals(
        413,
        room.send(
                room.request("/api/code?name=a.txt")
                    .header("Content-Type", "text/plain")
                    .POST(BodyPublishers.ofString(big)))
            .statusCode());
    assertEquals(
        413,
        room.send(
                room.request("/api/code?name=a.txt")
                    .header("Content-Type", "text/plain")
                    .POST(
                        BodyPublishers.ofInputStream(() ->
                            new java.io.ByteArrayInputStream(
                                big.getBytes(StandardCharsets.UTF_8)))))
            .statusCode(),
        "without a length");
    for (String name : new String[] {"a.exe", "a", "a.txt%0D%0Ax", "a.svg", "a.js"}) {
      assertEquals(
          415,
          room.send(
                  room.request("/api/code?name=" + name)
                      .header("Content-Type", "text/plain")
                      .POST(BodyPublishers.ofString("Italy met Serbia.")))
              .statusCode(),
          name);
    }
    assertEquals(400, room.post("/api/code", "[".repeat(100)).statusCode());
    assertEquals(400, room.post("/api/code", "{\"text\":").statusCode());
  }

  /** Connections that never finish their request hold nobody up and are cut off. */
  @Test
  void whoDawdlesIsCutOff() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 40; i++) {
        Socket socket = new Socket("127.0.0.1", room.port());
        socket
            .getOutputStream()
            .write("GET /api/info HTTP/1.1\r\nHost: loc".getBytes(StandardCharsets.US_ASCII));
        slow.add(socket);
      }
      assertEquals(200, room.get("/health").statusCode());
      Socket first = slow.get(0);
      first.setSoTimeout(10_000);
      InputStream in = first.getInputStream();
      assertEquals(-1, in.read(), "it was cut off");
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }
}
