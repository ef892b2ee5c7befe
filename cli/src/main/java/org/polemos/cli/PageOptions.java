package org.polemos.cli;

import picocli.CommandLine.Option;

/** Which part of a long answer is shown. */
final class PageOptions {

  @Range(from = 0, to = Integer.MAX_VALUE, example = "100")
  @Option(names = "--limit", paramLabel = "N", description = "Answers at most; default: 20.")
  int limit = 20;

  @Range(from = 0, to = Integer.MAX_VALUE, example = "20")
  @Option(names = "--offset", paramLabel = "N", description = "Answers to leave out first.")
  int offset;
}
