package org.polemos.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.polemos.Bounds;
import org.polemos.SetupException;
import org.polemos.TooSlowException;
import org.polemos.formats.FeedSink;
import org.polemos.formats.Formats;
import org.polemos.formats.Kinds;
import org.polemos.text.Defaults;
import org.polemos.text.Document;
import org.polemos.text.DocumentFiles;
import org.polemos.text.DocumentReader;
import org.polemos.text.Problem;

/**
 * Works through documents on several threads and hands on the results in the order of the input.
 *
 * <p>A document that cannot be read or worked on is noted, and the next one taken.
 *
 * @param <R> what becomes of one document
 */
final class Batch<R> implements FeedSink {

  /** Takes results, one at a time. */
  interface Output<R> {
    void accept(Document document, R result) throws IOException;
  }

  /** Says which documents are wanted. */
  interface Gate {

    /** The document, perhaps under another id; {@code null} where it is not wanted. */
    Document admit(Document document, String file);
  }

  private static final int WAITING = 16;

  private record Pending<R>(Document document, Future<R> result) {}

  private final Function<Document, R> given;
  private Function<Document, R> work;
  private final Output<R> output;
  private final int threads;
  private final Gate gate;
  private final Problems problems = new Problems();
  private final Queue<Pending<R>> pending = new ArrayDeque<>();
  private boolean limited;
  private String noun = "documents";
  private DocumentReader only;
  private Consumer<Document> lost = document -> {};
  private ExecutorService workers;
  private Progress progress;
  private Document held;
  private String file;
  private long characters;
  private BiConsumer<String, String> feeds = (title, url) -> listsFeeds();
  private String listed = "";

  Batch(int threads, Function<Document, R> work, Output<R> output) {
    this(threads, (document, file) -> document, work, output);
  }

  Batch(int threads, Gate gate, Function<Document, R> work, Output<R> output) {
    this.threads = threads;
    this.gate = gate;
    this.given = work;
    this.work = new Bounds().on(work);
    this.output = output;
  }

  /** Lets each document take so much and no more. */
  Batch<R> within(Bounds bounds) {
    work = bounds.on(given);
    limited = true;
    return this;
  }

  /**
   * Reads all files by one reader.
   *
   * @param what it makes of them, in the plural
   */
  Batch<R> of(String what, DocumentReader reader) {
    noun = what;
    only = reader;
    return this;
  }

  /** Takes documents that could not be worked on, each in its place among the results. */
  Batch<R> otherwise(Consumer<Document> takesLost) {
    lost = takesLost;
    return this;
  }

  /** Takes the addresses of feeds, which lists of feeds hold in the place of documents. */
  Batch<R> with(BiConsumer<String, String> takesFeeds) {
    feeds = takesFeeds;
    return this;
  }

  /**
   * Runs over all files and says what failed.
   *
   * @param end writes out what the output holds back, before failures are told
   * @return the exit code of the command
   */
  int run(Console console, List<String> files, Defaults defaults, Closeable end)
      throws IOException {
    DocumentFiles plain = new DocumentFiles(defaults, only);
    try (Formats foreign = new Formats()) {
      return run(
          console,
          new Progress(console, files),
          () -> {
            for (String next : files) {
              file = next;
              if (next.equals("-")) {
                plain.read(console.in(), "stdin", this);
              } else if (only == null && Kinds.foreign(Path.of(next))) {
                long before = characters;
                foreign.read(Path.of(next), defaults, this);
                progress.unpacked(next, characters - before);
              } else {
                plain.read(Path.of(next), this);
              }
            }
          },
          end);
    }
  }

  /** Reads all documents into this batch. */
  interface Reading {
    void run() throws IOException;
  }

  /** Runs over what a reading hands to {@link #document}. */
  int run(Console console, Progress shown, Reading reading, Closeable end) throws IOException {
    progress = shown;
    try {
      reading.run();
      finish();
    } finally {
      if (workers != null) {
        workers.shutdownNow();
      }
      progress.close();
    }
    end.close();
    console.out().flush();
    problems.tell(console, noun, progress.documents());
    return problems.failed() ? Exit.PARTLY : Exit.OK;
  }

  @Override
  public void document(Document read) {
    characters += read.text().length();
    Document document = gate.admit(read, file);
    if (document == null) {
      progress.passed(read.text().length());
      return;
    }
    if (threads == 1) {
      inline(document);
    } else if (workers == null && held == null) {
      held = document;
    } else {
      // Threads are started for the second document, so that a single one starts at once.
      if (workers == null) {
        workers = Executors.newFixedThreadPool(threads);
        submit(held);
        held = null;
      }
      submit(document);
    }
  }

  @Override
  public void feed(String title, String url) {
    feeds.accept(title, url);
  }

  private void listsFeeds() {
    if (!listed.equals(file)) {
      failure(new Problem(file, "lists feeds on the web", "polemos archive watch " + file));
      listed = file;
    }
  }

  @Override
  public void warning(Problem problem) {
    problems.warning(problem);
  }

  @Override
  public void failure(Problem problem) {
    problems.failure(problem);
  }

  private void submit(Document document) {
    pending.add(new Pending<>(document, workers.submit(() -> work.apply(document))));
    while (pending.size() > threads * WAITING) {
      takeFirst();
    }
  }

  private void finish() {
    if (held != null) {
      inline(held);
    }
    while (!pending.isEmpty()) {
      takeFirst();
    }
  }

  private void inline(Document document) {
    R result;
    try {
      result = work.apply(document);
    } catch (SetupException setup) {
      throw setup;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
      failed(document, broken);
      return;
    }
    hand(document, result);
  }

  private void takeFirst() {
    Pending<R> first = pending.remove();
    try {
      hand(first.document(), first.result().get());
    } catch (ExecutionException broken) {
      if (broken.getCause() instanceof SetupException setup) {
        throw setup;
      }
      failed(first.document(), broken.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted", stopped));
    }
  }

  private void hand(Document document, R result) {
    try {
      output.accept(document, result);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    progress.done(document.text().length());
  }

  private void failed(Document document, Throwable broken) {
    problems.failure(problem(document.id(), broken));
    lost.accept(document);
  }

  private Problem problem(String id, Throwable broken) {
    if (broken instanceof UnfitException unfit) {
      return unfit.at(id);
    }
    if (broken instanceof TooSlowException slow) {
      return new Problem(
          id,
          String.valueOf(slow.getMessage()),
          limited ? "split it, or raise --time-limit" : "split it");
    }
    String reason =
        broken instanceof OutOfMemoryError
            ? "needs more memory than Java may use"
            : "could not be worked on: " + broken + at(broken);
    String remedy =
        broken instanceof OutOfMemoryError
            ? "give more: POLEMOS_JAVA_OPTS=-Xmx8g"
            : "a fault of Polemos; please report it with the document";
    return new Problem(id, reason, remedy);
  }

  private static String at(Throwable broken) {
    StackTraceElement[] trace = broken.getStackTrace();
    return trace.length == 0 ? "" : " at " + trace[0];
  }
}
