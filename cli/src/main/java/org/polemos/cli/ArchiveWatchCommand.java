package org.polemos.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.polemos.Coder;
import org.polemos.archive.Archive;
import org.polemos.archive.ArchiveException;
import org.polemos.archive.Coded;
import org.polemos.archive.Ingest;
import org.polemos.archive.Languages;
import org.polemos.archive.watch.Feeds;
import org.polemos.archive.watch.Feeds.Feed;
import org.polemos.archive.watch.Fetcher;
import org.polemos.archive.watch.Watch;
import org.polemos.formats.FeedSink;
import org.polemos.formats.Formats;
import org.polemos.text.Defaults;
import org.polemos.text.Document;
import org.polemos.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Reads what is new in feeds on the web. */
@Command(
    name = "watch",
    description = {
      "Asks feeds on the web (RSS, Atom) for what is new, codes it and keeps it, until it is stopped."
          + " The archive remembers its feeds.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  polemos archive watch https://example.org/news.rss",
      "  polemos archive watch --once --pages feeds.opml",
      "  polemos archive watch --list"
    })
final class ArchiveWatchCommand extends ConsoleCommand {

  /** How often it is looked whether a feed is due. */
  private static final Duration LOOK = Duration.ofSeconds(15);

  @Spec private picocli.CommandLine.Model.CommandSpec spec;

  @ParentCommand ArchiveCommand parent;
  @Mixin private EngineOptions engine;
  @Mixin private TimeLimitOption limit;

  @Parameters(
      paramLabel = "FEED",
      arity = "0..*",
      description = "Addresses of feeds to watch from now on, and OPML files that list some.")
  private List<String> added = List.of();

  @Option(names = "--once", description = "Ask the feeds that are due once, and end.")
  private boolean once;

  @Range(from = 5, to = 525_600, example = "60")
  @Option(
      names = "--every",
      paramLabel = "MINUTES",
      description = "How long to leave a feed alone between two questions; default: 60, least: 5.")
  private int minutes = 60;

  @Option(
      names = "--pages",
      description = "Read the page that an entry leads to, where it says more than the entry.")
  private boolean pages;

  @Range(from = 0, to = 86_400, example = "5")
  @Option(
      names = "--pause",
      paramLabel = "SECONDS",
      description = "Between two questions to one host; default: 5.")
  private int pause = 5;

  @Option(
      names = "--allow-private",
      description = "Let addresses of this machine and its network be asked too.")
  private boolean neighbours;

  @Option(names = "--list", description = "List the feeds that are watched, and end.")
  private boolean list;

  @Option(
      names = "--remove",
      paramLabel = "FEED",
      description = "Watch this feed no more; what was read of it stays.")
  private String removed;

  ArchiveWatchCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    try (Archive opened = list ? parent.archive.read() : parent.archive.write();
        Formats formats = new Formats()) {
      Feeds feeds = new Feeds(opened);
      if (list) {
        feeds.all().forEach(this::print);
        console.out().flush();
        return Exit.OK;
      }
      if (removed != null) {
        if (!feeds.remove(removed)) {
          throw new ArchiveException(removed + " is not watched; --list says what is");
        }
        return Exit.OK;
      }
      for (String name : added) {
        add(feeds, formats, name);
      }
      if (feeds.all().isEmpty()) {
        throw new ParameterException(spec.commandLine(), "no feed is watched yet; name one");
      }
      return watch(opened, feeds, formats);
    }
  }

  private int watch(Archive opened, Feeds feeds, Formats formats) throws IOException {
    Coder coder = engine.open().coder();
    Predicate<Document> unknown =
        entry ->
            opened.db().number("SELECT count(*) FROM documents WHERE given_id = ?", entry.id())
                == 0;
    Watch watch =
        new Watch(
            feeds,
            new Fetcher(neighbours, Duration.ofSeconds(pause)),
            formats,
            Duration.ofMinutes(minutes),
            pages ? unknown : null);
    int exit = poll(opened, feeds, watch, coder);
    while (!once) {
      try {
        Thread.sleep(LOOK.toMillis());
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return exit;
      }
      exit = poll(opened, feeds, watch, coder);
    }
    return exit;
  }

  /** Asks all feeds that are due. */
  private int poll(Archive opened, Feeds feeds, Watch watch, Coder coder) throws IOException {
    List<Feed> due = feeds.due();
    if (due.isEmpty()) {
      return Exit.OK;
    }
    Languages languages = new Languages();
    try (Ingest ingest = new Ingest(opened, coder.versions())) {
      String[] asked = {""};
      Batch<Coded> batch =
          new Batch<>(
              1,
              (document, file) -> ingest.admit(document, asked[0]),
              document -> Coded.by(coder, languages, document),
              ingest::add);
      int exit =
          batch
              .within(limit.bounds())
              .run(
                  console,
                  new Progress(console, 0),
                  () -> {
                    for (Feed feed : due) {
                      asked[0] = feed.url();
                      watch.read(feed, batch);
                    }
                  },
                  ingest::flush);
      console.message(
          String.format(
              "%s: asked %,d feeds; %,d new documents, %,d events",
              Instant.now(), due.size(), ingest.counts().added(), ingest.counts().events()));
      if (ingest.counts().added() > 0) {
        ArchiveLinkCommand.link(console, opened, false);
      }
      return exit;
    }
  }

  private void print(Feed feed) {
    String state =
        feed.failure() != null
            ? "fails (" + feed.failures() + "): " + feed.failure()
            : feed.checked() == null ? "not asked yet" : "asked " + feed.checked();
    String next = feed.due() == null ? ", asked no more" : ", next " + feed.due();
    String title = feed.title() == null ? "" : "  " + feed.title();
    try {
      console.out().append(Terminal.line(feed.url() + title + "\n  " + state + next)).append('\n');
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }

  private static void add(Feeds feeds, Formats formats, String name) {
    if (!Files.exists(Path.of(name))) {
      feeds.add(null, name);
      return;
    }
    formats.read(
        Path.of(name),
        Defaults.NONE,
        new FeedSink() {
          @Override
          public void feed(String title, String url) {
            feeds.add(title, url);
          }

          @Override
          public void document(Document document) {
            failure(new Problem(name, "is no list of feeds", "archive add reads documents"));
          }

          @Override
          public void warning(Problem problem) {}

          @Override
          public void failure(Problem problem) {
            throw new ArchiveException(problem.toString());
          }
        });
  }
}
