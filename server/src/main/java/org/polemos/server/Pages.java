package org.polemos.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polemos.server.http.Problem;
import org.polemos.server.http.Request;
import org.polemos.server.http.Response;

/**
 * The built page and the server's own. A path that names no file is one of the page's views, which
 * its script finds; names of files are checked part by part, so that none leads elsewhere.
 */
public final class Pages {

  private static final String BUILT = "/org/polemos/web/";
  private static final Pattern PART = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*");

  private static final String HTML = "text/html; charset=utf-8";

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", HTML),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  private final @Nullable Path folder;

  /**
   * @param folder where the page is, if the program does not hold it
   */
  Pages(@Nullable Path folder) {
    this.folder = folder;
  }

  /** Whether there is a page to show. */
  boolean isThere() {
    return file(List.of("index.html")) != null;
  }

  Response answer(Request request) {
    List<String> segments = request.segments();
    if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
      throw Problem.of(405, request.method() + " is not for this address");
    }
    if (segments.get(0).equals("api")) {
      return own(segments);
    }
    boolean named = segments.get(segments.size() - 1).contains(".");
    byte[] file = named ? file(segments) : null;
    if (file != null) {
      return of(segments, file);
    }
    byte[] index = file(List.of("index.html"));
    if (index != null && !segments.get(0).equals("assets")) {
      // Ids of documents may hold dots: what is no file is a view.
      return new Response(200, HTML, index).with("Cache-Control", "no-cache");
    }
    if (segments.equals(List.of(""))) {
      return Response.text("text/html", resource("missing.html"));
    }
    throw Problem.notFound("page " + String.join("/", segments));
  }

  private static Response own(List<String> segments) {
    String name = String.join("/", segments.subList(1, segments.size()));
    return switch (name) {
      case "" -> Response.text("text/html", resource("api.html"));
      case "openapi.json" -> Response.text("application/json", resource("openapi.json"));
      case "api.js" -> Response.text("text/javascript", resource("api.js"));
      case "style.css" -> Response.text("text/css", resource("style.css"));
      default -> throw Problem.of(404, "there is no such address", "see /api/ for those there are");
    };
  }

  private static Response of(List<String> segments, byte[] file) {
    String name = segments.get(segments.size() - 1);
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String type = TYPES.getOrDefault(ending, "application/octet-stream");
    boolean hashed = segments.get(0).equals("assets");
    return new Response(200, type, file)
        .with("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
  }

  private byte @Nullable [] file(List<String> segments) {
    for (String part : segments) {
      if (!PART.matcher(part).matches()) {
        return null;
      }
    }
    String path = String.join("/", segments);
    try (InputStream bytes = Pages.class.getResourceAsStream(BUILT + path)) {
      if (bytes != null) {
        return bytes.readAllBytes();
      }
      Path file = folder == null ? null : folder.resolve(path);
      return file != null && Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** A text of the server's own. */
  static String resource(String name) {
    try (InputStream bytes = Pages.class.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new AssertionError(name + " is missing from the program");
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
