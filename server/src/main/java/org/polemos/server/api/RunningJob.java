package org.polemos.server.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.polemos.Bounds;
import org.polemos.Coder;
import org.polemos.TooSlowException;
import org.polemos.archive.Additions;
import org.polemos.archive.Additions.Addition;
import org.polemos.archive.Archive;
import org.polemos.archive.Coded;
import org.polemos.archive.Ingest;
import org.polemos.archive.story.Linker;
import org.polemos.server.Archives;
import org.polemos.server.BackgroundEngine;
import org.polemos.server.http.Json;
import org.polemos.text.Document;
import org.polemos.text.DocumentReader;

/** Codes what was sent and adds it to the archive; says to whoever asks how far it is. */
final class RunningJob implements Runnable {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final int PROBLEMS = 100;
  static final int DOCUMENTS = 100;

  private final Archives archives;
  private final BackgroundEngine engine;
  private final Addition addition;
  private final Upload upload;
  private final long bytes;
  private final Bounds bounds;
  private final List<Upload.Trouble> problems = new ArrayList<>();
  private final List<String> documents = new ArrayList<>();
  private String state = "waiting";
  private long read;
  private long changes;
  private Job.Outcome outcome;

  RunningJob(
      Archives archives, BackgroundEngine engine, Bounds bounds, Addition addition, Upload upload)
      throws IOException {
    this.archives = archives;
    this.engine = engine;
    this.bounds = bounds;
    this.addition = addition;
    this.upload = upload;
    this.bytes = upload.size();
    this.outcome = new Job.Outcome(bytes, 0, 0, 0, 0, 0, List.of());
  }

  /** What it is now. */
  synchronized Job now() {
    return Job.of(addition, outcome, state, List.copyOf(documents));
  }

  private synchronized Job.Outcome outcome() {
    return outcome;
  }

  /** Waits until it has got further than that; returns how far it is. */
  synchronized long await(long seen, long milliseconds) throws InterruptedException {
    if (changes == seen) {
      wait(milliseconds);
    }
    return changes;
  }

  private synchronized void tell(String next) {
    state = next;
    changes++;
    notifyAll();
  }

  /** What is not committed yet counts when it is; so the last count is the true one. */
  private synchronized void count(Ingest.Counts counts) {
    outcome =
        new Job.Outcome(
            bytes,
            read,
            counts.added(),
            counts.already(),
            counts.events(),
            counts.words(),
            List.copyOf(problems));
  }

  @Override
  public void run() {
    tell("coding");
    try (Upload done = upload;
        Archive archive = archives.writer()) {
      add(archive, done);
      boolean any = outcome().added() > 0;
      if (any) {
        tell("linking");
        new Linker(archive).linkNew((event, all) -> {});
      }
      boolean nothing = !any && outcome().already() == 0;
      end(archive, nothing ? "failed" : "done");
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError broken) {
      problem(
          new Upload.Trouble(upload.name(), "could not be added: " + broken.getMessage(), null));
      try (Archive archive = archives.writer()) {
        end(archive, "failed");
      } catch (RuntimeException stillBroken) {
        tell("failed");
      }
    }
  }

  private void add(Archive archive, Upload done) throws IOException {
    try (Ingest adding = new Ingest(archive, engine.get().coder().versions())) {
      done.read(new Adding(adding, new Additions(archive)), this::read, PATIENCE);
      adding.flush();
      count(adding.counts());
    }
  }

  /** Kept first and told then: whoever is told looks at once. */
  private void end(Archive archive, String how) {
    new Additions(archive)
        .note(addition.number(), how, new String(Json.bytes(outcome()), StandardCharsets.UTF_8));
    tell(how);
  }

  private synchronized void read(long sofar) {
    read = sofar;
  }

  /** Takes what is read of the upload. */
  private final class Adding implements DocumentReader.Sink {
    private final Ingest ingest;
    private final Additions additions;

    Adding(Ingest ingest, Additions additions) {
      this.ingest = ingest;
      this.additions = additions;
    }

    @Override
    public void document(Document document) {
      Document wanted = ingest.admit(document, addition.origin());
      if (wanted != null) {
        code(wanted);
      } else if (additions.revive(document, addition)) {
        note(document.id());
      }
      count(ingest.counts());
      tell("coding");
    }

    /** One document that cannot be coded loses only itself. */
    private void code(Document wanted) {
      Coder coder = engine.get().coder();
      Coded coded;
      try {
        coded = bounds.within(wanted, d -> Coded.by(coder, engine.languages(), d));
      } catch (CancellationException stopped) {
        throw stopped;
      } catch (TooSlowException slow) {
        RunningJob.this.problem(
            new Upload.Trouble(wanted.id(), String.valueOf(slow.getMessage()), "split it"));
        return;
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
        RunningJob.this.problem(
            new Upload.Trouble(wanted.id(), "could not be coded: " + broken, null));
        return;
      }
      ingest.add(wanted, coded);
      note(wanted.id());
    }

    @Override
    public void warning(org.polemos.text.Problem problem) {
      RunningJob.this.problem(Upload.Trouble.of(problem));
    }

    @Override
    public void failure(org.polemos.text.Problem problem) {
      RunningJob.this.problem(Upload.Trouble.of(problem));
    }
  }

  private synchronized void note(String document) {
    if (documents.size() < DOCUMENTS) {
      documents.add(document);
    }
  }

  private synchronized void problem(Upload.Trouble trouble) {
    if (problems.size() < PROBLEMS) {
      problems.add(trouble);
      Job.Outcome before = outcome;
      outcome =
          new Job.Outcome(
              bytes,
              read,
              before.added(),
              before.already(),
              before.events(),
              before.words(),
              List.copyOf(problems));
    }
  }
}
