package org.polemos.archive.review;

/** A judgement that makes no sense; the message says what is wrong with it. */
public final class ReviewException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public ReviewException(String message) {
    super(message);
  }
}
