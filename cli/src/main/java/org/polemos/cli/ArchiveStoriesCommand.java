package org.polemos.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.polemos.archive.Archive;
import org.polemos.archive.search.Search;
import org.polemos.archive.story.Stories;
import org.polemos.record.EventRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Lists the events that several documents tell of, and takes what people decide of them. */
@Command(
    name = "stories",
    description = {
      "Lists the events that several documents tell of, those with the most origins first; copies of"
          + " one text are one origin.",
      ""
    },
    subcommands = {
      ArchiveStoriesCommand.Merge.class,
      ArchiveStoriesCommand.Split.class,
      ArchiveStoriesCommand.Undo.class,
      ArchiveStoriesCommand.Why.class
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
      "  polemos archive stories",
      "  polemos archive stories --about 'actor:USA event:ASSAULT'",
      "  polemos archive stories merge 3f2a91bc 77d0e1a2",
      "  polemos archive stories split 77d0e1a2 --comment 'another raid'"
    })
final class ArchiveStoriesCommand extends ConsoleCommand {

  private static final int LOOKED_AT = 2_000;

  @ParentCommand ArchiveCommand parent;

  @Option(
      names = "--about",
      paramLabel = "QUESTION",
      description = "Only those with an event that the question holds of; as of search.")
  private String about;

  @Mixin private PageOptions page;
  @Mixin private ListingOptions listing;

  ArchiveStoriesCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    try (Archive opened = parent.archive.read()) {
      List<Stories.Summary> found = found(opened);
      if (listing.table(console)) {
        table(found);
      } else {
        json(found);
      }
      if (found.isEmpty()) {
        console.message("there are no such stories");
        return Exit.PARTLY;
      }
      return Exit.OK;
    }
  }

  private List<Stories.Summary> found(Archive opened) {
    Stories stories = new Stories(opened);
    if (about == null) {
      return stories.list(page.limit, page.offset);
    }
    List<String> events =
        new Search(opened).events(about, LOOKED_AT, 0).stream().map(EventRecord::id).toList();
    return stories.with(events).stream().skip(page.offset).limit(page.limit).toList();
  }

  private void table(List<Stories.Summary> found) {
    PrintWriter out = new PrintWriter(console.out());
    for (Stories.Summary story : found) {
      out.printf(
          "%s  %s  %s%n          %s → %s%n          %d documents, %d origins; %s; %s%n",
          story.id().substring(0, 8),
          story.from() == null ? "undated" : story.from(),
          story.event(),
          Terminal.line(story.who().isEmpty() ? "?" : story.who()),
          Terminal.line(story.toWhom().isEmpty() ? "?" : story.toWhom()),
          story.documents(),
          story.origins(),
          story.statuses().replace(",", ", "),
          Terminal.line(story.sources().replace(",", ", ")));
    }
    out.flush();
  }

  private void json(List<Stories.Summary> found) throws IOException {
    ListingOptions.lines(
        console,
        found,
        (json, story) -> {
          json.writeStringField("story", story.id());
          json.writeStringField("event", story.event());
          json.writeStringField("actor", story.who());
          json.writeStringField("recipient", story.toWhom());
          json.writeStringField("from", story.from());
          json.writeNumberField("events", story.events());
          json.writeNumberField("documents", story.documents());
          json.writeNumberField("origins", story.origins());
          json.writeStringField("statuses", story.statuses());
          json.writeStringField("sources", story.sources());
        });
  }

  /** What the deciding commands share. */
  abstract static class Decision extends ConsoleCommand {

    @ParentCommand ArchiveStoriesCommand stories;

    @Option(
        names = "--by",
        paramLabel = "NAME",
        description = "Who decides; default: the user's name.")
    String author = System.getProperty("user.name", "unknown");

    @Option(names = "--comment", paramLabel = "TEXT", description = "Why.")
    String comment;

    Decision(Console console) {
      super(console);
    }
  }

  @Command(
      name = "merge",
      description = {"Decides that two events are one; every linking and re-coding keeps it.", ""},
      footer = {"", "Examples:", "  polemos archive stories merge 3f2a91bc 77d0e1a2"})
  static final class Merge extends Decision {

    @Parameters(
        arity = "2",
        paramLabel = "EVENT",
        description = "Two events, by the first characters of their ids.")
    private List<String> events;

    Merge(Console console) {
      super(console);
    }

    @Override
    public Integer call() {
      try (Archive opened = stories.parent.archive.change()) {
        Stories known = new Stories(opened);
        long decision =
            known.merge(known.event(events.get(0)), known.event(events.get(1)), author, comment);
        console.message("decision " + decision + ": they are one");
      }
      return Exit.OK;
    }
  }

  @Command(
      name = "split",
      description = {
        "Decides that an event is another than those of its story; every linking and re-coding keeps"
            + " it.",
        ""
      },
      footer = {"", "Examples:", "  polemos archive stories split 77d0e1a2"})
  static final class Split extends Decision {

    @Parameters(paramLabel = "EVENT", description = "The event, by the first characters of its id.")
    private String event;

    Split(Console console) {
      super(console);
    }

    @Override
    public Integer call() {
      try (Archive opened = stories.parent.archive.change()) {
        Stories known = new Stories(opened);
        List<Long> decisions = known.split(known.event(event), author, comment);
        console.message("decisions " + decisions + ": it is none of the others");
      }
      return Exit.OK;
    }
  }

  @Command(
      name = "undo",
      description = {"Undoes a decision; it stays on record as undone.", ""},
      footer = {"", "Examples:", "  polemos archive stories undo 4"})
  static final class Undo extends ConsoleCommand {

    @ParentCommand private ArchiveStoriesCommand stories;

    @Range(from = 1, to = Long.MAX_VALUE, example = "4")
    @Parameters(paramLabel = "NUMBER", description = "The decision's number.")
    private long number;

    @Option(
        names = "--by",
        paramLabel = "NAME",
        description = "Who undoes it; default: the user's name.")
    private String author = System.getProperty("user.name", "unknown");

    Undo(Console console) {
      super(console);
    }

    @Override
    public Integer call() {
      try (Archive opened = stories.parent.archive.change()) {
        boolean undone = new Stories(opened).undo(number, author);
        console.message(
            undone ? "decision " + number + " is undone" : "no decision " + number + " stands");
        return undone ? Exit.OK : Exit.PARTLY;
      }
    }
  }

  @Command(
      name = "why",
      description = {"Says what speaks for and against two events being one.", ""},
      footer = {"", "Examples:", "  polemos archive stories why 3f2a91bc 77d0e1a2"})
  static final class Why extends ConsoleCommand {

    @ParentCommand private ArchiveStoriesCommand stories;

    @Parameters(
        arity = "2",
        paramLabel = "EVENT",
        description = "Two events, by the first characters of their ids.")
    private List<String> events;

    Why(Console console) {
      super(console);
    }

    @Override
    public Integer call() throws IOException {
      try (Archive opened = stories.parent.archive.read()) {
        Stories known = new Stories(opened);
        String why = known.why(known.event(events.get(0)), known.event(events.get(1)));
        console.out().append(why == null ? "not compared, or far off" : why).append("\n");
      }
      return Exit.OK;
    }
  }
}
