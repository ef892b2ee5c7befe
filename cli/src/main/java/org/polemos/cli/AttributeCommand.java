package org.polemos.cli;

import java.io.IOException;
import java.util.List;
import org.polemos.Engine;
import org.polemos.attribution.Attribution;
import org.polemos.attribution.AttributionFinder;
import org.polemos.attribution.AttributionLinesWriter;
import org.polemos.parse.Parser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints who is made to say what. */
@Command(
    name = "attribute",
    description = {
      "Prints one line for each thing that a document makes somebody else say, think or want:"
          + " source, cue and content with their places in the text.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  polemos attribute examples/border-statement.txt",
      "  polemos attribute --format jsonl news.jsonl > attributions.jsonl"
    })
final class AttributeCommand extends ConsoleCommand {

  /** What is written. */
  enum Format {
    JSONL
  }

  @Mixin private InputOptions input;
  @Mixin private EngineOptions engine;

  @Option(names = "--format", paramLabel = "FORMAT", description = "jsonl (default).")
  private Format format = Format.JSONL;

  AttributeCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    Engine opened = engine.open();
    Parser parser = opened.parser();
    AttributionFinder finder = opened.attributions();
    AttributionLinesWriter writer = new AttributionLinesWriter(console.out());
    Batch<List<Attribution>> batch =
        new Batch<>(
            input.threads(),
            document -> finder.find(document, parser.parse(document)),
            writer::write);
    return batch.within(input.bounds()).run(console, input.files, input.defaults(), writer);
  }
}
