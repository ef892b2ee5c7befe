package org.polemos.text;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the rows of a table, or blocks of lines between blank ones, each as a document of its own
 * that is called by file and line.
 */
public final class PiecesReader implements DocumentReader {

  private final boolean blocks;

  private PiecesReader(boolean blocks) {
    this.blocks = blocks;
  }

  /** Reads each line that is not blank. */
  public static PiecesReader rows() {
    return new PiecesReader(false);
  }

  /** Reads the lines between blank ones together, each with its end. */
  public static PiecesReader blocks() {
    return new PiecesReader(true);
  }

  @Override
  public void read(InputStream bytes, String name, Defaults defaults, Sink sink)
      throws IOException {
    StringBuilder block = new StringBuilder();
    int[] first = {1};
    boolean any =
        TextLines.read(
            bytes,
            name,
            0,
            sink,
            (number, line) -> {
              String bare = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
              if (bare.isBlank()) {
                end(block, name, first[0], sink);
              } else if (blocks) {
                first[0] = block.isEmpty() ? number : first[0];
                block.append(bare).append('\n');
              } else {
                sink.document(Document.of(name + ":" + number, bare));
              }
            });
    end(block, name, first[0], sink);
    if (!any) {
      sink.failure(new Problem(name, "is empty", "nothing to read"));
    }
  }

  private static void end(StringBuilder block, String name, int first, Sink sink) {
    if (!block.isEmpty()) {
      sink.document(Document.of(name + ":" + first, block.toString()));
      block.setLength(0);
    }
  }
}
