package org.polemos.archive.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What somebody thinks of a record. */
public enum Verdict {
  /** It is right. */
  ACCEPT,
  /** It is an event, but some slots are wrong. */
  CORRECT,
  /** It is no event. */
  REJECT,
  /** A remark that judges nothing. */
  COMMENT,
  /** An event that was missed. */
  ADD;

  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What was done to the record. */
  public String past() {
    return switch (this) {
      case ACCEPT -> "accepted";
      case CORRECT -> "corrected";
      case REJECT -> "rejected";
      case COMMENT -> "commented";
      case ADD -> "added";
    };
  }

  /** The verdict of that name, in any case. */
  @JsonCreator
  public static Verdict named(String name) {
    for (Verdict verdict : values()) {
      if (verdict.label().equals(name.toLowerCase(Locale.ROOT))) {
        return verdict;
      }
    }
    throw new ReviewException(
        "there is no verdict " + name + "; there are accept, correct, reject, comment, add");
  }
}
