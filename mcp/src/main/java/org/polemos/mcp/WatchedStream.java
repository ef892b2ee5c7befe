package org.polemos.mcp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that tells when it has ended. */
final class WatchedStream extends FilterInputStream {

  private final Runnable ended;

  WatchedStream(InputStream in, Runnable ended) {
    super(in);
    this.ended = ended;
  }

  @Override
  public int read() throws IOException {
    return told(super.read());
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    return told(super.read(into, from, length));
  }

  private int told(int read) {
    if (read < 0) {
      ended.run();
    }
    return read;
  }
}
