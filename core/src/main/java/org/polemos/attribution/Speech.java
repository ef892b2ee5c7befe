package org.polemos.attribution;

import java.util.ArrayList;
import java.util.List;
import org.polemos.text.Document;
import org.polemos.text.Span;

/** Ties the quotations that no cue claims to the one who was speaking. */
final class Speech {

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

  /** "A," he said. "B": adds B to what he said. */
  void continued(List<Attribution> all) {
    List<Attribution> more = new ArrayList<>();
    for (Quotation q : quotations) {
      if (claimed(q.span(), all) || words(q.span()) < 3) {
        continue;
      }
      Attribution speaker = speaker(q.span(), all);
      speaker = speaker == null ? speaker(q.span(), more) : speaker;
      if (speaker != null) {
        more.add(
            new Attribution(
                Attribution.Kind.DIRECT,
                speaker.source(),
                speaker.cue(),
                q.span(),
                speaker.stance(),
                "rule:continued"));
      }
    }
    all.addAll(more);
  }

  private static boolean claimed(Span quotation, List<Attribution> all) {
    for (Attribution a : all) {
      if (a.content().overlaps(quotation) || a.cue() != null && quotation.contains(a.cue())) {
        return true;
      }
    }
    return false;
  }

  /** Who was quoted up to the place where a quotation starts, in the same paragraph. */
  private Attribution speaker(Span quotation, List<Attribution> all) {
    Attribution last = null;
    for (Attribution a : all) {
      int end = Math.max(a.content().end(), a.cue() == null ? 0 : a.cue().end());
      end = Math.max(end, a.source() == null ? 0 : a.source().end());
      if (a.kind() == Attribution.Kind.INDIRECT || end > quotation.start()) {
        continue;
      }
      String between = text.substring(end, quotation.start());
      if (between.length() < 60 && !between.contains("\n\n") && sentenceBreaks(between) <= 1) {
        last = a;
      }
    }
    return last;
  }

  private static long sentenceBreaks(String between) {
    return between.chars().filter(c -> c == '.' || c == '?' || c == '!').count();
  }

  private int words(Span span) {
    return span.in(text).trim().split("\\s+").length;
  }
}
