package org.polemos.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polemos.Analysis;
import org.polemos.archive.Languages;
import org.polemos.server.http.Problem;
import org.polemos.server.http.Request;
import org.polemos.server.http.Response;
import org.polemos.server.http.Router;
import org.polemos.text.Document;
import org.polemos.text.DocumentReader;

/** Codes a text that somebody pastes or drops, and keeps nothing. */
final class CodeApi {

  /** In bytes; longer ones are added to the archive, where they may take their time. */
  static final int LONGEST = 1_000_000;

  /** Of a file with many documents, so many are shown. */
  private static final int DOCUMENTS = 50;

  /** So long a file of a foreign format may take. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Analyses analyses;

  CodeApi(Analyses analyses) {
    this.analyses = analyses;
  }

  void add(Router router) {
    router.post("/api/code", this::code);
  }

  /** What is known of the text. */
  record Meta(
      String id,
      @Nullable String title,
      @Nullable String author,
      @Nullable String publisher,
      @Nullable String published,
      @Nullable String url,
      String language,
      int words,
      String text,
      @Nullable String notCoded) {}

  /** A text with all that was found in it. */
  record View(
      Meta document,
      List<JsonNode> events,
      List<Words.Place> sentences,
      List<AnalysisView.Said> attributions,
      List<AnalysisView.Quoted> quotations,
      List<Words> scareQuotes,
      @Nullable Map<String, WhyView> why) {}

  /** All texts of a file, and what is wrong with it. */
  record Answer(List<View> documents, List<Upload.Trouble> problems) {}

  private Response code(Request request) throws IOException {
    boolean explain = request.flag("explain", false);
    List<View> views = new ArrayList<>();
    List<Upload.Trouble> problems = new ArrayList<>();
    try (Upload upload = Upload.of(request, LONGEST)) {
      upload.read(new Shown(explain, views, problems), read -> {}, PATIENCE);
    }
    if (views.isEmpty()) {
      String reason = problems.isEmpty() ? "there is no text in it" : problems.get(0).said();
      throw Problem.unprocessable(reason);
    }
    return Response.json(new Answer(views, problems)).with("Cache-Control", "no-store");
  }

  /** Codes what is read, as far as it can be shown. */
  private final class Shown implements DocumentReader.Sink {
    private final boolean explain;
    private final List<View> views;
    private final List<Upload.Trouble> problems;
    private long characters;

    Shown(boolean explain, List<View> views, List<Upload.Trouble> problems) {
      this.explain = explain;
      this.views = views;
      this.problems = problems;
    }

    @Override
    public void document(Document document) {
      characters += document.text().length();
      if (views.size() < DOCUMENTS && characters <= 2L * LONGEST) {
        views.add(view(document, explain));
      } else if (problems.stream().noneMatch(problem -> problem.place().isEmpty())) {
        problems.add(
            new Upload.Trouble(
                "",
                "only the first " + views.size() + " documents are shown",
                "add the file to the archive"));
      }
    }

    @Override
    public void warning(org.polemos.text.Problem problem) {
      problems.add(Upload.Trouble.of(problem));
    }

    @Override
    public void failure(org.polemos.text.Problem problem) {
      problems.add(Upload.Trouble.of(problem));
    }
  }

  private View view(Document document, boolean explain) {
    String language = analyses.engine().languages().of(document.text());
    boolean coded = List.of(Languages.ENGLISH, Languages.UNKNOWN).contains(language);
    Analysis analysis =
        coded ? analyses.of(document) : new Analysis(document, List.of(), List.of(), null);
    AnalysisView found = AnalysisView.of(analysis);
    return new View(
        new Meta(
            document.id(),
            document.citation().title(),
            document.citation().author(),
            document.citation().publisher(),
            document.published() == null ? null : document.published().toString(),
            document.citation().url(),
            language,
            document.text().isBlank() ? 0 : document.text().strip().split("\\s+").length,
            document.text(),
            coded ? null : "only English is coded, and this is " + language),
        Events.json(analysis.records()),
        found.sentences(),
        found.attributions(),
        found.quotations(),
        found.scareQuotes(),
        explain ? why(analysis) : null);
  }

  private Map<String, WhyView> why(Analysis analysis) {
    Map<String, WhyView> why = new LinkedHashMap<>();
    for (Analysis.Passage passage : analysis.passages()) {
      for (int i = 0; i < passage.records().size(); i++) {
        why.put(
            passage.records().get(i).id(),
            WhyView.of(analysis, passage, i, analyses.engine().get()));
      }
    }
    return why;
  }
}
