package org.polemos.text;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Cuts a stream of bytes into numbered lines, each with its encoding, holding one at a time. */
final class TextLines {

  /** A longer line is no document but a file without line ends. */
  static final int LIMIT = 256 << 20;

  private final InputStream bytes;
  private final byte[] block = new byte[1 << 16];
  private int at;
  private int end;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(8192);
  private int number;
  private boolean tooLong;

  private TextLines(InputStream source) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(source, 1 << 16);
    buffered.mark(4);
    Charset mark = Decoded.mark(buffered.readNBytes(3));
    buffered.reset();
    if (mark == null) {
      this.bytes = buffered;
    } else if (mark.equals(StandardCharsets.UTF_8)) {
      buffered.skipNBytes(3);
      this.bytes = buffered;
    } else {
      buffered.skipNBytes(2);
      this.bytes = narrowed(buffered, mark);
    }
  }

  /** UTF-16 as UTF-8, so that lines may be cut at bytes. */
  private static InputStream narrowed(InputStream wide, Charset charset) {
    return new BufferedInputStream(new Utf8Stream(new InputStreamReader(wide, charset)), 1 << 16);
  }

  /** Takes lines, one at a time. */
  interface Taker {

    /**
     * @param number of the line in its file, from 1
     * @throws UnreadableException where it is not what it should be
     */
    void take(int number, String line) throws UnreadableException;
  }

  /**
   * Hands on all lines that are text; what is not, and what is not taken, is reported.
   *
   * @param before how many lines of the file stand before these
   * @return whether there is any line that is not blank
   */
  static boolean read(
      InputStream bytes, String name, int before, DocumentReader.Sink sink, Taker taker)
      throws IOException {
    TextLines lines = new TextLines(bytes);
    boolean any = false;
    boolean doubted = false;
    while (lines.next()) {
      int number = before + lines.number;
      String place = name + ":" + number;
      try {
        Decoded line = lines.decoded();
        any |= !line.text().isBlank();
        if (line.doubt() != null && !doubted) {
          sink.warning(new Problem(place, line.doubt(), "save it as UTF-8 if words look wrong"));
          doubted = true;
        }
        taker.take(number, line.text());
      } catch (UnreadableException unreadable) {
        boolean whole = number == 1 && lines.binary();
        sink.failure(unreadable.at(whole ? name : place));
        any = true;
        if (whole) {
          break;
        }
      }
    }
    return any;
  }

  /** Moves to the next line; false at the end. */
  private boolean next() throws IOException {
    line.reset();
    tooLong = false;
    if (!fill()) {
      return false;
    }
    number++;
    do {
      int from = at;
      while (at < end && block[at] != '\n') {
        at++;
      }
      keep(from);
    } while (at == end && fill());
    at++;
    return true;
  }

  /** Makes sure that there is a byte to read; false at the end. */
  private boolean fill() throws IOException {
    if (at >= end) {
      at = 0;
      end = bytes.read(block);
    }
    return at < end;
  }

  private void keep(int from) {
    int fits = Math.min(at - from, LIMIT - line.size());
    line.write(block, from, fits);
    tooLong |= fits < at - from;
  }

  /** Whether the current line is no text at all, so that its file can hardly be. */
  private boolean binary() {
    try {
      Decoded.of(line.toByteArray());
      return false;
    } catch (UnreadableException notText) {
      return true;
    }
  }

  private Decoded decoded() throws UnreadableException {
    if (tooLong) {
      throw new UnreadableException(
          "is longer than 256 MB", "put each document on a line of its own");
    }
    return Decoded.of(line.toByteArray());
  }
}
