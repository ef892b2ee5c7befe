package org.polemos.cli;

import java.time.LocalDate;
import org.polemos.text.Defaults;
import org.polemos.text.PublicationDate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is said of documents whose files do not say it themselves. */
final class SourceOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

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

  Defaults defaults() {
    return new Defaults(author, publisher, published());
  }

  private LocalDate published() {
    if (date == null) {
      return null;
    }
    LocalDate day = PublicationDate.parse(date);
    if (day == null) {
      throw new ParameterException(
          command.commandLine(),
          "--date \"" + date + "\" is not understood; write it as 2022-02-24");
    }
    return day;
  }
}
