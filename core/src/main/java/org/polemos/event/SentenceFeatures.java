package org.polemos.event;

import java.util.ArrayList;
import java.util.List;
import org.polemos.clause.Words;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;

/**
 * What a sentence shows of its main deed, as words that can be read. Names are left out, so that no
 * side's name weighs more than another's.
 */
final class SentenceFeatures {

  private static final String NAME = "#";

  private final Sentence sentence;
  private final List<String> found = new ArrayList<>(160);

  private SentenceFeatures(Sentence sentence) {
    this.sentence = sentence;
  }

  static List<String> of(Sentence sentence) {
    SentenceFeatures features = new SentenceFeatures(sentence);
    features.runs();
    features.chain();
    return features.found;
  }

  /** The lemma of a word, or the same mark for all names, nations and numbers. */
  static String word(Sentence sentence, int i) {
    Token token = sentence.token(i);
    boolean name =
        switch (token.upos()) {
          case "PROPN", "NUM" -> true;
          case "ADJ", "NOUN" -> Character.isUpperCase(token.form().charAt(0));
          default -> false;
        };
    return name ? NAME : Words.lemma(sentence, i);
  }

  /** Runs of one to three words; a name of several words counts as one. */
  private void runs() {
    String before = "^";
    String first = "";
    for (int i = 0; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      String word = word(sentence, i);
      if (token.upos().equals("PUNCT") && !word.equals("\"")
          || token.upos().equals("DET")
          || word.equals(NAME) && before.equals(NAME)) {
        continue;
      }
      found.add("word " + word);
      found.add("run " + before + " " + word);
      if (!first.isEmpty()) {
        found.add("run " + first + " " + before + " " + word);
      }
      first = before;
      before = word;
    }
  }

  /**
   * The root, and the predicates that it carries: "agreed to share" is about sharing, "said that it
   * would release" about releasing.
   */
  private void chain() {
    int at = sentence.root();
    String way = "root";
    for (int depth = 0; at >= 0 && depth < 4; depth++) {
      predicate(way, depth, at);
      int next = carried(sentence, at);
      if (next >= 0) {
        String tie = sentence.token(next).relation();
        found.add("then " + word(sentence, at) + " " + tie + " " + word(sentence, next));
        way = word(sentence, at) + " " + tie;
      }
      at = next;
    }
  }

  /** The predicate that another carries, or -1. */
  static int carried(Sentence sentence, int at) {
    for (String relation : List.of("xcomp", "ccomp")) {
      int below = sentence.child(at, relation);
      if (below >= 0) {
        return below;
      }
    }
    for (int child : sentence.children(at)) {
      Token token = sentence.token(child);
      if (token.is("obj")) {
        return sentence.child(child, "acl");
      }
    }
    return -1;
  }

  private void predicate(String way, int depth, int at) {
    String lemma = word(sentence, at);
    String phrasal = Words.phrasal(sentence, at);
    found.add("at" + depth + " " + lemma);
    found.add("under " + way + " " + lemma);
    if (!phrasal.equals(lemma)) {
      found.add("at" + depth + " " + phrasal);
    }
    for (int child : sentence.children(at)) {
      Token token = sentence.token(child);
      String relation = token.relation();
      switch (relation) {
        case "aux", "cop" -> found.add("aux" + depth + " " + Words.lemma(sentence, child));
        case "advmod" -> {
          found.add("adv " + lemma + " " + word(sentence, child));
          if (Words.lemma(sentence, child).matches("not|n't|never|no")) {
            found.add("not" + depth);
            found.add("not " + lemma);
          }
        }
        case "punct", "mark", "case", "det", "cc" -> {}
        default -> argument(depth, lemma, relation, child);
      }
      if (token.deprel().endsWith(":pass")) {
        found.add("passive" + depth + " " + lemma);
      }
    }
  }

  private void argument(int depth, String lemma, String relation, int child) {
    String preposition = Words.preposition(sentence, child);
    String tie = preposition == null ? relation : preposition;
    String word = word(sentence, child);
    found.add("has" + depth + " " + lemma + " " + tie);
    found.add("arg " + lemma + " " + tie + " " + word);
    found.add("tie" + depth + " " + tie + " " + word);
    if (relation.equals("obj") || relation.equals("obl")) {
      for (int inner : sentence.children(child)) {
        String kind = sentence.token(inner).relation();
        if (kind.equals("nmod") || kind.equals("amod") || kind.equals("compound")) {
          found.add("in " + lemma + " " + word + " " + word(sentence, inner));
          found.add("of " + word + " " + word(sentence, inner));
        }
      }
    }
  }
}
