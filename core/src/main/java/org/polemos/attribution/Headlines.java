package org.polemos.attribution;

import java.util.List;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;
import org.polemos.text.Span;

/**
 * Finds whom a headline makes say its news without a verb: "Kyiv: Russia shells Kharkiv", "Ten
 * killed in shelling – governor".
 *
 * <p>A headline is a line of its own that ends without a stop.
 */
final class Headlines {

  private static final String DASHES = "–—-|";

  /** Words of a source. */
  private static final int LONGEST = 6;

  private final CueLexicon lexicon;
  private final String text;

  Headlines(CueLexicon lexicon, String text) {
    this.lexicon = lexicon;
    this.text = text;
  }

  /** One attribution, or none. */
  List<Attribution> in(QuotedSentence q) {
    Sentence s = q.sentence();
    if (s.size() < 4 || !isLine(s)) {
      return List.of();
    }
    int colon = first(s, ":");
    if (colon > 0 && colon <= LONGEST && opens(s, colon) && hasVerb(s, colon + 1, s.size())) {
      return said(s, 0, colon, colon, colon + 1, s.size());
    }
    int mark = last(s);
    boolean tail = mark > 2 && s.size() - mark - 1 <= LONGEST && closes(s, mark);
    return tail && hasVerb(s, 0, mark) ? said(s, mark + 1, s.size(), mark, 0, mark) : List.of();
  }

  private boolean isLine(Sentence s) {
    int end = s.span().end();
    int start = s.span().start();
    String last = s.token(s.size() - 1).form();
    boolean stops = ".?!:;,\"”'’)".contains(last);
    return !stops
        && (end >= text.length() || text.charAt(end) == '\n' || text.charAt(end) == '\r')
        && (start == 0 || text.charAt(start - 1) == '\n');
  }

  private static int first(Sentence s, String mark) {
    for (int i = 0; i < Math.min(s.size(), LONGEST + 1); i++) {
      if (s.token(i).form().equals(mark)) {
        return i;
      }
    }
    return -1;
  }

  /** The last mark that may part a source from what it says. */
  private static int last(Sentence s) {
    for (int i = s.size() - 2; i > 1; i--) {
      String form = s.token(i).form();
      boolean dash = DASHES.contains(form) && !joins(s, i);
      if (dash || form.equals(":")) {
        return i;
      }
    }
    return -1;
  }

  /** A hyphen within a word. */
  private static boolean joins(Sentence s, int i) {
    return s.token(i - 1).span().end() == s.token(i).span().start()
        || s.token(i).span().end() == s.token(i + 1).span().start();
  }

  /** Whether the words before a colon speak: a person, a body, the seat of a government. */
  private boolean opens(Sentence s, int colon) {
    Token last = s.token(colon - 1);
    String label = s.token(0).span().union(last.span()).in(text);
    boolean place = last.name().endsWith("GPE") || last.name().endsWith("LOC");
    return isPhrase(s, 0, colon)
        && (lexicon.has("seats", label)
            || isName(last) && !place
            || lexicon.has("speakers", last.lemma()));
  }

  private boolean closes(Sentence s, int mark) {
    Token last = s.token(s.size() - 1);
    return isPhrase(s, mark + 1, s.size())
        && (isName(last) || lexicon.has("speakers", last.lemma()));
  }

  private static boolean isName(Token t) {
    return t.upos().equals("PROPN") && !t.name().equals("O");
  }

  private static boolean isPhrase(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      switch (s.token(i).upos()) {
        case "PROPN", "NOUN", "ADJ", "PART", "DET", "CCONJ":
          break;
        default:
          return false;
      }
    }
    return true;
  }

  private static boolean hasVerb(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.token(i).upos().equals("VERB")) {
        return true;
      }
    }
    return false;
  }

  private static List<Attribution> said(
      Sentence s, int from, int to, int cue, int first, int last) {
    Span source = s.token(from).span().union(s.token(to - 1).span());
    Span content = s.token(first).span().union(s.token(last - 1).span());
    return List.of(
        new Attribution(
            Attribution.Kind.INDIRECT,
            source,
            s.token(cue).span(),
            content,
            "asserts",
            "rule:headline"));
  }
}
