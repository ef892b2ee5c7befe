package org.polemos.cli;

import org.polemos.Engine.Depth;
import picocli.CommandLine.Option;

/** How much is weighed before an answer. */
final class DepthOptions {

  @Option(names = "--rules", description = "By rules alone, without the trained models.")
  private boolean rules;

  @Option(
      names = "--accurate",
      description =
          "Ask the encoder too: more accurate, and some hundred times slower. The first time its"
              + " library is fetched.")
  private boolean accurate;

  Depth chosen() {
    return rules ? Depth.RULES : accurate ? Depth.ACCURATE : Depth.RANKED;
  }
}
