package org.polemos.attribution;

import org.polemos.parse.Sentence;
import org.polemos.parse.Token;

/** The forms in which words report, as the tree shows them. */
final class CueForms {

  private final CueLexicon lexicon;

  CueForms(CueLexicon lexicon) {
    this.lexicon = lexicon;
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
  boolean isHeard(Sentence s, int noun, int told) {
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

  static boolean isGerund(Token t) {
    return t.xpos().equals("VBG");
  }

  /** "Oil will run out, the ministry wrote": what is said stands before its cue, behind a comma. */
  static boolean isTurned(Sentence s, int verb, int clause) {
    int subject = s.child(verb, "nsubj");
    return clause < subject
        && subject < verb
        && s.token(clause).upos().equals("VERB")
        && s.child(clause, "nsubj") >= 0;
  }

  /** "Iran is believed to have fired": nobody is named who says so. */
  boolean isRaised(Sentence s, int verb) {
    int done = s.child(verb, "xcomp");
    int mark = done < 0 ? -1 : s.child(done, "mark");
    return mark >= 0
        && s.token(mark).lemma().equals("to")
        && s.child(verb, "aux:pass") >= 0
        && s.child(verb, "obl:agent") < 0
        && lexicon.has("raising", s.token(verb).lemma());
  }

  /** "…, reports The Hindu": a report that follows its content and is followed by its source. */
  static boolean isAfterthought(Sentence s, int verb) {
    Token t = s.token(verb);
    boolean finite = t.xpos().equals("VBZ") || t.xpos().equals("VBD") || isReports(t);
    boolean below = finite && t.is("parataxis") && t.head() < verb && t.head() >= 0;
    return (below || isTail(s, verb)) && lastOfName(s, verb) > verb;
  }

  /**
   * "… on May 5 reports The Hindu", without the comma that parsers need: behind a clause and a name
   * or a number, with nobody before it as its subject.
   */
  static boolean isTail(Sentence s, int verb) {
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
  static boolean isReports(Token token) {
    return token.form().equals("reports");
  }

  /** The last word of the name that follows a verb at once, or -1. */
  static int lastOfName(Sentence s, int verb) {
    boolean article = verb + 1 < s.size() && s.token(verb + 1).form().equals("The");
    int before = article ? verb + 1 : verb;
    int last = before;
    while (last + 1 < s.size() && isName(s.token(last + 1))) {
      last++;
    }
    return last > before ? last : -1;
  }

  /** "Daily" of "Daily Times" is an adjective to one tagger and a name to the other. */
  static boolean isName(Token token) {
    return token.upos().equals("PROPN") || token.xpos().startsWith("NNP");
  }

  /** The clause that tells what a noun says: "the claim that", "the threat to". */
  static int clause(Sentence s, int noun) {
    for (int c : s.children(noun)) {
      Token child = s.token(c);
      if (child.is("ccomp") || child.relation().equals("acl") && s.child(c, "mark") >= 0) {
        return c;
      }
    }
    int by = phrase(s, noun, "by");
    return by < 0 ? -1 : that(s, by);
  }

  /** A clause that parsers tie to whoever says it: "allegations by <b>Chad</b> that". */
  private static int that(Sentence s, int source) {
    for (int c : s.children(source)) {
      int mark = s.child(c, "mark");
      boolean clause = s.token(c).relation().equals("acl") || s.token(c).is("ccomp");
      if (clause && mark >= 0 && s.token(mark).lemma().equals("that")) {
        return c;
      }
    }
    return -1;
  }

  static int of(Sentence s, int noun) {
    return phrase(s, noun, "of");
  }

  static int phrase(Sentence s, int noun, String preposition) {
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
}
