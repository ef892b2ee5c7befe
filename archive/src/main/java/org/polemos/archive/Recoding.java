package org.polemos.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.polemos.actor.Actor;
import org.polemos.record.EventRecord;
import org.polemos.record.EventRecord.Versions;
import org.polemos.text.Document;

/**
 * Codes an archive's documents anew and says what changes; the records are replaced only where that
 * is asked for.
 */
public final class Recoding {

  private final Database db;
  private final EventTable events;
  private final Versions coder;
  private final boolean accept;

  /** How a record changes. */
  public enum Kind {
    ADDED,
    GONE,
    CHANGED
  }

  /**
   * One record that changes.
   *
   * @param document its document's id
   * @param words of its trigger
   * @param before what it was, {@code null} where it is added
   * @param after what it becomes, {@code null} where it goes
   * @param what the fields that change
   * @param why the rule that fired before or fires now, and where it is written
   */
  public record Change(
      Kind kind,
      String document,
      String words,
      @Nullable EventRecord before,
      @Nullable EventRecord after,
      List<String> what,
      String why) {}

  /**
   * @param coder what codes the documents now
   * @param accept whether to replace the records
   */
  public Recoding(Archive archive, Versions coder, boolean accept) {
    this.db = archive.db();
    this.events = new EventTable(db);
    this.coder = coder;
    this.accept = accept;
  }

  /**
   * The documents that are coded and whose text is there, in the order in which they were added.
   */
  public void documents(Consumer<Document> taken) {
    List<Long> numbers =
        db.list(
            "SELECT number FROM documents WHERE coder IS NOT NULL AND text IS NOT NULL ORDER BY 1",
            row -> row.getLong(1));
    for (long number : numbers) {
      Document document =
          db.first(
              "SELECT " + DocumentTable.COLUMNS + " FROM documents d WHERE number = ?",
              DocumentTable::document,
              number);
      taken.accept(Objects.requireNonNull(document));
    }
  }

  /** Compares what a document's records were with what they become; replaces them if asked to. */
  public List<Change> take(Document document, Coded coded) {
    long number = db.number("SELECT number FROM documents WHERE id = ?", document.id());
    List<EventRecord> before =
        db.list(
            "SELECT record FROM coded WHERE document = ? ORDER BY number",
            row -> EventTable.record(row.getString(1), document.text()),
            number);
    List<Change> changes = changes(document, before, coded.records());
    if (accept) {
      db.transaction(() -> {
        events.deleteAll(number);
        events.insert(number, coded.records());
        events.insertBlames(number, coded.blames());
        db.write("UPDATE documents SET coder = ? WHERE number = ?", events.coder(coder), number);
      });
    }
    return changes;
  }

  private static List<Change> changes(
      Document document, List<EventRecord> before, List<EventRecord> after) {
    List<Change> changes = new ArrayList<>();
    List<EventRecord> unmatched = new ArrayList<>(after);
    List<EventRecord> gone = new ArrayList<>();
    for (EventRecord old : before) {
      EventRecord same = first(unmatched, next -> next.id().equals(old.id()));
      if (same == null) {
        gone.add(old);
      } else {
        unmatched.remove(same);
        changed(document, old, same, changes);
      }
    }
    for (EventRecord old : gone) {
      EventRecord there =
          first(unmatched, next -> next.trigger().span().overlaps(old.trigger().span()));
      if (there == null) {
        changes.add(
            new Change(
                Kind.GONE, document.id(), old.trigger().text(), old, null, List.of(), why(old)));
      } else {
        unmatched.remove(there);
        changed(document, old, there, changes);
      }
    }
    for (EventRecord next : unmatched) {
      changes.add(
          new Change(
              Kind.ADDED, document.id(), next.trigger().text(), null, next, List.of(), why(next)));
    }
    return changes;
  }

  private static void changed(
      Document document, EventRecord old, EventRecord next, List<Change> changes) {
    List<String> what = differing(old, next);
    if (!what.isEmpty()) {
      String why = why(old).equals(why(next)) ? why(next) : why(old) + " → " + why(next);
      changes.add(
          new Change(Kind.CHANGED, document.id(), next.trigger().text(), old, next, what, why));
    }
  }

  private static List<String> differing(EventRecord old, EventRecord next) {
    Map<String, String> before = fields(old);
    List<String> what = new ArrayList<>();
    fields(next)
        .forEach((name, value) -> {
          String was = before.get(name);
          if (!value.equals(was)) {
            what.add(name + ": " + was + " → " + value);
          }
        });
    return what;
  }

  /** What a reader of the records would call a change. */
  private static Map<String, String> fields(EventRecord record) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("event", record.event());
    fields.put("mode", String.join(", ", record.mode()));
    fields.put("cameo", String.valueOf(record.cameo()));
    fields.put("context", String.join(", ", record.context()));
    fields.put("actor", parties(record.actor()));
    fields.put("recipient", parties(record.recipient()));
    fields.put("status", record.status().label());
    var date = record.date();
    fields.put("date", date == null ? "none" : date.start() + " to " + date.end());
    var place = record.place();
    fields.put("place", place == null ? "none" : String.valueOf(place.name()));
    var source = record.attribution().get(record.attribution().size() - 1);
    fields.put("source", String.valueOf(source.name()));
    return fields;
  }

  private static String parties(List<Actor> actors) {
    List<String> names = new ArrayList<>();
    actors.forEach(
        actor -> names.add(actor.code() == null ? String.valueOf(actor.name()) : actor.code()));
    return String.join(", ", names);
  }

  private static String why(EventRecord record) {
    String rule = record.why().rule() == null ? "" : record.why().rule();
    return record.why().at() == null ? rule : rule + " (" + record.why().at() + ")";
  }

  private static @Nullable EventRecord first(
      List<EventRecord> records, Predicate<EventRecord> wanted) {
    return records.stream().filter(wanted).findFirst().orElse(null);
  }
}
