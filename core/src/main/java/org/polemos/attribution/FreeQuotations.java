package org.polemos.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;
import org.polemos.text.Span;

/**
 * Finds who speaks in quotations that no verb introduces: <i>Putin, on television: "…"</i>, <i>"…"
 * – Medvedev</i>, <i>"…" The words of the minister came after…</i>
 */
final class FreeQuotations {

  private static final String DASHES = "–—--";
  private static final Set<String> THESE = Set.of("this", "that", "these", "those", "such");

  /** How many attributions back one may hold a quotation that a sentence follows. */
  private static final int NEAR = 12;

  /** Characters from which a quotation is no mere phrase. */
  private static final int SENTENCE = 25;

  /** Words of a source, and words before its noun. */
  private static final int LONGEST = 8;

  private final CueLexicon lexicon;
  private final List<Quotation> quotations;
  private final String text;

  FreeQuotations(CueLexicon lexicon, List<Quotation> quotations, String text) {
    this.text = text;
    this.lexicon = lexicon;
    this.quotations = quotations;
  }

  /** Attributions of the quotations in and beside a sentence that none of these holds. */
  List<Attribution> in(QuotedSentence q, List<Attribution> own, List<Attribution> before) {
    List<Attribution> found = new ArrayList<>(own);
    found.addAll(before.subList(Math.max(0, before.size() - NEAR), before.size()));
    List<Attribution> all = new ArrayList<>(1);
    int colon = colon(q);
    if (colon > 0) {
      add(all, found, next(q, colon), source(q, 0, colon), q.sentence().token(colon).span());
    }
    int after = behind(q);
    if (after >= 0) {
      Span said = quotations.get(after == 0 ? q.before() : q.quotation(after - 1)).span();
      signed(q, after, said, found, all);
      if (after == 0 && opensParagraph(said)) {
        summed(q, said, found, all);
      }
    }
    return all;
  }

  /** Behind other words of its paragraph it belongs to whoever spoke there. */
  private boolean opensParagraph(Span quotation) {
    int line = text.lastIndexOf('\n', quotation.start() - 1) + 1;
    return text.substring(line, Math.max(line, quotation.start())).isBlank();
  }

  private static void add(
      List<Attribution> all, List<Attribution> found, Span said, Span source, Span cue) {
    boolean free =
        said != null
            && source != null
            && said.length() > SENTENCE
            && found.stream().noneMatch(a -> a.content().overlaps(said));
    if (free) {
      all.add(
          new Attribution(
              Attribution.Kind.DIRECT, source, cue, said, "asserts", "rule:free-quotation"));
    }
  }

  /** The colon behind which a quotation opens, or -1. */
  private static int colon(QuotedSentence q) {
    Sentence s = q.sentence();
    for (int i = 1; i < s.size(); i++) {
      boolean colon = s.token(i).form().equals(":") && !q.quoted(i) && !q.quoted(0);
      boolean opens = i + 1 < s.size() ? q.quoted(i + 1) : q.after() >= 0;
      if (colon && opens) {
        return i;
      }
    }
    return -1;
  }

  private Span next(QuotedSentence q, int colon) {
    boolean inside = colon + 1 < q.sentence().size();
    return quotations.get(inside ? q.quotation(colon + 1) : q.after()).span();
  }

  /** The first token behind a quotation that ends in or right before a sentence, or -1. */
  private static int behind(QuotedSentence q) {
    if (q.before() >= 0 && !q.quoted(0)) {
      return 0;
    }
    for (int i = q.sentence().size() - 1; i > 0; i--) {
      if (q.quoted(i - 1)) {
        return q.quoted(i) ? -1 : i;
      }
    }
    return -1;
  }

  /** <i>"We attacked nobody" – Medvedev.</i> */
  private void signed(
      QuotedSentence q, int after, Span said, List<Attribution> found, List<Attribution> all) {
    Sentence s = q.sentence();
    int last = s.size() - (s.token(s.size() - 1).form().equals(".") ? 1 : 0);
    boolean dash = after + 1 < last && DASHES.contains(s.token(after).form());
    if (dash && last - after - 1 <= LONGEST && isName(s, after + 1, last)) {
      Span who = s.token(after + 1).span().union(s.token(last - 1).span());
      add(all, found, said, who, s.token(after).span());
    }
  }

  /** Whether these words are names with no more than nouns and articles beside them. */
  private boolean isName(Sentence s, int from, int to) {
    boolean name = false;
    for (int i = from; i < to; i++) {
      Token t = s.token(i);
      boolean proper = t.upos().equals("PROPN");
      name |= proper || lexicon.has("speakers", t.lemma());
      if (!proper && !Set.of("NOUN", "ADJ", "DET", "PART", "ADP").contains(t.upos())) {
        return t.form().equals(",") && name;
      }
    }
    return name;
  }

  /** <i>"…" The words of the minister came after…</i>, <i>"…" That was how Oslo put it.</i> */
  private void summed(QuotedSentence q, Span said, List<Attribution> found, List<Attribution> all) {
    Sentence s = q.sentence();
    for (int i = 0; i < Math.min(s.size(), LONGEST); i++) {
      Token t = s.token(i);
      boolean noun = t.upos().equals("NOUN") && lexicon.has("sayings", t.lemma());
      int owner = noun ? owner(s, i) : -1;
      if (owner >= 0 && isSubject(s, i)) {
        add(all, found, said, phrase(s, owner), t.span());
        return;
      }
      boolean verb = t.upos().equals("VERB") && lexicon.stance(s, i) != null;
      int subject = verb && isHow(s) ? subject(s, i) : -1;
      if (subject >= 0) {
        add(all, found, said, phrase(s, subject), t.span());
        return;
      }
    }
  }

  /** Whoever does it behind "that was how". */
  private static int subject(Sentence s, int verb) {
    for (int c : s.children(verb)) {
      if (c > 2 && c < verb && s.token(c).is("nsubj")) {
        return c;
      }
    }
    return -1;
  }

  /** "That was how", "this is what". */
  private static boolean isHow(Sentence s) {
    return s.size() > 3
        && THESE.contains(s.token(0).lemma())
        && s.token(1).lemma().equals("be")
        && Set.of("how", "what").contains(s.token(2).lemma());
  }

  private static boolean isSubject(Sentence s, int i) {
    return s.token(i).relation().equals("nsubj")
        || s.token(i).relation().equals("root") && THESE.contains(s.token(0).lemma());
  }

  private static int owner(Sentence s, int noun) {
    int owner = s.child(noun, "nmod:poss");
    for (int c : s.children(noun)) {
      int p = s.child(c, "case");
      boolean of = p >= 0 && Set.of("of", "by", "from").contains(s.token(p).lemma());
      owner = owner < 0 && of && s.token(c).relation().equals("nmod") ? c : owner;
    }
    return owner;
  }

  /** The first phrase before a colon, if it names somebody who may speak. */
  private Span source(QuotedSentence q, int from, int colon) {
    Sentence s = q.sentence();
    int last = from;
    while (last < colon
        && last - from < LONGEST
        && Set.of("PROPN", "NOUN", "ADJ", "DET", "PART").contains(s.token(last).upos())) {
      last++;
    }
    boolean verb = false;
    for (int i = last; i < colon; i++) {
      verb |= s.token(i).xpos().matches("VB[DPZ]");
    }
    return last == from || verb || !isName(s, from, last)
        ? null
        : s.token(from).span().union(s.token(last - 1).span());
  }

  /** A noun with what belongs to it, but for the preposition that ties it. */
  private static Span phrase(Sentence s, int head) {
    Span span = s.token(head).span();
    for (int c : s.children(head)) {
      boolean tie = s.token(c).is("case") && !s.token(c).xpos().equals("POS");
      if (!tie && !s.token(c).is("punct") && !s.token(c).relation().equals("acl")) {
        span = span.union(phrase(s, c));
      }
    }
    return span;
  }
}
