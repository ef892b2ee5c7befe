package org.polemos.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
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

/**
 * Reads what {@link JsonLinesWriter} wrote: the same record again, but for what JSON leaves out (an
 * actor's head word, the words of a place's span, where a cause's cue stands in the codebook).
 */
public final class JsonLinesRecordReader {

  private static final JsonFactory JSON = new JsonFactory();

  /**
   * Reads one line.
   *
   * @param text the document's text, which the line does not hold; may be empty
   * @throws IOException where the line is no record
   */
  public EventRecord read(String line, String text) throws IOException {
    try (JsonParser json = JSON.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("is no JSON object");
      }
      return record(object(json), text);
    } catch (NullPointerException
        | ClassCastException
        | IllegalArgumentException
        | DateTimeException incomplete) {
      throw new IOException("is no event record", incomplete);
    }
  }

  private static EventRecord record(Fields line, String text) {
    return new EventRecord(
        line.text("id"),
        document(line.fields("document"), text),
        sentence(line.fields("sentence")),
        line.text("event"),
        line.texts("mode"),
        line.texts("context"),
        line.text("cameo"),
        line.number("quad").intValue(),
        line.number("score").doubleValue(),
        line.each("actor", JsonLinesRecordReader::actor),
        line.each("recipient", JsonLinesRecordReader::actor),
        Status.valueOf(line.text("status").toUpperCase(Locale.ROOT)),
        line.each("attribution", JsonLinesRecordReader::source),
        date(line.fields("date")),
        place(line.fields("place")),
        quote(line.fields("trigger")),
        line.each("causes", JsonLinesRecordReader::cause),
        line.each("scare_quotes", JsonLinesRecordReader::quote),
        why(line.fields("why")),
        line.number("confidence").doubleValue(),
        versions(line.fields("coder")));
  }

  private static Document document(Fields of, String text) {
    Citation citation =
        new Citation(of.text("title"), of.text("author"), of.text("publisher"), of.text("url"));
    return new Document(of.text("id"), text, of.day("published"), citation);
  }

  private static SentenceRef sentence(Fields of) {
    return new SentenceRef(of.number("index").intValue(), of.span(), of.text("text"));
  }

  private static Actor actor(Fields of) {
    Quote antecedent = quote(of.fields("antecedent"));
    return new Actor(
        of.span(),
        -1,
        of.text("text"),
        of.text("name"),
        of.text("code"),
        of.text("country"),
        of.text("sector"),
        of.text("via"),
        antecedent == null ? null : antecedent.span());
  }

  private static Source source(Fields of) {
    Quote words = of.text("text") == null ? null : quote(of);
    return new Source(
        of.text("kind"),
        of.text("name"),
        of.text("code"),
        words,
        quote(of.fields("cue")),
        of.text("stance"),
        of.day("date"));
  }

  private static EventDate date(Fields of) {
    return of == null
        ? null
        : new EventDate(
            of.day("start"), of.day("end"), of.text("precision"), of.text("text"), of.text("from"));
  }

  private static EventPlace place(Fields of) {
    if (of == null) {
      return null;
    }
    Number id = of.number("geonameid");
    Number lat = of.number("lat");
    Number lon = of.number("lon");
    return new EventPlace(
        of.text("text"),
        null,
        of.text("name"),
        id == null ? null : id.intValue(),
        lat == null ? null : lat.doubleValue(),
        lon == null ? null : lon.doubleValue(),
        of.text("country"),
        of.text("precision"));
  }

  private static Cause cause(Fields of) {
    return new Cause(of.text("relation"), quote(of), of.text("event"), of.text("cue"), null);
  }

  private static Quote quote(Fields of) {
    return of == null ? null : new Quote(of.text("text"), of.span());
  }

  private static Why why(Fields of) {
    return new Why(of.text("rule"), of.text("at"), of.text("model"));
  }

  private static Versions versions(Fields of) {
    return new Versions(of.text("polemos"), of.text("codebook"), of.text("model"));
  }

  private static Fields object(JsonParser json) throws IOException {
    Map<String, Object> fields = new HashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      fields.put(name, value(json));
    }
    return new Fields(fields);
  }

  private static Object value(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> object(json);
      case START_ARRAY -> {
        List<Object> all = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          all.add(value(json));
        }
        yield all;
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getNumberValue();
      case VALUE_NULL -> null;
      default -> json.getText();
    };
  }

  /** The fields of one JSON object. */
  private record Fields(Map<String, Object> of) {

    String text(String name) {
      return (String) of.get(name);
    }

    Number number(String name) {
      return (Number) of.get(name);
    }

    LocalDate day(String name) {
      String day = text(name);
      return day == null ? null : LocalDate.parse(day);
    }

    Fields fields(String name) {
      return (Fields) of.get(name);
    }

    Span span() {
      return new Span(number("start").intValue(), number("end").intValue());
    }

    List<String> texts(String name) {
      return ((List<?>) of.get(name)).stream().map(String.class::cast).toList();
    }

    <T> List<T> each(String name, Function<Fields, T> made) {
      return ((List<?>) of.get(name)).stream().map(Fields.class::cast).map(made).toList();
    }
  }
}
