package org.polemos.attribution;

import java.util.Arrays;
import java.util.Set;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;
import org.polemos.text.Span;

/** One cue with the roles that the tree gives to the words around it. */
final class CueFrame {

  private static final Set<String> INFINITIVE =
      Set.of("demands", "promises", "threatens", "hopes", "denies");
  private static final Set<String> ABOUT = Set.of("of", "about", "for", "against", "on");
  private static final byte SOURCE = (byte) Role.SOURCE.ordinal();
  private static final byte CUE = (byte) Role.CUE.ordinal();
  private static final byte CONTENT = (byte) Role.CONTENT.ordinal();

  private final QuotedSentence q;
  private final Sentence s;
  private final int cue;
  private final CueLexicon lexicon;
  private final CueForms forms;
  private final byte[] roles;
  private String rule;

  CueFrame(QuotedSentence q, int cue, CueLexicon lexicon) {
    this.lexicon = lexicon;
    this.forms = new CueForms(lexicon);
    this.q = q;
    this.s = q.sentence();
    this.cue = cue;
    this.roles = new byte[s.size()];
  }

  byte[] roles() {
    return roles;
  }

  /** The name of what read the cue. */
  String rule() {
    return rule;
  }

  /** Whose report it is, without what is said. */
  Span controller() {
    mark(subject(false), SOURCE, cue);
    return Assembler.source(q, cue, roles);
  }

  /** Whether anything here is said. */
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
        return CueForms.isAfterthought(s, cue) ? verb(t, stance) : noun();
      case "ADV":
        return adverb(t);
      default:
        return false;
    }
  }

  // ---- verbs

  private boolean verb(Token t, String stance) {
    boolean passive = s.child(cue, "nsubj:pass") >= 0 || s.child(cue, "aux:pass") >= 0;
    if (forms.isRaised(s, cue)) {
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
    boolean afterthought = CueForms.isAfterthought(s, cue);
    boolean below = t.relation().equals("parataxis") && t.head() >= 0;
    if (afterthought || below && hasSubject(cue)) {
      if (below) {
        mark(t.head(), CONTENT, cue);
      }
      if (afterthought) {
        // what follows without a stop is a sentence of its own, whatever the tree ties it to
        Arrays.fill(roles, cue + 1, roles.length, (byte) 0);
        Arrays.fill(roles, first(), cue, CONTENT);
        Arrays.fill(roles, cue + 1, CueForms.lastOfName(s, cue) + 1, SOURCE);
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

  /** Who reports, by the verb or one above it. */
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
    int content = CueForms.clause(s, cue);
    int by = CueForms.phrase(s, cue, "by");
    boolean heard = content < 0 && forms.isHeard(s, cue, CueForms.of(s, cue));
    if (content < 0 && by >= 0 || heard) {
      content = CueForms.of(s, cue);
    }
    int poss = s.child(cue, "nmod:poss");
    int of = by < 0 && poss < 0 && !heard ? CueForms.of(s, cue) : -1;
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
