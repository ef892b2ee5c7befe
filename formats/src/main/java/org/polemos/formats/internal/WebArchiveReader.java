package org.polemos.formats.internal;

import java.io.IOException;
import java.io.InputStream;
import org.polemos.text.Defaults;
import org.polemos.text.DocumentReader;
import org.polemos.text.Problem;

/**
 * Reads web archives (WARC and WET, packed or not) within this process: their pages and plain
 * texts. Needs jwarc and jsoup, and none of the readers of other formats.
 */
public final class WebArchiveReader implements DocumentReader {

  @Override
  public void read(InputStream bytes, String name, Defaults defaults, Sink sink)
      throws IOException {
    new WarcDocuments(WebArchiveReader::refuse).read(bytes, name, defaults, sink);
  }

  private static void refuse(InputStream bytes, String name, Defaults defaults, Sink sink) {
    sink.failure(
        new Problem(name, "is a PDF within a web archive", "polemos archive add reads those"));
  }
}
