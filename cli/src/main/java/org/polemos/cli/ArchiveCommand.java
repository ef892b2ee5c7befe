package org.polemos.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Keeps documents and their records; see docs/reference/archive.md. */
@Command(
    name = "archive",
    description = {
      "Keeps documents with their records in one file: adds, searches, finds the same event in"
          + " several documents, compares, exports.",
      ""
    },
    subcommands = {
      ArchiveAddCommand.class,
      ArchiveWatchCommand.class,
      ArchiveSearchCommand.class,
      ArchiveStoriesCommand.class,
      ArchiveCompareCommand.class,
      ArchiveBlameCommand.class,
      ArchiveTrendCommand.class,
      ArchiveExportCommand.class,
      ArchiveGoldCommand.class,
      ArchiveRecodeCommand.class,
      ArchiveLinkCommand.class,
      ArchiveInfoCommand.class,
      ArchiveVerifyCommand.class,
      ArchiveForgetCommand.class,
    },
    synopsisSubcommandLabel = "COMMAND",
    exitCodeList = {
      "0:all was done",
      "1:some of the input was bad; it is listed at the end, the rest was done",
      "2:the command line was wrong",
      "3:the archive cannot be used, or a part of Polemos is missing"
    },
    footer = {
      "",
      "Examples:",
      "  polemos archive add examples",
      "  polemos archive info",
      "  polemos archive COMMAND --help"
    })
final class ArchiveCommand extends ConsoleCommand {

  @Spec private CommandSpec spec;

  @Mixin ArchiveOptions archive;

  ArchiveCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Missing command");
  }
}
