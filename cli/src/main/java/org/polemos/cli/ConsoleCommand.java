package org.polemos.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What all commands share: a console, {@code --help} and, where they say no other, exit codes. */
@Command(
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all was done",
      "1:some of the input was bad; it is listed at the end, the rest was done",
      "2:the command line was wrong",
      "3:a part of Polemos is missing or broken"
    })
abstract class ConsoleCommand implements Callable<Integer> {

  final Console console;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  private boolean help;

  ConsoleCommand(Console console) {
    this.console = console;
  }
}
