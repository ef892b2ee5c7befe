package org.polemos.formats;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.polemos.formats.internal.Main;
import org.polemos.formats.internal.Wire;
import org.polemos.formats.internal.Wire.Message;
import org.polemos.text.Problem;

/** A Java process that reads files, with a limit on its memory and on each wait for it. */
final class ReaderProcess implements AutoCloseable {

  /** With what Java exits where memory is used up and it was told to exit. */
  private static final int OUT_OF_MEMORY = 3;

  private final Duration patience;
  private final int megabytes;
  private final Process process;
  private final DataOutputStream out;
  private final DataInputStream in;
  private final ScheduledExecutorService clock;
  private volatile boolean late;

  ReaderProcess(Duration patience, int megabytes) throws IOException {
    this.patience = patience;
    this.megabytes = megabytes;
    this.process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-cp",
                classPath(),
                Main.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    this.clock =
        Executors.newSingleThreadScheduledExecutor(work -> {
          Thread thread = new Thread(work, "patience with the reader of documents");
          thread.setDaemon(true);
          return thread;
        });
  }

  /** This process's own classes, and the readers' jars, which lie in a folder beside them. */
  private static String classPath() {
    try {
      Path code =
          Path.of(Formats.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path jars = code.resolveSibling("formats").resolve("*");
      return System.getProperty("java.class.path") + File.pathSeparator + jars;
    } catch (URISyntaxException impossible) {
      throw new AssertionError(impossible);
    }
  }

  void send(Message message) throws IOException {
    Wire.write(out, message);
    out.flush();
  }

  /** The next message; {@code null} where the process has ended, or had to be ended. */
  @Nullable Message receive() {
    Future<?> limit =
        clock.schedule(
            () -> {
              late = true;
              process.destroyForcibly();
            },
            patience.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return Wire.read(in);
    } catch (IOException ended) {
      return null;
    } finally {
      limit.cancel(false);
    }
  }

  /** Why it ended in the middle of a file. */
  Problem ended(String name) {
    if (late) {
      return new Problem(
          name,
          "takes longer than " + patience.toSeconds() + " s to read",
          "it may be broken; save it as text");
    }
    try {
      if (process.waitFor() == OUT_OF_MEMORY) {
        return new Problem(
            name,
            "needs more than " + megabytes + " MB of memory to read",
            "it may be broken; save it as text");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return new Problem(name, "breaks the program that reads it", "save it as text");
  }

  @Override
  public void close() {
    clock.shutdownNow();
    process.destroyForcibly();
  }
}
