package org.polemos.archive.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polemos.codebook.EventType;
import org.polemos.record.Status;

/**
 * Puts into a record, as JSON, what somebody corrected. Words are given by where they stand; the
 * text says what they are.
 */
public final class Changes {

  static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /**
   * What stands in a party's {@code via}, a date's {@code from} and an added record's rule where
   * people decided it.
   */
  static final String BY_PEOPLE = "review";

  private static final Set<String> SLOTS =
      Set.of(
          "event",
          "mode",
          "context",
          "status",
          "actor",
          "recipient",
          "trigger",
          "source",
          "date",
          "place");

  private static final Set<String> PRECISIONS = Set.of("day", "month", "year", "period");

  /** To read what was checked when it was judged; quad and score stay those of the coder. */
  public static final Changes READ = new Changes(Map.of());

  private final Map<String, EventType> types;

  /**
   * @param types of the codebook, which say quad and score; none to read alone
   */
  public Changes(Map<String, EventType> types) {
    this.types = types;
  }

  static ObjectNode tree(String json) {
    try {
      return (ObjectNode) JSON.readTree(json);
    } catch (JsonProcessingException | ClassCastException damaged) {
      throw new ReviewException("a judgement of the archive is damaged: " + damaged.getMessage());
    }
  }

  /**
   * The record as it should be.
   *
   * @param text of the document; empty where it is gone, so that words are not given
   * @throws ReviewException where a change makes no sense
   */
  public ObjectNode apply(ObjectNode record, ObjectNode changes, String text) {
    ObjectNode changed = record.deepCopy();
    changes
        .properties()
        .forEach(change -> {
          String slot = change.getKey();
          if (!SLOTS.contains(slot)) {
            throw new ReviewException(
                "there is no slot " + slot + "; there are " + SLOTS.stream().sorted().toList());
          }
          set(changed, slot, change.getValue(), text);
        });
    rate(changed);
    return changed;
  }

  private void set(ObjectNode record, String slot, JsonNode value, String text) {
    switch (slot) {
      case "event" -> record.put("event", type(value));
      case "mode", "context" -> record.set(slot, words(slot, value));
      case "status" -> record.put("status", status(value));
      case "actor", "recipient" -> record.set(slot, parties(slot, value, text));
      case "trigger" -> record.set("trigger", quote(slot, value, text));
      case "source" -> source(record, value, text);
      case "date" -> record.set("date", date(value));
      default -> record.set("place", place(value));
    }
  }

  /** Quad and score follow from type and mode; a CAMEO code of another type goes. */
  private void rate(ObjectNode record) {
    EventType type = types.get(record.path("event").asText());
    if (type != null) {
      List<String> modes = new ArrayList<>();
      record.path("mode").forEach(mode -> modes.add(mode.asText()));
      record.put("quad", type.quad());
      record.put("score", type.score(modes));
      if (!type.cameo().contains(record.path("cameo").asText())) {
        record.set("cameo", NullNode.instance);
      }
    }
  }

  private String type(JsonNode value) {
    String named = value.asText();
    if (!types.isEmpty() && !types.containsKey(named)) {
      throw new ReviewException("there is no type " + named + "; there are " + types.keySet());
    }
    return named;
  }

  private static ArrayNode words(String slot, JsonNode value) {
    ArrayNode words = NODES.arrayNode();
    if (!value.isArray()) {
      throw new ReviewException(slot + " must be a list of words");
    }
    value.forEach(word -> words.add(word.asText()));
    return words;
  }

  private static String status(JsonNode value) {
    String named = value.asText();
    return Arrays.stream(Status.values())
        .map(Status::label)
        .filter(named::equals)
        .findFirst()
        .orElseThrow(() -> new ReviewException("there is no status " + named));
  }

  private static ArrayNode parties(String slot, JsonNode value, String text) {
    if (!value.isArray()) {
      throw new ReviewException(slot + " must be a list");
    }
    ArrayNode parties = NODES.arrayNode();
    for (JsonNode given : value) {
      ObjectNode party = quote(slot, given, text);
      party.put(
          "name",
          given.hasNonNull("name") ? given.get("name").asText() : party.get("text").asText());
      for (String field : List.of("code", "country", "sector")) {
        party.put(field, textOrNull(given, field));
      }
      party.put("via", BY_PEOPLE);
      party.set("antecedent", NullNode.instance);
      parties.add(party);
    }
    return parties;
  }

  private static ObjectNode quote(String slot, JsonNode given, String text) {
    int start = given.path("start").asInt(-1);
    int end = given.path("end").asInt(-1);
    boolean within = start >= 0 && end > start && (text.isEmpty() || end <= text.length());
    if (!within) {
      throw new ReviewException(slot + " must have start and end within the text");
    }
    ObjectNode quote = NODES.objectNode();
    quote.put("text", text.isEmpty() ? given.path("text").asText() : text.substring(start, end));
    quote.put("start", start);
    quote.put("end", end);
    return quote;
  }

  /** The author stays the first of the chain; what follows is replaced by one source, or nobody. */
  private static void source(ObjectNode record, JsonNode value, String text) {
    ArrayNode chain = NODES.arrayNode();
    chain.add(record.path("attribution").path(0).deepCopy());
    if (!value.isNull()) {
      ObjectNode words = quote("source", value, text);
      ObjectNode source = chain.addObject();
      source.put("kind", "reported");
      source.put("text", words.get("text").asText());
      source.put("code", textOrNull(value, "code"));
      source.put("start", words.get("start").asInt());
      source.put("end", words.get("end").asInt());
      source.set("cue", NullNode.instance);
      source.put("stance", textOrNull(value, "stance"));
      source.put(
          "name",
          value.hasNonNull("name") ? value.get("name").asText() : words.get("text").asText());
      source.set("date", NullNode.instance);
    }
    record.set("attribution", chain);
  }

  private static JsonNode date(JsonNode value) {
    if (value.isNull()) {
      return value;
    }
    ObjectNode date = NODES.objectNode();
    try {
      LocalDate start = LocalDate.parse(value.path("start").asText());
      LocalDate end = value.hasNonNull("end") ? LocalDate.parse(value.get("end").asText()) : start;
      String precision = value.path("precision").asText("day");
      if (end.isBefore(start) || !PRECISIONS.contains(precision)) {
        throw new ReviewException(
            "a date ends no earlier than it starts, and is precise to " + PRECISIONS);
      }
      date.put("start", start.toString());
      date.put("end", end.toString());
      date.put("precision", precision);
    } catch (DateTimeParseException wrong) {
      throw new ReviewException("a date's start and end are days such as 2014-03-18");
    }
    date.put("text", textOrNull(value, "text"));
    date.put("from", BY_PEOPLE);
    return date;
  }

  private static JsonNode place(JsonNode value) {
    if (value.isNull()) {
      return value;
    }
    if (!value.hasNonNull("name")) {
      throw new ReviewException("a place needs a name");
    }
    ObjectNode place = NODES.objectNode();
    place.put("text", value.path("text").asText(value.get("name").asText()));
    place.put("name", value.get("name").asText());
    for (String number : List.of("geonameid", "lat", "lon")) {
      place.set(number, value.path(number).isNumber() ? value.get(number) : NullNode.instance);
    }
    place.put("country", textOrNull(value, "country"));
    place.put("precision", value.path("precision").asText("unknown"));
    return place;
  }

  private static @Nullable String textOrNull(JsonNode of, String field) {
    return of.hasNonNull(field) ? of.get(field).asText() : null;
  }
}
