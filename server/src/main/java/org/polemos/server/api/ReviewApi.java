package org.polemos.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.polemos.Analysis;
import org.polemos.archive.Archive;
import org.polemos.archive.ArchiveException;
import org.polemos.archive.review.Agreement;
import org.polemos.archive.review.Changes;
import org.polemos.archive.review.Gold;
import org.polemos.archive.review.Missed;
import org.polemos.archive.review.Review;
import org.polemos.archive.review.ReviewException;
import org.polemos.archive.review.Reviews;
import org.polemos.archive.review.Reviews.Judgement;
import org.polemos.archive.review.Verdict;
import org.polemos.archive.search.Search;
import org.polemos.archive.story.Linker;
import org.polemos.server.Archives;
import org.polemos.server.http.Json;
import org.polemos.server.http.Problem;
import org.polemos.server.http.Request;
import org.polemos.server.http.Response;
import org.polemos.server.http.Router;
import org.polemos.text.Document;
import org.polemos.text.Span;

/** People judge records: queue, judgements, agreement, what settles, gold. */
final class ReviewApi {

  private static final int LONGEST_COMMENT = 5_000;

  private final Archives archives;
  private final Analyses analyses;
  private final Judgements judgements;

  ReviewApi(Archives archives, Analyses analyses, Judgements judgements) {
    this.archives = archives;
    this.analyses = analyses;
    this.judgements = judgements;
  }

  void add(Router router) {
    router
        .get("/api/review/queue", this::queue)
        .post("/api/review", this::judge)
        .post("/api/review/{number}/undo", this::undo)
        .get("/api/review/log", this::log)
        .live("/api/review/agreement", this::agreement)
        .post("/api/review/adjudicate", this::adjudicate)
        .live("/api/review/gold", this::gold);
  }

  /** A record that waits to be judged. */
  record Waiting(JsonNode event, @Nullable String title, List<Review> reviews) {}

  private Response queue(Request request) {
    boolean blind = request.flag("blind", false);
    Reviews.Wanted wanted =
        new Reviews.Wanted(
            request.parameter("by", ""),
            Page.question(request),
            request.parameter("document"),
            blind);
    return archives.read(archive -> {
      Reviews reviews = judgements.on(archive);
      List<Waiting> items = new ArrayList<>();
      for (Reviews.Waiting next : reviews.queue(wanted, Page.limit(request))) {
        JsonNode record = Json.tree(next.record());
        List<Review> others =
            blind
                ? List.of()
                : reviews.of(next.document()).getOrDefault(record.path("id").asText(), List.of());
        items.add(new Waiting(record, next.title(), others));
      }
      return Response.json(new Page<>(reviews.waiting(wanted), items));
    });
  }

  /**
   * What somebody says of a record.
   *
   * @param choose number of the judgement that holds, where a difference is settled
   */
  record Said(
      @Nullable String event,
      @Nullable String document,
      @Nullable Verdict verdict,
      @Nullable ObjectNode changes,
      @Nullable String comment,
      @Nullable Long choose,
      @Nullable String by) {

    Verdict wanted() {
      if (verdict == null) {
        throw Problem.unprocessable(
            "the verdict is missing: accept, correct, reject, comment or add");
      }
      return verdict;
    }

    String of() {
      if (event == null || event.isBlank()) {
        throw Problem.unprocessable("the event that is judged must be named by its id");
      }
      return event;
    }

    @Nullable String words() {
      if (comment != null && comment.length() > LONGEST_COMMENT) {
        throw Problem.unprocessable(
            "the comment is longer than " + LONGEST_COMMENT + " characters");
      }
      return comment == null || comment.isBlank() ? null : comment.strip();
    }
  }

  private Response judge(Request request) throws IOException {
    Said said = request.json(Said.class);
    String by = Who.of(said.by());
    if (said.wanted() == Verdict.ADD) {
      return created(() -> add(said, by));
    }
    return created(() ->
        linked(archive ->
            judgements
                .judging(archive)
                .judge(
                    new Judgement(
                        said.of(), said.wanted(), said.changes(), said.words(), by, false))));
  }

  private Review add(Said said, String by) {
    String id = said.document();
    ObjectNode changes = said.changes();
    if (id == null || changes == null) {
      throw Problem.unprocessable("an event that is added needs a document and changes");
    }
    Document document = archives.read(archive -> DocumentsApi.read(archive, id));
    Missed missed = missed(document, changes.path("trigger").path("start").asInt(-1));
    return linked(archive -> judgements.judging(archive).add(missed, changes, said.words(), by));
  }

  /** Changes the archive, and links what is another record now. */
  private <T> T linked(Function<Archive, T> change) {
    return archives.write(archive -> {
      T changed = change.apply(archive);
      new Linker(archive).linkSoon();
      return changed;
    });
  }

  /** The sentence in which an event was missed. */
  private Missed missed(Document document, int at) {
    List<Analysis.Passage> passages = analyses.of(document).passages();
    for (int i = 0; i < passages.size(); i++) {
      Span sentence = passages.get(i).sentence().span();
      if (sentence.start() <= at && at < sentence.end()) {
        return new Missed(document, i, sentence, analyses.engine().get().coder().versions());
      }
    }
    throw Problem.unprocessable("the trigger stands in no sentence of " + document.id());
  }

  private static Response created(Supplier<Review> judged) {
    try {
      Review review = judged.get();
      return Response.created(201, "/api/review/log?document=" + encoded(review), review);
    } catch (ReviewException senseless) {
      throw Problem.unprocessable(String.valueOf(senseless.getMessage()));
    } catch (ArchiveException absent) {
      if (String.valueOf(absent.getMessage()).startsWith("there is no ")) {
        throw Problem.of(404, String.valueOf(absent.getMessage()));
      }
      throw absent;
    }
  }

  private static String encoded(Review review) {
    return java.net.URLEncoder.encode(review.document(), StandardCharsets.UTF_8);
  }

  private Response undo(Request request) throws IOException {
    String by = Undo.by(request);
    long number = request.number("number");
    if (!linked(archive -> judgements.on(archive).undo(number, by))) {
      throw Problem.notFound("judgement " + number + " that stands");
    }
    return Response.json(new Undo.Done(number, true));
  }

  /** Somebody who judges, and how many records. */
  record Person(String name, long judged) {}

  /** Judgements, and who made any. */
  record Log(long total, List<Review> items, List<Person> people) {}

  private Response log(Request request) {
    String by = request.parameter("by");
    String document = request.parameter("document");
    return archives.read(archive -> {
      Reviews reviews = judgements.on(archive);
      return Response.json(
          new Log(
              reviews.count(by, document),
              reviews.log(by, document, Page.limit(request), Page.offset(request)),
              reviews.people().entrySet().stream()
                  .map(person -> new Person(person.getKey(), person.getValue()))
                  .toList()));
    });
  }

  private Response agreement(Request request) {
    String one = Who.of(request.parameter("one"));
    String other = Who.of(request.parameter("other"));
    if (one.equals(other)) {
      throw Problem.unprocessable("nobody is of two minds: name two people");
    }
    String question = Page.question(request);
    Changes changes = judgements.changes();
    return archives.read(
        archive -> Response.json(new Agreement(archive, changes).between(one, other, question)));
  }

  private Response adjudicate(Request request) throws IOException {
    Said said = request.json(Said.class);
    String by = Who.of(said.by());
    return created(() -> linked(archive -> settle(archive, said, by)));
  }

  private Review settle(Archive archive, Said said, String by) {
    Reviews reviews = judgements.judging(archive);
    Verdict verdict = said.verdict();
    ObjectNode changes = said.changes();
    String event = said.event();
    if (said.choose() != null) {
      Review chosen = reviews.get(said.choose());
      verdict = chosen.verdict() == Verdict.ADD ? Verdict.ACCEPT : chosen.verdict();
      changes = verdict == Verdict.CORRECT ? chosen.changes() : null;
      event = event == null ? chosen.event() : event;
    }
    if (verdict == null || event == null || verdict == Verdict.COMMENT) {
      throw Problem.unprocessable(
          "what settles is the number of a judgement (choose), or an event with a verdict");
    }
    return reviews.judge(new Judgement(event, verdict, changes, said.words(), by, true));
  }

  private static final Map<Gold.Format, String> TYPES =
      Map.of(
          Gold.Format.JSONL, "application/x-ndjson",
          Gold.Format.TSV, "text/tab-separated-values; charset=utf-8",
          Gold.Format.EXAMPLES, "text/plain; charset=utf-8");

  private static final Map<Gold.Format, String> NAMES =
      Map.of(
          Gold.Format.JSONL, "gold.jsonl",
          Gold.Format.TSV, "gold.tsv",
          Gold.Format.EXAMPLES, "gold-examples.txt");

  private Response gold(Request request) {
    Gold.Format format = request.choice("format", Gold.Format.class, Gold.Format.JSONL);
    String question = Page.question(request);
    // A question that cannot be read is told before the file begins.
    Search.where(question);
    Changes changes = judgements.changes();
    return Response.download(
        TYPES.getOrDefault(format, "text/plain"),
        NAMES.getOrDefault(format, "gold.txt"),
        out -> {
          try (Archive archive = archives.apart();
              Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            new Gold(archive, changes, question).write(format, writer);
          }
        });
  }
}
