package org.polemos.server.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.polemos.Bounds;
import org.polemos.archive.Additions;
import org.polemos.archive.Additions.Addition;
import org.polemos.archive.Archive;
import org.polemos.archive.ArchiveException;
import org.polemos.archive.story.Linker;
import org.polemos.server.Archives;
import org.polemos.server.BackgroundEngine;
import org.polemos.server.http.Json;
import org.polemos.server.http.Problem;
import org.polemos.server.http.Request;
import org.polemos.server.http.Response;
import org.polemos.server.http.Router;

/** Adds documents, one job after the other, and tells how far each is as it goes on. */
final class JobsApi implements AutoCloseable {

  /** In bytes. */
  static final int LONGEST = 64 << 20;

  private static final int WAITING = 16;
  private static final int UPLOADS = 4;

  /** Each stream holds a thread. */
  private static final int STREAMS = 24;

  private static final int HEARTBEAT_MILLISECONDS = 10_000;

  /** Browsers ask again by themselves. */
  private static final long STREAM_MILLISECONDS = 300_000;

  private static final int KEPT = 200;

  private final Archives archives;
  private final BackgroundEngine engine;
  private final Bounds bounds = new Bounds();
  private final Map<Long, RunningJob> running = new ConcurrentHashMap<>();
  private final Semaphore uploads = new Semaphore(UPLOADS);
  private final Semaphore streams = new Semaphore(STREAMS);
  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          work -> {
            Thread thread = new Thread(work, "polemos adding");
            thread.setDaemon(true);
            return thread;
          });

  JobsApi(Archives archives, BackgroundEngine engine) {
    this.archives = archives;
    this.engine = engine;
  }

  /** What a server that is no more had under way is not going on. */
  static boolean giveUp(Archive archive) {
    new Additions(archive).giveUp();
    return true;
  }

  void add(Router router) {
    router
        .post("/api/documents", this::begin)
        .live("/api/jobs", this::list)
        .live("/api/jobs/{id}", this::job)
        .post("/api/jobs/{id}/undo", this::undo);
  }

  private Response begin(Request request) throws IOException {
    if (!uploads.tryAcquire()) {
      throw Problem.of(429, "there are too many uploads at once; try again soon");
    }
    try {
      Upload upload = Upload.of(request, LONGEST);
      try {
        Job job = begin(upload, Who.of(upload.by()));
        return Response.created(202, "/api/jobs/" + job.id(), job);
      } catch (RuntimeException refused) {
        upload.close();
        throw refused;
      }
    } finally {
      uploads.release();
    }
  }

  private Job begin(Upload upload, String by) throws IOException {
    if (worker.getQueue().remainingCapacity() == 0) {
      throw tooMany();
    }
    Addition addition = archives.write(archive -> new Additions(archive).begin(upload.name(), by));
    RunningJob job = new RunningJob(archives, engine, bounds, addition, upload);
    forgetOld();
    running.put(addition.number(), job);
    try {
      worker.execute(job);
    } catch (RejectedExecutionException full) {
      running.remove(addition.number());
      throw tooMany();
    }
    return job.now();
  }

  private static Problem tooMany() {
    return Problem.of(429, "there are too many jobs waiting; try again when some are done");
  }

  private void forgetOld() {
    if (running.size() > KEPT) {
      running.values().removeIf(job -> job.now().isOver());
    }
  }

  private Response list(Request request) {
    return archives.read(archive -> {
      Additions additions = new Additions(archive);
      return Response.json(
          new Page<>(
              additions.count(),
              additions.list(Page.limit(request), Page.offset(request)).stream()
                  .map(addition -> now(additions, addition))
                  .toList()));
    });
  }

  private Response job(Request request) {
    long number = request.number("id");
    RunningJob job = running.get(number);
    if (request.accepts("text/event-stream")) {
      return stream(job, number);
    }
    return Response.json(stored(number)).with("Cache-Control", "no-store");
  }

  /** A job as it goes on where it does, else as the archive has it. */
  private Job now(Additions additions, Addition addition) {
    RunningJob job = running.get(addition.number());
    return job != null && !job.now().isOver()
        ? job.now()
        : Job.of(addition, additions.documents(addition, RunningJob.DOCUMENTS));
  }

  private Job stored(long number) {
    return archives.read(archive -> {
      Additions additions = new Additions(archive);
      return now(additions, addition(additions, number));
    });
  }

  private static Addition addition(Additions additions, long number) {
    try {
      return additions.get(number);
    } catch (ArchiveException absent) {
      throw Problem.notFound("job " + number);
    }
  }

  private Response stream(@Nullable RunningJob job, long number) {
    Job last = job == null ? stored(number) : job.now();
    if (!streams.tryAcquire()) {
      throw Problem.of(429, "too many are watching; ask for the job as JSON instead");
    }
    return Response.streamed(
            "text/event-stream",
            out -> {
              try {
                if (job == null || last.isOver()) {
                  event(out, last.state(), 0, last);
                } else {
                  follow(out, job);
                }
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
              } finally {
                streams.release();
              }
            })
        .with("Cache-Control", "no-store")
        .with("X-Accel-Buffering", "no");
  }

  private static void follow(OutputStream out, RunningJob job)
      throws IOException, InterruptedException {
    long end = System.currentTimeMillis() + STREAM_MILLISECONDS;
    long seen = -1;
    while (System.currentTimeMillis() < end) {
      long now = job.await(seen, HEARTBEAT_MILLISECONDS);
      Job state = job.now();
      if (now == seen) {
        out.write(": still at it\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
      } else {
        event(out, state.isOver() ? state.state() : "progress", now, state);
      }
      if (state.isOver()) {
        return;
      }
      seen = now;
      // Not more often than people can see.
      Thread.sleep(100);
    }
  }

  private static void event(OutputStream out, String name, long id, Job job) throws IOException {
    String data = new String(Json.bytes(job), StandardCharsets.UTF_8);
    out.write(
        ("event: " + name + "\nid: " + id + "\ndata: " + data + "\n\n")
            .getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private Response undo(Request request) throws IOException {
    String by = Undo.by(request);
    long number = request.number("id");
    RunningJob job = running.get(number);
    if (job != null && !job.now().isOver()) {
      throw Problem.of(409, "the job goes on; it can be undone when it is done");
    }
    return Response.json(
        archives.write(archive -> {
          Additions additions = new Additions(archive);
          addition(additions, number);
          Addition undone = additions.undo(number, by);
          new Linker(archive).linkNew((done, all) -> {});
          return Job.of(undone, additions.documents(undone, RunningJob.DOCUMENTS));
        }));
  }

  /** What is under way is broken off; what was committed stays. */
  @Override
  public void close() {
    worker.shutdownNow();
    try {
      worker.awaitTermination(5, TimeUnit.SECONDS);
      if (!running.values().stream().allMatch(job -> job.now().isOver())) {
        try (Archive archive = archives.writer()) {
          new Additions(archive).giveUp();
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
