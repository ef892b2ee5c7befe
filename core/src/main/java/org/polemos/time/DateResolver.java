package org.polemos.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;
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

  private static final Set<String> CLAUSES =
      Set.of("root", "ccomp", "xcomp", "advcl", "acl", "parataxis", "conj", "csubj");

  /** "The 21st century economy" dates no deed but, with a noun for a deed, that one. */
  private static final Set<String> ATTRIBUTES = Set.of("compound", "amod", "nummod", "appos");

  private static final Set<String> REPORTS = Set.of("ccomp", "parataxis");

  /** Sentences after which a day told of no longer carries over. */
  private static final int REACH = 2;

  /** Characters in which a text says when it was written. */
  private static final int HEAD = 600;

  /** Characters of a line that says little but a date. */
  private static final int SHORT = 40;

  /** Characters before the date on its line. */
  private static final int LABEL = 120;

  private static final String MARKS = ",(|:–—-";
  private static final String CLOSING = ")(|–—-";

  private final Document document;
  private final List<Sentence> sentences;
  private final LocalDate publication;
  private final List<List<Placed>> placed = new ArrayList<>();
  private final LocalDate[] contexts;

  /** An expression at the token that heads it, or at -1 where it lies between tokens. */
  private record Placed(DateExpression expression, int head, int first, int last) {}

  private DateResolver(Document document, List<Sentence> sentences) {
    this.document = document;
    this.sentences = sentences;
    for (Sentence sentence : sentences) {
      placed.add(place(sentence));
    }
    this.publication = document.published() != null ? document.published() : ownDate();
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
    Tense tense = tense(s, token, clause(s, token));
    Placed best = best(s, placed.get(sentence), token);
    if (best != null) {
      boolean reported = crossesReport(s, best.head(), token);
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
    for (int i = head; i >= 0 && !CLAUSES.contains(s.token(i).relation()); i = s.token(i).head()) {
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
    int verb = clause(s, token);
    if (told != null && s.token(verb).xpos().equals("VBD")) {
      return new EventDate(told, told, "day", null, "context");
    }
    return publication == null
        ? null
        : new EventDate(publication, publication, "unknown", null, "publication");
  }

  // ---- which words belong to a deed

  private static Placed best(Sentence s, List<Placed> candidates, int token) {
    Placed best = null;
    int least = Integer.MAX_VALUE;
    for (Placed p : candidates) {
      int distance = distance(s, p, token);
      if (distance < least) {
        least = distance;
        best = p;
      }
    }
    return best;
  }

  /**
   * How far an expression is from a deed; the largest number where it belongs to another clause.
   */
  private static int distance(Sentence s, Placed p, int token) {
    if (p.head() < 0) {
      return Integer.MAX_VALUE;
    }
    int gap = Math.min(Math.abs(p.first() - token), 99);
    if (s.token(p.head()).head() == token) {
      return gap;
    }
    if (ATTRIBUTES.contains(s.token(p.head()).deprel())) {
      return Integer.MAX_VALUE;
    }
    int from = attachment(s, p.head());
    int own = clause(s, token);
    if (from == own) {
      return (s.dominates(token, p.head()) ? 100 : 200) + gap;
    }
    if (s.dominates(from, own) && !isOfOtherTime(s, own, from)) {
      return (crossesReport(s, p.head(), token) ? 400 : 300) + gap;
    }
    return Integer.MAX_VALUE;
  }

  /** "lifted them in October and <b>has threatened</b>": a tense of its own takes no past day. */
  private static boolean isOfOtherTime(Sentence s, int own, int from) {
    for (int i = own; i >= 0 && i != from; i = s.token(i).head()) {
      if (s.token(i).is("conj") && s.token(from).xpos().equals("VBD") && hasPresent(s, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a verb's auxiliary is in the present or a modal: "has", "is", "may". */
  private static boolean hasPresent(Sentence s, int verb) {
    for (int c : s.children(verb)) {
      String tag = s.token(c).xpos();
      boolean present = tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD");
      if (present && s.token(c).relation().startsWith("aux")) {
        return true;
      }
    }
    return false;
  }

  /** The clause that a word of time modifies: its own head does not count. */
  private static int attachment(Sentence s, int head) {
    int up = s.token(head).head();
    return up < 0 ? head : clause(s, up);
  }

  /** The head of the smallest clause around a token. */
  private static int clause(Sentence s, int token) {
    int i = token;
    while (s.token(i).head() >= 0) {
      Token t = s.token(i);
      boolean verbal = t.upos().equals("VERB") || t.upos().equals("AUX");
      boolean clausal = CLAUSES.contains(t.relation());
      if (clausal && (verbal || s.child(i, "cop") >= 0 || hasSubject(s, i))) {
        return i;
      }
      i = t.head();
    }
    return i;
  }

  private static boolean hasSubject(Sentence s, int i) {
    return s.child(i, "nsubj") >= 0 || s.child(i, "nsubj:pass") >= 0;
  }

  /** Whether the words of time date a report of the deed, not the deed. */
  private static boolean crossesReport(Sentence s, int head, int token) {
    int from = attachment(s, head);
    for (int i = token; i >= 0 && i != from; i = s.token(i).head()) {
      if (REPORTS.contains(s.token(i).relation())) {
        return true;
      }
    }
    return false;
  }

  private static Tense tense(Sentence s, int deed, int verb) {
    if (future(s, verb)) {
      return Tense.FUTURE;
    }
    return deed == verb && past(s, verb) ? Tense.PAST : Tense.OPEN;
  }

  /** "attacked", "was attacking", "has attacked"; not "would attack". */
  private static boolean past(Sentence s, int verb) {
    boolean past = s.token(verb).xpos().equals("VBD");
    for (int c : s.children(verb)) {
      if (s.token(c).relation().startsWith("aux")) {
        boolean perfect = s.token(c).lemma().equals("have") || s.token(c).xpos().equals("VBD");
        past |= perfect;
        if (s.token(c).xpos().equals("MD")) {
          return false;
        }
      }
    }
    return past;
  }

  private static boolean future(Sentence s, int verb) {
    for (int c : s.children(verb)) {
      String lemma = s.token(c).lemma();
      boolean aux = s.token(c).relation().equals("aux");
      if (aux && (lemma.equals("will") || lemma.equals("shall") || lemma.equals("'ll"))) {
        return true;
      }
      if (s.token(c).is("mark") && lemma.equals("to") && s.token(verb).is("xcomp")) {
        return true;
      }
    }
    return s.token(verb).xpos().equals("VBZ") && s.token(verb).lemma().equals("plan");
  }

  // ---- reading

  private List<Placed> place(Sentence s) {
    List<DateExpression> read = DateGrammar.read(document.text(), s.span().start(), s.span().end());
    List<Placed> all = new ArrayList<>(read.size());
    for (DateExpression e : read) {
      int first = -1;
      int last = -1;
      for (int i = 0; i < s.size(); i++) {
        if (s.token(i).span().overlaps(e.span())) {
          first = first < 0 ? i : first;
          last = i;
        }
      }
      all.add(new Placed(e, first < 0 ? -1 : top(s, first, last), first, last));
    }
    return all;
  }

  /** The token of a range that hangs from outside it. */
  private static int top(Sentence s, int first, int last) {
    for (int i = first; i <= last; i++) {
      int head = s.token(i).head();
      if (head < first || head > last) {
        return i;
      }
    }
    return first;
  }

  /** A full date that fills a line among the first lines dates a document that says no more. */
  private LocalDate ownDate() {
    String head = document.text().substring(0, Math.min(HEAD, document.text().length()));
    int at = 0;
    for (String line : head.split("\n")) {
      LocalDate day = day(at, at + line.length());
      if (day != null) {
        return day;
      }
      at += line.length() + 1;
    }
    return null;
  }

  /** The day that a line of the head or its dateline gives: "GENEVA (3 March 2022) –". */
  private LocalDate day(int start, int end) {
    for (DateExpression e : DateGrammar.read(document.text(), start, end)) {
      Interval interval = e.meaning().apply(new Frame(null, null, Tense.PAST));
      boolean day = interval != null && interval.precision().equals("day");
      if (day && (fills(e.span(), start, end) || apart(e.span(), start, end))) {
        return interval.start();
      }
    }
    return null;
  }

  private boolean fills(Span date, int start, int end) {
    int line = document.text().substring(start, end).strip().length();
    return line < SHORT && 2 * date.length() > line;
  }

  /** Whether a line or its dateline ends with these words, and marks part them from the rest. */
  private boolean apart(Span date, int start, int end) {
    String before = document.text().substring(start, date.start()).strip();
    String after = document.text().substring(date.end(), end).strip();
    boolean opens = before.isEmpty() || MARKS.indexOf(before.charAt(before.length() - 1)) >= 0;
    return opens
        && before.length() < LABEL
        && (after.isEmpty() || CLOSING.indexOf(after.charAt(0)) >= 0);
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
