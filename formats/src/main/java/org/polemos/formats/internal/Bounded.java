package org.polemos.formats.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that refuses to give more bytes than a limit: what unpacks to more is no document. */
final class Bounded extends FilterInputStream {

  /** One document, however it is packed. */
  static final long DOCUMENT = 256L << 20;

  /** All that one archive unpacks to. */
  static final long ARCHIVE = 8L << 30;

  private final long limit;
  private long left;

  Bounded(InputStream in, long limit) {
    super(in);
    this.limit = limit;
    this.left = limit;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int got = super.read(bytes, offset, length);
    count(Math.max(0, got));
    return got;
  }

  @Override
  public long skip(long wanted) throws IOException {
    long skipped = super.skip(wanted);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(long bytes) throws IOException {
    left -= bytes;
    if (left < 0) {
      throw new TooLargeException("holds more than " + (limit >> 20) + " MB");
    }
  }
}
