package org.polemos.actor;

import java.nio.file.Path;
import java.util.List;

/** Reads the lists of a codebook as a strict reader would. */
final class LexiconCheck {

  private final Path codebook;

  LexiconCheck(Path codebook) {
    this.codebook = codebook;
  }

  List<Problem> run() {
    return List.of();
  }
}
