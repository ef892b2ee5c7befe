package org.polemos.cli;

import java.io.IOException;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the script by which a shell completes commands and options. */
@Command(
    name = "completion",
    description = {"Prints a script by which bash and zsh complete commands and options.", ""},
    footer = {"", "Examples:", "  source <(polemos completion)"})
final class CompletionCommand extends ConsoleCommand {

  @Spec private CommandSpec spec;

  CompletionCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    ClusterCommand.tell(spec.root());
    console.out().append(AutoComplete.bash("polemos", spec.root().commandLine()));
    return Exit.OK;
  }
}
