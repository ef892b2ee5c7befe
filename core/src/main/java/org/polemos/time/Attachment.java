package org.polemos.time;

import java.util.List;
import java.util.Set;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;

/** Which words of time belong to which deed, by the tree of their sentence. */
final class Attachment {

  private static final Set<String> CLAUSES =
      Set.of("root", "ccomp", "xcomp", "advcl", "acl", "parataxis", "conj", "csubj");

  /** "The 21st century economy" dates no deed but, with a noun for a deed, that one. */
  private static final Set<String> ATTRIBUTES = Set.of("compound", "amod", "nummod", "appos");

  private static final Set<String> REPORTS = Set.of("ccomp", "parataxis");

  private Attachment() {}

  static boolean isClause(String relation) {
    return CLAUSES.contains(relation);
  }

  static Placed best(Sentence s, List<Placed> candidates, int token) {
    Placed best = null;
    int least = Integer.MAX_VALUE;
    for (Placed p : candidates) {
      int distance = distance(s, p, token);
      boolean names =
          best != null && isCounted(best) && !isCounted(p) && distance / 100 == least / 100;
      if (distance < least || names && distance < Integer.MAX_VALUE) {
        least = distance;
        best = p;
      }
    }
    return best;
  }

  /** "Months later, on 8 January": a day that is named beside it says more. */
  private static boolean isCounted(Placed p) {
    return p.expression().anchor() == DateExpression.Anchor.CONTEXT;
  }

  /**
   * How far an expression is from a deed; the largest number where it belongs to another clause.
   */
  private static int distance(Sentence s, Placed p, int token) {
    if (p.head() < 0) {
      return Integer.MAX_VALUE;
    }
    int gap = Math.min(Math.abs(p.first() - token), 99);
    if (s.token(p.head()).head() == token) {
      return gap;
    }
    if (ATTRIBUTES.contains(s.token(p.head()).deprel())) {
      return Integer.MAX_VALUE;
    }
    int from = attachment(s, p.head());
    int own = clause(s, token);
    if (from == own) {
      return (s.dominates(token, p.head()) ? 100 : 200) + gap;
    }
    if (s.dominates(from, own) && !isOfOtherTime(s, own, from)) {
      return (crossesReport(s, p.head(), token) ? 400 : 300) + gap;
    }
    return Integer.MAX_VALUE;
  }

  /** "lifted them in October and <b>has threatened</b>": a tense of its own takes no past day. */
  private static boolean isOfOtherTime(Sentence s, int own, int from) {
    for (int i = own; i >= 0 && i != from; i = s.token(i).head()) {
      if (s.token(i).is("conj") && s.token(from).xpos().equals("VBD") && Tenses.hasPresent(s, i)) {
        return true;
      }
    }
    return false;
  }

  /** The clause that a word of time modifies: its own head does not count. */
  static int attachment(Sentence s, int head) {
    int up = s.token(head).head();
    return up < 0 ? head : clause(s, up);
  }

  /** The head of the smallest clause around a token. */
  static int clause(Sentence s, int token) {
    int i = token;
    while (s.token(i).head() >= 0) {
      Token t = s.token(i);
      boolean verbal = t.upos().equals("VERB") || t.upos().equals("AUX");
      boolean clausal = CLAUSES.contains(t.relation());
      if (clausal && (verbal || s.child(i, "cop") >= 0 || hasSubject(s, i))) {
        return i;
      }
      i = t.head();
    }
    return i;
  }

  private static boolean hasSubject(Sentence s, int i) {
    return s.child(i, "nsubj") >= 0 || s.child(i, "nsubj:pass") >= 0;
  }

  /** Whether the words of time date a report of the deed, not the deed. */
  static boolean crossesReport(Sentence s, int head, int token) {
    int from = attachment(s, head);
    for (int i = token; i >= 0 && i != from; i = s.token(i).head()) {
      if (REPORTS.contains(s.token(i).relation())) {
        return true;
      }
    }
    return false;
  }

  /**
   * The verb whose day a participle shares, "bombed the town, <b>killing</b> three": itself where
   * it stands for itself.
   */
  static int host(Sentence s, int verb) {
    int i = verb;
    while (s.token(i).head() >= 0 && isHung(s, i)) {
      i = clause(s, s.token(i).head());
    }
    return i;
  }

  private static boolean isHung(Sentence s, int verb) {
    Token t = s.token(verb);
    boolean participle = t.xpos().equals("VBG") || t.xpos().equals("VBN") && !t.is("acl");
    boolean hangs = t.is("advcl") || t.is("acl") || t.is("conj");
    for (int c : s.children(verb)) {
      String relation = s.token(c).relation();
      if (relation.equals("mark") || relation.equals("aux") || relation.equals("nsubj")) {
        return false;
      }
    }
    return participle && hangs;
  }
}
