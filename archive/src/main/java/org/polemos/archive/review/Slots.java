package org.polemos.archive.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The slots of a record in a form in which two people's may be compared. */
final class Slots {

  private Slots() {}

  static Map<String, String> of(ObjectNode record) {
    Map<String, String> slots = new LinkedHashMap<>();
    slots.put("event", record.path("event").asText());
    slots.put("mode", words(record.path("mode")));
    slots.put("context", words(record.path("context")));
    slots.put("status", record.path("status").asText());
    slots.put("trigger", span(record.path("trigger")));
    slots.put("actor", spans(record.path("actor")));
    slots.put("recipient", spans(record.path("recipient")));
    JsonNode chain = record.path("attribution");
    slots.put("source", chain.size() < 2 ? "author" : span(chain.get(chain.size() - 1)));
    JsonNode date = record.path("date");
    slots.put("date", date.path("start").asText() + ".." + date.path("end").asText());
    slots.put("place", record.path("place").path("name").asText());
    return slots;
  }

  static String all(ObjectNode record) {
    return of(record).toString();
  }

  private static String words(JsonNode list) {
    List<String> words = new ArrayList<>();
    list.forEach(word -> words.add(word.asText()));
    words.sort(null);
    return String.join(";", words);
  }

  private static String spans(JsonNode list) {
    List<String> spans = new ArrayList<>();
    list.forEach(party -> spans.add(span(party)));
    spans.sort(null);
    return String.join(";", spans);
  }

  private static String span(JsonNode of) {
    return of.path("start").asInt(-1) + "-" + of.path("end").asInt(-1);
  }
}
