package org.polemos.cli;

import java.time.LocalDate;
import java.util.List;
import org.polemos.text.Defaults;
import org.polemos.text.PublicationDate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The documents that a command works on, and what is said of them. */
final class InputOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = {
        "Documents: .jsonl or .ndjson files hold one JSON object a line (id, title, author, source,"
            + " date, url, text); all others are plain text, with an optional block of"
            + " 'key: value' lines between lines of '---' on top (id, title, author, publisher,"
            + " date, url). '-' is standard input."
      })
  List<String> files;

  @Option(
      names = "--author",
      paramLabel = "NAME",
      description = "Who speaks, where the file does not say.")
  private String author;

  @Option(
      names = "--publisher",
      paramLabel = "NAME",
      description = "Who published it, where the file does not say.")
  private String publisher;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "Day of publication, such as 2022-02-24, where the file does not say.")
  private String date;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Documents worked on at once; default: one for each processor.")
  private Integer threads;

  Defaults defaults() {
    return new Defaults(author, publisher, published());
  }

  int threads() {
    if (threads == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (threads < 1) {
      throw wrong("--threads must be 1 or more, not " + threads);
    }
    return threads;
  }

  private LocalDate published() {
    if (date == null) {
      return null;
    }
    LocalDate day = PublicationDate.parse(date);
    if (day == null) {
      throw wrong("--date \"" + date + "\" is not understood; write it as 2022-02-24");
    }
    return day;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
