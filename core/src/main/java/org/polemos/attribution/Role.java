package org.polemos.attribution;

/** What a word does in one attribution. */
enum Role {
  NONE,
  SOURCE,
  CUE,
  CONTENT;

  static final int COUNT = 4;
}
