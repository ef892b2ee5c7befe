package org.polemos.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.polemos.archive.Archive;
import org.polemos.archive.export.Export;
import org.polemos.archive.search.QueryException;
import org.polemos.record.RecordFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes an archive's records for other programs. */
@Command(
    name = "export",
    description = {
      "Writes the records of the archive, or those that a question holds of, for other programs.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  polemos archive export --format parquet --output events.parquet",
      "  polemos archive export --format gexf 'date:2022 quad:4' > network.gexf",
      "  polemos archive export --format csv --no-texts -o events.csv"
    })
final class ArchiveExportCommand extends ConsoleCommand {

  @Spec private CommandSpec spec;
  @ParentCommand ArchiveCommand parent;

  @Parameters(
      paramLabel = "QUESTION",
      arity = "0..*",
      description = "Which events, as of search; default: all.")
  private List<String> words = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description =
          "jsonl, csv, tsv (POLECAT), plover, icews, gdelt, mentions, parquet, geojson, gexf,"
              + " timeline, annotation, trig or table.")
  private String format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to; default: standard output. Parquet needs a file.")
  private Path output;

  @Option(
      names = "--no-texts",
      description = "Leave out sentences and other longer words of the documents, to publish.")
  private boolean bare;

  ArchiveExportCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    boolean parquet = format.equalsIgnoreCase("parquet");
    if (parquet && output == null) {
      throw new ParameterException(spec.commandLine(), "parquet needs a file: --output FILE");
    }
    RecordFormat chosen = parquet ? null : chosen();
    try (Archive opened = parent.archive.read()) {
      Export export = new Export(opened, words.isEmpty() ? null : String.join(" ", words), !bare);
      long count;
      if (parquet) {
        count = export.parquet(output);
      } else if (output == null) {
        count = export.write(chosen, console.out());
      } else {
        count = intoFile(export, chosen);
      }
      console.message(String.format("%,d records", count));
      return Exit.OK;
    } catch (QueryException wrong) {
      throw new ParameterException(spec.commandLine(), wrong.getMessage());
    }
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

  /** Whole or not at all: the file appears when it is complete. */
  private long intoFile(Export export, RecordFormat chosen) throws IOException {
    Path part = output.resolveSibling(output.getFileName() + ".part");
    try {
      long count;
      try (Writer out = Console.writer(Files.newOutputStream(part))) {
        count = export.write(chosen, out);
      }
      Files.move(part, output, StandardCopyOption.REPLACE_EXISTING);
      return count;
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
