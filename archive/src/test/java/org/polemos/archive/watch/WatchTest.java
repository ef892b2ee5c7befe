package org.polemos.archive.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polemos.archive.Archive;
import org.polemos.archive.watch.Feeds.Feed;
import org.polemos.formats.Formats;
import org.polemos.text.Document;
import org.polemos.text.DocumentReader.Sink;
import org.polemos.text.Problem;

/** Feeds are asked politely, and nothing is asked that must not be. */
class WatchTest {

  private static final String FEED =
      "<rss version='2.0'><channel><title>The Daily</title><link>x</link><description>d</description>"
          + "<item><title>Fire</title><guid>urn:1</guid><link>%s/page</link>"
          + "<description>Italy met Serbia.</description></item></channel></rss>";

  @TempDir private Path folder;
  private Archive archive;
  private Feeds feeds;
  private HttpServer server;
  private String base;
  private final List<String> asked = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private final List<Document> documents = new ArrayList<>();
  private int status = 200;

  @BeforeEach
  void start() throws IOException {
    archive = Archive.open(folder.resolve("a.db"));
    feeds = new Feeds(archive);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    base = "http://127.0.0.1:" + server.getAddress().getPort();
    serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /secret\n");
    serve("/feed", "application/rss+xml", FEED.formatted(base));
    serve("/page", "text/html", "<p>" + "Italy met Serbia and agreed on the border. ".repeat(9));
    server.createContext(
        "/away",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "file:///etc/passwd");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.start();
  }

  private void serve(String path, String type, String body) {
    server.createContext(
        path,
        exchange -> {
          String etag = exchange.getRequestHeaders().getFirst("If-None-Match");
          asked.add(path + (etag == null ? "" : " " + etag));
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", type);
          exchange.getResponseHeaders().add("ETag", "\"1\"");
          exchange.getResponseHeaders().add("Retry-After", "7200");
          int answer = path.equals("/robots.txt") ? 200 : etag == null ? status : 304;
          exchange.sendResponseHeaders(answer, answer == 200 ? bytes.length : -1);
          if (answer == 200) {
            exchange.getResponseBody().write(bytes);
          }
          exchange.close();
        });
  }

  @AfterEach
  void stop() {
    server.stop(0);
    archive.close();
  }

  private void read(String path, @Nullable Predicate<Document> pages) {
    feeds.add(null, base + path);
    try (Formats formats = new Formats()) {
      new Watch(feeds, new Fetcher(true, Duration.ZERO), formats, Duration.ofMinutes(60), pages)
          .read(feed(path), new Kept());
    }
  }

  private Feed feed(String path) {
    return feeds.all().stream()
        .filter(feed -> feed.url().equals(base + path))
        .findFirst()
        .orElseThrow();
  }

  private final class Kept implements Sink {
    @Override
    public void document(Document document) {
      documents.add(document);
    }

    @Override
    public void warning(Problem problem) {
      failures.add(problem.toString());
    }

    @Override
    public void failure(Problem problem) {
      failures.add(problem.toString());
    }
  }

  @Test
  void onlyWhatChangedIsAskedForAgain() {
    read("/feed", null);
    assertEquals(1, documents.size());
    assertEquals("urn:1", documents.get(0).id());
    assertTrue(feeds.due().isEmpty(), "not before an hour has passed");
    read("/feed", null);
    assertEquals(1, documents.size());
    assertEquals(List.of("/robots.txt", "/feed", "/robots.txt", "/feed \"1\""), asked);
    assertEquals(List.of(), failures);
  }

  @Test
  void aPageTakesThePlaceOfItsTeaser() {
    read("/feed", entry -> true);
    assertEquals(List.of(), failures);
    assertEquals("urn:1", documents.get(0).id());
    assertTrue(documents.get(0).text().contains("agreed on the border"));
    assertEquals("Fire", documents.get(0).citation().title());
    read("/feed", entry -> false);
    assertEquals(1, documents.size());
  }

  @Test
  void aFeedThatFailsIsAskedEverMoreSeldom() {
    status = 503;
    read("/feed", null);
    read("/feed", null);
    Feed failed = feed("/feed");
    assertEquals(2, failed.failures());
    assertEquals("answers 503", failed.failure());
    Instant due = failed.due();
    assertTrue(due != null && due.isAfter(Instant.now().plus(Duration.ofMinutes(230))), "" + due);
    status = 410;
    read("/feed", null);
    assertNull(feed("/feed").due());
  }

  @Test
  void whatMustNotBeAskedIsNot() {
    read("/secret", null);
    read("/away", null);
    assertEquals(2, failures.size());
    assertTrue(failures.get(0).contains("robots.txt"), failures.get(0));
    assertTrue(failures.get(1).contains("only http and https"), failures.get(1));
    assertFalse(asked.contains("/secret"));
    Fetcher careful = new Fetcher(false, Duration.ZERO);
    for (String address :
        List.of(
            base + "/feed",
            "http://localhost/",
            "http://[::1]/",
            "file:///etc/passwd",
            "http://user@example.org/")) {
      assertThrows(
          RefusedException.class, () -> careful.fetch(URI.create(address), null, null), address);
    }
  }

  /** Whoever answers on the public web may still send us anywhere. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.2/",
        "http://2130706434/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.2]/",
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "http://192.168.1.1:8080/",
        "http://0.0.0.0/",
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "jar:http://127.0.0.1/a.jar!/",
        "http://user:word@127.0.0.1/"
      })
  void noRedirectLeadsIntoThisNetwork(String inside) throws IOException {
    server.createContext(
        "/sends-away",
        exchange -> {
          exchange.getResponseHeaders().add("Location", inside);
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    InetAddress itself = server.getAddress().getAddress();
    // The test's own server stands for one on the public web.
    Guard guard = new Guard(address -> Guard.isPrivate(address) && !address.equals(itself));
    Fetcher careful = new Fetcher(guard, Duration.ZERO, Duration.ofSeconds(20));
    assertEquals(200, careful.fetch(URI.create(base + "/feed"), null, null).status());
    assertThrows(
        RefusedException.class, () -> careful.fetch(URI.create(base + "/sends-away"), null, null));
  }

  /** A byte now and then, without end. */
  @Test
  void anAnswerThatDripsIsGivenUp() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    server.createContext(
        "/drip",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < 600 && !end.await(50, TimeUnit.MILLISECONDS); i++) {
              out.write('a');
              out.flush();
            }
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        });
    Fetcher brief = new Fetcher(new Guard(true), Duration.ZERO, Duration.ofSeconds(1));
    long started = System.nanoTime();
    IOException late =
        assertThrows(IOException.class, () -> brief.fetch(URI.create(base + "/drip"), null, null));
    assertEquals("takes longer than 1 s to answer", late.getMessage());
    assertTrue(System.nanoTime() - started < 15e9);
    end.countDown();
  }

  @Test
  void anAnswerThatUnpacksWithoutEndIsGivenUp() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream bomb = new GZIPOutputStream(packed)) {
      byte[] block = new byte[1 << 20];
      for (int i = 0; i < 40; i++) {
        bomb.write(block);
      }
    }
    server.createContext(
        "/bomb",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, packed.size());
          exchange.getResponseBody().write(packed.toByteArray());
          exchange.close();
        });
    read("/bomb", null);
    assertEquals(1, failures.size());
    assertTrue(failures.get(0).contains("is larger than 32 MB"), failures.get(0));
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1,true", "10.1.2.3,true", "192.168.0.1,true", "172.16.0.1,true", "169.254.1.1,true",
    "100.64.0.1,true", "0.0.0.0,true", "224.0.0.1,true", "::1,true", "fd00::1,true",
    "fe80::1,true", "93.184.216.34,false", "2606:2800:220:1::1,false", "::ffff:10.0.0.1,true"
  })
  void addressesOfThisNetworkAreToldFromOthers(String address, boolean neighbour)
      throws IOException {
    assertEquals(neighbour, Guard.isPrivate(InetAddress.getByName(address)));
  }
}
