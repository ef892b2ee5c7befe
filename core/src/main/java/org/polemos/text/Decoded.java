package org.polemos.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Text with the encoding that it was found in.
 *
 * <p>A byte order mark decides; without one, bytes that are valid UTF-8 are UTF-8, and all others
 * are taken for windows-1252, with a doubt. The mark is no part of the text.
 *
 * @param text the characters; half of a surrogate pair becomes U+FFFD, so that offsets stay
 * @param charset the encoding
 * @param doubt why the encoding may be wrong, or {@code null}
 */
public record Decoded(String text, Charset charset, @Nullable String doubt) {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /**
   * Decodes a whole file or line.
   *
   * @throws UnreadableException where the bytes are no text
   */
  public static Decoded of(byte[] bytes) throws UnreadableException {
    Charset marked = mark(bytes);
    if (marked != null) {
      return marked(bytes, marked);
    }
    Charset wide = BinaryCheck.wideWithoutMark(bytes);
    if (wide != null) {
      String doubt = "looks like " + wide + " without a byte order mark, and is read as that";
      return new Decoded(Surrogates.mended(new String(bytes, wide)), wide, doubt);
    }
    try {
      String text = strict(bytes, 0, StandardCharsets.UTF_8);
      BinaryCheck.refuse(bytes, true);
      return new Decoded(text, StandardCharsets.UTF_8, null);
    } catch (CharacterCodingException notUtf8) {
      BinaryCheck.refuse(bytes, false);
      return new Decoded(new String(bytes, WINDOWS), WINDOWS, "is not UTF-8; read as windows-1252");
    }
  }

  private static Decoded marked(byte[] bytes, Charset charset) {
    int skip = charset.equals(StandardCharsets.UTF_8) ? 3 : 2;
    try {
      return new Decoded(strict(bytes, skip, charset), charset, null);
    } catch (CharacterCodingException broken) {
      String text = new String(bytes, skip, bytes.length - skip, charset);
      String doubt = "has bytes that are not " + charset + "; each is read as U+FFFD";
      return new Decoded(Surrogates.mended(text), charset, doubt);
    }
  }

  /** The encoding that a byte order mark names, or {@code null}. */
  static @Nullable Charset mark(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    return starts(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static String strict(byte[] bytes, int from, Charset charset)
      throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
        .toString();
  }
}
