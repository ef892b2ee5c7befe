package org.polemos;

/** Says that a part of Polemos is missing or broken, and how to mend that. */
public final class SetupException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public SetupException(String message) {
    super(message);
  }

  public SetupException(String message, Throwable cause) {
    super(message, cause);
  }
}
