package org.polemos.archive;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polemos.actor.Actor;
import org.polemos.record.EventRecord;
import org.polemos.record.EventRecord.EventDate;
import org.polemos.record.EventRecord.EventPlace;
import org.polemos.record.EventRecord.Quote;
import org.polemos.record.EventRecord.SentenceRef;
import org.polemos.record.EventRecord.Source;
import org.polemos.record.EventRecord.Versions;
import org.polemos.record.EventRecord.Why;
import org.polemos.record.Status;
import org.polemos.text.Citation;
import org.polemos.text.Document;
import org.polemos.text.Span;

/** Documents and records for tests, without a coder. */
public final class Made {

  public static final Versions CODER = new Versions("1", "book-1", "model-1");

  private Made() {}

  public static Document document(String id, String publisher, @Nullable String day, String text) {
    return new Document(
        id,
        text,
        day == null ? null : LocalDate.parse(day),
        new Citation("Title of " + id, null, publisher, null));
  }

  /** A deed that the whole of a one-sentence document tells of; the parties stand in its text. */
  public static Deed deed(Document document, String event, String actor, String recipient) {
    return new Deed(document, event, actor, recipient, Status.ASSERTED, null, null, null, 0);
  }

  /** What a record is made of. */
  public record Deed(
      Document document,
      String event,
      String actor,
      String recipient,
      Status status,
      @Nullable String day,
      @Nullable String place,
      @Nullable String speaker,
      int number) {

    public Deed status(Status as) {
      return new Deed(document, event, actor, recipient, as, day, place, speaker, number);
    }

    public Deed on(String date) {
      return new Deed(document, event, actor, recipient, status, date, place, speaker, number);
    }

    public Deed in(String where) {
      return new Deed(document, event, actor, recipient, status, day, where, speaker, number);
    }

    public Deed by(String who) {
      return new Deed(document, event, actor, recipient, status, day, place, who, number);
    }

    public Deed number(int which) {
      return new Deed(document, event, actor, recipient, status, day, place, speaker, which);
    }

    public EventRecord record() {
      String text = document.text();
      Span all = new Span(0, text.length());
      Source author = new Source("author", document.citation().publisher(), null, null, null, null);
      Source said =
          speaker == null
              ? null
              : new Source("reported", speaker, null, new Quote(speaker, all), null, "asserts");
      LocalDate on = day == null ? null : LocalDate.parse(day);
      return new EventRecord(
          document.id() + "-" + event + "-" + number,
          document,
          new SentenceRef(0, all, text),
          event,
          List.of(),
          List.of("military"),
          "190",
          4,
          -9.0,
          List.of(party(text, actor)),
          List.of(party(text, recipient)),
          status,
          said == null ? List.of(author) : List.of(author, said),
          on == null ? null : new EventDate(on, on, "day", null, "text"),
          place == null ? null : new EventPlace(place, null, place, null, 1.0, 2.0, "SYR", "city"),
          new Quote(
              text.substring(0, Math.min(9, text.length())),
              new Span(0, Math.min(9, text.length()))),
          List.of(),
          List.of(),
          new Why("assault.attack", "ASSAULT.events:1", null),
          0.9,
          CODER);
    }
  }

  private static Actor party(String text, String name) {
    int start = Math.max(0, text.indexOf(name));
    String code =
        name.length() == 3 && name.equals(name.toUpperCase(java.util.Locale.ROOT)) ? name : null;
    return new Actor(
        new Span(start, Math.min(text.length(), start + name.length())),
        -1,
        name,
        name,
        code,
        code,
        "GOV",
        "model",
        null);
  }

  /** Adds documents with their records. */
  public static void add(Archive archive, String origin, Deed... deeds) {
    try (Ingest ingest = new Ingest(archive, CODER)) {
      for (Deed deed : deeds) {
        Document wanted = ingest.admit(deed.document(), origin);
        if (wanted != null) {
          Deed same =
              new Deed(
                  wanted,
                  deed.event,
                  deed.actor,
                  deed.recipient,
                  deed.status,
                  deed.day,
                  deed.place,
                  deed.speaker,
                  deed.number);
          ingest.add(wanted, new Coded("eng", List.of(same.record()), List.of(), null));
        }
      }
    }
  }
}
