package org.polemos.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.polemos.Engine;
import org.polemos.SetupException;
import picocli.CommandLine.Option;

/** Which codebook and data to work with. */
final class EngineOptions {

  @Option(
      names = "--codebook",
      paramLabel = "FOLDER",
      description = "Rules, lists and actors to code by; default: the PLOVER codebook.")
  private Path codebook;

  @Option(
      names = "--actors",
      paramLabel = "FILE",
      description =
          "Lists of your own, besides the codebook's: Petrarch's actor, agent or discard"
              + " dictionaries, or CSV files named like the codebook's; may be given several times.")
  private List<Path> actors = List.of();

  @Option(
      names = "--only-actors",
      description = "Take them instead of the codebook's lists, of which only the states remain.")
  private boolean instead;

  private final Engine begun;

  /**
   * @param begun the engine for the codebook that is shipped, where it is being read already; else
   *     {@code null}
   */
  EngineOptions(Engine begun) {
    this.begun = begun;
  }

  Engine open() {
    return begun != null && codebook == null && actors.isEmpty() && !instead
        ? begun
        : new Engine(home(), codebook, actors, instead);
  }

  /** The folder that holds models and codebooks; the launcher names it. */
  static Path home() {
    String home = System.getProperty("polemos.home");
    if (home == null || !Files.isDirectory(Path.of(home, "codebooks"))) {
      throw new SetupException(
          "no data in "
              + (home == null ? "an unnamed folder" : home)
              + "; start Polemos with its launcher, or name the folder with codebooks/ and models/:"
              + " java -Dpolemos.home=FOLDER");
    }
    return Path.of(home);
  }
}
