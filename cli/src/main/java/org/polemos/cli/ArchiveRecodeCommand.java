package org.polemos.cli;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.polemos.Coder;
import org.polemos.actor.Actor;
import org.polemos.archive.Archive;
import org.polemos.archive.Coded;
import org.polemos.archive.Languages;
import org.polemos.archive.Recoding;
import org.polemos.archive.Recoding.Change;
import org.polemos.archive.Recoding.Kind;
import org.polemos.archive.review.Readings;
import org.polemos.record.EventRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Codes an archive's documents anew. */
@Command(
    name = "recode",
    description = {
      "Codes the archive's documents anew, after a change of codebook, actors or program, and prints"
          + " what changes: records added, gone and changed, with the rules. Nothing is replaced"
          + " until --accept says so.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  polemos archive recode --codebook my-codebook | less",
      "  polemos archive recode --codebook my-codebook --accept > changes.txt"
    })
final class ArchiveRecodeCommand extends ConsoleCommand {

  @ParentCommand ArchiveCommand parent;
  @Mixin private EngineOptions engine;
  @Mixin private LimitOptions limits;

  @Option(names = "--accept", description = "Replace the records by the new ones.")
  private boolean accept;

  @Option(names = "--format", paramLabel = "FORMAT", description = "table (default) or jsonl.")
  private ListingOptions.Format format = ListingOptions.Format.TABLE;

  ArchiveRecodeCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    Coder coder = engine.open().coder();
    Languages languages = new Languages();
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    try (Archive opened = accept ? parent.archive.change() : parent.archive.read()) {
      Recoding recoding = new Recoding(opened, coder.versions(), accept);
      Batch<Coded> batch =
          new Batch<>(
                  limits.threads(),
                  document -> Coded.by(coder, languages, document),
                  (document, coded) -> {
                    for (Change change : recoding.take(document, coded)) {
                      counts.merge(change.kind(), 1, Integer::sum);
                      print(change);
                    }
                  })
              .within(limits.bounds());
      Progress progress =
          new Progress(console, opened.db().number("SELECT sum(length(text)) FROM documents"));
      int exit =
          batch.run(
              console, progress, () -> recoding.documents(batch::document), console.out()::flush);
      console.message(
          String.format(
              "%,d records added, %,d gone, %,d changed%s",
              counts.getOrDefault(Kind.ADDED, 0),
              counts.getOrDefault(Kind.GONE, 0),
              counts.getOrDefault(Kind.CHANGED, 0),
              accept ? "; the new ones stand" : "; nothing is replaced: --accept does so"));
      if (accept) {
        new Readings(opened).settle();
        ArchiveLinkCommand.link(console, opened, true);
      }
      return exit;
    }
  }

  private void print(Change change) throws IOException {
    if (format == ListingOptions.Format.JSONL) {
      json(change);
      return;
    }
    String sign =
        switch (change.kind()) {
          case ADDED -> "+";
          case GONE -> "-";
          case CHANGED -> "~";
        };
    EventRecord record = change.after() == null ? change.before() : change.after();
    console
        .out()
        .append(
            Terminal.line(
                String.format(
                    "%s %s %s: %s → %s “%s” %s%s",
                    sign,
                    change.document(),
                    record.event(),
                    names(record.actor()),
                    names(record.recipient()),
                    change.words(),
                    change.why(),
                    change.what().isEmpty() ? "" : "; " + String.join("; ", change.what()))))
        .append('\n');
  }

  private static String names(List<Actor> actors) {
    return actors.isEmpty()
        ? "?"
        : actors.stream()
            .map(actor -> actor.name() == null ? actor.text() : actor.name())
            .collect(Collectors.joining(", "));
  }

  private void json(Change change) throws IOException {
    ListingOptions.lines(
        console,
        List.of(change),
        (json, entry) -> {
          json.writeStringField("change", entry.kind().name().toLowerCase(Locale.ROOT));
          json.writeStringField("document", entry.document());
          json.writeStringField("words", entry.words());
          json.writeStringField("before", entry.before() == null ? null : entry.before().id());
          json.writeStringField("after", entry.after() == null ? null : entry.after().id());
          json.writeArrayFieldStart("what");
          for (String what : entry.what()) {
            json.writeString(what);
          }
          json.writeEndArray();
          json.writeStringField("why", entry.why());
        });
  }
}
