package org.polemos.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.polemos.archive.Archive;
import org.polemos.archive.trend.Blames;
import org.polemos.archive.trend.Unit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Counts who blames whom in an archive. */
@Command(
    name = "blame",
    description = {
      "Says who blames whom for what, how often, and in how many independent documents; by source and"
          + " period.",
      ""
    },
    exitCodeList = {
      "0:something was found",
      "1:nothing was found",
      "2:the command line or the question was wrong",
      "3:the archive cannot be used"
    },
    footer = {
      "",
      "Examples:",
      "  polemos archive blame",
      "  polemos archive blame --blamed USA --unit year --by-source"
    })
final class ArchiveBlameCommand extends ConsoleCommand {

  @ParentCommand ArchiveCommand parent;

  @Option(
      names = "--who",
      paramLabel = "NAME",
      description = "Who blames: a code or part of a name.")
  private String who;

  @Option(
      names = "--blamed",
      paramLabel = "NAME",
      description = "Who is blamed: a code or part of a name.")
  private String blamed;

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      description = "Tell apart day, week, month or year of publication; default: none.")
  private Unit unit;

  @Option(names = "--by-source", description = "Tell publishers apart.")
  private boolean sources;

  @Range(from = 0, to = Integer.MAX_VALUE, example = "100")
  @Option(names = "--limit", paramLabel = "N", description = "Lines at most; default: 30.")
  private int limit = 30;

  @Mixin private ListingOptions listing;

  ArchiveBlameCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    try (Archive opened = parent.archive.read()) {
      List<Blames.Count> counts =
          new Blames(opened)
              .count(new Blames.Filter(who, blamed, null, null, null), unit, sources, limit);
      if (listing.table(console)) {
        table(counts);
      } else {
        json(counts);
      }
      if (counts.isEmpty()) {
        console.message("nobody is found to blame anybody so");
        return Exit.PARTLY;
      }
      return Exit.OK;
    }
  }

  private void table(List<Blames.Count> counts) {
    PrintWriter out = new PrintWriter(console.out());
    for (Blames.Count count : counts) {
      String told =
          (count.period() == null ? "" : count.period() + "  ")
              + (count.source() == null ? "" : count.source() + ": ")
              + count.by()
              + " blames "
              + count.blamed();
      out.printf(
          "%4d× in %d origin%s  %s%n",
          count.times(), count.origins(), count.origins() == 1 ? "" : "s", Terminal.line(told));
      if (!count.what().isEmpty()) {
        String what = Terminal.line(count.what().replace(",", " | "));
        out.println("        for " + (what.length() > 160 ? what.substring(0, 159) + "…" : what));
      }
    }
    out.flush();
  }

  private void json(List<Blames.Count> counts) throws IOException {
    ListingOptions.lines(
        console,
        counts,
        (json, count) -> {
          json.writeStringField("period", count.period());
          json.writeStringField("source", count.source());
          json.writeStringField("by", count.by());
          json.writeStringField("blamed", count.blamed());
          json.writeNumberField("times", count.times());
          json.writeNumberField("origins", count.origins());
          json.writeStringField("what", count.what());
        });
  }
}
