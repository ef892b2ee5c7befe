package org.polemos;

import java.time.Duration;

/** A document was given up since it took longer than it may. */
public final class TooSlowException extends RuntimeException {

  private static final long serialVersionUID = 1;

  TooSlowException(Duration time) {
    super("takes longer than " + (time.toMillis() + 999) / 1000 + " s to work on");
  }
}
