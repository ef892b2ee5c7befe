package org.polemos.text;

import java.io.IOException;
import java.io.InputStream;

/** Turns the bytes of one file into documents. Keeps nothing between files. */
public interface DocumentReader {

  /**
   * Reads all documents of a file, in order.
   *
   * <p>What cannot be read is reported to {@code sink} and left out; the rest of the file is read
   * on.
   *
   * @param bytes the file from its beginning; not closed here
   * @param name the file's name, for identifiers and messages
   * @param defaults what to say where the file does not
   * @throws IOException where the bytes cannot be had
   */
  void read(InputStream bytes, String name, Defaults defaults, Sink sink) throws IOException;

  /** Takes what a reader finds. */
  interface Sink {

    void document(Document document);

    /** Something doubtful; the document is read all the same. */
    void warning(Problem problem);

    /** A document that cannot be read. */
    void failure(Problem problem);
  }
}
