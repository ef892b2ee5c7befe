package org.polemos.cli;

import java.io.UncheckedIOException;
import org.polemos.Engine;
import org.polemos.Engine.Depth;
import org.polemos.SetupException;
import org.polemos.codebook.CodebookException;
import picocli.CommandLine.IVersionProvider;

/** Says which Polemos this is, by which codebook and model it codes, and on which Java it runs. */
final class Version implements IVersionProvider {

  static final String NUMBER = "0.1.0";

  private interface Part {
    String version();
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "polemos " + NUMBER,
      "codebook " + orWhy(() -> engine().codebook().version()),
      "model " + orWhy(() -> engine().model(Depth.RANKED)),
      "Java " + System.getProperty("java.version"),
    };
  }

  private static Engine engine() {
    return new Engine(EngineOptions.home(), null);
  }

  /** A broken part is named, so that the answer helps those who ask why nothing works. */
  private static String orWhy(Part part) {
    try {
      return part.version();
    } catch (SetupException | CodebookException | UncheckedIOException broken) {
      return "cannot be read: "
          + String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
    }
  }
}
