package org.polemos.formats.internal;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.polemos.text.Defaults;
import org.polemos.text.DocumentReader;

/** Reads a folder of e-mails, one document a message. */
final class MboxReader implements DocumentReader {

  private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);
  private static final int LARGEST = 64 << 20;

  @Override
  public void read(InputStream bytes, String name, Defaults defaults, Sink sink)
      throws IOException {
    BufferedInputStream in = new BufferedInputStream(bytes, 1 << 16);
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    int number = 0;
    for (byte[] line = line(in); line.length > 0; line = line(in)) {
      if (startsMessage(line)) {
        number += hand(message, name, number, defaults, sink);
        message.reset();
      } else if (message.size() < LARGEST) {
        message.writeBytes(line);
      }
    }
    hand(message, name, number, defaults, sink);
  }

  private static int hand(
      ByteArrayOutputStream message, String name, int before, Defaults defaults, Sink sink)
      throws IOException {
    if (message.size() == 0) {
      return 0;
    }
    new TikaReader("message/rfc822")
        .read(
            new ByteArrayInputStream(message.toByteArray()),
            name + ":" + (before + 1),
            defaults,
            sink);
    return 1;
  }

  private static boolean startsMessage(byte[] line) {
    for (int i = 0; i < FROM.length; i++) {
      if (i >= line.length || line[i] != FROM[i]) {
        return false;
      }
    }
    return true;
  }

  /** Up to the next line's start; empty at the end. */
  private static byte[] line(BufferedInputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0; next = in.read()) {
      line.write(next);
      if (next == '\n' || line.size() >= LARGEST) {
        break;
      }
    }
    return line.toByteArray();
  }
}
