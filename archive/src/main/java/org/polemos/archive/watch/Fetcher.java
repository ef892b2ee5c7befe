package org.polemos.archive.watch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Asks the web for single files, politely: as its robots.txt allows, with a pause between two
 * questions to one host, and only for what has changed.
 */
public final class Fetcher {

  private static final String NAME = "polemos";
  private static final int LARGEST = 32 << 20;
  private static final int MOST_REDIRECTS = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** So long a whole answer may take: a server may send a byte now and then without end. */
  private static final Duration WHOLE = Duration.ofMinutes(2);

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final Guard guard;
  private final Duration pause;
  private final Duration whole;
  private final Map<String, BaseRobotRules> robots = new HashMap<>();
  private final Map<String, Long> asked = new HashMap<>();

  /**
   * @param neighbours whether addresses of this machine and its network may be asked
   * @param pause the least time between two questions to one host
   */
  public Fetcher(boolean neighbours, Duration pause) {
    this(new Guard(neighbours), pause, WHOLE);
  }

  Fetcher(Guard guard, Duration pause, Duration whole) {
    this.guard = guard;
    this.pause = pause;
    this.whole = whole;
  }

  /**
   * What a server answered.
   *
   * @param body empty where nothing has changed
   * @param retry how long the server asks to be left alone, or {@code null}
   */
  record Answer(
      int status,
      URI address,
      byte[] body,
      @Nullable String etag,
      @Nullable String modified,
      @Nullable String type,
      @Nullable Duration retry) {}

  /** Asks for a file, or for what has changed of it since the answer with these marks. */
  Answer fetch(URI address, @Nullable String etag, @Nullable String modified) throws IOException {
    guard.check(address);
    BaseRobotRules rules = rules(address);
    if (!rules.isAllowed(address.toString())) {
      throw new RefusedException("its robots.txt asks programs to leave it alone");
    }
    return ask(address, etag, modified, Math.max(pause.toMillis(), rules.getCrawlDelay()));
  }

  private Answer ask(URI first, @Nullable String etag, @Nullable String modified, long delay)
      throws IOException {
    URI address = first;
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      guard.check(address);
      waitFor(address.getAuthority(), delay);
      HttpRequest.Builder request =
          HttpRequest.newBuilder(address)
              .timeout(PATIENCE)
              .header("User-Agent", NAME + " (reader of feeds)")
              .header("Accept-Encoding", "gzip");
      if (etag != null) {
        request.header("If-None-Match", etag);
      }
      if (modified != null) {
        request.header("If-Modified-Since", modified);
      }
      HttpResponse<InputStream> response = send(request.build());
      String location = response.headers().firstValue("Location").orElse(null);
      if (REDIRECTS.contains(response.statusCode()) && location != null) {
        response.body().close();
        address = address.resolve(location);
      } else {
        return answer(address, response);
      }
    }
    throw new IOException("redirects more than " + MOST_REDIRECTS + " times");
  }

  private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped");
    }
  }

  private Answer answer(URI address, HttpResponse<InputStream> response) throws IOException {
    var headers = response.headers();
    try (InputStream raw = response.body()) {
      boolean packed = headers.firstValue("Content-Encoding").orElse("").contains("gzip");
      byte[] bytes = response.statusCode() == 200 ? body(raw, packed) : new byte[0];
      return new Answer(
          response.statusCode(),
          address,
          bytes,
          headers.firstValue("ETag").orElse(null),
          headers.firstValue("Last-Modified").orElse(null),
          headers.firstValue("Content-Type").orElse(null),
          headers.firstValue("Retry-After").map(Fetcher::seconds).orElse(null));
    }
  }

  /** All of it, unless it is too large or too slow. */
  private byte[] body(InputStream raw, boolean packed) throws IOException {
    AtomicBoolean late = new AtomicBoolean();
    CompletableFuture<Void> read = new CompletableFuture<>();
    read.orTimeout(whole.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(tooLong -> {
          late.set(true);
          closeQuietly(raw);
          return null;
        });
    try {
      InputStream body = packed ? new GZIPInputStream(raw) : raw;
      byte[] bytes = body.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new IOException("is larger than " + (LARGEST >> 20) + " MB");
      }
      return bytes;
    } catch (IOException broken) {
      throw late.get()
          ? new IOException("takes longer than " + whole.toSeconds() + " s to answer", broken)
          : broken;
    } finally {
      read.complete(null);
    }
  }

  private static void closeQuietly(InputStream raw) {
    try {
      raw.close();
    } catch (IOException broken) {
      // Whoever reads it hears of it.
    }
  }

  private static @Nullable Duration seconds(String words) {
    return words.matches("\\d{1,7}") ? Duration.ofSeconds(Long.parseLong(words)) : null;
  }

  /** As RFC 9309 has it: no file allows all, a broken server nothing. */
  private BaseRobotRules rules(URI address) throws IOException {
    String host = address.getScheme() + "://" + address.getAuthority();
    BaseRobotRules known = robots.get(host);
    if (known == null) {
      Answer answer = ask(URI.create(host + "/robots.txt"), null, null, 0);
      known =
          answer.status() == 200
              ? new SimpleRobotRulesParser()
                  .parseContent(
                      answer.address().toString(), answer.body(), "text/plain", List.of(NAME))
              : new SimpleRobotRules(
                  answer.status() >= 500 ? RobotRulesMode.ALLOW_NONE : RobotRulesMode.ALLOW_ALL);
      robots.put(host, known);
    }
    return known;
  }

  private void waitFor(String host, long delay) throws IOException {
    Long last = asked.get(host);
    long left = last == null ? 0 : delay - (System.nanoTime() - last) / 1_000_000;
    if (left > 0) {
      try {
        Thread.sleep(left);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("stopped");
      }
    }
    asked.put(host, System.nanoTime());
  }
}
