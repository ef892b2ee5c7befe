package org.polemos.cli;

/** Says that a part of Polemos is missing or broken, and how to mend that. */
final class SetupException extends RuntimeException {

  private static final long serialVersionUID = 1;

  SetupException(String message) {
    super(message);
  }

  SetupException(String message, Throwable cause) {
    super(message, cause);
  }
}
