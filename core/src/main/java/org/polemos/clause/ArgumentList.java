package org.polemos.clause;

import java.util.ArrayList;
import java.util.List;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;

/** Gathers the arguments of one clause, near ones before borrowed ones, none twice. */
final class ArgumentList {

  private final Sentence sentence;
  private final Lexicon lexicon;
  private final List<Argument> near = new ArrayList<>(6);
  private final List<Argument> far = new ArrayList<>(4);

  ArgumentList(Sentence sentence, Lexicon lexicon) {
    this.sentence = sentence;
    this.lexicon = lexicon;
  }

  void add(String role, int head) {
    add(role, head, true);
  }

  void borrow(String role, int head) {
    add(role, head, false);
  }

  private void add(String role, int head, boolean isNear) {
    if (head >= 0 && !has(role, head) && !isTime(role, head)) {
      List<Integer> heads = Words.conjuncts(sentence, head);
      (isNear ? near : far).add(new Argument(role, heads, cores(heads), isNear));
    }
  }

  /** "On Monday" says when; "Monday" as a subject or object stays. */
  private boolean isTime(String role, int head) {
    return !role.equals(Argument.SUBJECT)
        && !role.equals(Argument.OBJECT)
        && lexicon.times().contains(Words.lemma(sentence, head));
  }

  /** Takes over another clause's argument. */
  void borrow(Argument argument) {
    if (!has(argument.role(), argument.head())) {
      far.add(argument.near() ? argument.as(argument.role(), false) : argument);
    }
  }

  boolean has(String role) {
    return near.stream().anyMatch(a -> a.role().equals(role));
  }

  private boolean has(String role, int head) {
    for (Argument a : near) {
      if (a.head() == head && a.role().equals(role)) {
        return true;
      }
    }
    for (Argument a : far) {
      if (a.head() == head && a.role().equals(role)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The prepositional phrases that hang on a noun, as borrowed ones; those on its "of" phrases too:
   * "a suspension of aid <b>to Egypt</b>".
   */
  void borrowPhrasesOf(int noun) {
    borrowPhrasesOf(noun, 0);
  }

  private void borrowPhrasesOf(int noun, int depth) {
    for (int child : sentence.children(noun)) {
      String relation = sentence.token(child).relation();
      if (relation.equals("nmod") || relation.equals("obl")) {
        String preposition = Words.preposition(sentence, child);
        if (preposition != null) {
          borrow(preposition, child);
          if (depth < 2) {
            borrowPhrasesOf(child, depth + 1);
          }
        }
      }
    }
  }

  /** Looks through nouns that count: "thousands of workers" is about workers. */
  private List<Integer> cores(List<Integer> heads) {
    List<Integer> all = null;
    for (int head : heads) {
      int inner = head;
      for (int depth = 0; depth < 3; depth++) {
        inner = counted(inner);
        if (inner < 0) {
          break;
        }
        if (all == null) {
          all = new ArrayList<>(heads);
        }
        all.addAll(Words.conjuncts(sentence, inner));
      }
    }
    return all == null ? heads : List.copyOf(all);
  }

  private int counted(int head) {
    boolean counts =
        lexicon.quantities().contains(Words.lemma(sentence, head))
            || sentence.token(head).upos().equals("NUM");
    if (!counts) {
      return -1;
    }
    int unit = -1;
    for (int child : sentence.children(head)) {
      Token token = sentence.token(child);
      boolean of = "of".equals(Words.preposition(sentence, child));
      if (token.relation().equals("nmod") && (of || token.form().equals("worth"))) {
        // "billions of dollars of arms": the last of them is what is counted
        if (!lexicon.quantities().contains(Words.lemma(sentence, child)) || counted(child) >= 0) {
          return child;
        }
        unit = child;
      }
    }
    return unit;
  }

  List<Argument> build() {
    List<Argument> all = new ArrayList<>(near);
    all.addAll(far);
    return List.copyOf(all);
  }
}
