package org.polemos.formats.internal;

import java.io.IOException;

/** A file, or what it unpacks to, is larger than any document. */
final class TooLargeException extends IOException {

  private static final long serialVersionUID = 1;

  private final String reason;

  TooLargeException(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
