package org.polemos.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polemos.actor.Actor;
import org.polemos.archive.Archive;
import org.polemos.archive.EventTable;
import org.polemos.archive.story.Comparer;
import org.polemos.archive.story.Comparison;
import org.polemos.archive.story.Comparison.Told;
import org.polemos.archive.story.Comparison.Verdict;
import org.polemos.archive.story.Stories;
import org.polemos.record.EventRecord;
import org.polemos.server.Archives;
import org.polemos.server.http.Problem;
import org.polemos.server.http.Request;
import org.polemos.server.http.Response;
import org.polemos.server.http.Router;

/** Events that several documents tell of, side by side, and what people decide of them. */
final class StoriesApi {

  private final Archives archives;
  private final Judgements judgements;

  StoriesApi(Archives archives, Judgements judgements) {
    this.archives = archives;
    this.judgements = judgements;
  }

  void add(Router router) {
    router
        .get("/api/stories", this::list)
        .get("/api/stories/{id}", this::story)
        .get("/api/stories/{id}/candidates", this::candidates)
        .post("/api/stories/merge", this::merge)
        .post("/api/stories/split", this::split)
        .get("/api/decisions", this::decisions)
        .post("/api/decisions/{number}/undo", this::undo);
  }

  /**
   * A story in a list.
   *
   * @param disagree the slots in which its tellings differ
   */
  record Item(
      String story,
      String event,
      String who,
      String toWhom,
      @Nullable String from,
      @Nullable String place,
      String sentence,
      int events,
      int documents,
      int origins,
      List<String> statuses,
      List<String> sources,
      List<String> disagree) {

    static Item of(Stories.Summary summary, Comparison compared) {
      EventRecord head = compared.head().record();
      List<Told> told =
          compared.tellings().stream().filter(telling -> !telling.rejected()).toList();
      List<Told> telling = told.isEmpty() ? compared.tellings() : told;
      return new Item(
          summary.id(),
          head.event(),
          names(head.actor()),
          names(head.recipient()),
          summary.from(),
          head.place() == null ? null : head.place().name(),
          head.sentence().text(),
          telling.size(),
          (int) telling.stream().map(one -> one.record().document().id()).distinct().count(),
          compared.origins(),
          telling.stream().map(one -> one.record().status().label()).distinct().toList(),
          telling.stream().map(Told::source).distinct().toList(),
          compared.slots().stream()
              .filter(slot -> slot.verdict() == Verdict.DIFFER)
              .map(Comparison.Slot::name)
              .toList());
    }
  }

  private static String names(List<Actor> parties) {
    return parties.stream()
        .map(party -> party.name() == null ? party.text() : party.name())
        .collect(Collectors.joining("; "));
  }

  private Response list(Request request) {
    String question = Page.question(request);
    int limit = Page.limit(request);
    int offset = Page.offset(request);
    return archives.read(archive -> {
      Stories stories = new Stories(archive);
      boolean all = question.isEmpty();
      List<Stories.Summary> found =
          all ? stories.list(limit, offset) : stories.about(question, limit, offset);
      Comparer comparer = new Comparer(archive);
      return Response.json(
          new Page<>(
              all ? stories.count() : stories.count(question),
              found.stream()
                  .map(summary -> Item.of(summary, comparer.compare(stories.event(summary.id()))))
                  .toList()));
    });
  }

  /** How a telling is tied to another of its story. */
  record Linked(int to, String why) {}

  /** One telling. */
  record Telling(
      int number,
      JsonNode event,
      String source,
      String origin,
      boolean copy,
      @Nullable String speaker,
      @Nullable Linked linked) {}

  /** One thing that is said. */
  record Value(String value, List<Integer> tellings, int origins) {}

  /** What is said of one thing. */
  record Slot(String slot, String verdict, List<Value> values, List<Integer> silent) {}

  /**
   * A story, slot by slot.
   *
   * @param head number of the telling that stands for all
   */
  record View(
      String story,
      int head,
      int origins,
      List<Telling> tellings,
      List<Slot> slots,
      List<Stories.Decision> decisions) {}

  private Response story(Request request) {
    return archives.read(archive -> Response.json(view(archive, request.path("id"))));
  }

  private View view(Archive archive, String id) {
    long event = DocumentsApi.eventNumber(archive, id);
    Stories stories = new Stories(archive);
    Comparison compared = new Comparer(archive).compare(event);
    List<Long> members = stories.members(event);
    List<Telling> tellings = new ArrayList<>();
    for (Told told : compared.tellings()) {
      tellings.add(
          new Telling(
              told.number(),
              judgements.marked(archive, Events.json(told.record())),
              told.source(),
              told.origin(),
              told.copy(),
              told.speaker(),
              linked(stories, members, told.number())));
    }
    return new View(
        compared.id(),
        compared.head().number(),
        compared.origins(),
        tellings,
        compared.slots().stream()
            .map(slot ->
                new Slot(
                    slot.name(),
                    slot.verdict().label(),
                    slot.values().stream()
                        .map(value -> new Value(value.text(), value.by(), value.origins()))
                        .toList(),
                    slot.silent()))
            .toList(),
        stories.decisionsOn(event));
  }

  /** The first telling before it that it was linked with. */
  private static @Nullable Linked linked(Stories stories, List<Long> members, int number) {
    for (int other = 0; other < number - 1; other++) {
      String why = stories.why(members.get(other), members.get(number - 1));
      if (why != null) {
        return new Linked(other + 1, why);
      }
    }
    return null;
  }

  /** An event that is nearly of a story. */
  record Candidate(
      JsonNode event, @Nullable String source, double score, String why, @Nullable String story) {}

  /** Some of them. */
  record Candidates(List<Candidate> items) {}

  private Response candidates(Request request) {
    int limit = Page.limit(request);
    return archives.read(archive -> {
      long event = DocumentsApi.eventNumber(archive, request.path("id"));
      List<Candidate> items =
          new Stories(archive)
              .near(event, limit).stream().map(near -> candidate(archive, near)).toList();
      return Response.json(new Candidates(items));
    });
  }

  private Candidate candidate(Archive archive, Stories.Near near) {
    StoryOf story = StoryOf.one(archive, near.event());
    Candidate found =
        archive
            .db()
            .first(
                "SELECT e.record, coalesce(d.text, ''), coalesce(d.publisher, d.author, d.id) FROM"
                    + " events e JOIN documents d ON d.number = e.document WHERE e.number = ?",
                row ->
                    new Candidate(
                        judgements.marked(
                            archive,
                            Events.json(EventTable.record(row.getString(1), row.getString(2)))),
                        row.getString(3),
                        near.score(),
                        near.why(),
                        story == null ? null : story.story()),
                near.event());
    if (found == null) {
      throw Problem.notFound("event " + near.event());
    }
    return found;
  }

  /** Two events that are one. */
  record Merge(
      @Nullable String one,
      @Nullable String other,
      @Nullable String by,
      @Nullable String comment) {}

  /** An event that is not that of its story. */
  record Split(@Nullable String event, @Nullable String by, @Nullable String comment) {}

  /** What was decided, and the story that came of it. */
  record Decided(List<Long> numbers, @Nullable String story) {}

  private Response merge(Request request) throws IOException {
    Merge wanted = request.json(Merge.class);
    String by = Who.of(wanted.by());
    return decided(archive -> {
      long one = event(archive, wanted.one());
      long other = event(archive, wanted.other());
      if (one == other) {
        throw Problem.unprocessable("these are the same record");
      }
      long number = new Stories(archive).merge(one, other, by, wanted.comment());
      return new Decided(List.of(number), storyOf(archive, one));
    });
  }

  private Response split(Request request) throws IOException {
    Split wanted = request.json(Split.class);
    String by = Who.of(wanted.by());
    return decided(archive -> {
      long event = event(archive, wanted.event());
      Stories stories = new Stories(archive);
      List<Long> others = stories.members(event).stream().filter(o -> o != event).toList();
      if (others.isEmpty()) {
        throw Problem.unprocessable("this event is of no story");
      }
      List<Long> numbers = stories.split(event, by, wanted.comment());
      return new Decided(numbers, storyOf(archive, others.get(0)));
    });
  }

  private Response decided(java.util.function.Function<Archive, Decided> change) {
    return Response.json(archives.write(change));
  }

  private static long event(Archive archive, @Nullable String id) {
    if (id == null || id.isBlank()) {
      throw Problem.unprocessable("the events must be named by their ids");
    }
    return DocumentsApi.eventNumber(archive, id);
  }

  private static @Nullable String storyOf(Archive archive, long event) {
    StoryOf story = StoryOf.one(archive, event);
    return story == null ? null : story.story();
  }

  private Response decisions(Request request) {
    return archives.read(archive ->
        Response.json(
            new Page<>(
                archive.db().number("SELECT count(*) FROM decisions"),
                new Stories(archive).decisions(Page.limit(request), Page.offset(request)))));
  }

  private Response undo(Request request) throws IOException {
    String by = Undo.by(request);
    long number = request.number("number");
    boolean undone = archives.write(archive -> new Stories(archive).undo(number, by));
    if (!undone) {
      throw Problem.notFound("decision " + number + " that stands");
    }
    return Response.json(new Undo.Done(number, true));
  }
}
