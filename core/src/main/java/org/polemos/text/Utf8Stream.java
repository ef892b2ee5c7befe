package org.polemos.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** The characters of a reader as UTF-8 bytes. */
final class Utf8Stream extends InputStream {

  private final Reader characters;
  private byte[] pending = {};
  private int at;

  Utf8Stream(Reader characters) {
    this.characters = characters;
  }

  @Override
  public int read() throws IOException {
    while (at == pending.length) {
      if (!fill()) {
        return -1;
      }
    }
    return pending[at++] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int first = length == 0 ? 0 : read();
    if (first < 0 || length == 0) {
      return first;
    }
    into[from] = (byte) first;
    int more = Math.min(length - 1, pending.length - at);
    System.arraycopy(pending, at, into, from + 1, more);
    at += more;
    return more + 1;
  }

  private boolean fill() throws IOException {
    char[] block = new char[8193];
    int length = characters.read(block, 0, block.length - 1);
    if (length < 0) {
      return false;
    }
    if (Character.isHighSurrogate(block[length - 1])) {
      int low = characters.read();
      if (low >= 0) {
        block[length++] = (char) low;
      }
    }
    pending = new String(block, 0, length).getBytes(StandardCharsets.UTF_8);
    at = 0;
    return true;
  }
}
