package org.polemos.cli;

import java.io.IOException;
import java.util.List;
import org.polemos.Coder;
import org.polemos.record.Blame;
import org.polemos.record.BlameWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints who blames whom for what. */
@Command(
    name = "blame",
    description = {
      "Prints who blames whom for what: whoever the text says to blame, accuse or condemn"
          + " somebody for something, and whoever names somebody as the cause of a deed.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  polemos blame examples/border-statement.txt",
      "  polemos blame --format csv news.jsonl > blame.csv"
    })
final class BlameCommand extends ConsoleCommand {

  /** What is written. */
  enum Format {
    TABLE,
    JSONL,
    CSV
  }

  @Mixin private InputOptions input;
  @Mixin private EngineOptions engine;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table (default on a terminal), jsonl (default elsewhere) or csv.")
  private Format format;

  BlameCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    Coder coder = engine.open().coder();
    BlameWriter writer = writer();
    Batch<List<Blame>> batch =
        new Batch<>(
            input.threads(),
            document -> coder.blame(coder.analyse(document)),
            (document, blames) -> writer.write(blames));
    return batch.within(input.bounds()).run(console, input.files, input.defaults(), writer);
  }

  private BlameWriter writer() throws IOException {
    Format byDefault = console.outTerminal() ? Format.TABLE : Format.JSONL;
    return switch (format == null ? byDefault : format) {
      case TABLE -> BlameWriter.table(console.out());
      case JSONL -> BlameWriter.lines(console.out());
      case CSV -> BlameWriter.csv(console.out());
    };
  }
}
