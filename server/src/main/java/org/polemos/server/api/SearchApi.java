package org.polemos.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polemos.archive.Archive;
import org.polemos.archive.search.Search;
import org.polemos.archive.view.Facets;
import org.polemos.server.Archives;
import org.polemos.server.http.Json;
import org.polemos.server.http.Request;
import org.polemos.server.http.Response;
import org.polemos.server.http.Router;

/** Answers questions with events or documents. */
public final class SearchApi {

  private final Archives archives;
  private final Judgements judgements;

  SearchApi(Archives archives, Judgements judgements) {
    this.archives = archives;
    this.judgements = judgements;
  }

  void add(Router router) {
    router.get("/api/search", this::search);
  }

  enum What {
    EVENTS,
    DOCUMENTS
  }

  /** A page of answers. */
  record Answer(
      String what,
      long total,
      boolean totalExact,
      List<?> items,
      @Nullable Map<String, Map<String, Long>> facets) {}

  private Response search(Request request) {
    String question = Page.question(request);
    boolean forEvents = Search.asksForEvents(question);
    What what = request.choice("what", What.class, forEvents ? What.EVENTS : What.DOCUMENTS);
    int limit = Page.limit(request);
    int offset = Page.offset(request);
    return archives.read(archive -> {
      boolean documents = what == What.DOCUMENTS;
      Search search = new Search(archive);
      List<?> items =
          documents
              ? search.documents(question, limit, offset).stream()
                  .map(Hits.DocumentHit::of)
                  .toList()
              : judgements.marked(archive, events(search, question, limit, offset));
      boolean last = items.size() < limit && (offset == 0 || !items.isEmpty());
      long total = last ? offset + items.size() : search.count(question, documents, Hits.COUNTED);
      Map<String, Map<String, Long>> facets =
          request.flag("facets", false) ? facets(archive, question, documents) : null;
      return Response.json(
          new Answer(
              documents ? "documents" : "events",
              total,
              last || total < Hits.COUNTED,
              items,
              facets));
    });
  }

  private static Map<String, Map<String, Long>> facets(
      Archive archive, String question, boolean documents) {
    return new Facets(archive).of(question, documents);
  }

  private static List<JsonNode> events(Search search, String question, int limit, int offset) {
    Set<String> stems = Hits.stems(question);
    return search.lines(question, limit, offset).stream()
        .map(line -> Hits.event((ObjectNode) Json.tree(line), stems))
        .toList();
  }
}
