package org.polemos.cli;

import java.time.Duration;
import org.polemos.Bounds;
import picocli.CommandLine.Option;

/** How long each document may take. */
final class TimeLimitOption {

  @Range(from = 1, to = 1_000_000, example = "60")
  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      description = "What takes longer is given up and listed at the end; default: 600.")
  private Integer seconds;

  Bounds bounds() {
    return seconds == null ? new Bounds() : new Bounds(Duration.ofSeconds(seconds));
  }
}
