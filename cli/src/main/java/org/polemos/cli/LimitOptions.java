package org.polemos.cli;

import java.time.Duration;
import org.polemos.Bounds;
import picocli.CommandLine.Option;

/** How much is worked on at once, and how long each may take. */
final class LimitOptions {

  @Range(from = 1, to = 4096, example = "4")
  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many are worked on at once; default: one for each processor.")
  private Integer threads;

  @Range(from = 1, to = 1_000_000, example = "60")
  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      description = "What takes longer is given up and listed at the end; default: 600.")
  private Integer limit;

  Bounds bounds() {
    return limit == null ? new Bounds() : new Bounds(Duration.ofSeconds(limit));
  }

  int threads() {
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }
}
