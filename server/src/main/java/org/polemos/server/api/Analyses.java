package org.polemos.server.api;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.polemos.Analysis;
import org.polemos.Bounds;
import org.polemos.TooSlowException;
import org.polemos.server.BackgroundEngine;
import org.polemos.server.http.Problem;
import org.polemos.text.Document;

/** Analyses of documents: some at a time, the last ones kept. */
final class Analyses {

  private static final int KEPT = 24;
  private static final int KEPT_CHARACTERS = 100_000;
  private static final int WAIT_SECONDS = 10;

  /** So long one text may take while somebody waits for the answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final BackgroundEngine engine;
  private final Bounds bounds;
  private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
  private final Map<Document, Analysis> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Document, Analysis> eldest) {
          return size() > KEPT;
        }
      };

  Analyses(BackgroundEngine engine) {
    this(engine, PATIENCE);
  }

  /**
   * @param patience how long one text may take
   */
  Analyses(BackgroundEngine engine, Duration patience) {
    this.engine = engine;
    this.bounds = new Bounds(patience);
  }

  BackgroundEngine engine() {
    return engine;
  }

  /** Analyses a document, unless that was done lately. */
  Analysis of(Document document) {
    synchronized (kept) {
      Analysis before = kept.get(document);
      if (before != null) {
        return before;
      }
    }
    BackgroundEngine.Parts parts = engine.get();
    Analysis analysis = inTurn(parts, document);
    if (document.text().length() <= KEPT_CHARACTERS) {
      synchronized (kept) {
        kept.put(document, analysis);
      }
    }
    return analysis;
  }

  private Analysis inTurn(BackgroundEngine.Parts parts, Document document) {
    try {
      if (!turns.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw Problem.of(429, "there are too many texts to code at once; try again soon");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw Problem.of(503, "the server is being stopped");
    }
    try {
      return bounds.within(document, parts.coder()::analyse);
    } catch (TooSlowException slow) {
      throw Problem.unprocessable(
          "the text " + slow.getMessage() + "; take a part of it, or use polemos archive add");
    } finally {
      turns.release();
    }
  }
}
