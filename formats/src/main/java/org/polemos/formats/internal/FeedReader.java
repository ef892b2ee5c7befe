package org.polemos.formats.internal;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.polemos.formats.FeedSink;
import org.polemos.text.Defaults;
import org.polemos.text.Document;
import org.polemos.text.DocumentReader;
import org.polemos.text.Problem;

/** Reads RSS and Atom, one document an entry, and the feeds that an OPML list names. */
final class FeedReader implements DocumentReader {

  private static final int LARGEST = 64 << 20;

  private final FeedSink feeds;

  FeedReader(FeedSink feeds) {
    this.feeds = feeds;
  }

  @Override
  public void read(InputStream bytes, String name, Defaults defaults, Sink sink)
      throws IOException {
    byte[] all = bytes.readNBytes(LARGEST + 1);
    if (all.length > LARGEST) {
      throw new TooLargeException("holds more than " + (LARGEST >> 20) + " MB");
    }
    org.jsoup.nodes.Document xml =
        Jsoup.parse(new ByteArrayInputStream(all), null, "", Parser.xmlParser());
    Element root = xml.firstElementChild();
    String kind = root == null ? "" : root.tagName().toLowerCase(Locale.ROOT);
    switch (kind) {
      case "opml" -> list(xml, name, sink);
      case "rss", "feed", "rdf:rdf" -> entries(all, name, defaults, sink);
      case "html" -> new HtmlReader().read(new ByteArrayInputStream(all), name, defaults, sink);
      default ->
          sink.failure(new Problem(name, "is XML, but no feed: <" + kind + ">", "save it as text"));
    }
  }

  private void list(org.jsoup.nodes.Document xml, String name, Sink sink) {
    int found = 0;
    for (Element outline : xml.getElementsByTag("outline")) {
      String url = attribute(outline, "xmlUrl");
      if (url != null) {
        String title = attribute(outline, "title");
        feeds.feed(title == null ? attribute(outline, "text") : title, url);
        found++;
      }
    }
    if (found == 0) {
      sink.failure(new Problem(name, "names no feed", "its outlines need an xmlUrl"));
    }
  }

  private static @Nullable String attribute(Element element, String name) {
    return Names.words(element.attributes().getIgnoreCase(name));
  }

  private static void entries(byte[] all, String name, Defaults defaults, Sink sink)
      throws IOException {
    SyndFeed feed;
    try {
      feed = new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(all)));
    } catch (FeedException | IllegalArgumentException broken) {
      sink.failure(new Problem(name, "is a broken feed: " + broken.getMessage(), "check it"));
      return;
    }
    if (feed.getEntries().isEmpty()) {
      sink.warning(new Problem(name, "is a feed without entries", null));
    }
    int position = 0;
    for (SyndEntry entry : feed.getEntries()) {
      position++;
      String text = text(entry);
      String title = plain(entry.getTitle());
      if (!text.isBlank() || title != null) {
        // An entry of a title alone still says something.
        String words = text.isBlank() ? String.valueOf(title) : text;
        sink.document(document(entry, feed, words, title, name + "#" + position, defaults));
      }
    }
  }

  private static Document document(
      SyndEntry entry,
      SyndFeed feed,
      String text,
      @Nullable String title,
      String unnamed,
      Defaults defaults) {
    String link = Names.words(entry.getLink());
    String uri = Names.words(entry.getUri());
    String id = uri == null ? link : uri;
    Date date =
        entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
    LocalDate day =
        date == null ? defaults.published() : LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC);
    return new Document(
        id == null ? unnamed : id,
        text,
        day,
        Names.citation(title, author(entry), plain(feed.getTitle()), link, defaults));
  }

  private static @Nullable String author(SyndEntry entry) {
    String author = Names.words(entry.getAuthor());
    if (author == null && !entry.getAuthors().isEmpty()) {
      SyndPerson first = entry.getAuthors().get(0);
      author = first.getName();
    }
    // RSS 2 writes "address (Name)".
    return author == null ? null : author.replaceFirst("^\\S+@\\S+ \\((.+)\\)$", "$1");
  }

  /** The longest that an entry says. */
  private static String text(SyndEntry entry) {
    String best = entry.getDescription() == null ? "" : value(entry.getDescription());
    for (SyndContent content : entry.getContents()) {
      String text = value(content);
      best = text.length() > best.length() ? text : best;
    }
    return best;
  }

  private static String value(SyndContent content) {
    return content.getValue() == null ? "" : Blocks.text(Jsoup.parse(content.getValue()).body());
  }

  private static @Nullable String plain(@Nullable String title) {
    return title == null ? null : Names.words(Jsoup.parse(title).text());
  }
}
