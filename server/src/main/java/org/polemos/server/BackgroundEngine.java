package org.polemos.server;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.polemos.Coder;
import org.polemos.Engine;
import org.polemos.actor.ActorDirectory;
import org.polemos.archive.Languages;
import org.polemos.codebook.Codebook;
import org.polemos.server.http.Problem;

/** What codes documents; loaded behind the server's back, so that it answers at once. */
public final class BackgroundEngine {

  private static final int WAIT_SECONDS = 20;
  private static final int MOMENT_MILLISECONDS = 700;

  /**
   * The parts of the library that the server uses.
   *
   * @param folder of the codebook
   */
  public record Parts(Coder coder, Codebook codebook, ActorDirectory actors, Path folder) {}

  private final CompletableFuture<Void> wanted = new CompletableFuture<>();
  private final CompletableFuture<Parts> parts;
  private final Languages languages = new Languages();

  /** Loads it when it is first asked for. */
  public BackgroundEngine(Engine engine) {
    this.parts = wanted.thenApplyAsync(now -> load(engine), BackgroundEngine::start);
  }

  /**
   * Loads it without being asked, but a moment later: where there is one processor alone, the first
   * readers come first.
   */
  void begin() {
    wanted.completeOnTimeout(null, MOMENT_MILLISECONDS, TimeUnit.MILLISECONDS);
  }

  private static void start(Runnable loading) {
    Thread thread = new Thread(loading, "polemos loading");
    thread.setDaemon(true);
    thread.start();
  }

  private static Parts load(Engine engine) {
    return new Parts(
        engine.coder(), engine.codebook(), ActorDirectory.load(engine.folder()), engine.folder());
  }

  /** Waits for the parts. */
  public Parts get() {
    wanted.complete(null);
    try {
      return parts.get(WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException loading) {
      throw Problem.of(503, "the coder is still being loaded; try again soon");
    } catch (ExecutionException broken) {
      throw Problem.of(503, "the coder cannot be loaded: " + broken.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw Problem.of(503, "the server is being stopped");
    }
  }

  public Languages languages() {
    return languages;
  }

  /** {@code loading}, {@code ready} or {@code failed}. */
  public String state() {
    return !parts.isDone() ? "loading" : parts.isCompletedExceptionally() ? "failed" : "ready";
  }
}
