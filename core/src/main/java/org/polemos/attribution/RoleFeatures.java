package org.polemos.attribution;

import org.polemos.learn.Features;
import org.polemos.learn.TreeView;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;

/**
 * What speaks for the role of each word of a sentence, seen from one cue.
 *
 * <p>The path through the tree from the cue to the word says most; the branch is the subtree next
 * to the cue, or next to the cue's ancestor, that holds the word.
 */
final class RoleFeatures {

  private final QuotedSentence quoted;
  private final Sentence s;
  private final int cue;
  private final TreeView tree;

  RoleFeatures(QuotedSentence quoted, int cue) {
    this.quoted = quoted;
    this.s = quoted.sentence();
    this.cue = cue;
    this.tree = new TreeView(s, cue);
  }

  void fill(int i, Features f) {
    f.clear();
    Token t = s.token(i);
    Token c = s.token(cue);
    int lemma = Lemmas.number(c);
    int b = tree.branch(i);
    int kind = tree.kind(i);
    int kindTag = b >= 0 ? s.token(b).upos().hashCode() : 0;
    int side = tree.side(i);
    int distance = bucket(Math.abs(i - cue));
    int quote = quote(i);
    int tag = t.upos().hashCode();
    int above = tree.above(i);
    f.add(1, 0);
    f.add(2, tree.path(i), side);
    f.add(3, tree.path(i), lemma);
    f.add(4, kind, kindTag, above);
    f.add(5, kind, lemma, above);
    f.add(6, kind, b >= 0 ? marker(b) : 0, lemma);
    f.add(7, kind, b >= 0 ? marker(b) : 0, side);
    f.add(8, side, distance, tag);
    f.add(9, kind, side, quote * 4 + above);
    f.add(10, quote, side, lemma);
    f.add(11, quote, kind, tag);
    f.add(12, tree.path(i), t.deprel().hashCode(), tag);
    f.add(13, tree.path(i), quote);
    f.add(14, Lemmas.number(t), kind, above);
    f.add(15, Lemmas.number(t), side * 8 + Math.min(Math.abs(i - cue), 4));
    f.add(16, Lemmas.number(t), tree.path(i));
    f.add(17, c.deprel().hashCode(), tree.path(i));
    f.add(18, c.xpos().hashCode(), kind, side * 4 + above);
    f.add(19, c.upos().hashCode(), tree.path(i), side);
    f.add(20, lemma, Lemmas.number(t), side);
    f.add(21, t.name().hashCode(), kind, side);
    f.add(22, t.deprel().hashCode(), tree.depth(i) > 2 ? 3 : tree.depth(i), kind);
    f.add(23, b >= 0 ? Lemmas.number(s.token(b)) : 0, kind);
    f.add(24, c.deprel().hashCode(), kind, side * 8 + above * 2 + (tree.up() > 0 ? 1 : 0));
    f.add(25, tree.edge(i), kind, tag);
    f.add(26, tree.edge(i), Lemmas.number(t), quote);
    f.add(27, Math.min(tree.up(), 4), kind, side);
    f.add(28, form(i - 1), Lemmas.number(t), side);
    f.add(29, form(i + 1), Lemmas.number(t), side);
    f.add(30, frame(), kind, side);
    f.add(31, frame(), tree.path(i));
    f.add(32, quoted.headline() ? 1 : 0, side, tag);
    f.add(33, lemma, c.deprel().hashCode(), kind * 3 + side);
  }

  /** What the change of role from the word before depends on. */
  void change(int i, Features f) {
    f.clear();
    Token t = s.token(i);
    boolean same = i > 0 && tree.sameBranch(i, i - 1);
    int side = tree.side(i);
    int kind = tree.kind(i);
    f.add(50, same ? 1 : 0, side);
    f.add(51, same ? 1 : 0, t.upos().hashCode(), side);
    f.add(52, i == cue ? 1 : i - 1 == cue ? 2 : 0, i > 0 ? s.token(i - 1).upos().hashCode() : 0);
    f.add(53, same ? 1 : 0, i > 0 ? quote(i) * 8 + quote(i - 1) : 0, side);
    f.add(54, same ? 1 : 0, kind);
    f.add(55, Lemmas.number(t));
    f.add(56, i > 0 ? Lemmas.number(s.token(i - 1)) : 0);
  }

  private int frameCache = -1;

  private int frame() {
    if (frameCache < 0) {
      int frame = 0;
      for (int c : s.children(cue)) {
        switch (s.token(c).relation()) {
          case "ccomp":
            frame |= 1;
            break;
          case "xcomp":
            frame |= 2;
            break;
          case "obj":
            frame |= 4;
            break;
          case "parataxis":
            frame |= 8;
            break;
          case "nsubj":
            frame |= 16;
            break;
          default:
            break;
        }
      }
      frameCache = frame;
    }
    return frameCache;
  }

  private int form(int i) {
    return i < 0 ? 1 : i >= s.size() ? 2 : Lemmas.number(s.token(i));
  }

  /** 0 unquoted, 1 in the cue's quotation, 2 in another; 3 and 4 for marks and edges of it. */
  private int quote(int i) {
    int q = quoted.quotation(i);
    if (q < 0) {
      return 0;
    }
    return q == quoted.quotation(cue) ? 1 : 2;
  }

  /** The word that opens a clause or phrase: its subordinator, preposition or relative. */
  private int marker(int b) {
    for (int c : s.children(b)) {
      String relation = s.token(c).deprel();
      if (relation.equals("mark") || relation.equals("case")) {
        return Lemmas.number(s.token(c));
      }
    }
    return 1;
  }

  private static int bucket(int distance) {
    return distance < 5 ? distance : distance < 8 ? 5 : distance < 15 ? 6 : 7;
  }
}
