package org.polemos.text;

import java.util.concurrent.CancellationException;

/** Ends long work early where nobody waits for it any more. */
public final class Cancellation {

  private Cancellation() {}

  /**
   * To be called at each sentence.
   *
   * @throws CancellationException where the thread was interrupted
   */
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("nobody waits for it any more");
    }
  }
}
