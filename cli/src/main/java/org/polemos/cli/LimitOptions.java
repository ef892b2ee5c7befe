package org.polemos.cli;

import org.polemos.Bounds;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How much is worked on at once, and how long each may take. */
final class LimitOptions {

  @Range(from = 1, to = 4096, example = "4")
  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many are worked on at once; default: one for each processor.")
  private Integer threads;

  @Mixin private TimeLimitOption time;

  Bounds bounds() {
    return time.bounds();
  }

  int threads() {
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }
}
