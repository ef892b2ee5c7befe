package org.polemos.archive.watch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.polemos.archive.watch.Feeds.Feed;
import org.polemos.archive.watch.Fetcher.Answer;
import org.polemos.formats.Formats;
import org.polemos.text.Citation;
import org.polemos.text.Defaults;
import org.polemos.text.Document;
import org.polemos.text.DocumentReader.Sink;
import org.polemos.text.Problem;

/** Reads what is new in feeds: their entries, or the pages that the entries lead to. */
public final class Watch {

  private final Feeds feeds;
  private final Fetcher fetcher;
  private final Formats formats;
  private final Duration interval;
  private final @Nullable Predicate<Document> pages;

  /**
   * @param interval how long a feed is left alone between two questions
   * @param pages says of an entry whether its page is wanted; {@code null} where no pages are read.
   *     An entry that is not wanted is passed over, lest its words replace its page's
   */
  public Watch(
      Feeds feeds,
      Fetcher fetcher,
      Formats formats,
      Duration interval,
      @Nullable Predicate<Document> pages) {
    this.feeds = feeds;
    this.fetcher = fetcher;
    this.formats = formats;
    this.interval = interval;
    this.pages = pages;
  }

  /** Asks one feed, hands on its entries, and notes when it is to be asked again. */
  public void read(Feed feed, Sink sink) {
    try {
      Answer answer = fetcher.fetch(URI.create(feed.url()), feed.etag(), feed.modified());
      switch (answer.status()) {
        case 200 -> {
          entries(feed, answer, sink);
          feeds.answered(feed, answer.etag(), answer.modified(), interval);
        }
        case 304 -> feeds.answered(feed, feed.etag(), feed.modified(), interval);
        default ->
            failed(feed, answer.status(), "answers " + answer.status(), answer.retry(), sink);
      }
    } catch (IOException | IllegalArgumentException broken) {
      failed(feed, 0, reason(broken), null, sink);
    }
  }

  private void failed(Feed feed, int status, String why, @Nullable Duration retry, Sink sink) {
    feeds.failed(feed, status, why, interval, retry);
    sink.failure(new Problem(feed.url(), why, "it is asked again later, ever more seldom"));
  }

  private void entries(Feed feed, Answer answer, Sink sink) throws IOException {
    Defaults defaults = new Defaults(null, feed.title(), null);
    // All entries first: one process reads the feed and the pages, one after the other.
    List<Document> entries = new ArrayList<>();
    parse(answer, feed.url(), "feed.xml", defaults, new Passed(entries::add, sink, false));
    for (Document entry : entries) {
      if (pages == null) {
        sink.document(entry);
      } else if (pages.test(entry)) {
        sink.document(page(entry, sink));
      }
    }
  }

  /** The page that an entry leads to, where it says more than the entry. */
  private Document page(Document entry, Sink sink) {
    String url = entry.citation().url();
    if (url == null) {
      return entry;
    }
    List<Document> found = new ArrayList<>();
    try {
      Answer answer = fetcher.fetch(URI.create(url), null, null);
      if (answer.status() != 200) {
        throw new IOException("answers " + answer.status());
      }
      String file = "page." + ending(answer);
      parse(answer, url, file, Defaults.NONE, new Passed(found::add, sink, true));
    } catch (IOException | IllegalArgumentException broken) {
      sink.warning(new Problem(url, reason(broken), "the feed's own words are kept instead"));
    }
    return found.stream()
        .filter(page -> page.text().length() > entry.text().length())
        .findFirst()
        .map(page -> merged(entry, page))
        .orElse(entry);
  }

  /**
   * Documents go one way, what is wrong with them another; some failures are none for the batch.
   */
  private record Passed(Consumer<Document> documents, Sink outer, boolean lenient) implements Sink {
    @Override
    public void document(Document document) {
      documents.accept(document);
    }

    @Override
    public void warning(Problem problem) {
      outer.warning(problem);
    }

    @Override
    public void failure(Problem problem) {
      if (lenient) {
        outer.warning(problem);
      } else {
        outer.failure(problem);
      }
    }
  }

  /** The page's text under the entry's name; what the entry does not say, the page does. */
  private static Document merged(Document entry, Document page) {
    Citation said = entry.citation();
    Citation more = page.citation();
    return new Document(
        entry.id(),
        page.text(),
        entry.published() == null ? page.published() : entry.published(),
        new Citation(
            said.title() == null ? more.title() : said.title(),
            said.author() == null ? more.author() : said.author(),
            said.publisher() == null ? more.publisher() : said.publisher(),
            said.url()));
  }

  private static String ending(Answer answer) {
    String type = String.valueOf(answer.type()).toLowerCase(Locale.ROOT);
    return type.contains("pdf") ? "pdf" : type.contains("text/plain") ? "txt" : "html";
  }

  private void parse(Answer answer, String name, String file, Defaults defaults, Sink sink)
      throws IOException {
    Path folder = Files.createTempDirectory("polemos");
    Path bytes = Files.write(folder.resolve(file), answer.body());
    try {
      formats.read(bytes, name, defaults, sink);
    } finally {
      Files.deleteIfExists(bytes);
      Files.deleteIfExists(folder);
    }
  }

  private static String reason(Exception broken) {
    return broken.getMessage() == null ? broken.toString() : broken.getMessage();
  }
}
