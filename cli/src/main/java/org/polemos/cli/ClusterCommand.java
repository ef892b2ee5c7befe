package org.polemos.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/**
 * What help, manual and completion know of {@code polemos cluster}. The launcher runs it in a
 * process of its own, which has Spark; here it ends up only where there is none.
 */
@Command(
    name = "cluster",
    description = {"Codes many documents with Apache Spark, on one machine or many.", ""},
    footer = {
      "",
      "Examples:",
      "  polemos cluster --local --output coded news.jsonl",
      "  polemos cluster --master spark://host:7077 --output hdfs:///coded hdfs:///news"
    })
final class ClusterCommand extends ConsoleCommand {

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description = "Files, patterns and folders: JSON Lines, Parquet, web archives, plain text.")
  private List<String> input = List.of();

  @Unmatched private List<String> options = List.of();

  ClusterCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    console.message(
        "cluster needs Spark, which is fetched where Polemos is run from its sources:"
            + " call the polemos of a clone of the repository");
    return Exit.SETUP;
  }

  /**
   * Adds its options, for those who list them: names, what they take, and what they mean. They
   * stand in a file, which a test compares with what the process with Spark takes.
   */
  static void tell(CommandSpec root) {
    CommandSpec cluster = root.subcommands().get("cluster").getCommandSpec();
    try (InputStream bytes = ClusterCommand.class.getResourceAsStream("cluster.tsv");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(bytes), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .map(line -> line.split("\t", -1))
          .forEach(cells ->
              cluster.addOption(
                  OptionSpec.builder(cells[0].split(" "))
                      .arity(cells[1].isEmpty() ? "0" : "1")
                      .paramLabel(cells[1])
                      .type(cells[1].isEmpty() ? boolean.class : String.class)
                      .description(cells[2])
                      .build()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
