package org.polemos.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** What all commands share: a console and {@code --help}. */
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
