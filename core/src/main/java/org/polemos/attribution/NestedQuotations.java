package org.polemos.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.polemos.parse.Sentence;
import org.polemos.text.Document;
import org.polemos.text.Span;

/** Finds who is made to speak by somebody quoted: "He told us, 'We will arrest every striker'". */
final class NestedQuotations {

  /** Words from which a quotation is no mere name or phrase. */
  private static final int SENTENCE = 3;

  /** Words from which one that nobody is made to say is somebody's. */
  private static final int BARE = 5;

  private final RuleAttributionFinder rules;
  private final Document document;
  private final List<Quotation> all;
  private final List<Quotation> nested;

  NestedQuotations(RuleAttributionFinder rules, Document document) {
    this.rules = rules;
    this.document = document;
    this.all = Quotations.in(document.text());
    this.nested = all.stream().filter(this::isNested).toList();
  }

  private boolean isNested(Quotation q) {
    return q.depth() == 1 && q.closed() && isLong(q.span(), SENTENCE);
  }

  private boolean isLong(Span span, int words) {
    return span.in(document.text()).trim().split("\\s+").length >= words;
  }

  /** The attributions with those of quotations inside others. */
  List<Attribution> added(List<Attribution> found, List<Sentence> sentences) {
    if (nested.isEmpty()) {
      return found;
    }
    List<Attribution> more = new ArrayList<>(found);
    more.replaceAll(this::quoted);
    Assembler assembler = new Assembler(nested);
    int last = -1;
    for (QuotedSentence q : QuotedSentence.of(document, sentences, nested)) {
      for (int i = 0; i < q.sentence().size(); i++) {
        int quotation = q.quotation(i);
        if (quotation > last) {
          last = quotation;
          Span span = nested.get(quotation).span();
          Attribution said =
              found.stream().anyMatch(a -> isOwn(a, span)) ? null : speaker(q, span, assembler);
          if (said != null) {
            more.add(said);
          }
        }
      }
    }
    more.sort(Comparator.comparing(Attribution::content));
    return more;
  }

  /** Whether an attribution already says whose words these are: its cue stands beside them. */
  private boolean isOwn(Attribution a, Span span) {
    return a.cue() != null
        && outer(span).contains(a.cue())
        && !span.overlaps(a.cue())
        && a.content().overlaps(span);
  }

  /** The same as a quotation, where what is said opens with marks of its own. */
  private Attribution quoted(Attribution a) {
    for (Quotation q : nested) {
      Span words = q.span();
      if (isOwn(a, words) && Math.abs(a.content().start() - words.start()) < 2) {
        return direct(a, words);
      }
    }
    return a;
  }

  private static Attribution direct(Attribution a, Span words) {
    return new Attribution(Attribution.Kind.DIRECT, a.source(), a.cue(), words, a.stance(), a.by());
  }

  /** Whoever a verb beside the quotation makes speak; for a whole sentence else an unknown one. */
  private Attribution speaker(QuotedSentence q, Span span, Assembler assembler) {
    Span outer = outer(span);
    for (int i = 0; i < q.sentence().size(); i++) {
      Span word = q.sentence().token(i).span();
      if (outer.contains(word) && !span.overlaps(word)) {
        for (Attribution a : rules.around(q, i, nested, assembler)) {
          boolean whole = a.says(span) && a.content().length() < 2 * span.length();
          if (whole && a.source() != null && outer.contains(a.source())) {
            return direct(a, span);
          }
        }
      }
    }
    return Character.isUpperCase(document.text().charAt(span.start() + 1)) && isLong(span, BARE)
        ? new Attribution(
            Attribution.Kind.DIRECT, null, null, span, "asserts", "rule:nested-quotation")
        : null;
  }

  /** The quotation around another one. */
  private Span outer(Span span) {
    return all.stream()
        .filter(q -> q.depth() == 0 && q.span().contains(span))
        .map(Quotation::span)
        .findFirst()
        .orElse(span);
  }
}
