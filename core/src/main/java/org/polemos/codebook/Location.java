package org.polemos.codebook;

/**
 * A line of a codebook's file.
 *
 * @param file path from the folder that holds the codebooks, with slashes
 *     ("codebooks/plover/SANCTION.events")
 * @param line from 1
 * @param text the line as written
 */
public record Location(String file, int line, String text) {

  /** {@code file:line}, as compilers write it. */
  @Override
  public String toString() {
    return file + ":" + line;
  }
}
