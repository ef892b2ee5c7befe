package org.polemos.archive;

/** An archive cannot be opened, read or written; the message names the file and the remedy. */
public final class ArchiveException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public ArchiveException(String message) {
    super(message);
  }

  public ArchiveException(String message, Throwable cause) {
    super(message, cause);
  }
}
