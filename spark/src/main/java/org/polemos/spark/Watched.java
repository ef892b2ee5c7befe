package org.polemos.spark;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * Bytes of a file system that tell of its failures apart: a document that is damaged is listed, a
 * disk or network that fails is tried again.
 */
final class Watched extends FilterInputStream {

  private final Consumer<IOException> unreachable;

  Watched(InputStream in, Consumer<IOException> unreachable) {
    super(in);
    this.unreachable = unreachable;
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (IOException broken) {
      unreachable.accept(broken);
      throw broken;
    }
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    try {
      return super.read(into, from, length);
    } catch (IOException broken) {
      unreachable.accept(broken);
      throw broken;
    }
  }
}
