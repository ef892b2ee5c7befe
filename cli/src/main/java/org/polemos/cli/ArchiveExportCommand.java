package org.polemos.cli;

import java.io.IOException;
import org.polemos.archive.Archive;
import org.polemos.archive.export.Export;
import org.polemos.record.RecordFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes an archive's records for other programs. */
@Command(
    name = "export",
    description = {
      "Writes the records of the archive, or those that a question holds of, for other programs: as"
          + " people corrected them, with what they added, without what they rejected.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  polemos archive export --format parquet --output events.parquet",
      "  polemos archive export --format gexf 'date:2022 quad:4' > network.gexf",
      "  polemos archive export --format csv --no-texts -o events.csv",
      "  polemos archive export --format csv --reviewed -o judged.csv"
    })
final class ArchiveExportCommand extends ConsoleCommand {

  @Spec private CommandSpec spec;
  @ParentCommand ArchiveCommand parent;

  @Mixin private QuestionOptions question;
  @Mixin private OutputOptions output;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description =
          "jsonl, csv, tsv (POLECAT), plover, icews, gdelt, mentions, parquet (needs a"
              + " file), geojson, gexf, timeline, annotation, trig or table.")
  private String format;

  @Option(
      names = "--no-texts",
      description = "Leave out sentences and other longer words of the documents, to publish.")
  private boolean bare;

  @Option(
      names = "--reviewed",
      description = "Only what people accepted, corrected or added in the reading room.")
  private boolean reviewed;

  @Option(
      names = "--coded",
      description =
          "As the coder has them: not corrected, with what people rejected, without what they added.")
  private boolean coded;

  ArchiveExportCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    boolean parquet = format.equalsIgnoreCase("parquet");
    if (parquet && output.file == null) {
      throw new ParameterException(spec.commandLine(), "parquet needs a file: --output FILE");
    }
    RecordFormat chosen = parquet ? null : chosen();
    try (Archive opened = parent.archive.read()) {
      Export export = export(opened);
      long count =
          parquet
              ? export.parquet(output.file)
              : output.write(console, out -> export.write(chosen, out));
      console.message(String.format("%,d records", count));
      return Exit.OK;
    }
  }

  private Export export(Archive opened) {
    Export all = new Export(opened, question.asked().isEmpty() ? null : question.asked(), !bare);
    Export chosen = reviewed ? all.reviewed() : all;
    return coded ? chosen.coded() : chosen;
  }

  private RecordFormat chosen() {
    for (RecordFormat known : RecordFormat.values()) {
      if (known.label().equalsIgnoreCase(format)) {
        return known;
      }
    }
    throw new ParameterException(
        spec.commandLine(), "there is no format \"" + format + "\"; --help lists them");
  }
}
