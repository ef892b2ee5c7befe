package org.polemos.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.polemos.archive.Archive;
import org.polemos.archive.review.Readings;
import org.polemos.server.http.Problem;

/** One archive for many threads: some connections that read, and one that writes. */
public final class Archives implements AutoCloseable {

  /** A question that takes longer is broken off. */
  private static final int ANSWER_SECONDS = 20;

  private static final int WAIT_SECONDS = 10;

  private final Path file;
  private final List<Archive> all = new ArrayList<>();
  private final BlockingQueue<Archive> readers;
  private final Archive watcher;
  private final ReentrantLock writing = new ReentrantLock();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Archives::daemon);

  /** Work that is being done with a connection, until it is over. */
  private static final class Lease {
    private final Archive archive;
    private boolean over;

    Lease(Archive archive) {
      this.archive = archive;
    }

    synchronized void end() {
      over = true;
    }

    synchronized void breakOff() {
      if (!over) {
        archive.db().interrupt();
      }
    }
  }

  /**
   * @param readers how many may read at once
   */
  Archives(Path file, boolean readOnly, int readers) {
    this.file = file;
    this.readers = new ArrayBlockingQueue<>(readers);
    if (!readOnly) {
      try (Archive writer = writer()) {
        new Readings(writer).settle();
      }
    }
    for (int i = 0; i < readers; i++) {
      this.readers.add(reader());
    }
    this.watcher = reader();
  }

  private Archive reader() {
    Archive reader = Archive.read(file);
    all.add(reader);
    return reader;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "polemos clock");
    thread.setDaemon(true);
    return thread;
  }

  Path file() {
    return file;
  }

  /** Changes whenever the archive does, whoever changed it. */
  public long version() {
    synchronized (watcher) {
      return watcher.db().version();
    }
  }

  /** Asks the archive; what takes too long is broken off. */
  public <T> T read(Function<Archive, T> asked) {
    Archive reader = borrowed();
    try {
      return limited(reader, asked);
    } finally {
      readers.add(reader);
    }
  }

  /** Asks as long as it takes, on a connection of its own: for what is written as it is read. */
  public Archive apart() {
    return Archive.read(file);
  }

  private Archive borrowed() {
    try {
      Archive reader = readers.poll(WAIT_SECONDS, TimeUnit.SECONDS);
      if (reader == null) {
        throw Problem.of(503, "the archive has too much to answer; try again soon");
      }
      return reader;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw Problem.of(503, "the server is being stopped");
    }
  }

  private <T> T limited(Archive reader, Function<Archive, T> asked) {
    Lease lease = new Lease(reader);
    ScheduledFuture<?> limit = clock.schedule(lease::breakOff, ANSWER_SECONDS, TimeUnit.SECONDS);
    try {
      return asked.apply(reader);
    } finally {
      lease.end();
      limit.cancel(false);
    }
  }

  /** A connection to write for long, for one thread; SQLite sees to it that it does not collide. */
  public Archive writer() {
    return Archive.open(file);
  }

  /** Changes the archive, one change at a time. */
  public <T> T write(Function<Archive, T> change) {
    writing.lock();
    try (Archive writer = Archive.open(file)) {
      return change.apply(writer);
    } finally {
      writing.unlock();
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    for (Archive archive : all) {
      archive.close();
    }
  }
}
