package org.polemos.formats.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;
import org.polemos.formats.FeedSink;
import org.polemos.text.Defaults;
import org.polemos.text.DocumentReader;
import org.polemos.text.JsonLinesReader;
import org.polemos.text.PlainTextReader;
import org.polemos.text.Problem;

/** Finds out of what format a file is, by its bytes and its name, and has it read. */
final class AnyReader implements DocumentReader {

  /** An archive within an archive within an archive is the last to be opened. */
  private static final int DEEPEST = 3;

  private static final Detector DETECTOR = new DefaultDetector();

  private final FeedSink feeds;
  private final @Nullable String file;
  private final int depth;

  /**
   * @param file what the file is called on the disk, which tells its format
   */
  AnyReader(FeedSink feeds, String file) {
    this(feeds, file, 0);
  }

  private AnyReader(FeedSink feeds, @Nullable String file, int depth) {
    this.feeds = feeds;
    this.file = file;
    this.depth = depth;
  }

  @Override
  public void read(InputStream bytes, String name, Defaults defaults, Sink sink)
      throws IOException {
    String called = file == null ? name : file;
    String ending = called.substring(called.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (ending.equals("jsonl") || ending.equals("ndjson")) {
      new JsonLinesReader().read(bytes, name, defaults, sink);
      return;
    }
    try (TikaInputStream marked = TikaInputStream.get(bytes)) {
      Metadata known = new Metadata();
      known.set(TikaCoreProperties.RESOURCE_NAME_KEY, called);
      String type = DETECTOR.detect(marked, known).getBaseType().toString();
      DocumentReader reader = reader(type, ending);
      if (reader == null) {
        sink.failure(
            new Problem(name, "is of a kind that is not read: " + type, "save it as text"));
      } else {
        reader.read(marked, name, defaults, sink);
      }
    }
  }

  private @Nullable DocumentReader reader(String type, String ending) {
    return switch (type) {
      case "text/html", "application/xhtml+xml" -> new HtmlReader();
      case "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/xml",
          "text/x-opml",
          "application/x-opml+xml",
          "text/xml" ->
          new FeedReader(feeds);
      case "application/warc", "application/warc+gz" -> new WarcDocuments(inner());
      case "application/zip" -> new ZipReader(inner());
      case "application/gzip", "application/x-gzip" -> unpacked(ending);
      case "text/csv", "text/tab-separated-values" -> new TableReader();
      case "application/mbox" -> new MboxReader();
      default ->
          TikaReader.reads(type)
              ? new TikaReader(type)
              : type.startsWith("text/") ? plain(ending) : null;
    };
  }

  /** Text of which only the name says what it is. */
  private DocumentReader plain(String ending) {
    return switch (ending) {
      case "csv", "tsv" -> new TableReader();
      case "rss", "atom", "rdf", "xml", "opml" -> new FeedReader(feeds);
      case "html", "htm", "xhtml" -> new HtmlReader();
      default -> new PlainTextReader();
    };
  }

  /** A gzip file is what it is called without {@code .gz}; web archives come so. */
  private DocumentReader unpacked(String ending) {
    return (bytes, name, defaults, sink) -> {
      String bare = ending.equals("gz") ? name.substring(0, name.length() - 3) : name;
      if (bare.toLowerCase(Locale.ROOT).endsWith(".warc")) {
        new WarcDocuments(inner()).read(bytes, name, defaults, sink);
      } else {
        InputStream inside = new Bounded(new GZIPInputStream(bytes), Bounded.ARCHIVE);
        inner().read(inside, bare, defaults, sink);
      }
    };
  }

  /** Reads what lies in an archive; refuses where archives lie in archives without end. */
  private DocumentReader inner() {
    if (depth < DEEPEST) {
      return new AnyReader(feeds, null, depth + 1);
    }
    return (bytes, name, defaults, sink) ->
        sink.failure(
            new Problem(name, "lies in an archive in an archive in an archive", "unpack it"));
  }
}
