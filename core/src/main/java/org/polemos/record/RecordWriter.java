package org.polemos.record;

import java.io.Closeable;
import java.io.IOException;

/** Writes records one by one in some format. Used by one thread. */
public interface RecordWriter extends Closeable {

  void write(EventRecord record) throws IOException;

  /** Writes out what is held back. The stream underneath is left open. */
  @Override
  void close() throws IOException;
}
