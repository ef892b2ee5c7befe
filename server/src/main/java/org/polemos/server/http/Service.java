package org.polemos.server.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.polemos.archive.ArchiveException;
import org.polemos.archive.search.QueryException;

/**
 * The way from a request to its answer: guard, route, answer, entity tag, compression. Whatever
 * goes wrong on it becomes a {@link Problem}.
 */
public final class Service implements HttpHandler {

  /** So much of a body that is not wanted is read all the same, in bytes. */
  private static final int DRAINED = 8 << 20;

  /** How long a request waits for its turn. */
  private static final int WAIT_SECONDS = 10;

  /** Tells whether a request may be answered; throws where it may not. */
  public interface Gate {

    /**
     * @return an answer in the place of what was asked, or {@code null}
     */
    @Nullable Response admit(Request request);
  }

  private final Gate gate;
  private final Router router;
  private final Function<Request, Response> pages;
  private final LongSupplier version;
  private final Semaphore turns;
  private final PrintWriter log;
  private final AnswerCache cache = new AnswerCache();

  /**
   * @param pages answers what the router does not know
   * @param version changes whenever the archive does
   * @param atOnce how many requests are worked on at once
   */
  public Service(
      Gate gate,
      Router router,
      Function<Request, Response> pages,
      LongSupplier version,
      int atOnce,
      PrintWriter log) {
    this.gate = gate;
    this.router = router;
    this.pages = pages;
    this.version = version;
    this.turns = new Semaphore(atOnce, true);
    this.log = log;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Sealed answer = answer(exchange);
      if (answer != null) {
        send(exchange, answer);
      }
    }
  }

  private Sealed answer(HttpExchange exchange) {
    try {
      Request request = Request.of(exchange);
      Response instead = gate.admit(request);
      return instead != null ? Sealed.of(instead) : admitted(request);
    } catch (Problem problem) {
      return Sealed.of(problem.response());
    } catch (QueryException question) {
      return Sealed.of(Problem.in(firstLine(question), question.column()).response());
    } catch (ArchiveException archive) {
      log.println("polemos: " + archive.getMessage());
      return Sealed.of(Problem.of(503, String.valueOf(archive.getMessage())).response());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Sealed.of(Problem.of(503, "the server is being stopped").response());
    } catch (Exception | StackOverflowError | OutOfMemoryError fault) {
      log.println("polemos: " + exchange.getRequestURI() + ": " + fault);
      fault.printStackTrace(log);
      log.flush();
      return Sealed.of(
          Problem.of(500, "a fault of Polemos; its log says more: please report it").response());
    }
  }

  private Sealed admitted(Request request) throws Exception {
    Router.Match match = router.find(request);
    if (match == null) {
      return Sealed.of(pages.apply(request));
    }
    if (!match.route().kept()) {
      return Sealed.of(inTurn(match));
    }
    long now = version.getAsLong();
    Sealed kept = cache.get(request.address(), now);
    if (kept == null) {
      kept = Sealed.of(inTurn(match));
      cache.put(request.address(), now, kept);
    }
    return kept;
  }

  private Response inTurn(Router.Match match) throws Exception {
    if (!turns.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
      throw Problem.of(503, "there are too many requests at once; try again soon");
    }
    try {
      return match.route().handler().handle(match.request());
    } finally {
      turns.release();
    }
  }

  private static String firstLine(QueryException question) {
    String said = String.valueOf(question.getMessage());
    int end = said.indexOf('\n');
    return end < 0 ? said : said.substring(0, end);
  }

  private static void send(HttpExchange exchange, Sealed answer) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    for (Map.Entry<String, String> header : answer.response().headers().entrySet()) {
      headers.set(header.getKey(), header.getValue());
    }
    SecurityHeaders.set(headers);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    boolean gzip = accepts(exchange, "gzip");
    Response.Stream stream = answer.response().stream();
    if (stream != null) {
      stream(exchange, stream, head, gzip && answer.compressible());
      return;
    }
    if (answer.response().status() >= 400) {
      drain(exchange);
    }
    if (answer.tag() != null) {
      headers.set("ETag", answer.tag());
      headers.set("Vary", "Accept-Encoding, Cookie");
      if (answer.tag().equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
    }
    byte[] body = gzip && answer.compressed() != null ? answer.compressed() : answer.body();
    if (body == answer.compressed()) {
      headers.set("Content-Encoding", "gzip");
    }
    if (head) {
      headers.set("Content-Length", Integer.toString(body.length));
    }
    exchange.sendResponseHeaders(
        answer.response().status(), head || body.length == 0 ? -1 : body.length);
    if (!head && body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  /** Whoever still sends would not see the answer, were the connection closed on him. */
  private static void drain(HttpExchange exchange) throws IOException {
    byte[] thrownAway = new byte[1 << 14];
    int left = DRAINED;
    int read = 0;
    while (read >= 0 && left > 0) {
      read = exchange.getRequestBody().read(thrownAway);
      left -= read;
    }
  }

  private static void stream(
      HttpExchange exchange, Response.Stream stream, boolean head, boolean gzip)
      throws IOException {
    if (gzip) {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    }
    exchange.sendResponseHeaders(200, head ? -1 : 0);
    if (head) {
      return;
    }
    try (OutputStream out = exchange.getResponseBody();
        OutputStream written = gzip ? new GZIPOutputStream(out, 1 << 14) : out) {
      stream.write(written);
    }
  }

  private static boolean accepts(HttpExchange exchange, String coding) {
    String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
    return accepted != null && accepted.contains(coding);
  }
}
