package org.polemos.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.polemos.parse.Sentence;
import org.polemos.record.EventRecord.EventDate;
import org.polemos.text.Document;
import org.polemos.text.Span;
import org.polemos.time.Frame.Tense;

/**
 * Says when the deeds of a document happened, how exactly that is known, and from which words.
 *
 * <pre>{@code
 * DateResolver dates = DateResolver.of(document, sentences);
 * EventDate when = dates.at(3, 7); // the deed told by token 7 of sentence 3
 * }</pre>
 *
 * <p>Words of time in the clause come first, then those of the clauses that hold it, then the day
 * that the text told of just before, last the day of publication. Immutable.
 */
public final class DateResolver {

  /** Sentences after which a day told of no longer carries over. */
  private static final int REACH = 2;

  private final Document document;
  private final List<Sentence> sentences;
  private final LocalDate publication;
  private final List<List<Placed>> placed = new ArrayList<>();
  private final LocalDate[] contexts;

  private DateResolver(Document document, List<Sentence> sentences) {
    this.document = document;
    this.sentences = sentences;
    for (Sentence sentence : sentences) {
      placed.add(Placed.in(document.text(), sentence));
    }
    this.publication =
        document.published() != null ? document.published() : OwnDate.of(document.text());
    this.contexts = contexts();
  }

  /** Reads all words of time in a document; sentences are numbered by their place in the list. */
  public static DateResolver of(Document document, List<Sentence> sentences) {
    return new DateResolver(document, sentences);
  }

  /** The day of publication: the document's, or the date that stands on a line near its head. */
  public LocalDate publication() {
    return publication;
  }

  /** The first day that a stretch of the text names, or {@code null}. */
  public LocalDate dayIn(Span stretch) {
    for (int i = 0; i < placed.size(); i++) {
      if (!sentences.get(i).span().overlaps(stretch)) {
        continue;
      }
      for (Placed p : placed.get(i)) {
        LocalDate day = stretch.contains(p.expression().span()) ? pastDay(p, contexts[i]) : null;
        if (day != null) {
          return day;
        }
      }
    }
    return null;
  }

  /** The date of the deed that a token tells, or {@code null} where nothing is known. */
  public EventDate at(int sentence, int token) {
    Sentence s = sentences.get(sentence);
    Tense tense = Tenses.of(s, token, Attachment.clause(s, token));
    Placed best = Attachment.best(s, placed.get(sentence), token);
    if (best != null) {
      boolean reported = Attachment.crossesReport(s, best.head(), token);
      EventDate date = date(best, sentence, reported ? Tense.PAST : tense, reported);
      if (date != null) {
        return date;
      }
    }
    return fallback(s, sentence, token);
  }

  private EventDate date(Placed p, int sentence, Tense tense, boolean reported) {
    DateExpression expression = p.expression();
    Frame frame = new Frame(publication, contexts[sentence], tense);
    Interval interval = expression.meaning().apply(frame);
    if (interval == null) {
      return null;
    }
    interval = bounded(sentences.get(sentence), p.head(), interval);
    boolean context = reported || expression.anchor() == DateExpression.Anchor.CONTEXT;
    String words = expression.span().in(document.text());
    return new EventDate(
        interval.start(),
        interval.end(),
        interval.precision(),
        words,
        context ? "context" : "text");
  }

  /** "Since the fall of the wall in 1989": the year bounds what is told. */
  private Interval bounded(Sentence s, int head, Interval interval) {
    if (interval.start() == null || interval.end() == null) {
      return interval;
    }
    for (int i = head;
        i >= 0 && !Attachment.isClause(s.token(i).relation());
        i = s.token(i).head()) {
      int marker = s.child(i, "case");
      switch (marker < 0 ? "" : s.token(marker).lemma()) {
        case "since":
          return Interval.period(interval.start(), publication);
        case "until", "till":
          return Interval.period(null, interval.end());
        default:
          break;
      }
    }
    return interval;
  }

  private EventDate fallback(Sentence s, int sentence, int token) {
    LocalDate told = contexts[sentence];
    int verb = Attachment.clause(s, token);
    if (told != null && s.token(verb).xpos().equals("VBD")) {
      return new EventDate(told, told, "day", null, "context");
    }
    return publication == null
        ? null
        : new EventDate(publication, publication, "unknown", null, "publication");
  }

  /** For each sentence the day told of in the ones before it. */
  private LocalDate[] contexts() {
    LocalDate[] days = new LocalDate[sentences.size()];
    LocalDate told = null;
    int since = 0;
    for (int i = 0; i < days.length; i++) {
      days[i] = told != null && since <= REACH ? told : null;
      since++;
      for (Placed p : placed.get(i)) {
        LocalDate day = pastDay(p, days[i]);
        if (day != null) {
          told = day;
          since = 1;
        }
      }
    }
    return days;
  }

  private LocalDate pastDay(Placed p, LocalDate context) {
    Interval i = p.expression().meaning().apply(new Frame(publication, context, Tense.PAST));
    boolean day = i != null && i.precision().equals("day");
    return day && (publication == null || !i.start().isAfter(publication)) ? i.start() : null;
  }
}
