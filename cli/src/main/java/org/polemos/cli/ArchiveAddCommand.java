package org.polemos.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.polemos.Coder;
import org.polemos.archive.Archive;
import org.polemos.archive.Coded;
import org.polemos.archive.Ingest;
import org.polemos.archive.Languages;
import org.polemos.archive.watch.Feeds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Adds documents to an archive. */
@Command(
    name = "add",
    description = {
      "Reads documents, codes them and keeps both. What is there already is left as it is, so that a"
          + " broken run is simply run again.",
      ""
    },
    exitCodeList = {
      "0:all documents are in the archive",
      "1:some could not be read or coded; they are listed at the end, the rest was added",
      "2:the command line was wrong",
      "3:the archive cannot be used, or a part of Polemos is missing"
    },
    footer = {
      "",
      "Examples:",
      "  polemos archive add examples",
      "  polemos archive add --archive war.db --publisher Tass dispatches.jsonl"
    })
final class ArchiveAddCommand extends ConsoleCommand {

  @ParentCommand ArchiveCommand parent;
  @Mixin private InputOptions input;
  @Mixin private EngineOptions engine;

  @Option(
      names = "--no-link",
      description = "Do not look for the same events in other documents; link does so later.")
  private boolean alone;

  ArchiveAddCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    Inputs files = Inputs.of(input.files);
    Coder coder = engine.open().coder();
    Languages languages = new Languages();
    long started = System.nanoTime();
    try (Archive opened = parent.archive.write();
        Ingest ingest = new Ingest(opened, coder.versions())) {
      Map<String, String> feeds = new LinkedHashMap<>();
      Batch<Coded> batch =
          new Batch<>(
                  input.threads(),
                  ingest::admit,
                  document -> Coded.by(coder, languages, document),
                  ingest::add)
              .within(input.bounds())
              .with((title, url) -> feeds.put(url, title));
      int exit = batch.run(console, files.wanted(), input.defaults(), ingest::flush);
      watch(opened, feeds);
      tell(ingest.counts(), files.left(), (System.nanoTime() - started) / 1e9);
      if (!alone && ingest.counts().added() > 0) {
        ArchiveLinkCommand.link(console, opened, false);
      }
      return exit;
    }
  }

  private void watch(Archive opened, Map<String, String> feeds) {
    if (!feeds.isEmpty()) {
      Feeds watched = new Feeds(opened);
      feeds.forEach((url, title) -> watched.add(title, url));
      console.message(
          String.format(
              "%,d feeds were listed; polemos archive watch reads them from now on", feeds.size()));
    }
  }

  private void tell(Ingest.Counts counts, List<String> left, double seconds) {
    console.message(
        String.format(
            "added %s (%,d words, %,d events) in %.1f s; %,d there already",
            documents(counts.added()), counts.words(), counts.events(), seconds, counts.already()));
    if (counts.revised() > 0) {
      console.message(documents(counts.revised()) + " in the place of an older text");
    }
    if (counts.notCoded() > 0) {
      console.message(documents(counts.notCoded()) + " kept but not coded: not English");
    }
    if (!left.isEmpty()) {
      console.message(
          String.format(
              "%,d files in folders were passed over, being of no known kind, such as %s",
              left.size(), left.get(0)));
    }
  }

  private static String documents(long number) {
    return String.format("%,d document%s", number, number == 1 ? "" : "s");
  }
}
