package org.polemos.cli;

import java.time.Duration;
import java.util.List;
import org.polemos.Bounds;
import org.polemos.text.Defaults;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The documents that a command works on, and what is said of them. */
final class InputOptions {

  private static final long MOST_SECONDS = 1_000_000;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = {
        "Documents: .jsonl or .ndjson files hold one JSON object a line (id, title, author, source,"
            + " date, url, text); PDF, DOCX, ODT, EPUB, RTF, HTML, e-mail, RSS, Atom, WARC, CSV and"
            + " ZIP are read for their text; all others are plain text, with an optional block of"
            + " 'key: value' lines between lines of '---' on top (id, title, author, publisher,"
            + " date, url). '-' is standard input."
      })
  List<String> files;

  @Mixin private SourceOptions source;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Documents worked on at once; default: one for each processor.")
  private Integer threads;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      description = "A document that takes longer is given up; default: 600.")
  private Long limit;

  /** What to say of documents that do not say it themselves. */
  Defaults defaults() {
    return source.defaults();
  }

  /** How much each may take. */
  Bounds bounds() {
    if (limit != null && (limit < 1 || limit > MOST_SECONDS)) {
      throw new ParameterException(
          command.commandLine(), "--time-limit is a number of seconds from 1, not " + limit);
    }
    return limit == null ? new Bounds() : new Bounds(Duration.ofSeconds(limit));
  }

  int threads() {
    if (threads == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (threads < 1) {
      throw new ParameterException(
          command.commandLine(), "--threads must be 1 or more, not " + threads);
    }
    return threads;
  }
}
