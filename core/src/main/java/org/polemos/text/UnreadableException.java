package org.polemos.text;

/** Says why bytes are no text, and what to do about it. */
public final class UnreadableException extends Exception {

  private static final long serialVersionUID = 1;

  private final String reason;
  private final String remedy;

  public UnreadableException(String reason, String remedy) {
    super(reason);
    this.reason = reason;
    this.remedy = remedy;
  }

  public String remedy() {
    return remedy;
  }

  /** The same as a problem of the file at {@code place}. */
  public Problem at(String place) {
    return new Problem(place, reason, remedy);
  }
}
