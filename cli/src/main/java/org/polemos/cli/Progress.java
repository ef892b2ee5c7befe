package org.polemos.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A bar on standard error for jobs that take longer than a moment; shows only on a terminal.
 *
 * <p>Progress is measured in characters against the files' bytes, so it is a little behind for text
 * that is not English.
 */
final class Progress {

  private static final long FIRST_AFTER = 1_000_000_000L;
  private static final long THEN_EVERY = 200_000_000L;
  private static final int BAR = 30;

  private final Console console;
  private long total;
  private final long started = System.nanoTime();
  private long next = started + FIRST_AFTER;
  private long characters;
  private long documents;
  private boolean drawn;

  Progress(Console console, List<String> files) {
    this(console, console.errTerminal() ? size(files) : 0);
  }

  /**
   * @param total characters to come, 0 where unknown
   */
  Progress(Console console, long total) {
    this.console = console;
    this.total = total;
  }

  private static long size(List<String> files) {
    long total = 0;
    for (String file : files) {
      total += size(file);
    }
    return total;
  }

  private static long size(String file) {
    try {
      return Files.size(Path.of(file));
    } catch (IOException | RuntimeException unknown) {
      return 0;
    }
  }

  /** A file's bytes turned out to hold so many characters of text. */
  void unpacked(String file, long length) {
    total = total == 0 ? 0 : Math.max(1, total - size(file) + length);
  }

  long documents() {
    return documents;
  }

  void done(int length) {
    documents++;
    passed(length);
  }

  /** Text that needs no work. */
  void passed(int length) {
    characters += length;
    long now = System.nanoTime();
    if (console.errTerminal() && now >= next) {
      next = now + THEN_EVERY;
      draw(now);
    }
  }

  private void draw(long now) {
    double share = total == 0 ? 0 : Math.min(0.99, (double) characters / total);
    int full = (int) (share * BAR);
    double seconds = (now - started) / 1e9;
    String left = share == 0 ? "" : ", " + clock(seconds / share - seconds) + " left";
    console
        .err()
        .printf(
            "\r[%s%s] %3.0f%%  %,d documents, %,.0f/s, %s%s \u001b[K",
            "#".repeat(full),
            "-".repeat(BAR - full),
            100 * share,
            documents,
            documents / seconds,
            clock(seconds),
            left);
    console.err().flush();
    drawn = true;
  }

  private static String clock(double seconds) {
    Duration time = Duration.ofSeconds((long) seconds);
    return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
  }

  /** Takes the bar away. */
  void close() {
    if (drawn) {
      console.err().print("\r\u001b[K");
      console.err().flush();
    }
  }
}
