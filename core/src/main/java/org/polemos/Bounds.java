package org.polemos;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.polemos.text.Document;

/**
 * Lets no document take more than its share of time and memory. Safe for use by many threads.
 *
 * <p>Work goes on in a thread of its own. Where it takes too long it is told to end, and whoever
 * waits goes on, whether it ends or not. Documents that together might need more memory than there
 * is are worked on one after the other, so that a large one fails alone.
 */
public final class Bounds {

  /** So long one document may take where nothing else is said: ten million words or so. */
  public static final Duration TIME = Duration.ofMinutes(10);

  /** What coding takes at most for each character, in bytes, and a document at least. */
  private static final int BYTES = 300;

  private static final int LEAST = 1 << 20;

  private final Duration time;
  private final int megabytes;
  private final Semaphore room;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "polemos bounded");
        thread.setDaemon(true);
        return thread;
      });

  public Bounds() {
    this(TIME);
  }

  /**
   * @param time how long one document may take
   */
  public Bounds(Duration time) {
    this(time, (int) Math.min(1 << 20, Runtime.getRuntime().maxMemory() >> 20));
  }

  Bounds(Duration time, int megabytes) {
    this.time = time;
    this.megabytes = megabytes;
    this.room = new Semaphore(megabytes, true);
  }

  /** The same work, done within these bounds. */
  public <R> Function<Document, R> on(Function<Document, R> work) {
    return document -> within(document, work);
  }

  /**
   * Does some work on a document.
   *
   * @throws TooSlowException where it takes too long
   */
  public <R> R within(Document document, Function<Document, R> work) {
    long bytes = Math.max(LEAST, (long) BYTES * document.text().length());
    int needed = (int) Math.min(megabytes, bytes >> 20);
    try {
      room.acquire(needed);
      try {
        return timed(threads.submit(() -> work.apply(document)));
      } finally {
        room.release(needed);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  private <R> R timed(Future<R> running) throws InterruptedException {
    try {
      return running.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw new TooSlowException(time);
    } catch (ExecutionException broken) {
      if (broken.getCause() instanceof Error error) {
        throw error;
      }
      throw broken.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(broken.getCause());
    } finally {
      running.cancel(true);
    }
  }
}
