package org.polemos.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Lets pass only lines that are messages of the protocol, since its library listens no more after
 * one that is none; tells when the stream has ended.
 */
final class MessageStream extends InputStream {

  /** In bytes; longer lines are passed over. */
  private static final int LONGEST = 64 << 20;

  private final InputStream in;
  private final McpJsonMapper mapper;
  private final Runnable ended;
  private ByteArrayInputStream line = new ByteArrayInputStream(new byte[0]);

  MessageStream(InputStream in, McpJsonMapper mapper, Runnable ended) {
    this.in = new BufferedInputStream(in);
    this.mapper = mapper;
    this.ended = ended;
  }

  @Override
  public int read() throws IOException {
    return more() ? line.read() : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    return length == 0 ? 0 : more() ? line.read(into, from, length) : -1;
  }

  /** Whether there is anything left, after waiting for the next message where there must be one. */
  private boolean more() throws IOException {
    while (line.available() == 0) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      int next = in.read();
      for (; next >= 0 && next != '\n'; next = in.read()) {
        if (bytes.size() <= LONGEST) {
          bytes.write(next);
        }
      }
      if (bytes.size() <= LONGEST && isMessage(bytes.toString(StandardCharsets.UTF_8))) {
        bytes.write('\n');
        line = new ByteArrayInputStream(bytes.toByteArray());
      } else if (next < 0) {
        ended.run();
        return false;
      }
    }
    return true;
  }

  private boolean isMessage(String words) {
    try {
      McpSchema.deserializeJsonRpcMessage(mapper, words);
      return true;
    } catch (IOException | RuntimeException | StackOverflowError none) {
      return false;
    }
  }
}
