package org.polemos.text;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with an input, said so that its owner can mend it.
 *
 * @param place the file, with the line where that is known: {@code news.jsonl:17}
 * @param reason what is wrong there
 * @param remedy what to do about it, or {@code null} where nothing need be done
 */
public record Problem(String place, String reason, @Nullable String remedy) {

  /** Place, reason and remedy on one line. */
  @Override
  public String toString() {
    return place + ": " + reason + (remedy == null ? "" : " (" + remedy + ")");
  }
}
