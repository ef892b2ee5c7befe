package org.polemos.record;

import java.time.LocalDate;
import java.util.List;
import org.polemos.actor.Actor;
import org.polemos.text.Document;
import org.polemos.text.Span;

/**
 * One event as one source tells it, tied to the words that say so. The JSON form and its field
 * order are those of docs/reference/record.md.
 *
 * @param id stable hash of document id, trigger span, type, actors and recipients
 * @param event PLOVER type, or {@code STATEMENT}
 * @param quad 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
 * @param score PLOVER's conflict–cooperation score of type and mode
 * @param status the source's claim about the deed
 * @param attribution who says so, from the document's author inwards; never empty
 * @param date when it happened and how that is known, or {@code null}
 * @param place where, or {@code null}
 * @param scareQuotes words of the deed and its parties that the author holds at a distance by
 *     quotation marks, without making anybody say them
 * @param confidence 0 to 1
 */
public record EventRecord(
    String id,
    Document document,
    SentenceRef sentence,
    String event,
    List<String> mode,
    List<String> context,
    String cameo,
    int quad,
    double score,
    List<Actor> actor,
    List<Actor> recipient,
    Status status,
    List<Source> attribution,
    EventDate date,
    EventPlace place,
    Quote trigger,
    List<Cause> causes,
    List<Quote> scareQuotes,
    Why why,
    double confidence,
    Versions coder) {

  /** The same with these causes. */
  public EventRecord with(List<Cause> found) {
    return new EventRecord(
        id,
        document,
        sentence,
        event,
        mode,
        context,
        cameo,
        quad,
        score,
        actor,
        recipient,
        status,
        attribution,
        date,
        place,
        trigger,
        found,
        scareQuotes,
        why,
        confidence,
        coder);
  }

  /**
   * The same without the sentence's words and those of causes and scare quotes, for publishing
   * where the texts may not be; all spans stay.
   */
  public EventRecord withoutTexts() {
    SentenceRef bare = new SentenceRef(sentence.index(), sentence.span(), null);
    List<Cause> causesAlone =
        causes.stream()
            .map(cause ->
                new Cause(
                    cause.relation(),
                    new Quote("", cause.words().span()),
                    cause.event(),
                    cause.cue(),
                    cause.at()))
            .toList();
    List<Quote> quotes = scareQuotes.stream().map(quote -> new Quote("", quote.span())).toList();
    return new EventRecord(
        id,
        document,
        bare,
        event,
        mode,
        context,
        cameo,
        quad,
        score,
        actor,
        recipient,
        status,
        attribution,
        date,
        place,
        trigger,
        causesAlone,
        quotes,
        why,
        confidence,
        coder);
  }

  /**
   * The sentence that holds the trigger; index from 0; {@code text} is {@code null} where it was
   * left out.
   */
  public record SentenceRef(int index, Span span, String text) {}

  /** Words of the document at their place. */
  public record Quote(String text, Span span) {}

  /**
   * One link of the chain of sources.
   *
   * @param kind {@code author}, {@code reported}, {@code quoted} or {@code unknown}
   * @param name canonical name, where known
   * @param code actor code, where known
   * @param words the words that name the source, {@code null} for the author
   * @param cue the words that make it a report, {@code null} for the author
   * @param stance see {@link org.polemos.attribution.Attribution#stance()}
   * @param date when it was said, where the author quotes an earlier text of his own; else {@code
   *     null}
   */
  public record Source(
      String kind,
      String name,
      String code,
      Quote words,
      Quote cue,
      String stance,
      LocalDate date) {

    /** A source whose day of speaking is not known apart. */
    public Source(String kind, String name, String code, Quote words, Quote cue, String stance) {
      this(kind, name, code, words, cue, stance, null);
    }
  }

  /**
   * {@code precision}: day, month, year, period or unknown; {@code from}: text, context or
   * publication.
   */
  public record EventDate(
      LocalDate start, LocalDate end, String precision, String text, String from) {}

  /** {@code country} is ISO 3166 alpha-3; {@code precision}: city, region or country. */
  public record EventPlace(
      String text,
      Span span,
      String name,
      Integer geonameid,
      Double lat,
      Double lon,
      String country,
      String precision) {}

  /**
   * What the source gives as a deed's cause, occasion or purpose.
   *
   * @param relation {@code caused_by}, {@code provoked_by}, {@code in_response_to} or {@code
   *     in_order_to}
   * @param words that name the cause
   * @param event id of the record of the same document that tells of it, or {@code null}
   * @param cue the words that tie the two
   * @param at {@code file:line} of the cue in the codebook
   */
  public record Cause(String relation, Quote words, String event, String cue, String at) {}

  /** What fired: {@code rule} is its permanent id, {@code at} its {@code file:line}; or a model. */
  public record Why(String rule, String at, String model) {}

  /** Versions of program, codebook and model, each with a hash of its data. */
  public record Versions(String polemos, String codebook, String model) {}
}
