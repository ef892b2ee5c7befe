package org.polemos.server.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer.
 *
 * @param body all of it; {@code null} where it is streamed
 * @param stream writes what is too long to hold; {@code null} where {@code body} is given
 */
public record Response(
    int status, Map<String, String> headers, byte @Nullable [] body, @Nullable Stream stream) {

  /** Writes a body; the stream is closed by whoever calls. */
  public interface Stream {
    void write(OutputStream out) throws IOException;
  }

  public Response(int status, String type, byte[] body) {
    this(status, Map.of("Content-Type", type), body, null);
  }

  public static Response json(Object value) {
    return new Response(200, "application/json", Json.bytes(value));
  }

  /** Something new, and where it is. */
  public static Response created(int status, String location, Object value) {
    return new Response(status, "application/json", Json.bytes(value)).with("Location", location);
  }

  public static Response text(String type, String text) {
    return new Response(200, type + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  public static Response none() {
    return new Response(204, Map.of(), new byte[0], null);
  }

  public static Response redirect(String location) {
    return new Response(303, Map.of("Location", location), new byte[0], null);
  }

  /** A body that is written as it is made. */
  public static Response streamed(String type, Stream stream) {
    return new Response(200, Map.of("Content-Type", type), null, stream);
  }

  /** A file to save. */
  public static Response download(String type, String name, Stream stream) {
    return streamed(type, stream)
        .with("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }

  /** The same with a header. */
  public Response with(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put(name, value);
    return new Response(status, all, body, stream);
  }
}
