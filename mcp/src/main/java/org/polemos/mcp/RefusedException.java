package org.polemos.mcp;

/** Says what is wrong with a call, and what to do about it. */
final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  RefusedException(String message) {
    super(message);
  }
}
