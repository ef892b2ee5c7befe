package org.polemos.actor;

import java.nio.file.Path;

/**
 * Something wrong in a list, with its place and what to do about it.
 *
 * @param file the list
 * @param line from 1
 * @param source the line itself
 * @param column of the offending words, from 0
 * @param length of the offending words, at least 1
 * @param message what is wrong
 * @param remedy what to do
 */
public record Problem(
    Path file, int line, String source, int column, int length, String message, String remedy) {

  /** Place and message, the line, a caret under the words, the remedy. */
  @Override
  public String toString() {
    return file
        + ":"
        + line
        + ": "
        + message
        + "\n  "
        + source
        + "\n  "
        + " ".repeat(column)
        + "^".repeat(Math.max(1, length))
        + "\n  "
        + remedy;
  }
}
