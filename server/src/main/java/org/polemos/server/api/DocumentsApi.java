package org.polemos.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polemos.Analysis;
import org.polemos.archive.Archive;
import org.polemos.archive.EventTable;
import org.polemos.archive.review.Review;
import org.polemos.archive.review.Reviews;
import org.polemos.archive.search.Search;
import org.polemos.archive.story.Stories;
import org.polemos.record.EventRecord;
import org.polemos.server.Archives;
import org.polemos.server.http.Json;
import org.polemos.server.http.Problem;
import org.polemos.server.http.Request;
import org.polemos.server.http.Response;
import org.polemos.server.http.Router;
import org.polemos.text.Document;

/** Documents, their records, and why these are as they are. */
public final class DocumentsApi {

  private final Archives archives;
  private final Analyses analyses;
  private final Judgements judgements;

  DocumentsApi(Archives archives, Analyses analyses, Judgements judgements) {
    this.archives = archives;
    this.analyses = analyses;
    this.judgements = judgements;
  }

  void add(Router router) {
    router
        .get("/api/documents", this::list)
        .get("/api/documents/{id}", this::document)
        .get("/api/documents/{id}/analysis", this::analysis)
        .get("/api/events/{id}", this::event)
        .get("/api/events/{id}/why", this::why);
  }

  /** What is known of a document. */
  record Meta(
      String id,
      @Nullable String title,
      @Nullable String author,
      @Nullable String publisher,
      @Nullable String published,
      @Nullable String url,
      @Nullable String language,
      int words,
      String text,
      String origin,
      String added,
      @Nullable String notCoded,
      @Nullable String supersededBy) {}

  /** A document that shares much of its text. */
  record Copy(
      String id,
      @Nullable String title,
      @Nullable String publisher,
      @Nullable String published,
      double shared) {}

  /** A document with all that is known of it. */
  record View(
      Meta document,
      List<JsonNode> events,
      @Nullable Copy copyOf,
      List<Copy> copies,
      Map<String, StoryOf> stories,
      Map<String, List<Review>> reviews) {}

  /** One record. */
  record EventView(JsonNode event, @Nullable StoryOf story, List<Review> reviews) {}

  private Response list(Request request) {
    String question = Page.question(request);
    return archives.read(archive -> {
      Search search = new Search(archive);
      long total = search.count(question, true, Hits.COUNTED);
      List<Hits.DocumentHit> items =
          search.documents(question, Page.limit(request), Page.offset(request)).stream()
              .map(Hits.DocumentHit::of)
              .toList();
      return Response.json(
          new SearchApi.Answer("documents", total, total < Hits.COUNTED, items, null));
    });
  }

  private Response document(Request request) {
    String id = request.path("id");
    return archives.read(archive -> Response.json(view(archive, id)));
  }

  private View view(Archive archive, String id) {
    long number = number(archive, id);
    Meta meta =
        archive
            .db()
            .first(
                "SELECT d.id, d.title, d.author, d.publisher, d.published, d.url, d.language,"
                    + " d.words, coalesce(d.text, ''), d.origin, d.added, d.not_coded, n.id"
                    + " FROM documents d LEFT JOIN documents n ON n.number = d.superseded_by"
                    + " WHERE d.number = ?",
                row ->
                    new Meta(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getInt(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11),
                        row.getString(12),
                        row.getString(13)),
                number);
    if (meta == null) {
      throw Problem.notFound("document " + id);
    }
    List<JsonNode> events =
        archive
            .db()
            .list(
                "SELECT record FROM events WHERE document = ? ORDER BY trigger_start, number",
                row -> Json.tree(row.getString(1)),
                number);
    Reviews reviews = judgements.on(archive);
    return new View(
        meta,
        judgements.marked(archive, events),
        copyOf(archive, number),
        copies(archive, number),
        StoryOf.all(archive, number),
        reviews.of(id));
  }

  private static long number(Archive archive, String id) {
    Long number =
        archive.db().first("SELECT number FROM documents WHERE id = ?", row -> row.getLong(1), id);
    if (number == null) {
      throw Problem.notFound("document " + id);
    }
    return number;
  }

  private static final String COPY =
      "SELECT d.id, d.title, coalesce(d.publisher, d.author), d.published, c.shared FROM copies c"
          + " JOIN documents d ON d.number = ";

  private static @Nullable Copy copyOf(Archive archive, long number) {
    return archive.db().first(COPY + "c.original WHERE c.document = ?", DocumentsApi::copy, number);
  }

  private static List<Copy> copies(Archive archive, long number) {
    return archive
        .db()
        .list(
            COPY + "c.document WHERE c.original = ? ORDER BY d.published, d.number",
            DocumentsApi::copy,
            number);
  }

  private static Copy copy(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Copy(
        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getDouble(5));
  }

  private Response analysis(Request request) {
    Document document = archives.read(archive -> read(archive, request.path("id")));
    return Response.json(AnalysisView.of(analyses.of(document)));
  }

  /** A document of the archive with its text. */
  static Document read(Archive archive, String id) {
    Document document = archive.document(id);
    if (document == null) {
      throw Problem.notFound("document " + id);
    }
    return document;
  }

  /** The record of an id, or of its first characters, with its document's text. */
  private static EventRecord record(Archive archive, String id) {
    return record(archive, id, "e.record");
  }

  /** The same before people corrected it. */
  static EventRecord coded(Archive archive, String id) {
    return record(archive, id, "coalesce(h.coded, e.record)");
  }

  private static EventRecord record(Archive archive, String id, String reading) {
    long number = eventNumber(archive, id);
    EventRecord record =
        archive
            .db()
            .first(
                "SELECT "
                    + reading
                    + ", coalesce(d.text, '') FROM events e JOIN documents d ON d.number = e.document"
                    + " LEFT JOIN held h ON h.event = e.number WHERE e.number = ?",
                row -> EventTable.record(row.getString(1), row.getString(2)),
                number);
    if (record == null) {
      throw Problem.notFound("event " + id);
    }
    return record;
  }

  static long eventNumber(Archive archive, String id) {
    try {
      return new Stories(archive).event(id);
    } catch (org.polemos.archive.ArchiveException absent) {
      throw Problem.notFound("event " + id);
    }
  }

  private Response event(Request request) {
    return archives.read(archive -> {
      EventRecord record = record(archive, request.path("id"));
      long number = eventNumber(archive, record.id());
      return Response.json(
          new EventView(
              judgements.marked(archive, Events.json(record)),
              StoryOf.one(archive, number),
              judgements
                  .on(archive)
                  .of(record.document().id())
                  .getOrDefault(record.id(), List.of())));
    });
  }

  private Response why(Request request) {
    EventRecord record = archives.read(archive -> coded(archive, request.path("id")));
    Analysis analysis = analyses.of(record.document());
    for (Analysis.Passage passage : analysis.passages()) {
      for (int i = 0; i < passage.records().size(); i++) {
        if (passage.records().get(i).id().equals(record.id())) {
          return Response.json(WhyView.of(analysis, passage, i, analyses.engine().get()));
        }
      }
    }
    return Response.json(WhyView.stored(record, analyses.engine().get()));
  }
}
