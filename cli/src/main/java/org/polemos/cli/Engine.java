package org.polemos.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.polemos.attribution.AttributionFinder;
import org.polemos.parse.Parser;
import org.polemos.record.EventRecord;
import org.polemos.text.Document;

/** The parts of the library that commands use, each loaded when it is first asked for. */
final class Engine {

  private final Path home;
  private final Path codebook;

  /**
   * @param home the folder with {@code models/en} and {@code codebooks/plover}
   * @param codebook the codebook to code by, or {@code null} for PLOVER
   */
  Engine(Path home, Path codebook) {
    this.home = home;
    this.codebook = codebook == null ? home.resolve("codebooks/plover") : codebook;
  }

  Parser parser() {
    throw absent("the parser", models());
  }

  AttributionFinder attributions() {
    throw absent("attribution", models());
  }

  List<EventRecord> code(Document document) {
    throw absent("the coder", models());
  }

  Path models() {
    return home.resolve("models/en");
  }

  Path codebook() {
    if (!Files.isDirectory(codebook)) {
      throw new SetupException(
          "there is no codebook in " + codebook + "; name its folder with --codebook");
    }
    return codebook;
  }

  private static SetupException absent(String part, Path where) {
    return new SetupException(part + " is not there: " + where + " is missing or incomplete");
  }
}
