package org.polemos.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polemos.archive.Additions.Addition;
import org.polemos.server.http.Json;

/** How far an addition is, or what came of it. */
record Job(
    long id,
    String made,
    String by,
    String name,
    String state,
    long bytes,
    long bytesRead,
    long added,
    long already,
    long events,
    long words,
    List<Upload.Trouble> problems,
    List<String> documents,
    @Nullable String undone,
    @Nullable String undoneBy) {

  /** What is kept of it in the archive. */
  record Outcome(
      long bytes,
      long bytesRead,
      long added,
      long already,
      long events,
      long words,
      List<Upload.Trouble> problems) {

    static final Outcome NONE = new Outcome(0, 0, 0, 0, 0, 0, List.of());
  }

  boolean isOver() {
    return state.equals("done") || state.equals("failed");
  }

  static Job of(Addition addition, Outcome outcome, String state, List<String> documents) {
    return new Job(
        addition.number(),
        addition.made(),
        addition.by(),
        addition.name(),
        state,
        outcome.bytes(),
        outcome.bytesRead(),
        outcome.added(),
        outcome.already(),
        outcome.events(),
        outcome.words(),
        outcome.problems(),
        documents,
        addition.undone(),
        addition.undoneBy());
  }

  /** An addition as the archive has it. */
  static Job of(Addition addition, List<String> documents) {
    JsonNode kept = Json.tree(addition.outcome());
    Outcome outcome = kept.isEmpty() ? Outcome.NONE : Json.read(Json.bytes(kept), Outcome.class);
    return of(addition, outcome, addition.state(), documents);
  }
}
