package org.polemos.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.polemos.parse.Sentence;
import org.polemos.text.Document;
import org.polemos.text.Span;

/**
 * A sentence with what surrounds it: which words are quoted, whether a quotation ends right before
 * or starts right after it.
 */
final class QuotedSentence {

  private final Sentence sentence;
  private final int[] quotation;
  private final boolean headline;
  private final int before;
  private final int after;

  private QuotedSentence(
      Sentence sentence, int[] quotation, boolean headline, int before, int after) {
    this.sentence = sentence;
    this.quotation = quotation;
    this.headline = headline;
    this.before = before;
    this.after = after;
  }

  /** All sentences of a document with the outermost of its quotations. */
  static List<QuotedSentence> of(
      Document document, List<Sentence> sentences, List<Quotation> quotations) {
    List<QuotedSentence> all = new ArrayList<>(sentences.size());
    int from = 0;
    for (Sentence s : sentences) {
      while (from < quotations.size()
          && quotations.get(from).span().end() <= s.span().start() - 200) {
        from++;
      }
      all.add(of(document, s, quotations, from));
    }
    return all;
  }

  private static QuotedSentence of(
      Document document, Sentence s, List<Quotation> quotations, int from) {
    int[] quotation = new int[s.size()];
    Arrays.fill(quotation, -1);
    int before = -1;
    int after = -1;
    for (int q = from; q < quotations.size(); q++) {
      Span span = quotations.get(q).span();
      if (span.start() > s.span().end() + 3) {
        break;
      }
      mark(s, span, q, quotation);
      if (span.end() <= s.span().start() && close(document, span.end(), s.span().start())) {
        before = q;
      }
      if (span.start() >= s.span().end() && close(document, s.span().end(), span.start())) {
        after = after < 0 ? q : after;
      }
    }
    boolean headline = s.index() == 0;
    return new QuotedSentence(s, quotation, headline, before, after);
  }

  private static void mark(Sentence s, Span span, int q, int[] quotation) {
    if (!span.overlaps(s.span())) {
      return;
    }
    for (int i = 0; i < quotation.length; i++) {
      if (span.contains(s.token(i).span())) {
        quotation[i] = q;
      }
    }
  }

  /** Whether only white space lies between two places, and not much of it. */
  private static boolean close(Document document, int from, int to) {
    return to - from <= 3 && document.text().substring(from, to).isBlank();
  }

  Sentence sentence() {
    return sentence;
  }

  /** Index of the outermost quotation that holds token {@code i}, or -1. */
  int quotation(int i) {
    return quotation[i];
  }

  boolean quoted(int i) {
    return quotation[i] >= 0;
  }

  boolean headline() {
    return headline;
  }

  /** Index of the quotation that ends right before the sentence, or -1. */
  int before() {
    return before;
  }

  /** Index of the quotation that starts right after the sentence, or -1. */
  int after() {
    return after;
  }
}
