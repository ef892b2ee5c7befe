package org.polemos.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.polemos.formats.internal.Wire;
import org.polemos.formats.internal.Wire.Kind;
import org.polemos.formats.internal.Wire.Message;
import org.polemos.text.Citation;
import org.polemos.text.Defaults;
import org.polemos.text.Document;
import org.polemos.text.DocumentReader.Sink;
import org.polemos.text.Problem;

/**
 * Reads documents of foreign formats in a process of its own, which may neither take more memory
 * nor more time than it is given: a hostile file ends that process, never this one.
 *
 * <p>The process starts with the first file and serves all that follow. Used by one thread, and by
 * no sink while it is given documents.
 */
public final class Formats implements AutoCloseable {

  /** So long may pass from one document of a file to the next. */
  public static final Duration PATIENCE = Duration.ofSeconds(120);

  public static final int MEGABYTES = 512;

  private final Duration patience;
  private final int megabytes;
  private @Nullable ReaderProcess process;

  public Formats() {
    this(PATIENCE, MEGABYTES);
  }

  /**
   * @param patience how long to wait for the next document
   * @param megabytes of memory for the reading process
   */
  public Formats(Duration patience, int megabytes) {
    this.patience = patience;
    this.megabytes = megabytes;
  }

  /** Reads one file, called by its own name. */
  public void read(Path file, Defaults defaults, Sink sink) {
    read(file, file.toString(), defaults, sink);
  }

  /**
   * Reads one file; whatever goes wrong is reported to {@code sink}.
   *
   * @param name stands for the file in identifiers and messages: its path, or its address
   */
  public void read(Path file, String name, Defaults defaults, Sink sink) {
    if (!readable(file, name, sink)) {
      return;
    }
    try {
      ReaderProcess running = running();
      LocalDate published = defaults.published();
      running.send(
          Wire.message(
              Kind.READ,
              file.toAbsolutePath().toString(),
              name,
              defaults.author(),
              defaults.publisher(),
              published == null ? null : published.toString()));
      Message next = running.receive();
      while (next != null && next.kind() != Kind.END) {
        hand(next, sink);
        next = running.receive();
      }
      if (next == null) {
        sink.failure(running.ended(name));
        close();
      }
    } catch (IOException broken) {
      close();
      throw new UncheckedIOException("the reader of documents cannot be started", broken);
    }
  }

  private static boolean readable(Path file, String name, Sink sink) {
    try {
      if (Files.isDirectory(file)) {
        sink.failure(new Problem(name, "is a folder", "name the files in it"));
        return false;
      }
      Files.newInputStream(file).close();
      return true;
    } catch (NoSuchFileException missing) {
      sink.failure(new Problem(name, "does not exist", "check the path"));
    } catch (IOException broken) {
      sink.failure(new Problem(name, "cannot be read", "check its permissions"));
    }
    return false;
  }

  private ReaderProcess running() throws IOException {
    if (process == null) {
      process = new ReaderProcess(patience, megabytes);
    }
    return process;
  }

  private static void hand(Message message, Sink sink) {
    switch (message.kind()) {
      case DOCUMENT -> sink.document(document(message));
      case WARNING -> sink.warning(problem(message));
      case FAILURE -> sink.failure(problem(message));
      case FEED -> {
        if (sink instanceof FeedSink feeds) {
          feeds.feed(message.at(0), message.word(1));
        } else {
          sink.failure(
              new Problem(
                  message.word(1), "is a feed on the web", "polemos archive watch reads it"));
        }
      }
      default -> throw new IllegalStateException("a reader does not say " + message.kind());
    }
  }

  private static Document document(Message message) {
    String published = message.at(4);
    return new Document(
        message.word(0),
        message.word(6),
        published == null ? null : LocalDate.parse(published),
        new Citation(message.at(1), message.at(2), message.at(3), message.at(5)));
  }

  private static Problem problem(Message message) {
    return new Problem(message.word(0), message.word(1), message.at(2));
  }

  /** Ends the reading process. */
  @Override
  public void close() {
    if (process != null) {
      process.close();
      process = null;
    }
  }
}
