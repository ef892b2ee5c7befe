package org.polemos.spark;

import java.io.IOException;
import java.io.InputStream;

/**
 * The lines of a file that begin within a range of bytes, whole: ranges that touch give every line
 * once.
 */
final class Lines extends InputStream {

  private final InputStream bytes;
  private final byte[] buffer = new byte[1 << 16];
  private final long end;
  private long position;
  private int at;
  private int filled;
  private boolean done;

  /** Where to begin to read for a range: the line that reaches into it is the former range's. */
  static long first(long start) {
    return Math.max(0, start - 1);
  }

  /**
   * @param bytes of the file from {@link #first} on
   */
  Lines(InputStream bytes, long start, long end) throws IOException {
    this.bytes = bytes;
    this.end = end;
    this.done = end <= start;
    this.position = first(start);
    if (start > 0) {
      int b = next();
      while (b >= 0 && b != '\n') {
        b = next();
      }
      done = done || b < 0 || position >= end;
    }
  }

  @Override
  public int read() throws IOException {
    if (done) {
      return -1;
    }
    int b = next();
    done = b < 0 || b == '\n' && position >= end;
    return b;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int count = 0;
    while (count < length) {
      int b = read();
      if (b < 0) {
        break;
      }
      into[from + count++] = (byte) b;
    }
    return count == 0 && length > 0 ? -1 : count;
  }

  private int next() throws IOException {
    if (at == filled) {
      filled = bytes.read(buffer);
      at = 0;
      if (filled < 0) {
        filled = 0;
        return -1;
      }
    }
    position++;
    return buffer[at++] & 0xFF;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
