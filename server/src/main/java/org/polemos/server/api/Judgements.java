package org.polemos.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.polemos.archive.Archive;
import org.polemos.archive.review.Changes;
import org.polemos.archive.review.Outcome;
import org.polemos.archive.review.Reviews;
import org.polemos.codebook.EventType;
import org.polemos.server.BackgroundEngine;
import org.polemos.server.http.Json;

/** The judgements of an archive, checked by the types of the codebook where one is made. */
final class Judgements {

  private final BackgroundEngine engine;
  private final Supplier<Map<String, EventType>> types;

  Judgements(BackgroundEngine engine) {
    this.engine = engine;
    this.types = () -> engine.get().codebook().types();
  }

  /** To read alone; does not wait for the codebook. */
  Reviews on(Archive archive) {
    return new Reviews(archive, engine.state().equals("ready") ? changes() : Changes.READ);
  }

  /** To judge, too; waits for the codebook. */
  Reviews judging(Archive archive) {
    return new Reviews(archive, changes());
  }

  Changes changes() {
    return new Changes(types.get());
  }

  /** Notes on records what people hold of them, in a field {@code judged}. */
  List<JsonNode> marked(Archive archive, List<? extends JsonNode> events) {
    Reviews reviews = on(archive);
    Map<String, Map<String, Outcome>> known = new HashMap<>();
    for (JsonNode event : events) {
      Outcome outcome =
          known
              .computeIfAbsent(event.path("document").path("id").asText(), reviews::outcomes)
              .get(event.path("id").asText());
      if (outcome != null) {
        mark((ObjectNode) event, outcome).set("coded", coded(archive, event));
      }
    }
    return List.copyOf(events);
  }

  /** The record before people corrected it; {@code null} where they did not. */
  private static @Nullable JsonNode coded(Archive archive, JsonNode event) {
    return archive
        .db()
        .first(
            "SELECT h.coded FROM held h JOIN events e ON e.number = h.event WHERE e.id = ? AND h.coded"
                + " IS NOT NULL",
            row -> Json.tree(row.getString(1)),
            event.path("id").asText());
  }

  /** The same of one. */
  JsonNode marked(Archive archive, JsonNode event) {
    return marked(archive, List.of(event)).get(0);
  }

  private static ObjectNode mark(ObjectNode event, Outcome outcome) {
    ObjectNode judged = event.putObject("judged");
    judged.put("verdict", outcome.verdict().label());
    outcome.by().forEach(judged.putArray("by")::add);
    judged.put("settled", outcome.settled());
    judged.put("disputed", outcome.disputed());
    return judged;
  }
}
