package org.polemos.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.polemos.text.Defaults;
import org.polemos.text.Document;
import org.polemos.text.DocumentReader;
import org.polemos.text.Problem;

/**
 * What a reader hands out, to be taken piece by piece: Spark pulls, readers push. The reader runs a
 * few documents ahead in a thread of its own, so that a file of any size needs little memory.
 */
final class Pulled implements Iterator<Pulled.Read>, AutoCloseable {

  private static final int AHEAD = 16;

  /** One document, or why there is none. */
  record Read(@Nullable Document document, @Nullable Problem failure) {}

  /** Opens a stream of bytes that tells where the disk or network fails. */
  interface Source {
    InputStream open(Consumer<IOException> unreachable) throws IOException;
  }

  private static final Read END = new Read(null, null);

  private final BlockingQueue<Read> queue = new ArrayBlockingQueue<>(AHEAD);
  private final Thread thread;
  private @Nullable Read next;
  private volatile @Nullable IOException unreachable;

  /**
   * @param name stands for the bytes in identifiers and messages
   */
  Pulled(Source source, DocumentReader reader, String name, Defaults defaults) {
    this.thread = new Thread(() -> read(source, reader, name, defaults), "reads " + name);
    thread.setDaemon(true);
    thread.start();
  }

  private void read(Source source, DocumentReader reader, String name, Defaults defaults) {
    try {
      try (InputStream bytes = source.open(failure -> unreachable = failure)) {
        reader.read(bytes, name, defaults, new Handing());
      } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError broken) {
        if (unreachable == null) {
          put(
              new Read(
                  null, new Problem(name, "is cut off or damaged: " + broken, "fetch it again")));
        }
      }
      put(END);
    } catch (InterruptedException notWantedAnyMore) {
      Thread.currentThread().interrupt();
    }
  }

  private void put(Read read) throws InterruptedException {
    queue.put(read);
  }

  private final class Handing implements DocumentReader.Sink {

    @Override
    public void document(Document document) {
      hand(new Read(document, null));
    }

    @Override
    public void warning(Problem problem) {
      // Doubts of encodings and dates by the million help nobody; the document is read all the
      // same.
    }

    @Override
    public void failure(Problem problem) {
      hand(new Read(null, problem));
    }

    private void hand(Read read) {
      try {
        put(read);
      } catch (InterruptedException notWantedAnyMore) {
        Thread.currentThread().interrupt();
        throw new CancellationException();
      }
    }
  }

  @Override
  public boolean hasNext() {
    if (next == null) {
      try {
        next = queue.take();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new UncheckedIOException(new IOException("stopped", stopped));
      }
    }
    if (next != END) {
      return true;
    }
    IOException failure = unreachable;
    if (failure != null) {
      // Spark tries the task again, perhaps elsewhere.
      throw new UncheckedIOException(failure);
    }
    return false;
  }

  @Override
  public Read next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Read taken = next;
    next = null;
    return taken == null ? END : taken;
  }

  /** Ends the reading, wherever it is. */
  @Override
  public void close() {
    thread.interrupt();
  }
}
