package org.polemos.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.polemos.text.Document;
import org.polemos.text.Span;

/** Ties the quotations that no cue claims to the one who was speaking. */
final class Speech {

  /** Marks that cannot be taken for closing ones. */
  private static final String CURLY = "“‘«";

  /** Characters between a source and the quotation that goes on. */
  private static final int FAR = 200;

  private static final Pattern SENTENCE_END = Pattern.compile("\\p{Ll}\\p{Ll}[.?!][\"”’']*\\s");

  /** Words from which a quotation is no mere name or phrase. */
  private static final int SENTENCE = 6;

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
      if (!within(a)) {
        a.parts().forEach(p -> claimed.set(p.start(), p.end()));
      }
    }
    List<Attribution> bare = new ArrayList<>();
    int from = 0;
    for (Quotation q : quotations) {
      int held = claimed.get(q.span().start(), q.span().end()).cardinality();
      boolean free = 2 * held < q.span().length();
      while (from < all.size() && end(all.get(from)) < q.span().start() - FAR) {
        from++;
      }
      int speaker = free && words(q.span()) >= 3 ? speaker(q.span(), all, from) : -1;
      if (speaker >= 0) {
        Attribution said = all.get(speaker);
        if (said.near(q.span())) {
          all.set(speaker, said.with(q.span(), Attribution.Kind.DIRECT));
        } else {
          bare.add(again(said, q.span()));
        }
      } else if (free && words(q.span()) >= SENTENCE && !title(q.span())) {
        bare.add(bare(q.span()));
      }
    }
    all.addAll(bare);
    all.sort(Comparator.comparing(Attribution::content));
    return all;
  }

  private static Attribution again(Attribution said, Span span) {
    return new Attribution(
        Attribution.Kind.DIRECT, said.source(), said.cue(), span, "asserts", "rule:continued");
  }

  /** Whether cue and content both lie in one quotation: that does not say whose words it holds. */
  private boolean within(Attribution a) {
    int low = 0;
    int high = quotations.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (quotations.get(mid).span().start() <= a.content().start()) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    Span q = low == 0 ? null : quotations.get(low - 1).span();
    return q != null
        && a.cue() != null
        && q.contains(a.cue())
        && q.contains(a.content())
        && CURLY.indexOf(text.charAt(q.start())) >= 0;
  }

  /** Nobody is named, yet these are not the author's words. */
  private static Attribution bare(Span span) {
    return new Attribution(Attribution.Kind.DIRECT, null, null, span, "asserts", "rule:quotation");
  }

  /** "The End of History and the Last Man": most words have a capital. */
  private boolean title(Span span) {
    String[] words = span.in(text).trim().split("\\s+");
    int upper = 0;
    for (String word : words) {
      upper +=
          word.chars().filter(Character::isLetter).limit(1).anyMatch(Character::isUpperCase)
              ? 1
              : 0;
    }
    return 2 * upper > words.length;
  }

  /** Who spoke in the sentence before a quotation; -1 where nobody did. */
  private int speaker(Span quotation, List<Attribution> all, int from) {
    int best = -1;
    for (int i = from; i < all.size(); i++) {
      Attribution a = all.get(i);
      if (a.content().start() > quotation.start()) {
        break;
      }
      int end = end(a);
      boolean speaks = a.stance() != null && a.source() != null && a.cue() != null;
      if (speaks && end <= quotation.start() && next(end, quotation)) {
        best = best < 0 || rank(a) >= rank(all.get(best)) || isParted(all.get(best), a) ? i : best;
      }
    }
    return best;
  }

  /** Whether a paragraph ends between two reports. */
  private boolean isParted(Attribution one, Attribution other) {
    int from = end(one);
    return other.content().start() > from
        && text.substring(from, other.content().start()).indexOf('\n') >= 0;
  }

  /** Whoever was quoted goes on rather than whoever was reported. */
  private static int rank(Attribution a) {
    return a.kind() == Attribution.Kind.INDIRECT ? 0 : 1;
  }

  /** Whether a quotation follows as the next sentence, or fills the next paragraph alone. */
  private boolean next(int end, Span quotation) {
    String between = text.substring(end, quotation.start());
    if (between.length() > FAR || SENTENCE_END.matcher(between).results().count() > 1) {
      return false;
    }
    int line = text.indexOf('\n', quotation.end());
    String rest = text.substring(quotation.end(), line < 0 ? text.length() : line);
    int paragraph = between.lastIndexOf('\n');
    // "Putin, on television: …" opens a paragraph of its own speaker
    return paragraph < 0
        || rest.length() < 3 && !between.substring(paragraph).stripTrailing().endsWith(":");
  }

  private static int end(Attribution a) {
    int end = Math.max(a.content().end(), a.cue() == null ? 0 : a.cue().end());
    return Math.max(end, a.source() == null ? 0 : a.source().end());
  }

  private int words(Span span) {
    return span.in(text).trim().split("\\s+").length;
  }
}
