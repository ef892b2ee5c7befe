package org.polemos.attribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the best attribution finder that the data folder allows. */
public final class AttributionFinders {

  private AttributionFinders() {}

  /**
   * The trained finder where {@code models/en/attribution.bin} is there, else the one by rules.
   *
   * @param home the folder that holds {@code codebooks} and {@code models}
   */
  public static AttributionFinder load(Path home) throws IOException {
    Path cues = home.resolve("codebooks/plover/lists/cues");
    Path model = home.resolve("models/en/attribution.bin");
    return Files.exists(model)
        ? TrainedAttributionFinder.load(model, cues)
        : new RuleAttributionFinder(CueLexicon.read(cues));
  }
}
