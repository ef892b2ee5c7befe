package org.polemos.cli;

import java.io.IOException;
import java.util.List;
import org.polemos.Engine;
import org.polemos.record.EventRecord;
import org.polemos.record.RecordFormat;
import org.polemos.record.RecordWriter;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Codes documents and prints the records. */
@Command(
    name = "code",
    description = {
      "Codes documents: prints one record for each event that they tell of, with who did it to whom,"
          + " whether it is asserted, denied, planned or threatened, and according to whom.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  polemos code examples/border-statement.txt",
      "  polemos code --author \"Foreign Ministry of Ruritania\" --date 2024-05-03 note.txt",
      "  polemos code --format csv news.jsonl > events.csv",
      "  pdftotext report.pdf - | polemos code --format jsonl -"
    })
final class CodeCommand extends ConsoleCommand {

  @Mixin private InputOptions input;
  @Mixin private EngineOptions engine;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "table (default on a terminal), jsonl (default elsewhere), csv, tsv (POLECAT), plover, icews,"
              + " gdelt, mentions, geojson, gexf, timeline, annotation or trig.")
  private RecordFormat format;

  @Range(from = 0, to = 1, example = "0.5")
  @Option(
      names = "--min-confidence",
      paramLabel = "P",
      description = "Leave out records that are less sure; 0 (default) to 1.")
  private double least;

  @ArgGroup private DepthOptions depth = new DepthOptions();

  CodeCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    RecordFormat chosen = format != null ? format : byDefault();
    Engine opened = engine.open();
    RecordWriter writer = chosen.writer(console.out(), console.width(), console.colour());
    Batch<List<EventRecord>> batch =
        new Batch<>(
            input.threads(),
            opened.coder(depth.chosen())::code,
            (document, records) -> {
              for (EventRecord record : records) {
                if (record.confidence() >= least) {
                  writer.write(record);
                }
              }
            });
    return batch.within(input.bounds()).run(console, input.files, input.defaults(), writer);
  }

  private RecordFormat byDefault() {
    return console.outTerminal() ? RecordFormat.TABLE : RecordFormat.JSONL;
  }
}
