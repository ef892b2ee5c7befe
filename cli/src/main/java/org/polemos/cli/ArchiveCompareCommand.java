package org.polemos.cli;

import java.io.IOException;
import org.polemos.archive.Archive;
import org.polemos.archive.story.Comparer;
import org.polemos.archive.story.ComparisonFormat;
import org.polemos.archive.story.Stories;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Lays the tellings of one story side by side. */
@Command(
    name = "compare",
    description = {
      "Lays the tellings of one story side by side: actor, recipient, type, status, date, place, toll,"
          + " words and cause; who says what, where they agree and differ, who is silent.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  polemos archive compare 3f2a91bc",
      "  polemos archive compare --format html 3f2a91bc > story.html"
    })
final class ArchiveCompareCommand extends ConsoleCommand {

  @ParentCommand ArchiveCommand parent;

  @Parameters(
      paramLabel = "STORY",
      description = "Id of the story or of any of its events, or the first characters of one.")
  private String story;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table (default), markdown, html or json.")
  private ComparisonFormat format = ComparisonFormat.TABLE;

  ArchiveCompareCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    try (Archive opened = parent.archive.read()) {
      long event = new Stories(opened).event(story);
      format.write(new Comparer(opened).compare(event), console.out());
    }
    return Exit.OK;
  }
}
