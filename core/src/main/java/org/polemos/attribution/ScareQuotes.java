package org.polemos.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polemos.text.Document;
import org.polemos.text.Span;

/** Finds the words that an author holds at a distance: in quotation marks, or by "so-called". */
public final class ScareQuotes {

  private static final int MOST_WORDS = 4;
  private static final Pattern MARKS = Pattern.compile("[\"“”„«»‘’'`]+");

  /** Words that do what the marks do. */
  private static final Pattern DISTANCE =
      Pattern.compile("\\b(?:so-called|self-styled)\\b", Pattern.CASE_INSENSITIVE);

  private ScareQuotes() {}

  /**
   * All short quotations that no attribution holds or is cued in, and the words that do the same,
   * in the order of the text.
   */
  public static List<ScareQuote> find(Document document, List<Attribution> attributions) {
    List<ScareQuote> found = new ArrayList<>();
    for (Quotation q : Quotations.in(document.text())) {
      Span words = words(document.text(), q);
      if (q.closed() && words != null && !said(q.span(), attributions)) {
        found.add(new ScareQuote(q.span(), words));
      }
    }
    for (Matcher m = DISTANCE.matcher(document.text()); m.find(); ) {
      Span word = new Span(m.start(), m.end());
      boolean marked = found.stream().anyMatch(q -> follows(document.text(), word, q));
      if (!marked && !said(word, attributions)) {
        found.add(new ScareQuote(word, word));
      }
    }
    found.sort(Comparator.comparing(ScareQuote::span));
    return found;
  }

  /** Whether a quotation stands right behind a word: the so-called "republic". */
  private static boolean follows(String text, Span word, ScareQuote quote) {
    return quote.span().start() >= word.end()
        && text.substring(word.end(), quote.span().start()).isBlank();
  }

  private static Span words(String text, Quotation q) {
    int start = q.span().start();
    int end = q.span().end();
    while (start < end && MARKS.matcher(text.substring(start, start + 1)).matches()) {
      start++;
    }
    while (end > start && MARKS.matcher(text.substring(end - 1, end)).matches()) {
      end--;
    }
    String inner = text.substring(start, end);
    boolean few = !inner.isBlank() && inner.trim().split("\\s+").length <= MOST_WORDS;
    boolean sentence = inner.endsWith(".") || inner.endsWith("!") || inner.endsWith("?");
    return few && !sentence ? new Span(start, end) : null;
  }

  private static boolean said(Span quotation, List<Attribution> attributions) {
    for (Attribution a : attributions) {
      boolean part = a.content().overlaps(quotation) && a.stance() != null;
      if (part || a.cue() != null && a.cue().overlaps(quotation)) {
        return true;
      }
    }
    return false;
  }
}
