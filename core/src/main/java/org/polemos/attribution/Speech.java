package org.polemos.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.polemos.text.Document;
import org.polemos.text.Span;

/** Ties the quotations that no cue claims to the one who was speaking. */
final class Speech {

  /** Characters between a source and the quotation that goes on. */
  private static final int FAR = 60;

  private final String text;
  private final List<Quotation> quotations;

  Speech(Document document, List<Quotation> quotations) {
    this.text = document.text();
    this.quotations = quotations;
  }

  /** Whether all, some or nothing of a content stands in quotation marks. */
  static Attribution.Kind kind(Span content, List<Quotation> quotations) {
    boolean some = false;
    for (Quotation q : quotations) {
      if (q.span().start() >= content.end()) {
        break;
      }
      if (q.span().contains(content) || nearly(q.span(), content)) {
        return Attribution.Kind.DIRECT;
      }
      some |= q.span().overlaps(content);
    }
    return some ? Attribution.Kind.MIXED : Attribution.Kind.INDIRECT;
  }

  private static boolean nearly(Span quotation, Span content) {
    return content.contains(quotation) && content.length() - quotation.length() <= 2;
  }

  /**
   * The attributions by the start of their content, "A," he said. "B" with B added to what he said.
   */
  List<Attribution> continued(List<Attribution> found) {
    List<Attribution> all = new ArrayList<>(found);
    all.sort(Comparator.comparing(Attribution::content));
    BitSet claimed = new BitSet();
    for (Attribution a : all) {
      a.parts().forEach(p -> claimed.set(p.start(), p.end()));
      if (a.cue() != null) {
        claimed.set(a.cue().start(), a.cue().end());
      }
    }
    int from = 0;
    for (Quotation q : quotations) {
      int next = claimed.nextSetBit(q.span().start());
      boolean free = next < 0 || next >= q.span().end();
      while (from < all.size() && end(all.get(from)) < q.span().start() - FAR) {
        from++;
      }
      int speaker = free && words(q.span()) >= 3 ? speaker(q.span(), all, from) : -1;
      if (speaker >= 0) {
        all.set(speaker, all.get(speaker).with(q.span()));
      }
    }
    return all;
  }

  /** Who was quoted up to the place where a quotation starts, in the same paragraph; or -1. */
  private int speaker(Span quotation, List<Attribution> all, int from) {
    int last = -1;
    for (int i = from; i < all.size(); i++) {
      Attribution a = all.get(i);
      if (a.content().start() > quotation.start()) {
        break;
      }
      int end = end(a);
      if (a.kind() == Attribution.Kind.INDIRECT || end > quotation.start()) {
        continue;
      }
      String between = text.substring(end, quotation.start());
      if (between.length() < FAR && !between.contains("\n\n") && sentenceBreaks(between) <= 1) {
        last = i;
      }
    }
    return last;
  }

  private static int end(Attribution a) {
    int end = Math.max(a.content().end(), a.cue() == null ? 0 : a.cue().end());
    return Math.max(end, a.source() == null ? 0 : a.source().end());
  }

  private static long sentenceBreaks(String between) {
    return between.chars().filter(c -> c == '.' || c == '?' || c == '!').count();
  }

  private int words(Span span) {
    return span.in(text).trim().split("\\s+").length;
  }
}
