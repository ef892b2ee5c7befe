package org.polemos.record;

import java.time.LocalDate;
import java.util.List;
import org.polemos.actor.Actor;
import org.polemos.record.EventRecord.Cause;
import org.polemos.record.EventRecord.EventDate;
import org.polemos.record.EventRecord.EventPlace;
import org.polemos.record.EventRecord.Quote;
import org.polemos.record.EventRecord.SentenceRef;
import org.polemos.record.EventRecord.Source;
import org.polemos.record.EventRecord.Versions;
import org.polemos.record.EventRecord.Why;
import org.polemos.text.Citation;
import org.polemos.text.Document;
import org.polemos.text.Span;

/** Records for the tests of writers. */
final class Samples {

  static final String TEXT = "Rossi says \"Italy, not it, imposed sanctions on Serbia\" in Rome.";

  private Samples() {}

  static EventRecord full() {
    return new EventRecord(
        "0123456789abcdef",
        document(TEXT),
        new SentenceRef(0, new Span(0, TEXT.length()), TEXT),
        "SANCTION",
        List.of("discontinue"),
        List.of("economic", "legal"),
        "0163",
        4,
        -6.0,
        List.of(actor("Italy", "ITA", null), actor("it", "ITA", at("Italy").span())),
        List.of(actor("Serbia", "SRB", null)),
        Status.ASSERTED,
        List.of(
            new Source("author", "The Wire", null, null, null, "asserts"),
            new Source("quoted", "Rossi", "ITA", at("Rossi"), at("says"), "asserts")),
        new EventDate(
            LocalDate.of(2022, 2, 24), LocalDate.of(2022, 2, 24), "day", "24 February", "text"),
        new EventPlace("Rome", at("Rome").span(), "Rome", 3169070, 41.9, 12.5, "ITA", "city"),
        at("imposed sanctions"),
        List.of(new Cause("in_response_to", at("Serbia"), null, "on", "causes.csv:1")),
        List.of(at("Italy")),
        new Why("sanction.impose", "codebooks/plover/SANCTION.events:31", null),
        0.93149,
        new Versions("0.1.0", "plover-1", "en-1"));
  }

  /** As little as a record may say. */
  static EventRecord bare(String text) {
    Document document = Document.of("bare", text);
    Quote all = new Quote(text, new Span(0, text.length()));
    return new EventRecord(
        "ffff",
        document,
        new SentenceRef(0, all.span(), text),
        "CONSULT",
        List.of(),
        List.of(),
        null,
        1,
        2.5,
        List.of(),
        List.of(),
        Status.PLANNED,
        List.of(
            new Source("author", "the document's author", null, null, null, "asserts"),
            new Source("unknown", null, null, null, null, null)),
        null,
        null,
        all,
        List.of(),
        List.of(),
        new Why("consult.meet", "x:1", null),
        1,
        new Versions("0.1.0", "plover-1", "en-1"));
  }

  private static Document document(String text) {
    return new Document(
        "wire-1",
        text,
        LocalDate.of(2022, 2, 25),
        new Citation("Sanctions, again", "The Wire", "The Wire Ltd", "https://example.org/1"));
  }

  private static Actor actor(String words, String code, Span antecedent) {
    Span span = at(words).span();
    String name = code.equals("ITA") ? "Italy" : "Serbia";
    return new Actor(
        span,
        0,
        words,
        name,
        code,
        code,
        code.equals("SRB") ? null : "GOV",
        "states.csv:7",
        antecedent);
  }

  private static Quote at(String words) {
    int start = words.equals("it") ? TEXT.indexOf(" it,") + 1 : TEXT.indexOf(words);
    return new Quote(words, new Span(start, start + words.length()));
  }
}
