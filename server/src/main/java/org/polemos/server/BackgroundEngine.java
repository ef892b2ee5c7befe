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

  /**
   * The parts of the library that the server uses.
   *
   * @param folder of the codebook
   */
  public record Parts(Coder coder, Codebook codebook, ActorDirectory actors, Path folder) {}

  private final CompletableFuture<Parts> parts = new CompletableFuture<>();
  private final Languages languages = new Languages();

  /** Begins to load. */
  public BackgroundEngine(Engine engine) {
    Thread thread =
        new Thread(
            () -> {
              try {
                parts.complete(load(engine));
              } catch (RuntimeException | Error broken) {
                parts.completeExceptionally(broken);
              }
            },
            "polemos loading");
    thread.setDaemon(true);
    thread.start();
  }

  private static Parts load(Engine engine) {
    return new Parts(
        engine.coder(), engine.codebook(), ActorDirectory.load(engine.folder()), engine.folder());
  }

  /** Waits for the parts. */
  public Parts get() {
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
