package org.polemos.record;

import java.util.Locale;

/** What a source claims about a deed. */
public enum Status {
  ASSERTED,
  NEGATED,
  DENIED,
  PLANNED,
  PROMISED,
  THREATENED,
  REQUESTED,
  HYPOTHETICAL,
  HISTORICAL,
  QUESTIONED;

  /** The name in records and rules, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
