package org.polemos.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of a text's UTF-8 bytes; remembers the last text, since records of one come in a row. */
final class TextHash {

  private String text;
  private String hash;

  String of(String asked) {
    // The same object, not an equal one: comparing long texts would cost what is saved.
    if (asked != text) {
      hash = sha256(asked);
      text = asked;
    }
    return hash;
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException absent) {
      throw new AssertionError("every Java has SHA-256", absent);
    }
  }
}
