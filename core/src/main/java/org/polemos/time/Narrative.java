package org.polemos.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.polemos.attribution.Quotation;
import org.polemos.attribution.Quotations;
import org.polemos.parse.Sentence;
import org.polemos.text.Document;
import org.polemos.text.Span;
import org.polemos.time.Frame.Tense;

/**
 * The days that a text tells of, one after the other: what "a day later" counts from, and when a
 * deed took place that no words of time are tied to.
 */
final class Narrative {

  /** Sentences of a paragraph after which a day told of no longer carries over. */
  private static final int REACH = 2;

  /** How the clauses that carry a story hang together; all others tell what lies around it. */
  private static final Set<String> MAIN = Set.of("root", "conj", "ccomp", "parataxis");

  private final Document document;
  private final LocalDate publication;
  private final List<List<Placed>> placed = new ArrayList<>();
  private final List<Scene> scenes = new ArrayList<>();
  private final List<Quotation> quotations;
  private LocalDate told;

  /** A day that is told of, and in whose words: the number of a quotation, -1 for the author's. */
  private record Scene(LocalDate day, int quotation) {}

  private Narrative(Document document, LocalDate publication) {
    this.document = document;
    this.publication = publication;
    this.quotations = Quotations.in(document.text()).stream().filter(q -> q.depth() == 0).toList();
  }

  static Narrative of(Document document, List<Sentence> sentences, LocalDate publication) {
    Narrative narrative = new Narrative(document, publication);
    narrative.read(sentences);
    return narrative;
  }

  /** The words of time in a sentence. */
  List<Placed> placed(int sentence) {
    return placed.get(sentence);
  }

  /**
   * The day on which the deed that some words tell took place, as the sentences before have it; or
   * {@code null}. A day told in somebody's words carries over within these words alone.
   */
  LocalDate scene(int sentence, Span words) {
    Scene scene = scenes.get(sentence);
    return scene != null && scene.quotation() == quotation(words) ? scene.day() : null;
  }

  private int quotation(Span words) {
    for (int i = 0; i < quotations.size(); i++) {
      Span quotation = quotations.get(i).span();
      if (quotation.start() > words.start()) {
        return -1;
      }
      if (quotation.contains(words)) {
        return i;
      }
    }
    return -1;
  }

  private void read(List<Sentence> sentences) {
    Scene scene = null;
    int since = 0;
    for (int i = 0; i < sentences.size(); i++) {
      Sentence s = sentences.get(i);
      boolean parted = i > 0 && isParted(sentences.get(i - 1), s);
      scene = since < (parted ? 1 : REACH) ? scene : null;
      scenes.add(scene);
      since++;
      placed.add(anchored(s));
      for (Placed p : placed.get(i)) {
        if (isMain(s, p)) {
          LocalDate day = pastDay(p);
          scene = day == null ? null : new Scene(day, quotation(p.expression().span()));
          since = 0;
        }
      }
      scene = since == 0 || goesOn(s) ? scene : null;
    }
  }

  private boolean isParted(Sentence one, Sentence other) {
    return document.text().substring(one.span().end(), other.span().start()).indexOf('\n') >= 0;
  }

  /** The words of time in a sentence, each with the day that the text told of before. */
  private List<Placed> anchored(Sentence s) {
    List<Placed> all = new ArrayList<>();
    for (Placed p : Placed.in(document.text(), s)) {
      Placed next = p.after(told);
      all.add(next);
      boolean ahead =
          p.head() >= 0
              && Tenses.of(s, p.head(), Attachment.attachment(s, p.head())) == Tense.FUTURE;
      LocalDate day = ahead ? null : pastDay(next);
      told = day == null ? told : day;
    }
    return all;
  }

  /** Whether words of time date a deed of the story itself: "On Monday troops left". */
  private static boolean isMain(Sentence s, Placed p) {
    if (p.head() < 0) {
      return false;
    }
    int verb = s.token(p.head()).head();
    return verb >= 0
        && verb == Attachment.clause(s, verb)
        && Tenses.isSimplePast(s, verb)
        && isMain(s, verb);
  }

  private static boolean isMain(Sentence s, int verb) {
    int i = verb;
    while (i >= 0 && (MAIN.contains(s.token(i).relation()) || isWhen(s, i))) {
      i = s.token(i).head();
    }
    return i < 0;
  }

  /** "Two died <b>when</b> a bomb exploded on Monday": what a story opens with. */
  private static boolean isWhen(Sentence s, int verb) {
    int adverb = s.child(verb, "advmod");
    int mark = adverb < 0 ? s.child(verb, "mark") : adverb;
    return s.token(verb).relation().equals("advcl")
        && mark >= 0
        && s.token(mark).lemma().equals("when");
  }

  /** Whether a sentence tells what happened, rather than what is or has come of it. */
  private static boolean goesOn(Sentence s) {
    for (int i = 0; i < s.size(); i++) {
      if (Tenses.isSimplePast(s, i) && isMain(s, i)) {
        return true;
      }
    }
    return false;
  }

  /** The day that words of time name, unless it is still to come. */
  LocalDate pastDay(Placed p) {
    Interval i = p.expression().meaning().apply(new Frame(publication, p.before(), Tense.PAST));
    boolean day = i != null && i.precision().equals("day");
    return day && (publication == null || !i.start().isAfter(publication)) ? i.start() : null;
  }
}
