package org.polemos.time;

import java.util.Set;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;
import org.polemos.time.Frame.Tense;

/** When a clause's deed lies, as its verb and its auxiliaries have it. */
final class Tenses {

  private Tenses() {}

  static Tense of(Sentence s, int deed, int verb) {
    if (future(s, verb)) {
      return Tense.FUTURE;
    }
    return deed == verb && past(s, verb) ? Tense.PAST : Tense.OPEN;
  }

  /** "attacked", "was attacking", "has attacked"; not "would attack". */
  private static boolean past(Sentence s, int verb) {
    boolean past = s.token(verb).xpos().equals("VBD");
    for (int c : s.children(verb)) {
      if (s.token(c).relation().startsWith("aux")) {
        boolean perfect = s.token(c).lemma().equals("have") || s.token(c).xpos().equals("VBD");
        past |= perfect;
        if (s.token(c).xpos().equals("MD")) {
          return false;
        }
      }
    }
    return past;
  }

  private static boolean future(Sentence s, int verb) {
    for (int c : s.children(verb)) {
      String lemma = s.token(c).lemma();
      boolean aux = s.token(c).relation().equals("aux");
      if (aux && (lemma.equals("will") || lemma.equals("shall") || lemma.equals("'ll"))) {
        return true;
      }
      if (s.token(c).is("mark") && lemma.equals("to") && s.token(verb).is("xcomp")) {
        return true;
      }
    }
    return s.token(verb).xpos().equals("VBZ") && s.token(verb).lemma().equals("plan");
  }

  /** Whether a verb's auxiliary is in the present or a modal: "has", "is", "may". */
  static boolean hasPresent(Sentence s, int verb) {
    for (int c : s.children(verb)) {
      String tag = s.token(c).xpos();
      boolean present = tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD");
      if (present && s.token(c).relation().startsWith("aux")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a verb tells what happened: "attacked", "was attacked", "were attacking". */
  static boolean isSimplePast(Sentence s, int verb) {
    Token t = s.token(verb);
    boolean bare = true;
    boolean past = false;
    for (int c : s.children(verb)) {
      String relation = s.token(c).relation();
      if (relation.equals("aux") || relation.equals("cop")) {
        bare = false;
        past |= s.token(c).xpos().equals("VBD");
        if (s.token(c).lemma().equals("have") || s.token(c).xpos().equals("MD")) {
          return false;
        }
      }
    }
    if (past || t.xpos().equals("VBD")) {
      return true;
    }
    boolean participle = t.xpos().equals("VBN") && bare;
    if (participle && t.is("conj")) {
      // "was arrested and charged"
      return isSimplePast(s, t.head());
    }
    // A clause without an auxiliary has no participle: it is the past that looks like it.
    return participle && Set.of("root", "ccomp", "parataxis").contains(t.relation());
  }
}
