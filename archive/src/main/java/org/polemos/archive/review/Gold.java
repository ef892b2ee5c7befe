package org.polemos.archive.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.polemos.archive.Archive;
import org.polemos.archive.Database;

/** Writes what was judged, to measure and train by: corrected records, and what is no event. */
public final class Gold {

  private final Database db;
  private final Reviews reviews;
  private final Asked asked;

  public Gold(Archive archive, Changes changes) {
    this(archive, changes, "");
  }

  /**
   * @param question which records; what people added is asked for with its document
   */
  public Gold(Archive archive, Changes changes, String question) {
    this.db = archive.db();
    this.reviews = new Reviews(archive, changes);
    this.asked = new Asked(db, question);
  }

  /** The forms that it is written in. */
  public enum Format {
    /** Whole records as JSON Lines, each with a field {@code review}. */
    JSONL,
    /** Ids, offsets and judgements alone, without texts. */
    TSV,
    /** Sentences as the codebook's examples, to be put below a rule. */
    EXAMPLES
  }

  private interface Taker {
    void take(String document, String event, Outcome outcome) throws IOException;
  }

  /**
   * Writes all of it; {@code out} is left open.
   *
   * @return how many records there were
   */
  public int write(Format format, Writer out) throws IOException {
    int[] written = {0};
    if (format == Format.TSV) {
      out.write(
          "document\tsha256\tverdict\tevent\tmode\tstatus\ttrigger\tactor\trecipient\tsentence\tby"
              + "\tsettled\tdisputed\n");
    }
    each((document, event, outcome) -> {
      written[0]++;
      switch (format) {
        case JSONL -> out.write(json(outcome) + "\n");
        case TSV -> out.write(row(document, outcome) + "\n");
        case EXAMPLES -> out.write(example(outcome));
      }
    });
    out.flush();
    return written[0];
  }

  /** What came of every record that was judged, by the id that it has now. */
  Map<String, Outcome> outcomes() {
    Map<String, Outcome> all = new HashMap<>();
    try {
      each((document, event, outcome) -> all.put(event, outcome));
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return all;
  }

  private void each(Taker taker) throws IOException {
    List<String> documents =
        db.list(
            "SELECT DISTINCT d.id FROM reviews r JOIN documents d ON d.number = r.document WHERE"
                + " r.undone IS NULL AND r.verdict <> 'comment' ORDER BY d.number",
            row -> row.getString(1));
    for (String document : documents) {
      Map<String, Outcome> outcomes = reviews.outcomes(document);
      Set<String> wanted = asked.of(document, outcomes.keySet());
      for (Map.Entry<String, Outcome> outcome : outcomes.entrySet()) {
        if (wanted.contains(outcome.getKey())) {
          taker.take(document, outcome.getKey(), outcome.getValue());
        }
      }
    }
  }

  private static String json(Outcome outcome) {
    ObjectNode record = outcome.record().deepCopy();
    ObjectNode review = record.putObject("review");
    review.put("verdict", outcome.verdict().label());
    outcome.by().forEach(review.putArray("by")::add);
    review.put("settled", outcome.settled());
    review.put("disputed", outcome.disputed());
    return record.toString();
  }

  private static String row(String document, Outcome outcome) {
    ObjectNode record = outcome.record();
    Map<String, String> slots = Slots.of(record);
    return String.join(
        "\t",
        document,
        record.path("document").path("sha256").asText(),
        outcome.verdict().label(),
        slots.getOrDefault("event", ""),
        slots.getOrDefault("mode", ""),
        slots.getOrDefault("status", ""),
        slots.getOrDefault("trigger", ""),
        slots.getOrDefault("actor", ""),
        slots.getOrDefault("recipient", ""),
        record.path("sentence").path("start").asText()
            + "-"
            + record.path("sentence").path("end").asText(),
        String.join(";", outcome.by()),
        Boolean.toString(outcome.settled()),
        Boolean.toString(outcome.disputed()));
  }

  /** A YES with its marks and coding, or a NO; nothing while it is disputed. */
  private static String example(Outcome outcome) {
    ObjectNode record = outcome.record();
    String rule = record.path("why").path("rule").asText("");
    String comment =
        "  # "
            + (rule.isEmpty() ? "no rule" : rule)
            + ", by "
            + String.join(", ", outcome.by())
            + "\n";
    if (outcome.disputed()) {
      return "";
    }
    if (outcome.verdict() == Verdict.REJECT) {
      return comment + "  NO   " + line(record.path("sentence").path("text").asText()) + "\n";
    }
    String status = record.path("status").asText();
    StringBuilder coding = new StringBuilder(record.path("event").asText());
    record.path("mode").forEach(mode -> coding.append(' ').append(mode.asText()));
    coding.append(status.equals("asserted") ? "" : " status=" + status);
    coding.append(" | ").append(codes(record.path("actor")));
    coding.append(" -> ").append(codes(record.path("recipient")));
    return comment + "  YES  " + line(marked(record)) + "\n       = " + coding + "\n";
  }

  private static String codes(JsonNode parties) {
    List<String> codes = new ArrayList<>();
    parties.forEach(party -> codes.add(party.path("code").asText("?")));
    return String.join(", ", codes);
  }

  private static String marked(ObjectNode record) {
    int from = record.path("sentence").path("start").asInt();
    StringBuilder text = new StringBuilder(record.path("sentence").path("text").asText());
    SortedMap<Integer, String> marks = new TreeMap<>((a, b) -> b - a);
    record.path("actor").forEach(party -> mark(marks, "ACTOR", party));
    record.path("recipient").forEach(party -> mark(marks, "RECIPIENT", party));
    mark(marks, "EVENT", record.path("trigger"));
    marks.forEach((at, mark) -> {
      if (at >= from && at - from <= text.length()) {
        text.insert(at - from, mark);
      }
    });
    return text.toString();
  }

  private static void mark(SortedMap<Integer, String> marks, String label, JsonNode words) {
    marks.merge(words.path("start").asInt(), "(" + label + ": ", (outer, inner) -> outer + inner);
    marks.merge(words.path("end").asInt(), ")", (inner, outer) -> inner + outer);
  }

  private static String line(@Nullable String text) {
    return text == null ? "" : text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }
}
