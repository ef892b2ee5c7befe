package org.polemos.event;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.polemos.actor.Actor;
import org.polemos.clause.Words;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;
import org.polemos.text.Span;

/**
 * What a sentence shows of the deed between two of its parties, as words that can be read. Names
 * are left out, so that no side's name weighs more than another's.
 */
final class PairFeatures {

  private static final String NONE = "-";
  private static final int FAR = 12;

  private final Sentence sentence;
  private final SortedMap<Integer, Actor> actors;
  private final boolean[] named;
  private final int source;
  private final int target;
  private final List<String> found = new ArrayList<>(96);

  private PairFeatures(
      Sentence sentence, SortedMap<Integer, Actor> actors, List<Span> source, List<Span> target) {
    this.sentence = sentence;
    this.actors = actors;
    this.named = new boolean[sentence.size()];
    this.source = head(source);
    this.target = head(target);
  }

  /** The features of one sentence; empty where it names neither party. */
  static List<String> of(
      Sentence sentence, SortedMap<Integer, Actor> actors, List<Span> source, List<Span> target) {
    PairFeatures features = new PairFeatures(sentence, actors, source, target);
    if (features.source >= 0 || features.target >= 0) {
      features.words();
      features.side("s", features.source);
      features.side("t", features.target);
      features.path();
    }
    return features.found;
  }

  /** The token of a party that hangs from outside it, or -1; all its tokens are marked. */
  private int head(List<Span> party) {
    int head = -1;
    for (int i = 0; i < sentence.size(); i++) {
      int at = i;
      boolean inside = party.stream().anyMatch(p -> p.overlaps(sentence.token(at).span()));
      if (inside) {
        named[i] = true;
        int up = sentence.token(i).head();
        boolean top =
            up < 0 || party.stream().noneMatch(p -> p.overlaps(sentence.token(up).span()));
        head = top && head < 0 ? i : head;
      }
    }
    return head;
  }

  private boolean isWord(int i) {
    Token token = sentence.token(i);
    return !named[i]
        && switch (token.upos()) {
          case "VERB", "NOUN", "ADJ", "ADV", "PART", "AUX", "ADP" -> true;
          default -> false;
        };
  }

  /** Lemmas by where they stand, and pairs of neighbours. */
  private void words() {
    int first = Math.min(source < 0 ? target : source, target < 0 ? source : target);
    int last = Math.max(source, target);
    String before = NONE;
    for (int i = 0; i < sentence.size(); i++) {
      if (!isWord(i)) {
        continue;
      }
      String lemma = Words.lemma(sentence, i);
      String zone = i < first ? "before" : i > last ? "after" : "between";
      boolean open = "VERB NOUN ADJ".contains(sentence.token(i).upos());
      if (open || zone.equals("between")) {
        found.add(zone + " " + lemma);
      }
      if (open) {
        found.add("word " + lemma);
      }
      if (i - last < FAR && first - i < FAR) {
        found.add("pair " + before + " " + lemma);
      }
      before = lemma;
    }
  }

  /** The predicate that a party hangs from, with what else hangs there. */
  private void side(String name, int head) {
    if (head < 0) {
      found.add(name + " none");
      return;
    }
    Actor actor = actors.get(head);
    found.add(name + " is " + (actor == null || actor.sector() == null ? NONE : actor.sector()));
    String preposition = Words.preposition(sentence, head);
    String relation =
        sentence.token(head).deprel() + " " + (preposition == null ? NONE : preposition);
    int at = sentence.token(head).head();
    for (int step = 0; at >= 0 && step < 3; step++) {
      String lemma = Words.phrasal(sentence, at);
      if (!named[at]) {
        found.add(name + step + " " + lemma);
        found.add(name + step + " " + lemma + " " + relation);
        around(name + step, at, lemma);
      }
      relation = sentence.token(at).relation();
      at = sentence.token(at).head();
    }
  }

  private void around(String name, int at, String lemma) {
    for (int child : sentence.children(at)) {
      Token token = sentence.token(child);
      String relation = token.relation();
      boolean grammar = relation.equals("aux") || relation.equals("advmod") && isNegation(child);
      if (grammar) {
        found.add(name + " with " + Words.lemma(sentence, child));
        found.add(name + " " + lemma + " with " + Words.lemma(sentence, child));
      } else if (isWord(child) && !relation.equals("mark") && !relation.equals("case")) {
        String preposition = Words.preposition(sentence, child);
        String tie = preposition == null ? relation : preposition;
        found.add(name + " " + lemma + " " + tie + " " + Words.lemma(sentence, child));
        found.add(name + " has " + tie + " " + Words.lemma(sentence, child));
      }
    }
  }

  private boolean isNegation(int i) {
    String lemma = Words.lemma(sentence, i);
    return lemma.equals("not") || lemma.equals("never") || lemma.equals("n't");
  }

  /** The words on the way through the tree from one party to the other. */
  private void path() {
    if (source < 0 || target < 0) {
      return;
    }
    int top = source;
    while (top >= 0 && !sentence.dominates(top, target)) {
      top = sentence.token(top).head();
    }
    StringBuilder way = new StringBuilder("path");
    for (int i = source; i >= 0 && i != top; i = sentence.token(i).head()) {
      step(i, "<", way);
    }
    if (top >= 0 && !named[top]) {
      found.add("top " + Words.lemma(sentence, top));
      way.append(' ').append(Words.lemma(sentence, top));
    }
    for (int i = target; i >= 0 && i != top; i = sentence.token(i).head()) {
      step(i, ">", way);
    }
    found.add(way.toString());
  }

  private void step(int i, String direction, StringBuilder way) {
    way.append(' ').append(sentence.token(i).relation()).append(direction);
    if (!named[i]) {
      String lemma = Words.lemma(sentence, i);
      found.add("way " + lemma);
      way.append(lemma);
    }
  }
}
