package org.polemos.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;
import org.polemos.text.Span;

/**
 * Finds who is made to say something by set phrases: "per NAME", "in the view of NAME", "as NAME
 * put it", "NAME was quoted as saying", "citing NAME".
 *
 * <p>Their form alone decides, whatever a model makes of them.
 */
final class SetPhrases {

  private static final byte SOURCE = (byte) Role.SOURCE.ordinal();
  private static final byte CUE = (byte) Role.CUE.ordinal();
  private static final byte CONTENT = (byte) Role.CONTENT.ordinal();

  private static final Set<String> BEFORE_VIEWS = Set.of("in", "by", "on", "from");

  /** Words between "quoted" and "as saying". */
  private static final int REACH = 8;

  private final CueLexicon lexicon;
  private final Assembler assembler;
  private final List<Quotation> quotations;
  private final Headlines headlines;
  private final FreeQuotations free;

  SetPhrases(CueLexicon lexicon, Assembler assembler, List<Quotation> quotations, String text) {
    this.headlines = new Headlines(lexicon, text);
    this.free = new FreeQuotations(lexicon, quotations, text);
    this.lexicon = lexicon;
    this.assembler = assembler;
    this.quotations = quotations;
  }

  /**
   * A sentence's attributions with those of its set phrases in place of what is at odds.
   *
   * @param before what the sentences before it hold
   */
  List<Attribution> added(QuotedSentence q, List<Attribution> found, List<Attribution> before) {
    List<Attribution> all = new ArrayList<>(found);
    List<Attribution> more = new ArrayList<>(headlines.in(q));
    for (int i = 0; i < q.sentence().size(); i++) {
      more.addAll(at(q, i, found));
    }
    for (Attribution said : more) {
      all.removeIf(a -> replaces(said, a));
    }
    all.addAll(more);
    all.addAll(free.in(q, all, before));
    return all;
  }

  /** The words of a cue tie one source to what it says. */
  private static boolean replaces(Attribution said, Attribution other) {
    boolean same = other.cue() != null && other.cue().overlaps(said.cue());
    // "reported, citing the army" cues what the agency says as well
    return same && (other.source() == null || other.cue().start() >= said.cue().start());
  }

  private List<Attribution> at(QuotedSentence q, int i, List<Attribution> found) {
    Token t = q.sentence().token(i);
    return switch (t.lemma()) {
      case "per" -> per(q, i);
      case "put", "see", "have" -> putIt(q, i);
      case "say", "tell", "state" -> asSaying(q, i);
      case "cite", "quote" -> citing(q, i, found);
      default -> lexicon.has("views", t.form()) ? view(q, i) : List.of();
    };
  }

  /** "Israel bombed Gaza, per the Health Ministry": never "per cent" or "ten dollars per day". */
  private List<Attribution> per(QuotedSentence q, int i) {
    Sentence s = q.sentence();
    int source = s.token(i).head();
    boolean opens = i == 0 || s.token(i - 1).upos().equals("PUNCT");
    if (!opens || source < i || !s.token(i).is("case") || !speaks(s.token(source))) {
      return List.of();
    }
    return said(q, i, source, source);
  }

  private boolean speaks(Token t) {
    return t.upos().equals("PROPN") || lexicon.has("speakers", t.lemma());
  }

  /** "In Moscow's view", "by the account of survivors". */
  private List<Attribution> view(QuotedSentence q, int i) {
    Sentence s = q.sentence();
    int preposition = s.child(i, "case");
    int owner = s.child(i, "nmod:poss");
    owner = owner < 0 ? CueForms.phrase(s, i, "of") : owner;
    boolean set =
        preposition >= 0
            && owner >= 0
            && BEFORE_VIEWS.contains(s.token(preposition).lemma())
            && s.token(i).relation().equals("obl");
    return set ? said(q, i, owner, i) : List.of();
  }

  /** "As Putin put it", "as the Kremlin sees it". */
  private List<Attribution> putIt(QuotedSentence q, int i) {
    Sentence s = q.sentence();
    int mark = s.child(i, "mark");
    int object = s.child(i, "obj");
    int subject = s.child(i, "nsubj");
    boolean set =
        mark >= 0
            && subject > mark
            && object > i
            && s.token(mark).lemma().equals("as")
            && s.token(object).form().equals("it");
    return set ? said(q, i, subject, i) : List.of();
  }

  /** What the rest of the clause says in which the phrase under {@code top} stands. */
  private List<Attribution> said(QuotedSentence q, int cue, int source, int top) {
    Sentence s = q.sentence();
    int clause = clause(s, s.token(top).head());
    if (clause < 0) {
      return List.of();
    }
    byte[] roles = new byte[s.size()];
    mark(s, roles, source, SOURCE, -1);
    roles[cue] = CUE;
    mark(s, roles, clause, CONTENT, top);
    return assembled(q, cue, roles);
  }

  /** The verb or predicate that a word stands under, or -1. */
  private static int clause(Sentence s, int from) {
    int at = from;
    for (int steps = 0; at >= 0 && steps < s.size(); steps++) {
      boolean predicate =
          s.token(at).upos().equals("VERB")
              || s.child(at, "nsubj") >= 0
              || s.child(at, "nsubj:pass") >= 0;
      if (predicate) {
        return at;
      }
      at = s.token(at).head();
    }
    return -1;
  }

  /** "Lavrov was quoted by Interfax as saying that": Interfax has Lavrov say it. */
  private List<Attribution> asSaying(QuotedSentence q, int i) {
    Sentence s = q.sentence();
    int mark = s.child(i, "mark");
    int quoted = s.token(i).head();
    boolean set =
        mark == i - 1
            && mark > 0
            && s.token(mark).lemma().equals("as")
            && quoted >= 0
            && quoted < i
            && i - quoted < REACH
            && s.token(quoted).upos().equals("VERB");
    if (!set) {
      return List.of();
    }
    boolean passive = s.child(quoted, "aux:pass") >= 0 || s.token(quoted).relation().equals("acl");
    int subject = s.child(quoted, "nsubj:pass");
    subject =
        subject < 0 && s.token(quoted).relation().equals("acl") ? s.token(quoted).head() : subject;
    int speaker = passive ? subject : s.child(quoted, "obj");
    int reporter = s.child(quoted, passive ? "obl:agent" : "nsubj");
    if (speaker < 0) {
      return List.of();
    }
    byte[] roles = new byte[s.size()];
    for (int c : s.children(i)) {
      if (c > i) {
        mark(s, roles, c, CONTENT, -1);
      }
    }
    byte[] outer = roles.clone();
    mark(s, roles, speaker, SOURCE, quoted);
    for (int k = quoted; k <= i; k++) {
      roles[k] = roles[k] != 0 || reporter > quoted ? roles[k] : CUE;
    }
    roles[i - 1] = CUE;
    roles[i] = CUE;
    List<Attribution> all = new ArrayList<>();
    if (reporter >= 0) {
      mark(s, outer, reporter, SOURCE, -1);
      outer[quoted] = CUE;
      all.addAll(assembled(q, quoted, outer));
    }
    all.addAll(assembled(q, i, roles));
    return all;
  }

  /** "Interfax reported, citing the army": the army says what Interfax reports. */
  private List<Attribution> citing(QuotedSentence q, int i, List<Attribution> found) {
    Sentence s = q.sentence();
    int source = s.child(i, "obj");
    boolean set =
        s.token(i).xpos().equals("VBG")
            && s.token(i).relation().equals("advcl")
            && source > i
            && s.child(i, "ccomp") < 0
            && s.child(i, "aux") < 0
            && !q.quoted(i);
    Attribution report = set ? nearest(s, i, found) : null;
    if (report == null) {
      return List.of();
    }
    byte[] roles = new byte[s.size()];
    mark(s, roles, source, SOURCE, -1);
    roles[i] = CUE;
    Span who = Assembler.source(q, i, roles);
    return who == null
        ? List.of()
        : List.of(
            new Attribution(
                report.kind(),
                who,
                s.token(i).span(),
                report.content(),
                "asserts",
                "rule:set-phrase",
                report.parts()));
  }

  /** The report of the sentence that has a source of its own, whose cue stands nearest. */
  private static Attribution nearest(Sentence s, int i, List<Attribution> found) {
    Attribution best = null;
    int least = Integer.MAX_VALUE;
    int at = s.token(i).span().start();
    for (Attribution a : found) {
      boolean other = a.cue() != null && a.source() != null && a.stance() != null;
      if (other && s.span().contains(a.cue()) && a.cue().start() != at) {
        int distance = Math.abs(a.cue().start() - at);
        best = distance < least ? a : best;
        least = Math.min(least, distance);
      }
    }
    return best;
  }

  // ---- marking

  private List<Attribution> assembled(QuotedSentence q, int cue, byte[] roles) {
    Assembler.Found found = assembler.assemble(q, cue, roles);
    return found == null || found.source() == null
        ? List.of()
        : found.attributions(quotations, "asserts", "rule:set-phrase");
  }

  private static void mark(Sentence s, byte[] roles, int top, byte role, int except) {
    if (top < 0 || top == except) {
      return;
    }
    if (roles[top] == 0) {
      roles[top] = role;
    }
    for (int c : s.children(top)) {
      boolean adposition =
          role == SOURCE
              && (s.token(c).is("punct")
                  || s.token(c).is("case") && !s.token(c).xpos().equals("POS"));
      if (!adposition) {
        mark(s, roles, c, role, except);
      }
    }
  }
}
