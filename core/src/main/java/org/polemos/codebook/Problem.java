package org.polemos.codebook;

/**
 * Something wrong in a codebook's file, and what to do about it.
 *
 * @param at the line
 * @param column of the first wrong character, from 0
 * @param message what is wrong
 * @param remedy what to write instead; may be empty
 */
public record Problem(Location at, int column, String message, String remedy) {

  /** Place, message, the line, a caret under the wrong word, and the remedy. */
  @Override
  public String toString() {
    String indent = at.text().substring(0, Math.min(column, at.text().length()));
    return at
        + ": "
        + message
        + "\n    "
        + at.text()
        + "\n    "
        + indent.replaceAll("[^\t]", " ")
        + "^"
        + (remedy.isEmpty() ? "" : "\n    " + remedy);
  }
}
