package org.polemos.server.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was asked: path, parameters, headers, body. */
public final class Request {

  /** No JSON that people send is longer, texts apart. */
  private static final int LONGEST_JSON = 1 << 20;

  private final HttpExchange exchange;
  private final List<String> segments;
  private final Map<String, String> query;
  private final Map<String, String> path;

  private Request(
      HttpExchange exchange,
      List<String> segments,
      Map<String, String> query,
      Map<String, String> path) {
    this.exchange = exchange;
    this.segments = segments;
    this.query = query;
    this.path = path;
  }

  /**
   * Reads the line and the headers of a request.
   *
   * @throws Problem where the address is malformed
   */
  static Request of(HttpExchange exchange) {
    String raw = exchange.getRequestURI().getRawPath();
    List<String> segments = new ArrayList<>();
    for (String segment : (raw == null ? "/" : raw).substring(1).split("/", -1)) {
      segments.add(decoded(segment.replace("+", "%2B")));
    }
    return new Request(exchange, segments, pairs(exchange.getRequestURI().getRawQuery()), Map.of());
  }

  /** Names and values of a query or a form. */
  public static Map<String, String> pairs(@Nullable String raw) {
    Map<String, String> pairs = new HashMap<>();
    for (String pair : raw == null || raw.isEmpty() ? new String[0] : raw.split("&")) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      pairs.putIfAbsent(name, equals < 0 ? "" : decoded(pair.substring(equals + 1)));
    }
    return pairs;
  }

  private static String decoded(String raw) {
    try {
      return URLDecoder.decode(raw, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw Problem.of(400, "the address is malformed: " + malformed.getMessage());
    }
  }

  Request with(Map<String, String> found) {
    return new Request(exchange, segments, query, found);
  }

  public String method() {
    return exchange.getRequestMethod();
  }

  /** The path, cut at its slashes, each part decoded. */
  public List<String> segments() {
    return segments;
  }

  /** Path and query as they came. */
  public String address() {
    return exchange.getRequestURI().toString();
  }

  /** A part of the path that a route names. */
  public String path(String name) {
    String value = path.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the route has no {" + name + "}");
    }
    return value;
  }

  public long number(String name) {
    try {
      return Long.parseLong(path(name));
    } catch (NumberFormatException none) {
      throw Problem.notFound(name + " " + path(name));
    }
  }

  /** A parameter; {@code null} where it is absent or blank. */
  public @Nullable String parameter(String name) {
    String value = query.get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  public String parameter(String name, String otherwise) {
    String value = parameter(name);
    return value == null ? otherwise : value;
  }

  public boolean flag(String name, boolean otherwise) {
    String value = parameter(name);
    return value == null ? otherwise : !value.equals("false") && !value.equals("0");
  }

  /** A whole number within bounds. */
  public int number(String name, int otherwise, int least, int most) {
    String value = parameter(name);
    if (value == null) {
      return otherwise;
    }
    try {
      return Math.max(least, Math.min(most, Integer.parseInt(value)));
    } catch (NumberFormatException wrong) {
      throw Problem.of(400, name + " is no number: " + value);
    }
  }

  /** A day; {@code null} where it is absent. */
  public @Nullable LocalDate day(String name) {
    String value = parameter(name);
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeParseException wrong) {
      throw Problem.of(400, name + " is a day such as 2014-03-18, not " + value);
    }
  }

  /** One of some words, in any case. */
  public <E extends Enum<E>> E choice(String name, Class<E> of, E otherwise) {
    String value = parameter(name);
    if (value == null) {
      return otherwise;
    }
    for (E constant : of.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(value)) {
        return constant;
      }
    }
    List<String> all = new ArrayList<>();
    for (E constant : of.getEnumConstants()) {
      all.add(constant.name().toLowerCase(Locale.ROOT));
    }
    throw Problem.of(400, name + " is one of " + String.join(", ", all) + ", not " + value);
  }

  public @Nullable String header(String name) {
    return exchange.getRequestHeaders().getFirst(name);
  }

  /** How often a header stands there. */
  public int headers(String name) {
    List<String> all = exchange.getRequestHeaders().get(name);
    return all == null ? 0 : all.size();
  }

  /** The media type of the body, in lower case and without parameters. */
  public String type() {
    String type = header("Content-Type");
    return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  public boolean accepts(String type) {
    String accept = header("Accept");
    return accept != null && accept.contains(type);
  }

  /** The body, which must be JSON. */
  public <T> T json(Class<T> type) throws IOException {
    if (!type().equals("application/json")) {
      throw Problem.of(415, "the body must be application/json");
    }
    return Json.read(body(LONGEST_JSON), type);
  }

  /** The body, which must be no longer than so many bytes. */
  public byte[] body(int longest) throws IOException {
    check(longest);
    byte[] all = exchange.getRequestBody().readNBytes(longest + 1);
    if (all.length > longest) {
      throw tooLong(longest);
    }
    return all;
  }

  /** The body as it comes; whoever reads it minds its length. */
  public InputStream stream(int longest) {
    check(longest);
    return exchange.getRequestBody();
  }

  private void check(int longest) {
    String length = header("Content-Length");
    if (length != null && new BigInteger(length).compareTo(BigInteger.valueOf(longest)) > 0) {
      throw tooLong(longest);
    }
  }

  public static Problem tooLong(int longest) {
    return Problem.of(413, "this is longer than " + longest / 1000 + " kB");
  }
}
