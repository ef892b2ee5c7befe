package org.polemos.text;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Cuts a stream of bytes into numbered lines, holding one at a time. */
final class JsonLines {

  /** A longer line is no document but a file without line ends. */
  static final int LIMIT = 256 << 20;

  private final InputStream bytes;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(8192);
  private int number;
  private boolean tooLong;

  JsonLines(InputStream source) throws IOException {
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

  /** Moves to the next line; false at the end. */
  boolean next() throws IOException {
    line.reset();
    tooLong = false;
    int b = bytes.read();
    if (b < 0) {
      return false;
    }
    number++;
    for (; b >= 0 && b != '\n'; b = bytes.read()) {
      if (line.size() < LIMIT) {
        line.write(b);
      } else {
        tooLong = true;
      }
    }
    return true;
  }

  /** Number of the current line, from 1. */
  int number() {
    return number;
  }

  /** Whether the current line is no text at all, so that its file can hardly be JSON Lines. */
  boolean binary() {
    try {
      Decoded.of(line.toByteArray());
      return false;
    } catch (UnreadableException notText) {
      return true;
    }
  }

  Decoded decoded() throws UnreadableException {
    if (tooLong) {
      throw new UnreadableException("is longer than 256 MB", "put one document on each line");
    }
    return Decoded.of(line.toByteArray());
  }
}
