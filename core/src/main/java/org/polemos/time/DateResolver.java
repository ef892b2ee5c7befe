package org.polemos.time;

import java.time.LocalDate;
import java.util.List;
import org.polemos.parse.Sentence;
import org.polemos.record.EventRecord.EventDate;
import org.polemos.text.Document;
import org.polemos.text.Span;
import org.polemos.time.DateExpression.Anchor;
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

  private final Document document;
  private final List<Sentence> sentences;
  private final LocalDate publication;
  private final Narrative narrative;
  private final LocalDate present;

  private DateResolver(Document document, List<Sentence> sentences) {
    this.document = document;
    this.sentences = sentences;
    this.publication =
        document.published() != null ? document.published() : OwnDate.of(document.text());
    this.narrative = Narrative.of(document, sentences, publication);
    this.present = publication != null ? publication : lastTold();
  }

  /** Reads all words of time in a document; sentences are numbered by their place in the list. */
  public static DateResolver of(Document document, List<Sentence> sentences) {
    return new DateResolver(document, sentences);
  }

  /** The day of publication: the document's, or the date that stands on a line near its head. */
  public LocalDate publication() {
    return publication;
  }

  /**
   * The day at which the text speaks, to look up who held which office: that of publication, else
   * the last day of the latest time that it tells of, since texts are written soon after what they
   * tell; {@code null} where it names none.
   */
  public LocalDate present() {
    return present;
  }

  /** The last day of the latest time that past deeds of the text are dated by in full. */
  private LocalDate lastTold() {
    Interval latest = null;
    for (int i = 0; i < sentences.size(); i++) {
      for (Placed p : narrative.placed(i)) {
        Interval told = p.expression().anchor() == Anchor.NONE ? past(sentences.get(i), p) : null;
        boolean whole = told != null && told.start() != null && told.end() != null;
        if (whole && (latest == null || told.start().isAfter(latest.start()))) {
          latest = told;
        }
      }
    }
    return latest == null ? null : latest.end();
  }

  private static Interval past(Sentence s, Placed p) {
    int clause = p.head() < 0 ? -1 : Attachment.clause(s, p.head());
    return clause < 0 || Tenses.of(s, clause, clause) != Tense.PAST
        ? null
        : p.expression().meaning().apply(new Frame(null, null, Tense.PAST));
  }

  /** The first day that a stretch of the text names, or {@code null}. */
  public LocalDate dayIn(Span stretch) {
    for (int i = 0; i < sentences.size(); i++) {
      if (!sentences.get(i).span().overlaps(stretch)) {
        continue;
      }
      for (Placed p : narrative.placed(i)) {
        LocalDate day = stretch.contains(p.expression().span()) ? narrative.pastDay(p) : null;
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
    Placed best = Attachment.best(s, narrative.placed(sentence), token);
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
    Interval interval = expression.meaning().apply(new Frame(publication, p.before(), tense));
    boolean context = reported || expression.anchor() == Anchor.CONTEXT;
    if (interval == null || context && isToCome(interval, tense)) {
      return null;
    }
    interval = bounded(sentences.get(sentence), p.head(), interval);
    String words = expression.span().in(document.text());
    return new EventDate(
        interval.start(),
        interval.end(),
        interval.precision(),
        words,
        context ? "context" : "text");
  }

  /** "A day later" counts from a day of which the text tells, and where none is told from none. */
  private boolean isToCome(Interval interval, Tense tense) {
    return tense != Tense.FUTURE
        && publication != null
        && interval.start() != null
        && interval.start().isAfter(publication);
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
    LocalDate told = narrative.scene(sentence, s.token(token).span());
    int verb = Attachment.host(s, Attachment.clause(s, token));
    if (told != null && Tenses.isSimplePast(s, verb)) {
      return new EventDate(told, told, "day", null, "context");
    }
    return publication == null
        ? null
        : new EventDate(publication, publication, "unknown", null, "publication");
  }
}
