package org.polemos.cli;

import java.io.IOException;
import org.polemos.archive.Archive;
import org.polemos.archive.review.Changes;
import org.polemos.archive.review.Gold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

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

  @ParentCommand ArchiveCommand parent;
  @Mixin private EngineOptions engine;

  @Mixin private QuestionOptions question;
  @Mixin private OutputOptions output;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "jsonl: whole records (default); tsv: ids and offsets alone; examples: sentences as the"
              + " codebook has them.")
  private Gold.Format format = Gold.Format.JSONL;

  ArchiveGoldCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    Changes changes = new Changes(engine.open().codebook().types());
    try (Archive opened = parent.archive.read()) {
      Gold gold = new Gold(opened, changes, question.asked());
      if (output.write(console, out -> gold.write(format, out)) == 0) {
        console.message("nobody judged a record of these; polemos serve has a page to judge on");
      }
      return Exit.OK;
    }
  }
}
