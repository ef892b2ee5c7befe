package org.polemos.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * An answer made ready to be sent, once or many times.
 *
 * @param body empty where the answer is streamed
 * @param compressed the body by gzip; {@code null} where that saves nothing
 * @param tag names just this body; {@code null} where it is of no use
 */
record Sealed(Response response, byte[] body, byte @Nullable [] compressed, @Nullable String tag) {

  /** A shorter body fits a packet as it is. */
  private static final int WORTH_COMPRESSING = 1_200;

  static Sealed of(Response response) {
    byte[] body = response.body();
    if (body == null) {
      return new Sealed(response, new byte[0], null, null);
    }
    boolean compress = body.length > WORTH_COMPRESSING && compressible(response);
    boolean tagged = response.status() == 200 && body.length > 0;
    return new Sealed(
        tagged && !response.headers().containsKey("Cache-Control")
            ? response.with("Cache-Control", "private, no-cache")
            : response,
        body,
        compress ? compressed(body) : null,
        tagged ? tag(body) : null);
  }

  boolean compressible() {
    return compressible(response);
  }

  private static boolean compressible(Response response) {
    String type = response.headers().getOrDefault("Content-Type", "");
    return type.startsWith("text/") && !type.startsWith("text/event-stream")
        || type.contains("json")
        || type.contains("javascript")
        || type.contains("xml")
        || type.contains("csv");
  }

  int size() {
    return body.length + (compressed == null ? 0 : compressed.length);
  }

  private static byte[] compressed(byte[] body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 3);
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static String tag(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return '"' + HexFormat.of().formatHex(hash, 0, 12) + '"';
    } catch (NoSuchAlgorithmException absent) {
      throw new AssertionError("every Java has SHA-256", absent);
    }
  }
}
