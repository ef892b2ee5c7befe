package org.polemos.clause;

import org.polemos.parse.Sentence;
import org.polemos.parse.Token;

/**
 * Says whose doing a result is: "<b>gunmen</b> fired on a bus <i>injuring</i> ten", "a convoy was
 * ambushed by <b>rebels</b>, <i>killing</i> four".
 */
final class Results {

  private final Sentence sentence;
  private final Lexicon lexicon;
  private final Subjects subjects;

  Results(Sentence sentence, Lexicon lexicon, Subjects subjects) {
    this.sentence = sentence;
    this.lexicon = lexicon;
    this.subjects = subjects;
  }

  /** Whether a participle tells what came of the deed that it hangs from. */
  boolean is(int predicate) {
    Token token = sentence.token(predicate);
    boolean hangs = token.is("advcl") || token.relation().equals("acl");
    return hangs
        && token.head() >= 0
        && token.xpos().equals("VBG")
        && lexicon.results().contains(Words.lemma(sentence, predicate))
        && sentence.child(predicate, "obj") > predicate
        && sentence.child(predicate, "aux") < 0
        && subjects.mark(predicate) == null;
  }

  /** Who brought a result about, or -1 where nobody is named. */
  int doer(int predicate) {
    int head = sentence.token(predicate).head();
    boolean strikes = lexicon.strikes().contains(Words.lemma(sentence, head));
    int verb = strikes && !sentence.token(head).upos().equals("VERB") ? -1 : verbOf(head);
    if (verb < 0) {
      return head;
    }
    int agent = by(predicate, predicate);
    agent = agent < 0 ? by(verb, predicate) : agent;
    return agent >= 0 || isPassive(verb) ? agent : subjects.of(verb);
  }

  /** The verb whose object or phrase a noun stands in; -1 for its doer, or where it only judges. */
  private int verbOf(int word) {
    int at = word;
    while (sentence.token(at).relation().equals("nmod") && sentence.token(at).head() >= 0) {
      at = sentence.token(at).head();
    }
    Token token = sentence.token(at);
    if (token.upos().equals("VERB")) {
      return at;
    }
    boolean object = token.is("obj") || token.relation().equals("obl") && !token.is("obl:agent");
    if (!object || token.head() < 0) {
      return -1;
    }
    String lemma = Words.lemma(sentence, token.head());
    boolean tells = lexicon.judging().contains(lemma) || lexicon.lightPassive().contains(lemma);
    return tells ? -1 : token.head();
  }

  /** A phrase with "by" below a verb, which parsers also tie to the participle behind it; or -1. */
  private int by(int verb, int before) {
    for (int child : sentence.children(verb)) {
      if (child < before && "by".equals(Words.preposition(sentence, child))) {
        return child;
      }
    }
    return -1;
  }

  private boolean isPassive(int verb) {
    return sentence.child(verb, "aux:pass") >= 0 || sentence.child(verb, "nsubj:pass") >= 0;
  }
}
