package org.polemos.archive.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polemos.actor.Actor;
import org.polemos.archive.Archive;
import org.polemos.archive.Database;
import org.polemos.archive.DocumentTable;
import org.polemos.archive.EventTable;
import org.polemos.archive.review.Changes;
import org.polemos.archive.review.Outcome;
import org.polemos.archive.review.Reviews;
import org.polemos.archive.story.Comparison.Slot;
import org.polemos.archive.story.Comparison.Told;
import org.polemos.archive.story.Comparison.Value;
import org.polemos.archive.story.Comparison.Verdict;
import org.polemos.record.EventRecord;
import org.polemos.record.EventRecord.Source;

/** Lays the tellings of one story side by side. */
public final class Comparer {

  private static final Map<String, Function<Heard, @Nullable String>> SLOTS = slots();

  /** A telling, with the numbers of its sentence: several slots ask for them. */
  private record Heard(Told told, List<Toll> tolls) {

    static Heard of(Told told) {
      String sentence = told.record().sentence().text();
      return new Heard(told, Toll.in(sentence == null ? "" : sentence));
    }

    EventRecord record() {
      return told.record();
    }

    @Nullable String toll(String what) {
      List<String> numbers =
          tolls.stream()
              .filter(toll -> toll.what().equals(what))
              .map(toll -> Integer.toString(toll.number()))
              .toList();
      return numbers.isEmpty() ? null : String.join(", ", numbers);
    }
  }

  private final Database db;
  private final Stories stories;
  private final Reviews reviews;

  public Comparer(Archive archive) {
    this.db = archive.db();
    this.stories = new Stories(archive);
    this.reviews = new Reviews(archive, Changes.READ);
  }

  private static Map<String, Function<Heard, @Nullable String>> slots() {
    Map<String, Function<Heard, @Nullable String>> slots = new LinkedHashMap<>();
    slots.put("actor", heard -> names(heard.record().actor()));
    slots.put("recipient", heard -> names(heard.record().recipient()));
    slots.put("type", heard -> type(heard.record()));
    slots.put("status", heard -> heard.record().status().label());
    slots.put("date", heard -> date(heard.record()));
    slots.put(
        "place", heard -> heard.record().place() == null ? null : heard.record().place().name());
    slots.put("killed", heard -> heard.toll("killed"));
    slots.put("wounded", heard -> heard.toll("wounded"));
    slots.put("arrested", heard -> heard.toll("arrested"));
    slots.put("words", heard -> "“" + heard.record().trigger().text() + "”");
    slots.put("cause", heard -> causes(heard.record()));
    return slots;
  }

  /**
   * Compares all tellings of the story that an event is of. What people rejected is listed, but
   * says nothing, unless nothing else is left.
   */
  public Comparison compare(long event) {
    List<Long> members = stories.members(event);
    List<Told> tellings = new ArrayList<>();
    for (long member : members) {
      tellings.add(told(member, tellings.size() + 1));
    }
    List<Told> standing = tellings.stream().filter(told -> !told.rejected()).toList();
    List<Told> speaking = standing.isEmpty() ? tellings : standing;
    Set<String> origins = new HashSet<>();
    speaking.forEach(told -> origins.add(told.origin()));
    List<Slot> slots = new ArrayList<>();
    List<Heard> heard = speaking.stream().map(Heard::of).toList();
    SLOTS.forEach((name, value) -> slots.add(slot(name, heard, value)));
    return new Comparison(
        tellings.get(0).record().id(), origins.size(), List.copyOf(tellings), List.copyOf(slots));
  }

  private Told told(long event, int number) {
    Told told =
        db.first(
            "SELECT "
                + DocumentTable.COLUMNS
                + ", e.record, coalesce(d.publisher, d.author, d.id), coalesce(o.id, d.id),"
                + " h.coded, h.event IS NOT NULL"
                + " FROM events e JOIN documents d ON d.number = e.document"
                + " LEFT JOIN held h ON h.event = e.number"
                + " LEFT JOIN copies c ON c.document = d.number"
                + " LEFT JOIN documents o ON o.number = c.original WHERE e.number = ?",
            row -> {
              String text = DocumentTable.document(row).text();
              EventRecord record = EventTable.record(row.getString(8), text);
              String coded = row.getString(11);
              Outcome judged =
                  row.getBoolean(12)
                      ? reviews.outcomes(record.document().id()).get(record.id())
                      : null;
              return new Told(
                  number,
                  record,
                  coded == null ? record : EventTable.record(coded, text),
                  row.getString(9),
                  row.getString(10),
                  speaker(record),
                  judged);
            },
            event);
    if (told == null) {
      throw new IllegalArgumentException("there is no event of number " + event);
    }
    return told;
  }

  private static @Nullable String speaker(EventRecord record) {
    Source last = record.attribution().get(record.attribution().size() - 1);
    if (last.kind().equals("author")) {
      return null;
    }
    if (last.name() != null) {
      return last.name();
    }
    return last.words() == null ? "somebody unnamed" : last.words().text();
  }

  private static Slot slot(
      String name, List<Heard> tellings, Function<Heard, @Nullable String> value) {
    Map<String, List<Told>> said = new LinkedHashMap<>();
    List<Integer> silent = new ArrayList<>();
    for (Heard heard : tellings) {
      String text = value.apply(heard);
      if (text == null) {
        silent.add(heard.told().number());
      } else {
        said.computeIfAbsent(text, unknown -> new ArrayList<>()).add(heard.told());
      }
    }
    List<Value> values =
        said.entrySet().stream()
            .map(entry ->
                new Value(
                    entry.getKey(),
                    entry.getValue().stream().map(Told::number).toList(),
                    origins(entry.getValue())))
            .sorted((a, b) -> Integer.compare(b.origins(), a.origins()))
            .toList();
    return new Slot(name, verdict(values), values, List.copyOf(silent));
  }

  private static Verdict verdict(List<Value> values) {
    if (values.isEmpty()) {
      return Verdict.SILENT;
    }
    if (values.size() > 1) {
      return Verdict.DIFFER;
    }
    return values.get(0).origins() > 1 ? Verdict.AGREE : Verdict.ONE;
  }

  private static int origins(List<Told> tellings) {
    return (int) tellings.stream().map(Told::origin).distinct().count();
  }

  private static @Nullable String names(List<Actor> actors) {
    return actors.isEmpty()
        ? null
        : actors.stream()
            .map(actor -> actor.name() == null ? actor.text() : actor.name())
            .sorted()
            .collect(Collectors.joining("; "));
  }

  private static String type(EventRecord record) {
    return record.mode().isEmpty()
        ? record.event()
        : record.event() + " " + String.join(", ", record.mode());
  }

  private static @Nullable String date(EventRecord record) {
    if (record.date() == null || record.date().start() == null) {
      return null;
    }
    String start = record.date().start().toString();
    if (start.equals(String.valueOf(record.date().end()))) {
      return start;
    }
    return switch (String.valueOf(record.date().precision())) {
      case "day" -> start;
      case "month" -> start.substring(0, 7);
      case "year" -> start.substring(0, 4);
      default -> start + " to " + record.date().end();
    };
  }

  private static @Nullable String causes(EventRecord record) {
    return record.causes().isEmpty()
        ? null
        : record.causes().stream()
            .map(cause -> cause.relation().replace('_', ' ') + " “" + cause.words().text() + "”")
            .collect(Collectors.joining("; "));
  }
}
