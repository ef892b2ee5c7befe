package org.polemos.archive.watch;

import java.io.IOException;

/** An address is not asked, for a reason of safety or of politeness. */
final class RefusedException extends IOException {

  private static final long serialVersionUID = 1;

  RefusedException(String reason) {
    super(reason);
  }
}
