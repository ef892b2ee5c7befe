package org.polemos.mcp;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.polemos.actor.Actor;
import org.polemos.record.EventRecord;
import org.polemos.record.EventRecord.Quote;
import org.polemos.record.EventRecord.Source;
import org.polemos.record.JsonLinesWriter;
import org.polemos.text.Span;

/**
 * Writes records so that an assistant can cite them: id, claim, whose claim, exact words, where.
 */
final class Citations {

  private Citations() {}

  /** All records in words, one paragraph each. */
  static String words(List<EventRecord> records) {
    return records.stream().map(Citations::words).collect(Collectors.joining("\n"));
  }

  private static String words(EventRecord record) {
    String modes = record.mode().isEmpty() ? "" : " " + String.join(", ", record.mode());
    String day =
        record.date() == null || record.date().start() == null
            ? "undated"
            : record.date().start().equals(record.date().end())
                ? record.date().start().toString()
                : record.date().start() + " to " + record.date().end();
    String place = record.place() == null ? "" : ", in " + record.place().name();
    return "["
        + record.id()
        + "] "
        + record.event()
        + modes
        + ": "
        + parties(record.actor())
        + " → "
        + parties(record.recipient())
        + "\n  status: "
        + record.status().label()
        + "; "
        + day
        + place
        + "\n  according to: "
        + record.attribution().stream().map(Citations::source).collect(Collectors.joining(" > "))
        + "\n  words: "
        + quote(record.trigger())
        + "\n  sentence: “"
        + line(String.valueOf(record.sentence().text()))
        + "” "
        + at(record.sentence().span())
        + "\n  document: "
        + document(record)
        + "\n";
  }

  private static String document(EventRecord record) {
    var citation = record.document().citation();
    StringBuilder told = new StringBuilder(line(record.document().id()));
    for (Object part :
        new Object[] {
          citation.title(), citation.publisher(), record.document().published(), citation.url()
        }) {
      if (part != null) {
        told.append(", ").append(line(part.toString()));
      }
    }
    return told.toString();
  }

  private static String parties(List<Actor> actors) {
    return actors.isEmpty()
        ? "nobody named"
        : actors.stream().map(Citations::party).collect(Collectors.joining(", "));
  }

  private static String party(Actor actor) {
    String name = actor.name() == null ? actor.text() : actor.name();
    return line(name) + (actor.code() == null ? "" : " (" + actor.code() + ")");
  }

  private static String source(Source source) {
    if (source.kind().equals("author")) {
      boolean named = source.name() != null && !source.name().equals("the document's author");
      return named ? "the author, " + line(source.name()) : "the author";
    }
    return source.words() == null ? "somebody unnamed" : quote(source.words());
  }

  private static String quote(Quote quote) {
    return "“" + line(quote.text()) + "” " + at(quote.span());
  }

  private static String at(Span span) {
    return "[" + span.start() + ", " + span.end() + ")";
  }

  /** On one line: a document must not be able to write a paragraph of its own into an answer. */
  static String line(String text) {
    return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ");
  }

  /** The records as JSON, in the fields and order of docs/reference/record.md. */
  static String json(List<EventRecord> records) {
    StringWriter lines = new StringWriter();
    try (JsonLinesWriter writer = new JsonLinesWriter(lines)) {
      for (EventRecord record : records) {
        writer.write(record);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return lines.toString().lines().collect(Collectors.joining(",", "[", "]"));
  }
}
