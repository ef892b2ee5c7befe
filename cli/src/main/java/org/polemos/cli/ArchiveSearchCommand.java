package org.polemos.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.polemos.archive.Archive;
import org.polemos.archive.search.Search;
import org.polemos.record.EventRecord;
import org.polemos.record.RecordFormat;
import org.polemos.record.RecordWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Finds documents and events in an archive. */
@Command(
    name = "search",
    description = {
      "Finds documents by their words, and events by who did what to whom. Words alone find documents;"
          + " with a field of events (actor:, recipient:, event:, status:, source:, date: …) events"
          + " are found.",
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
      "  polemos archive search 'ceasefire OR truce'",
      "  polemos archive search 'actor:USA event:SANCTION recipient:RUS date:2014..2022'",
      "  polemos archive search --documents '\"oil embargo\" -status:denied actor:iraq'"
    })
final class ArchiveSearchCommand extends ConsoleCommand {

  @Spec private CommandSpec spec;
  @ParentCommand ArchiveCommand parent;

  @Parameters(
      paramLabel = "QUESTION",
      arity = "1..*",
      description =
          "Words, \"words side by side\", begin*, field:value, -not, OR and brackets; see"
              + " docs/reference/archive.md.")
  private List<String> words;

  @Option(names = "--documents", description = "Find documents, whatever the question holds.")
  private boolean documents;

  @Option(names = "--events", description = "Find events, whatever the question holds.")
  private boolean events;

  @Mixin private PageOptions page;

  @Option(names = "--count", description = "Print only how many there are.")
  private boolean count;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "table (default on a terminal) or jsonl (default elsewhere); for events csv and tsv too.")
  private RecordFormat format;

  ArchiveSearchCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    if (documents && events) {
      throw new ParameterException(
          spec.commandLine(), "--documents and --events exclude each other");
    }
    String question = String.join(" ", words);
    try (Archive opened = parent.archive.read()) {
      Search search = new Search(opened);
      boolean ofEvents = events || !documents && Search.asksForEvents(question);
      if (count) {
        console.out().append(search.count(question, !ofEvents) + "\n");
        return Exit.OK;
      }
      return ofEvents ? events(search, question) : documents(search, question);
    }
  }

  private int events(Search search, String question) throws IOException {
    List<EventRecord> found = search.events(question, page.limit, page.offset);
    try (RecordWriter writer = chosen().writer(console.out(), console.width(), console.colour())) {
      for (EventRecord record : found) {
        writer.write(record);
      }
    }
    return told(found.size(), () -> search.count(question, false), "events");
  }

  private int documents(Search search, String question) throws IOException {
    RecordFormat chosen = chosen();
    if (chosen != RecordFormat.TABLE && chosen != RecordFormat.JSONL) {
      throw new ParameterException(
          spec.commandLine(),
          "documents are printed as table or jsonl; add --events for " + chosen.label());
    }
    List<Search.Found> found = search.documents(question, page.limit, page.offset);
    if (chosen == RecordFormat.JSONL) {
      json(found);
    } else {
      table(found);
    }
    return told(found.size(), () -> search.count(question, true), "documents");
  }

  private RecordFormat chosen() {
    return format != null
        ? format
        : console.outTerminal() ? RecordFormat.TABLE : RecordFormat.JSONL;
  }

  private int told(int shown, LongSupplier all, String what) {
    if (shown == 0) {
      console.message("nothing was found");
      return Exit.PARTLY;
    }
    if (shown == page.limit) {
      long total = all.getAsLong();
      if (total > page.offset + shown) {
        console.message(
            String.format(
                "%,d of %,d %s shown; --limit and --offset show others", shown, total, what));
      }
    }
    return Exit.OK;
  }

  private void json(List<Search.Found> found) throws IOException {
    ListingOptions.lines(
        console,
        found,
        (json, document) -> {
          String passage = document.passage();
          json.writeStringField("id", document.id());
          json.writeStringField("title", document.title());
          json.writeStringField("source", document.source());
          json.writeStringField("published", document.published());
          json.writeStringField(
              "passage",
              passage == null
                  ? null
                  : passage.replace(Search.MARK, "**").replace(Search.UNMARK, "**"));
          json.writeNumberField("events", document.events());
        });
  }

  private void table(List<Search.Found> found) {
    PrintWriter out = new PrintWriter(console.out());
    String bold = console.colour() ? "\u001b[1m" : "";
    String plain = console.colour() ? "\u001b[0m" : "";
    for (Search.Found document : found) {
      out.printf(
          "%s%s%s  %s%n",
          bold,
          Terminal.line(document.id()),
          plain,
          Terminal.line(
              String.join(
                  ", ",
                  Stream.of(
                          document.title(),
                          document.source(),
                          document.published(),
                          document.events() + (document.events() == 1 ? " event" : " events"))
                      .filter(Objects::nonNull)
                      .toList())));
      if (document.passage() != null) {
        String passage =
            Terminal.line(
                document.passage().replace(Search.MARK, "\u27ea").replace(Search.UNMARK, "\u27eb"));
        out.println("  " + passage.replace("\u27ea", bold).replace("\u27eb", plain));
      }
    }
    out.flush();
  }
}
