package org.polemos.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.polemos.text.Document;
import org.polemos.text.Span;

/** Finds the words that an author holds at a distance by setting them in quotation marks. */
public final class ScareQuotes {

  private static final int MOST_WORDS = 4;
  private static final Pattern MARKS = Pattern.compile("[\"“”„«»‘’'`]+");

  private ScareQuotes() {}

  /** All short quotations that no attribution holds or is cued in, in the order of the text. */
  public static List<ScareQuote> find(Document document, List<Attribution> attributions) {
    List<ScareQuote> found = new ArrayList<>();
    for (Quotation q : Quotations.in(document.text())) {
      Span words = words(document.text(), q);
      if (q.closed() && words != null && !said(q.span(), attributions)) {
        found.add(new ScareQuote(q.span(), words));
      }
    }
    return found;
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
