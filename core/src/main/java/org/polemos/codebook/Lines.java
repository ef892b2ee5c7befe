package org.polemos.codebook;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** How a line of a codebook is cut. */
final class Lines {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

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

  /** The text with each run of blanks as one space; nearly all texts have no other. */
  static String singleSpaced(String text) {
    for (int i = 0; i < text.length(); i++) {
      boolean even =
          text.charAt(i) > ' ' || text.startsWith(" ", i) && !text.startsWith(" ", i + 1);
      if (!even) {
        return BLANKS.matcher(text).replaceAll(" ");
      }
    }
    return text;
  }

  /**
   * All lines of a file.
   *
   * @throws IOException also where it is not UTF-8, naming it and the remedy
   */
  static List<String> of(Path file) throws IOException {
    try {
      return Files.readString(file).lines().toList();
    } catch (CharacterCodingException wrong) {
      throw new IOException(file.getFileName() + " is not UTF-8; save it as UTF-8", wrong);
    }
  }
}
