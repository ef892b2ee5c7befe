package org.polemos.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;
import org.polemos.text.Document;
import org.polemos.text.Span;

/**
 * Finds attributions by listed cues and the shape of the tree, without a trained model.
 *
 * <p>Stands in where no model is installed, and shows what the model adds.
 */
public final class RuleAttributionFinder implements AttributionFinder {

  private static final Set<String> INFINITIVE =
      Set.of("demands", "promises", "threatens", "hopes", "denies");
  private static final Set<String> ABOUT = Set.of("of", "about", "for", "against", "on");
  private static final byte SOURCE = (byte) Role.SOURCE.ordinal();
  private static final byte CUE = (byte) Role.CUE.ordinal();
  private static final byte CONTENT = (byte) Role.CONTENT.ordinal();

  /** Longer sentences are lists, tables or noise, and would cost without end. */
  static final int LONGEST = 300;

  private final CueLexicon lexicon;

  public RuleAttributionFinder(CueLexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public List<Attribution> find(Document document, List<Sentence> sentences) {
    List<Quotation> quotations = Quotations.outermost(document.text());
    Assembler assembler = new Assembler(quotations);
    List<Attribution> all = new ArrayList<>();
    for (QuotedSentence q : QuotedSentence.of(document, sentences, quotations)) {
      List<Attribution> found = new ArrayList<>();
      for (int i = 0; i < q.sentence().size() && q.sentence().size() <= LONGEST; i++) {
        found.addAll(around(q, i, quotations, assembler));
      }
      all.addAll(
          new SetPhrases(lexicon, assembler, quotations, document.text()).added(q, found, all));
    }
    return TurnFinder.added(new Speech(document, quotations).continued(all), document, sentences);
  }

  /** What a word cues, mostly nothing. */
  List<Attribution> around(
      QuotedSentence q, int i, List<Quotation> quotations, Assembler assembler) {
    Frame frame = new Frame(q, i);
    Assembler.Found found = frame.read() ? assembler.assemble(q, i, frame.roles) : null;
    boolean whole = found != null && (frame.said() || found.source() != null || q.quoted(i));
    return whole
        ? found.attributions(quotations, lexicon.stance(q.sentence(), i), "rule:" + frame.rule)
        : List.of();
  }

  /**
   * Who does what a participle or infinitive reports: "while pledging to", {@code null} if open.
   */
  Span controller(QuotedSentence q, int cue) {
    Sentence s = q.sentence();
    Token t = s.token(cue);
    boolean active = t.upos().equals("VERB") && s.child(cue, "aux:pass") < 0;
    boolean open = Set.of("advcl", "xcomp", "conj").contains(t.relation());
    if (!active || !open || lexicon.stance(s, cue) == null) {
      return null;
    }
    Frame frame = new Frame(q, cue);
    frame.mark(frame.subject(false), SOURCE, cue);
    return Assembler.source(q, cue, frame.roles);
  }

  /**
   * Whether a word reports by its form alone, whatever a model makes of it, where the author
   * speaks: "allegedly", "the claim that", "said that".
   */
  boolean plain(QuotedSentence q, int i) {
    Sentence s = q.sentence();
    Token t = s.token(i);
    if (q.quoted(i) || lexicon.stance(s, i) == null) {
      return false;
    }
    switch (t.upos()) {
      case "ADV":
        return t.is("advmod");
      case "NOUN":
        if (isAfterthought(s, i)) {
          return true;
        }
        int told = clause(s, i);
        int mark = told < 0 ? -1 : s.child(told, "mark");
        return mark >= 0 && (s.token(mark).lemma().equals("that") || isHeard(s, i, told))
            || phrase(s, i, "by") >= 0 && of(s, i) >= 0
            || isHeard(s, i, of(s, i));
      case "VERB":
        int clause = s.child(i, "ccomp");
        boolean said = clause >= 0 && s.child(i, "nsubj") >= 0;
        return said && (s.child(clause, "mark") >= 0 || isTurned(s, i, clause))
            || isRaised(s, i)
            || isAfterthought(s, i);
      default:
        return false;
    }
  }

  /** "Reports of an attack", "claims of having won", "its claim to have won". */
  private boolean isHeard(Sentence s, int noun, int told) {
    if (told < 0 || !lexicon.has("heard", s.token(noun).lemma())) {
      return false;
    }
    int after = s.child(noun, "acl");
    if (after > told && isGerund(s.token(after))) {
      return true;
    }
    Token t = s.token(told);
    boolean done = t.upos().equals("VERB") && (s.child(told, "aux") >= 0 || isGerund(t));
    boolean deed = t.upos().equals("NOUN") && s.token(noun).xpos().equals("NNS");
    return done || deed;
  }

  private static boolean isGerund(Token t) {
    return t.xpos().equals("VBG");
  }

  /** "Oil will run out, the ministry wrote": what is said stands before its cue, behind a comma. */
  private static boolean isTurned(Sentence s, int verb, int clause) {
    int subject = s.child(verb, "nsubj");
    return clause < subject
        && subject < verb
        && s.token(clause).upos().equals("VERB")
        && s.child(clause, "nsubj") >= 0;
  }

  /** "Iran is believed to have fired": nobody is named who says so. */
  private boolean isRaised(Sentence s, int verb) {
    int done = s.child(verb, "xcomp");
    int mark = done < 0 ? -1 : s.child(done, "mark");
    return mark >= 0
        && s.token(mark).lemma().equals("to")
        && s.child(verb, "aux:pass") >= 0
        && s.child(verb, "obl:agent") < 0
        && lexicon.has("raising", s.token(verb).lemma());
  }

  /** "…, reports The Hindu": a report that follows its content and is followed by its source. */
  private static boolean isAfterthought(Sentence s, int verb) {
    Token t = s.token(verb);
    boolean finite = t.xpos().equals("VBZ") || t.xpos().equals("VBD") || isReports(t);
    boolean below = finite && t.is("parataxis") && t.head() < verb && t.head() >= 0;
    return (below || isTail(s, verb)) && lastOfName(s, verb) > verb;
  }

  /**
   * "… on May 5 reports The Hindu", without the comma that parsers need: behind a clause and a name
   * or a number, with nobody before it as its subject.
   */
  private static boolean isTail(Sentence s, int verb) {
    if (verb == 0 || !isReports(s.token(verb))) {
      return false;
    }
    String before = s.token(verb - 1).upos();
    boolean clause = false;
    for (int i = 0; i < verb; i++) {
      if (s.token(i).head() == verb && s.token(i).relation().startsWith("nsubj")) {
        return false;
      }
      clause |= s.token(i).upos().equals("VERB");
    }
    return clause && (before.equals("PROPN") || before.equals("NUM"));
  }

  /** The one verb that notices without stops have there, which taggers take for a noun. */
  private static boolean isReports(Token token) {
    return token.form().equals("reports");
  }

  /** The last word of the name that follows a verb at once, or -1. */
  private static int lastOfName(Sentence s, int verb) {
    boolean article = verb + 1 < s.size() && s.token(verb + 1).form().equals("The");
    int before = article ? verb + 1 : verb;
    int last = before;
    while (last + 1 < s.size() && isName(s.token(last + 1))) {
      last++;
    }
    return last > before ? last : -1;
  }

  /** "Daily" of "Daily Times" is an adjective to one tagger and a name to the other. */
  private static boolean isName(Token token) {
    return token.upos().equals("PROPN") || token.xpos().startsWith("NNP");
  }

  /** The clause that tells what a noun says: "the claim that", "the threat to". */
  private static int clause(Sentence s, int noun) {
    for (int c : s.children(noun)) {
      Token child = s.token(c);
      if (child.is("ccomp") || child.is("acl") && s.child(c, "mark") >= 0) {
        return c;
      }
    }
    return -1;
  }

  private static int of(Sentence s, int noun) {
    return phrase(s, noun, "of");
  }

  private static int phrase(Sentence s, int noun, String preposition) {
    for (int c : s.children(noun)) {
      int p = s.child(c, "case");
      if (s.token(c).relation().equals("nmod")
          && p >= 0
          && s.token(p).lemma().equals(preposition)) {
        return c;
      }
    }
    return -1;
  }

  /** One cue with the roles that the tree gives to the words around it. */
  private final class Frame {
    private final QuotedSentence q;
    private final Sentence s;
    private final int cue;
    private final byte[] roles;
    private String rule;

    Frame(QuotedSentence q, int cue) {
      this.q = q;
      this.s = q.sentence();
      this.cue = cue;
      this.roles = new byte[s.size()];
    }

    boolean said() {
      for (byte role : roles) {
        if (role == CONTENT) {
          return true;
        }
      }
      return false;
    }

    boolean read() {
      Token t = s.token(cue);
      String stance = lexicon.stance(s, cue);
      if (stance == null) {
        return false;
      }
      if (t.form().equalsIgnoreCase("according")) {
        return accordingTo(t);
      }
      switch (t.upos()) {
        case "VERB":
          return verb(t, stance);
        case "ADJ":
          return t.is("amod") ? false : verb(t, stance);
        case "NOUN":
          return isAfterthought(s, cue) ? verb(t, stance) : noun();
        case "ADV":
          return adverb(t);
        default:
          return false;
      }
    }

    // ---- verbs

    private boolean verb(Token t, String stance) {
      boolean passive = s.child(cue, "nsubj:pass") >= 0 || s.child(cue, "aux:pass") >= 0;
      if (isRaised(s, cue)) {
        rule = "raising";
        mark(s.child(cue, "nsubj:pass"), CONTENT, -1);
        mark(s.child(cue, "xcomp"), CONTENT, -1);
        words();
        return true;
      }
      rule = passive ? "passive" : "verb";
      boolean content = clauses(stance) | frames(t) | quotes();
      if (!content) {
        content = objects(stance, passive);
      }
      mark(subject(passive), SOURCE, -1);
      words();
      return content || q.before() >= 0 || q.after() >= 0;
    }

    private boolean clauses(String stance) {
      boolean any = false;
      for (int c : s.children(cue)) {
        Token child = s.token(c);
        boolean infinitive = child.is("xcomp") && s.child(c, "mark") >= 0;
        if (child.relation().equals("ccomp") || infinitive && INFINITIVE.contains(stance)) {
          mark(c, CONTENT, -1);
          any = true;
        }
      }
      return any;
    }

    /** "…, he said": the cue hangs from the clause that it reports. */
    private boolean frames(Token t) {
      boolean afterthought = isAfterthought(s, cue);
      boolean below = t.relation().equals("parataxis") && t.head() >= 0;
      if (afterthought || below && hasSubject(cue)) {
        if (below) {
          mark(t.head(), CONTENT, cue);
        }
        if (afterthought) {
          // what follows without a stop is a sentence of its own, whatever the tree ties it to
          Arrays.fill(roles, cue + 1, roles.length, (byte) 0);
          Arrays.fill(roles, first(), cue, CONTENT);
          Arrays.fill(roles, cue + 1, lastOfName(s, cue) + 1, SOURCE);
        }
        rule = "parataxis";
        return true;
      }
      return false;
    }

    /** The first word that is content so far, or of the sentence. */
    private int first() {
      for (int i = 0; i < cue; i++) {
        if (roles[i] == CONTENT) {
          return i;
        }
      }
      return 0;
    }

    private boolean hasSubject(int i) {
      return s.child(i, "nsubj") >= 0;
    }

    private boolean quotes() {
      boolean any = false;
      int own = q.quotation(cue);
      for (int i = 0; i < s.size(); i++) {
        if (q.quoted(i) && q.quotation(i) != own && nearest(i) == cue) {
          roles[i] = CONTENT;
          any = true;
        }
      }
      return any;
    }

    /** The listed verb that stands highest above a quoted word, or the cue where none does. */
    private int nearest(int i) {
      for (int up = s.token(i).head(); up >= 0; up = s.token(up).head()) {
        if (up == cue || s.token(up).upos().equals("VERB") && lexicon.stance(s, up) != null) {
          return up;
        }
      }
      return s.token(cue).upos().equals("VERB") ? cue : -1;
    }

    private boolean objects(String stance, boolean passive) {
      for (int c : s.children(cue)) {
        Token child = s.token(c);
        int p = s.child(c, "case");
        boolean about =
            child.relation().equals("obl")
                && p >= 0
                && ABOUT.contains(s.token(p).lemma())
                && lexicon.has(s.token(cue).lemma() + " " + s.token(p).lemma());
        if (about || child.is("obj") && !stance.equals("asserts") && !passive) {
          mark(c, CONTENT, -1);
          if (about) {
            mark(p, CUE, -1);
          }
          return true;
        }
      }
      return false;
    }

    private int subject(boolean passive) {
      if (passive) {
        return s.child(cue, "obl:agent");
      }
      for (int i = cue, steps = 0; i >= 0 && steps < 4; steps++) {
        int own = s.child(i, "nsubj");
        if (own >= 0) {
          return own;
        }
        Token t = s.token(i);
        if (t.relation().equals("acl")) {
          return t.head();
        }
        if (!Set.of("conj", "xcomp", "advcl").contains(t.relation())) {
          return -1;
        }
        i = t.head();
      }
      return -1;
    }

    // ---- other cues

    /** "the claim that", "a warning by X of Y". */
    private boolean noun() {
      rule = "noun";
      int content = clause(s, cue);
      int by = phrase(s, cue, "by");
      boolean heard = content < 0 && isHeard(s, cue, of(s, cue));
      if (content < 0 && by >= 0 || heard) {
        content = of(s, cue);
      }
      int poss = s.child(cue, "nmod:poss");
      int of = by < 0 && poss < 0 && !heard ? of(s, cue) : -1;
      if (heard) {
        // "of Egypt attacking Chad" hangs on the noun in two parts
        mark(s.child(cue, "acl"), CONTENT, -1);
      }
      mark(content, CONTENT, -1);
      if (cue + 1 < s.size() && s.token(cue + 1).lemma().equals("of") && content > cue) {
        roles[cue + 1] = CUE;
      }
      mark(by, SOURCE, -1);
      mark(poss, SOURCE, -1);
      if (by < 0 && poss < 0 && of < 0 && isVerbal()) {
        for (int c : s.children(cue)) {
          mark(c < cue ? c : -1, SOURCE, -1);
        }
      }
      if (of >= 0 && of < content) {
        // "the claim of Manila that…"
        mark(of, SOURCE, content);
      }
      roles[cue] = CUE;
      return content >= 0;
    }

    /** "Western media report that": a verb which taggers take for a noun. */
    private boolean isVerbal() {
      Token t = s.token(cue);
      return t.is("root")
          && cue > 0
          && t.form().equals("report")
          && s.child(cue, "compound") >= 0
          && s.child(cue, "det") < 0
          && s.child(cue, "cop") < 0;
    }

    private boolean adverb(Token t) {
      if (t.head() < 0 || !t.is("advmod")) {
        return false;
      }
      rule = "adverb";
      mark(t.head(), CONTENT, cue);
      roles[cue] = CUE;
      return true;
    }

    private boolean accordingTo(Token t) {
      int source = t.head();
      if (source < 0 || s.token(source).head() < 0) {
        return false;
      }
      rule = "according";
      mark(s.token(source).head(), CONTENT, source);
      mark(source, SOURCE, -1);
      mark(cue, CUE, -1);
      if (cue + 1 < s.size() && s.token(cue + 1).lemma().equals("to")) {
        roles[cue + 1] = CUE;
      }
      return true;
    }

    // ---- marking

    /** Gives a role to a subtree but for the part under {@code except} and what has a role. */
    private void mark(int top, byte role, int except) {
      if (top < 0 || top == except || top == cue && role != CUE) {
        return;
      }
      if (roles[top] == 0) {
        roles[top] = role;
      }
      for (int c : s.children(top)) {
        boolean adposition =
            role == SOURCE && s.token(c).is("case") && !s.token(c).xpos().equals("POS");
        if (!adposition) {
          mark(c, role, except);
        }
      }
    }

    private void words() {
      roles[cue] = CUE;
      for (int c : s.children(cue)) {
        String relation = s.token(c).relation();
        boolean part =
            relation.equals("aux")
                || relation.equals("compound")
                || relation.equals("advmod")
                || relation.equals("cop");
        if (part && Math.abs(c - cue) <= 3 && roles[c] == 0 && s.children(c).length == 0) {
          roles[c] = CUE;
        }
      }
    }
  }
}
