package org.polemos.archive.review;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.polemos.archive.EventTable;
import org.polemos.archive.Hash;
import org.polemos.record.EventRecord;
import org.polemos.record.EventRecord.Quote;
import org.polemos.record.EventRecord.SentenceRef;
import org.polemos.record.EventRecord.Source;
import org.polemos.record.EventRecord.Versions;
import org.polemos.record.EventRecord.Why;
import org.polemos.record.Status;
import org.polemos.text.Citation;
import org.polemos.text.Document;
import org.polemos.text.Span;

/**
 * Where an event was missed.
 *
 * @param sentence the number of the sentence, from 0
 * @param span where the sentence stands
 * @param coder what read the document and did not find it
 */
public record Missed(Document document, int sentence, Span span, Versions coder) {

  /** A record that says nothing yet, but who adds it. */
  ObjectNode empty(String by) {
    Citation citation = document.citation();
    String author = citation.author() == null ? citation.publisher() : citation.author();
    EventRecord record =
        new EventRecord(
            "",
            document,
            new SentenceRef(sentence, span, span.in(document.text())),
            "",
            List.of(),
            List.of(),
            null,
            1,
            0,
            List.of(),
            List.of(),
            Status.ASSERTED,
            List.of(new Source("author", author, null, null, null, null)),
            null,
            null,
            new Quote("", new Span(0, 0)),
            List.of(),
            List.of(),
            new Why(Changes.BY_PEOPLE, trace(by), null),
            1,
            coder);
    return Changes.tree(EventTable.json(record));
  }

  /** What stands for file and line of a rule. */
  static String trace(String by) {
    return "added by " + by;
  }

  /** The id of the event that was made of it. */
  String id(ObjectNode made) {
    if (made.path("event").asText().isEmpty()
        || made.path("trigger").path("text").asText().isEmpty()) {
      throw new ReviewException(
          "an event that is added needs a type (event) and its words (trigger)");
    }
    String what =
        document.id()
            + "\n"
            + made.get("event")
            + "\n"
            + made.get("trigger")
            + "\n"
            + made.get("actor")
            + "\n"
            + made.get("recipient");
    return Hash.sha256(what).substring(0, 16);
  }
}
