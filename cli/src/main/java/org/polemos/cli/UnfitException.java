package org.polemos.cli;

import org.polemos.text.Problem;

/** Says what is wrong with a document that was read, and what to do about it. */
final class UnfitException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String remedy;

  UnfitException(String reason, String remedy) {
    super(reason);
    this.remedy = remedy;
  }

  /** The same as a problem of the document at {@code place}. */
  Problem at(String place) {
    return new Problem(place, String.valueOf(getMessage()), remedy);
  }
}
