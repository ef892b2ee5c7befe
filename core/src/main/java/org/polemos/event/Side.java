package org.polemos.event;

/** What a word names in the main event of a sentence. */
public enum Side {
  NONE("O"),
  SOURCE("S"),
  TARGET("T"),
  /** One of those who act together: "<b>A</b> met <b>B</b>". */
  MUTUAL("R");

  static final int COUNT = 4;

  private final String label;

  Side(String label) {
    this.label = label;
  }

  /** As gold files tag it. */
  public String label() {
    return label;
  }
}
