package org.polemos.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.polemos.archive.Archive;
import org.polemos.archive.review.Changes;
import org.polemos.archive.review.Gold;
import org.polemos.archive.search.QueryException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes what people judged, to measure and train by. */
@Command(
    name = "gold",
    description = {
      "Writes what people judged in the reading room, to measure and train by: records as they were"
          + " corrected, what was added, and what is no event.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  polemos archive gold -o gold.jsonl",
      "  polemos archive gold --format examples 'event:AID'",
      "  polemos eval judged gold.jsonl",
      "  polemos train pairs gold.jsonl -o models/en/pairs.bin"
    })
final class ArchiveGoldCommand extends ConsoleCommand {

  @Spec private CommandSpec spec;
  @ParentCommand ArchiveCommand parent;
  @Mixin private EngineOptions engine;

  @Parameters(
      paramLabel = "QUESTION",
      arity = "0..*",
      description = "Which records, as of search; default: all that were judged.")
  private List<String> words = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "jsonl: whole records (default); tsv: ids and offsets alone; examples: sentences as the"
              + " codebook has them.")
  private Gold.Format format = Gold.Format.JSONL;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to; default: standard output.")
  private Path output;

  ArchiveGoldCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    Changes changes = new Changes(engine.open().codebook().types());
    try (Archive opened = parent.archive.read()) {
      Gold gold = new Gold(opened, changes, String.join(" ", words));
      if (write(gold) == 0) {
        console.message("nobody judged a record of these; polemos serve has a page to judge on");
      }
      return Exit.OK;
    } catch (QueryException wrong) {
      throw new ParameterException(spec.commandLine(), wrong.getMessage());
    }
  }

  private int write(Gold gold) throws IOException {
    if (output == null) {
      return gold.write(format, console.out());
    }
    try (Writer out = Console.writer(Files.newOutputStream(output))) {
      return gold.write(format, out);
    }
  }
}
