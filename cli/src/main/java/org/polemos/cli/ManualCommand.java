package org.polemos.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the manual as pages for {@code man}. */
@Command(
    name = "manual",
    description = {"Writes a page for man(1) for each command.", ""},
    footer = {"", "Examples:", "  polemos manual ~/.local/share/man/man1", "  man polemos-code"})
final class ManualCommand extends ConsoleCommand {

  @Parameters(paramLabel = "FOLDER", description = "Where the pages go; made where it is missing.")
  private Path folder;

  @Spec private CommandSpec spec;

  ManualCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(folder);
    ClusterCommand.tell(spec.root());
    write(spec.root().commandLine());
    return Exit.OK;
  }

  private void write(CommandLine command) throws IOException {
    ManualPage page = new ManualPage(command.getCommandSpec());
    Files.writeString(folder.resolve(page.name() + ".1"), page.roff());
    for (CommandLine inner : command.getSubcommands().values()) {
      write(inner);
    }
  }
}
