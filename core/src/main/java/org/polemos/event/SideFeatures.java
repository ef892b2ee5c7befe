package org.polemos.event;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.polemos.actor.Actor;
import org.polemos.learn.Features;
import org.polemos.learn.TreeView;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;

/**
 * What speaks for each word of a sentence being part of the main event's source or target.
 *
 * <p>Words are seen from two predicates: the root, and the deed, which is that of the surest event
 * that a rule found, else the last that the root carries. Names are no features.
 */
final class SideFeatures {

  private static final int BESIDE = 2;

  private final Sentence s;
  private final SortedMap<Integer, Actor> actors;
  private final TreeView fromRoot;
  private final TreeView fromDeed;
  private final int deed;
  private final int type;
  private final int[] actor;
  private final int[] recipient;
  private final int[] known;
  private final int[] lemma;

  SideFeatures(Sentence sentence, SortedMap<Integer, Actor> actors, List<EventMention> events) {
    this.s = sentence;
    this.actors = actors;
    int n = s.size();
    actor = new int[n];
    recipient = new int[n];
    known = new int[n];
    lemma = new int[n];
    for (int i = 0; i < n; i++) {
      lemma[i] = SentenceFeatures.word(s, i).hashCode();
    }
    List<EventMention> best =
        events.stream()
            .sorted(Comparator.comparingDouble(EventMention::confidence).reversed())
            .toList();
    for (int rank = best.size() - 1; rank >= 0; rank--) {
      int mark = rank == 0 ? 1 : 2;
      best.get(rank).actors().forEach(a -> mark(a, actor, mark));
      best.get(rank).recipients().forEach(a -> mark(a, recipient, mark));
    }
    actors.values().forEach(a -> mark(a, known, 1));
    deed = best.isEmpty() ? carried() : best.get(0).clause().predicate();
    type = best.isEmpty() ? 0 : best.get(0).rule().type().name().hashCode();
    fromRoot = new TreeView(s, s.root());
    fromDeed = new TreeView(s, deed);
  }

  private int carried() {
    int at = s.root();
    for (int next = at; next >= 0; next = SentenceFeatures.carried(s, at)) {
      at = next;
    }
    return at;
  }

  /** 1 or 2 for inside, by which event; the head and the first word are told apart. */
  private void mark(Actor actor, int[] marks, int mark) {
    boolean first = true;
    for (int i = 0; i < s.size(); i++) {
      if (actor.span().overlaps(s.token(i).span())) {
        marks[i] = 4 * mark + (i == actor.head() ? 2 : 0) + (first ? 1 : 0);
        first = false;
      }
    }
  }

  /** The features of a word. */
  void fill(int i, Features f) {
    f.clear();
    Token t = s.token(i);
    int tag = t.upos().hashCode();
    int relation = t.deprel().hashCode();
    f.add(1, 0);
    f.add(2, tag, relation);
    f.add(3, lemma[i]);
    f.add(4, lemma[i], at(i - 1));
    f.add(5, lemma[i], at(i + 1));
    f.add(6, actor[i], recipient[i], known[i]);
    f.add(7, actor[i], tag);
    f.add(8, recipient[i], tag);
    f.add(9, actor[i], type);
    f.add(10, recipient[i], type);
    f.add(11, known[i], tag, i == 0 ? 1 : 0);
    seen(i, fromRoot, s.root(), 20, f);
    seen(i, fromDeed, deed, 50, f);
    for (int step = 1; step <= BESIDE; step++) {
      f.add(80 + step, tagAt(i - step), tag);
      f.add(84 + step, tagAt(i + step), tag);
      f.add(88 + step, at(i - step));
      f.add(92 + step, at(i + step));
    }
    int head = t.head();
    f.add(100, head < 0 ? 0 : lemma[head], relation);
    f.add(101, head < 0 ? 0 : lemma[head], relation, lemma[i]);
    Actor at = actors.get(i);
    f.add(102, at == null || at.sector() == null ? 0 : at.sector().hashCode(), relation);
    f.add(103, t.name().hashCode(), tag);
    f.add(104, t.name().hashCode(), actor[i] * 16 + recipient[i]);
    f.add(105, Math.min(i, 3), tag, actor[i]);
  }

  /** What one of the two predicates sees of a word. */
  private void seen(int i, TreeView view, int from, int first, Features f) {
    Token t = s.token(i);
    int tag = t.upos().hashCode();
    int pivot = lemma[from];
    int branch = view.branch(i);
    int kind = view.kind(i);
    int above = view.above(i);
    int edge = view.edge(i);
    int side = view.side(i);
    int marker = branch >= 0 ? marker(branch) : 0;
    int tie = kind * 31 + marker;
    int inner = inner(i, branch);
    f.add(first + 1, view.path(i), side);
    f.add(first + 2, kind, above, side);
    f.add(first + 3, kind, pivot, above);
    f.add(first + 4, kind, marker, above);
    f.add(first + 5, kind, marker, pivot);
    f.add(first + 6, edge, kind, tag);
    f.add(first + 7, view.path(i), pivot);
    f.add(first + 8, branch >= 0 ? lemma[branch] : 0, kind, marker);
    f.add(first + 9, tie, inner, above);
    f.add(first + 10, tie, inner, pivot);
    f.add(first + 11, actor[i], kind, above);
    f.add(first + 12, recipient[i], tie, above);
    f.add(first + 13, lemma[i], kind);
    f.add(first + 14, known[i], tie, above);
    f.add(first + 15, s.root() == deed ? 1 : 0, tie, Math.min(view.depth(i), 4));
    f.add(first + 16, s.child(from, "aux:pass") >= 0 ? 1 : 0, kind, side);
    f.add(first + 17, inner, tag * 31 + t.deprel().hashCode(), edge);
    f.add(first + 18, type, tie, above);
  }

  /** What the change of label from the word before depends on. */
  void change(int i, Features f) {
    f.clear();
    Token t = s.token(i);
    int tag = t.upos().hashCode();
    boolean same = i > 0 && fromDeed.sameBranch(i, i - 1);
    f.add(150, 0);
    f.add(151, same ? 1 : 0);
    f.add(152, same ? 1 : 0, tag, tagAt(i - 1));
    f.add(153, t.deprel().hashCode(), same ? 1 : 0);
    f.add(154, lemma[i]);
    f.add(155, at(i - 1));
    f.add(156, i > 0 ? actor[i] * 16 + actor[i - 1] : -1, tag);
    f.add(157, i > 0 ? recipient[i] * 16 + recipient[i - 1] : -1, tag);
    f.add(158, i > 0 ? known[i] * 16 + known[i - 1] : -1, tag);
    f.add(159, tie(i), same ? 1 : 0);
    f.add(160, tie(i), tag);
  }

  /** How the tree joins a word to the one before it. */
  private int tie(int i) {
    if (i == 0) {
      return 0;
    }
    Token t = s.token(i);
    Token before = s.token(i - 1);
    if (t.head() == i - 1) {
      return 1 + 31 * t.deprel().hashCode();
    }
    if (before.head() == i) {
      return 2 + 31 * before.deprel().hashCode();
    }
    return before.head() == t.head() ? 3 + 31 * t.deprel().hashCode() : 4;
  }

  /** The relation by which a word's part of a branch hangs from the branch's head. */
  private int inner(int i, int branch) {
    if (branch < 0 || i == branch) {
      return branch < 0 ? -1 : 0;
    }
    int at = i;
    while (s.token(at).head() != branch && s.token(at).head() >= 0) {
      at = s.token(at).head();
    }
    return s.token(at).deprel().hashCode() * 31 + (at < branch ? 1 : 2) + 7 * marker(at);
  }

  private int marker(int branch) {
    for (int child : s.children(branch)) {
      String relation = s.token(child).relation();
      if (child < branch && (relation.equals("case") || relation.equals("mark"))) {
        return lemma[child];
      }
    }
    return 1;
  }

  private int at(int i) {
    return i < 0 ? 1 : i >= s.size() ? 2 : lemma[i];
  }

  private int tagAt(int i) {
    return i < 0 ? 1 : i >= s.size() ? 2 : s.token(i).upos().hashCode();
  }
}
