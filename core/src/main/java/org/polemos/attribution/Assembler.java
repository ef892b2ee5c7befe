package org.polemos.attribution;

import java.util.ArrayList;
import java.util.List;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;
import org.polemos.text.Span;

/** Makes attributions of the roles that words have around a cue. */
final class Assembler {

  private static final byte SOURCE = (byte) Role.SOURCE.ordinal();
  private static final byte CUE = (byte) Role.CUE.ordinal();
  private static final byte CONTENT = (byte) Role.CONTENT.ordinal();

  /** Words without a role that may stand between two stretches of one content. */
  private static final int GAP = 1;

  private final List<Quotation> quotations;

  Assembler(List<Quotation> quotations) {
    this.quotations = quotations;
  }

  /** What one cue ties together; contents in the order of the text. */
  record Found(int cue, boolean quotedCue, Span source, Span words, List<Span> contents) {

    /** The same with another source. */
    Found from(Span who) {
      return new Found(cue, quotedCue, who, words, contents);
    }

    /** One attribution, or several where more stands between its stretches than in them. */
    List<Attribution> attributions(List<Quotation> quotations, String stance, String by) {
      List<Attribution> all = new ArrayList<>();
      for (Span content : contents) {
        Attribution.Kind kind = Speech.kind(content, quotations);
        // Whatever the cue is, words in quotation marks are somebody's.
        boolean said = kind == Attribution.Kind.DIRECT && !quotedCue;
        String held = stance == null && said ? "asserts" : stance;
        Attribution next = new Attribution(kind, source, words, content, held, by);
        int last = all.size() - 1;
        if (last >= 0 && all.get(last).near(content)) {
          all.set(last, all.get(last).with(content, kind));
        } else {
          all.add(next);
        }
      }
      return all;
    }
  }

  /** The attribution around a cue, or {@code null} where nothing is said. */
  Found assemble(QuotedSentence q, int cue, byte[] roles) {
    Sentence s = q.sentence();
    List<Span> contents = new ArrayList<>();
    for (int[] run : joined(s, roles, runs(s, roles, CONTENT))) {
      complete(s, cue, roles, run);
      Span span = trim(q, run[0], run[1], true);
      if (span != null) {
        contents.add(widen(q, cue, run, span));
      }
    }
    Span words = around(q, roles, CUE, cue);
    if (contents.isEmpty()) {
      Span quoted = neighbour(q, cue);
      if (quoted == null) {
        return null;
      }
      contents.add(quoted);
    }
    return new Found(cue, q.quoted(cue), source(q, cue, roles), words, merge(contents));
  }

  /** "… are over?" he asked: the quotation stands in the sentence before, or after a colon. */
  private Span neighbour(QuotedSentence q, int cue) {
    if (q.quoted(cue)) {
      return null;
    }
    Sentence s = q.sentence();
    boolean colon = s.token(s.size() - 1).form().equals(":");
    if (q.before() >= 0 && s.size() < 12 && !colon) {
      return quotations.get(q.before()).span();
    }
    return q.after() >= 0 && colon ? quotations.get(q.after()).span() : null;
  }

  private static List<int[]> runs(Sentence s, byte[] roles, byte role) {
    List<int[]> runs = new ArrayList<>();
    int start = -1;
    int end = -1;
    for (int i = 0; i < roles.length; i++) {
      if (roles[i] == role) {
        start = start < 0 ? i : start;
        end = i;
      } else if (start >= 0 && (roles[i] != 0 || !bridges(s, i, end))) {
        runs.add(new int[] {start, end});
        start = -1;
      }
    }
    if (start >= 0) {
      runs.add(new int[] {start, end});
    }
    return runs;
  }

  /** The longest run with those that only the cue or its source parts from it. */
  private static List<int[]> joined(Sentence s, byte[] roles, List<int[]> runs) {
    if (runs.size() < 2) {
      return runs;
    }
    int main = 0;
    for (int k = 1; k < runs.size(); k++) {
      main = length(runs.get(k)) > length(runs.get(main)) ? k : main;
    }
    int first = main;
    int last = main;
    while (first > 0 && loose(s, roles, runs.get(first - 1)[1], runs.get(first)[0]) <= GAP) {
      first--;
    }
    while (last + 1 < runs.size()
        && loose(s, roles, runs.get(last)[1], runs.get(last + 1)[0]) <= GAP) {
      last++;
    }
    return runs.subList(first, last + 1);
  }

  /** What is said goes on to the end of its clause where nothing else there has a role. */
  private static void complete(Sentence s, int cue, byte[] roles, int[] run) {
    int said = run[0];
    while (said <= run[1]
        && (s.token(said).head() != cue || !s.token(said).relation().equals("ccomp"))) {
      said++;
    }
    while (said <= run[1]
        && run[1] + 1 < roles.length
        && roles[run[1] + 1] == 0
        && s.dominates(said, run[1] + 1)) {
      run[1]++;
    }
  }

  private static int length(int[] run) {
    return run[1] - run[0];
  }

  /** How many words between two runs have no role. */
  private static int loose(Sentence s, byte[] roles, int from, int to) {
    int words = 0;
    for (int i = from + 1; i < to; i++) {
      words += roles[i] == 0 && !s.token(i).upos().equals("PUNCT") ? 1 : 0;
    }
    return words;
  }

  private static boolean bridges(Sentence s, int i, int end) {
    return s.token(i).upos().equals("PUNCT") && i - end <= 2;
  }

  /** The span of a run without the marks at its edges that do not belong to it. */
  private static Span trim(QuotedSentence q, int from, int to, boolean content) {
    Sentence s = q.sentence();
    int first = from;
    int last = to;
    while (first <= last && edge(s.token(first)) && !(content && q.quoted(first))) {
      first++;
    }
    while (last >= first && edge(s.token(last)) && !(content && q.quoted(last))) {
      last--;
    }
    return first > last ? null : s.token(first).span().union(s.token(last).span());
  }

  private static boolean edge(Token t) {
    return t.upos().equals("PUNCT") && !"()[]".contains(t.form());
  }

  /** A quotation that content touches belongs to it as a whole, beyond the sentence too. */
  private Span widen(QuotedSentence q, int cue, int[] run, Span span) {
    Span wide = span;
    int seen = -1;
    for (int i = run[0]; i <= run[1]; i++) {
      int quotation = q.quotation(i);
      if (quotation >= 0 && quotation != seen && quotation != q.quotation(cue)) {
        seen = quotation;
        if (mostly(q, quotation, run)) {
          wide = wide.union(quotations.get(quotation).span());
        }
      }
    }
    return wide;
  }

  private static boolean mostly(QuotedSentence q, int quotation, int[] run) {
    int inside = 0;
    int all = 0;
    for (int i = 0; i < q.sentence().size(); i++) {
      if (q.quotation(i) == quotation) {
        all++;
        inside += i >= run[0] && i <= run[1] ? 1 : 0;
      }
    }
    return 2 * inside > all;
  }

  private static Span around(QuotedSentence q, byte[] roles, byte role, int at) {
    int first = at;
    int last = at;
    while (first > 0 && roles[first - 1] == role) {
      first--;
    }
    while (last + 1 < roles.length && roles[last + 1] == role) {
      last++;
    }
    return q.sentence().token(first).span().union(q.sentence().token(last).span());
  }

  /** The run of source words nearest to the cue; the source follows or leads it closely. */
  static Span source(QuotedSentence q, int cue, byte[] roles) {
    int best = -1;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < roles.length; i++) {
      if (roles[i] == SOURCE && Math.abs(i - cue) < least) {
        least = Math.abs(i - cue);
        best = i;
      }
    }
    if (best < 0) {
      return null;
    }
    int first = best;
    int last = best;
    while (first > 0 && roles[first - 1] == SOURCE) {
      first--;
    }
    while (last + 1 < roles.length && roles[last + 1] == SOURCE) {
      last++;
    }
    return trim(q, first, last, false);
  }

  private static List<Span> merge(List<Span> spans) {
    List<Span> merged = new ArrayList<>();
    for (Span span : spans.stream().sorted().toList()) {
      int last = merged.size() - 1;
      if (last >= 0 && merged.get(last).end() >= span.start()) {
        merged.set(last, merged.get(last).union(span));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }
}
