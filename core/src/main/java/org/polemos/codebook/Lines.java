package org.polemos.codebook;

/** How a line of a codebook is cut. */
final class Lines {

  private Lines() {}

  /** The line up to its comment: a {@code #} at its start or after two blanks or a tab. */
  static String withoutComment(String line) {
    int from = 0;
    while (true) {
      int hash = line.indexOf('#', from);
      if (hash < 0) {
        return line;
      }
      boolean opens =
          line.substring(0, hash).isBlank()
              || line.charAt(hash - 1) == '\t'
              || hash >= 2 && line.startsWith("  ", hash - 2);
      if (opens) {
        return line.substring(0, hash);
      }
      from = hash + 1;
    }
  }
}
