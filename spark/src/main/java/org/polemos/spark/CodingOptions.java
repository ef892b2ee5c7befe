package org.polemos.spark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import org.polemos.Engine;
import org.polemos.SetupException;
import org.polemos.text.PublicationDate;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** By what codebook and lists documents are coded, and what is said of them where they do not. */
final class CodingOptions {

  @Option(
      names = "--home",
      paramLabel = "FOLDER",
      description = "The folder with codebooks/ and models/; default: that of the launcher.")
  private @Nullable Path home;

  @Option(
      names = "--codebook",
      paramLabel = "FOLDER",
      description = "Rules, lists and actors to code by; default: the PLOVER codebook.")
  private @Nullable Path codebook;

  @Option(
      names = "--actors",
      paramLabel = "FILE",
      description = "Lists of your own, besides the codebook's; may be given several times.")
  private List<Path> actors = List.of();

  @Option(
      names = "--only-actors",
      description = "Take them instead of the codebook's lists, of which only the states remain.")
  private boolean instead;

  @Option(
      names = "--author",
      paramLabel = "NAME",
      description = "Who speaks, where a file does not say.")
  private @Nullable String author;

  @Option(
      names = "--publisher",
      paramLabel = "NAME",
      description = "Who published it, where a file does not say.")
  private @Nullable String publisher;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "Day of publication, where a file does not say.")
  private @Nullable String date;

  /** Sends model, codebook and lists to all machines. */
  Coding ship(JavaSparkContext spark, CommandLine line) {
    LocalDate day = date == null ? null : PublicationDate.parse(date);
    if (date != null && day == null) {
      throw new ParameterException(
          line, "--date \"" + date + "\" is not understood; write it as 2022-02-24");
    }
    Path folder = folder();
    // What is wrong with a codebook is said here, and not by every task.
    new Engine(folder, codebook, actors, instead).coder();
    Bundle bundle = Bundle.ship(spark, folder, codebook, actors, instead);
    return new Coding(bundle, author, publisher, day);
  }

  private Path folder() {
    String named = System.getProperty("polemos.home");
    Path folder = home != null ? home : named == null ? null : Path.of(named);
    if (folder == null || !Files.isDirectory(folder.resolve("codebooks"))) {
      throw new SetupException(
          "no codebooks/ and models/ in "
              + (folder == null ? "an unnamed folder" : folder)
              + "; name their folder with --home");
    }
    return folder;
  }
}
