package org.polemos.archive.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polemos.archive.Archive;
import org.polemos.archive.Database;
import org.polemos.archive.DocumentTable;
import org.polemos.text.Span;

/**
 * How far two people agree on the records that both judged. A record that one of them added, in a
 * document that the other judged too, is one that the other saw nothing in.
 */
public final class Agreement {

  /** What stands for "no event" among the types. */
  public static final String NONE = "none";

  private static final List<String> MARKED = List.of("trigger", "actor", "recipient");

  private final Database db;
  private final Reviews reviews;
  private final Changes changes;

  public Agreement(Archive archive, Changes changes) {
    this.db = archive.db();
    this.reviews = new Reviews(archive, changes);
    this.changes = changes;
  }

  /** How often one says this and the other that. */
  public record Confusion(String one, String other, int count) {}

  /**
   * A record that they judge differently.
   *
   * @param slots in which they differ; {@code verdict} where only one of them sees an event
   * @param one what the one says; {@code null} where the other added it
   * @param settled what settles it, or {@code null}
   */
  public record Difference(
      String event,
      String document,
      JsonNode record,
      List<String> slots,
      @Nullable Review one,
      @Nullable Review other,
      @Nullable Review settled) {}

  /**
   * All of it; an alpha is {@code null} where there is too little to tell.
   *
   * @param items records that both judged
   */
  public record Report(
      List<String> coders,
      int items,
      int documents,
      @Nullable Double alphaType,
      @Nullable Double alphaStatus,
      @Nullable Double alphaSpans,
      Map<String, @Nullable Double> alphaBySlot,
      List<Confusion> confusion,
      List<Difference> differences) {}

  /** One record with what both say of it. */
  private record Item(
      String event,
      String document,
      @Nullable Review one,
      @Nullable Review other,
      @Nullable Review settled,
      @Nullable ObjectNode byOne,
      @Nullable ObjectNode byOther) {}

  /** Compares two people. */
  public Report between(String one, String other) {
    return between(one, other, "");
  }

  /**
   * The same of some records.
   *
   * @param question which; what people added is asked for with its document
   */
  public Report between(String one, String other, String question) {
    Asked asked = new Asked(db, question);
    List<Item> items = new ArrayList<>();
    List<String> documents =
        db.list(
            "SELECT DISTINCT d.id FROM reviews r JOIN documents d ON d.number = r.document WHERE"
                + " r.undone IS NULL AND r.verdict <> 'comment' AND r.author = ? AND EXISTS (SELECT 1"
                + " FROM reviews o WHERE o.document = r.document AND o.undone IS NULL AND o.verdict"
                + " <> 'comment' AND o.author = ?) ORDER BY d.number",
            row -> row.getString(1),
            one,
            other);
    for (String document : documents) {
      List<Item> all = items(document, one, other);
      Set<String> wanted =
          asked.of(document, all.stream().map(Item::event).collect(Collectors.toSet()));
      all.stream().filter(item -> wanted.contains(item.event())).forEach(items::add);
    }
    Spans spans = new Spans();
    items.forEach(spans::add);
    Map<String, @Nullable Double> bySlot = new LinkedHashMap<>();
    MARKED.forEach(slot -> bySlot.put(slot, spans.alpha(slot)));
    return new Report(
        List.of(one, other),
        items.size(),
        (int) items.stream().map(Item::document).distinct().count(),
        alpha(items, "event"),
        alpha(
            items.stream().filter(i -> i.byOne() != null && i.byOther() != null).toList(),
            "status"),
        spans.alpha(null),
        bySlot,
        confusion(items),
        differences(items));
  }

  private List<Item> items(String document, String one, String other) {
    String text = DocumentTable.text(db, document);
    List<Item> items = new ArrayList<>();
    reviews
        .of(document)
        .forEach((event, standing) -> {
          Review first = by(one, standing);
          Review second = by(other, standing);
          Review any = first == null ? second : first;
          boolean added = any != null && any.verdict() == Verdict.ADD;
          if (first != null && second != null || added) {
            items.add(
                new Item(
                    event,
                    document,
                    first,
                    second,
                    settling(standing),
                    held(first, text),
                    held(second, text)));
          }
        });
    return items;
  }

  /** What a person said before anything was settled. */
  private static @Nullable Review by(String who, List<Review> standing) {
    return standing.stream()
        .filter(review -> review.judges() && !review.settles() && review.by().equals(who))
        .reduce((before, after) -> after)
        .orElse(null);
  }

  private static @Nullable Review settling(List<Review> standing) {
    return standing.stream().filter(Review::settles).findFirst().orElse(null);
  }

  private @Nullable ObjectNode held(@Nullable Review review, String text) {
    return review == null || review.verdict() == Verdict.REJECT
        ? null
        : Outcome.record(review, changes, text);
  }

  private static String value(@Nullable ObjectNode held, String slot) {
    return held == null ? NONE : Slots.of(held).getOrDefault(slot, NONE);
  }

  private static @Nullable Double alpha(List<Item> items, String slot) {
    List<@Nullable String[]> said = new ArrayList<>();
    for (Item item : items) {
      said.add(new String[] {value(item.byOne(), slot), value(item.byOther(), slot)});
    }
    return Alpha.nominal(said);
  }

  private static List<Confusion> confusion(List<Item> items) {
    Map<List<String>, Integer> counts = new HashMap<>();
    for (Item item : items) {
      String one = value(item.byOne(), "event");
      String other = value(item.byOther(), "event");
      if (!one.equals(other)) {
        counts.merge(List.of(one, other), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .map(pair -> new Confusion(pair.getKey().get(0), pair.getKey().get(1), pair.getValue()))
        .sorted((a, b) ->
            a.count() != b.count()
                ? b.count() - a.count()
                : (a.one() + a.other()).compareTo(b.one() + b.other()))
        .toList();
  }

  private static List<Difference> differences(List<Item> items) {
    List<Difference> differences = new ArrayList<>();
    for (Item item : items) {
      List<String> slots = differing(item.byOne(), item.byOther());
      Review any = item.one() == null ? item.other() : item.one();
      if (!slots.isEmpty() && any != null) {
        differences.add(
            new Difference(
                item.event(),
                item.document(),
                Changes.tree(any.record()),
                slots,
                item.one(),
                item.other(),
                item.settled()));
      }
    }
    return differences;
  }

  private static List<String> differing(@Nullable ObjectNode one, @Nullable ObjectNode other) {
    if (one == null || other == null) {
      return one == other ? List.of() : List.of("verdict");
    }
    List<String> slots = new ArrayList<>();
    Map<String, String> second = Slots.of(other);
    Slots.of(one)
        .forEach((slot, value) -> {
          if (!value.equals(second.get(slot))) {
            slots.add(slot);
          }
        });
    return slots;
  }

  /** The sentences that both judged, one after the other, with what each marked in them. */
  private static final class Spans {
    private final Map<String, Integer> starts = new HashMap<>();
    private final Map<String, List<List<Span>>> marks = new TreeMap<>();
    private int length;

    void add(Item item) {
      Review any = item.one() == null ? item.other() : item.one();
      if (any == null) {
        return;
      }
      JsonNode sentence = Changes.tree(any.record()).path("sentence");
      Span within = new Span(sentence.path("start").asInt(), sentence.path("end").asInt());
      Integer known = starts.putIfAbsent(item.document() + "\n" + within, length);
      int start = known == null ? length : known;
      if (known == null) {
        length += within.length();
      }
      mark(0, item.byOne(), within, start);
      mark(1, item.byOther(), within, start);
    }

    private void mark(int who, @Nullable ObjectNode record, Span sentence, int start) {
      if (record == null) {
        return;
      }
      for (String slot : MARKED) {
        JsonNode value = record.path(slot);
        if (value.isArray()) {
          value.forEach(party -> mark(slot, who, party, sentence, start));
        } else {
          mark(slot, who, value, sentence, start);
        }
      }
    }

    private void mark(String slot, int who, JsonNode words, Span sentence, int start) {
      int from = Math.max(words.path("start").asInt(-1), sentence.start());
      int to = Math.min(words.path("end").asInt(-1), sentence.end());
      if (from < to) {
        marks
            .computeIfAbsent(slot, name -> List.of(new ArrayList<>(), new ArrayList<>()))
            .get(who)
            .add(new Span(from - sentence.start() + start, to - sentence.start() + start));
      }
    }

    @Nullable Double alpha(@Nullable String slot) {
      return length == 0 || slot != null && !marks.containsKey(slot)
          ? null
          : Alpha.unitizing(length, marks, slot);
    }
  }
}
