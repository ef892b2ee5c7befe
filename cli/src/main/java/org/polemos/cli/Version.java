package org.polemos.cli;

import java.io.IOException;
import org.polemos.Engine;
import org.polemos.SetupException;
import org.polemos.codebook.CodebookException;
import org.polemos.parse.EnglishParser;
import picocli.CommandLine.IVersionProvider;

/** Says which Polemos this is, by which codebook and model it codes, and on which Java it runs. */
final class Version implements IVersionProvider {

  static final String NUMBER = "0.1.0";

  private interface Part {
    String version() throws IOException;
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "polemos " + NUMBER,
      "codebook " + orWhy(() -> new Engine(EngineOptions.home(), null).codebook().version()),
      "model "
          + orWhy(() -> EnglishParser.load(EngineOptions.home().resolve("models/en")).version()),
      "Java " + System.getProperty("java.version"),
    };
  }

  /** A broken part is named, so that the answer helps those who ask why nothing works. */
  private static String orWhy(Part part) {
    try {
      return part.version();
    } catch (SetupException | CodebookException | IOException broken) {
      return "cannot be read: "
          + String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
    }
  }
}
