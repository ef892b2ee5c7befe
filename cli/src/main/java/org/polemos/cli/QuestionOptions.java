package org.polemos.cli;

import java.util.List;
import picocli.CommandLine.Parameters;

/** Which events of an archive a command works on. */
final class QuestionOptions {

  @Parameters(
      paramLabel = "QUESTION",
      arity = "0..*",
      description = "Which events, as of search; default: all.")
  private List<String> words = List.of();

  /** The question, or "" where there is none. */
  String asked() {
    return String.join(" ", words);
  }
}
