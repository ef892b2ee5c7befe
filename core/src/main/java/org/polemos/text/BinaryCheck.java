package org.polemos.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells text from other files by its first bytes and by its control characters. */
final class BinaryCheck {

  private static final int SAMPLE = 8192;

  /** Beginnings of well-known formats, in ISO 8859-1, and their names. */
  private static final Map<String, String> FORMATS = new LinkedHashMap<>();

  static {
    FORMATS.put("%PDF-", "a PDF file");
    FORMATS.put("PK\u0003\u0004", "a ZIP file (as are .docx and .odt)");
    FORMATS.put("\u00d0\u00cf\u0011\u00e0", "an old Office file");
    FORMATS.put("{\\rtf", "an RTF file");
    FORMATS.put("\u001f\u008b", "a gzip file");
    FORMATS.put("BZh", "a bzip2 file");
    FORMATS.put("\u00fd7zXZ", "an xz file");
    FORMATS.put("\u0089PNG", "a PNG picture");
    FORMATS.put("\u00ff\u00d8\u00ff", "a JPEG picture");
    FORMATS.put("GIF8", "a GIF picture");
    FORMATS.put("\u007fELF", "a program");
    FORMATS.put("SQLite format 3", "an SQLite database");
  }

  private BinaryCheck() {}

  /**
   * Throws where the bytes are another format's or are hardly text.
   *
   * @param utf8 whether they are valid UTF-8, which binary files hardly ever are
   */
  static void refuse(byte[] bytes, boolean utf8) throws UnreadableException {
    String start = new String(bytes, 0, Math.min(16, bytes.length), StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, String> format : FORMATS.entrySet()) {
      if (start.startsWith(format.getKey())) {
        throw new UnreadableException(
            "is " + format.getValue() + ", not plain text", remedy(format.getKey()));
      }
    }
    int length = Math.min(SAMPLE, bytes.length);
    int most = utf8 ? length / 5 : length / 50;
    if (controls(bytes, length) > most) {
      throw new UnreadableException("is binary, not plain text", "save it as UTF-8 text first");
    }
  }

  private static String remedy(String start) {
    return switch (start) {
      case "%PDF-" -> "convert it first: pdftotext FILE.pdf";
      case "\u001f\u008b" -> "unpack it first: gunzip -c FILE.gz | polemos code -";
      default -> "save it as UTF-8 text first";
    };
  }

  private static int controls(byte[] bytes, int length) {
    int controls = 0;
    for (int i = 0; i < length; i++) {
      int b = bytes[i] & 0xFF;
      boolean space = b == '\t' || b == '\n' || b == '\r' || b == '\f';
      if (b < 0x20 && !space || b == 0x7F) {
        controls++;
      }
    }
    return controls;
  }

  /** UTF-16 of either order where every other byte is zero nearly throughout, or {@code null}. */
  static @Nullable Charset wideWithoutMark(byte[] bytes) {
    int length = Math.min(SAMPLE, bytes.length) & ~1;
    if (length < 16) {
      return null;
    }
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int most = length / 2 * 9 / 10;
    int few = length / 2 / 10;
    if (odd >= most && even <= few) {
      return StandardCharsets.UTF_16LE;
    }
    return even >= most && odd <= few ? StandardCharsets.UTF_16BE : null;
  }
}
