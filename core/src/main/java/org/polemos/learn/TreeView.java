package org.polemos.learn;

import java.util.Arrays;
import org.polemos.parse.Sentence;

/**
 * A sentence's tree as seen from one of its words.
 *
 * <p>The path from there to a word is hashed to a number. A branch is the subtree next to the word
 * from which is looked, or next to an ancestor of it.
 */
public final class TreeView {

  private final Sentence s;
  private final int from;
  private final int[] path;
  private final int[] branch;
  private final int[] depth;
  private final int[] first;
  private final int[] last;
  private final int up;

  public TreeView(Sentence sentence, int from) {
    this.s = sentence;
    this.from = from;
    int n = s.size();
    path = new int[n];
    branch = new int[n];
    depth = new int[n];
    first = new int[n];
    last = new int[n];
    Arrays.fill(branch, -2);
    int code = 17;
    int steps = 0;
    branch[from] = -1;
    down(from, -1, code, 0);
    for (int below = from, top = s.token(from).head();
        top >= 0;
        below = top, top = s.token(top).head()) {
      code = steps < 3 ? Features.mix(code * 31 + s.token(below).deprel().hashCode()) : code;
      steps++;
      branch[top] = -1 - steps;
      path[top] = code;
      down(top, below, code, 0);
    }
    up = steps;
    for (int i = 0; i < n; i++) {
      int b = branch[i];
      if (b >= 0) {
        first[b] = first[b] == 0 ? i + 1 : first[b];
        last[b] = i + 1;
      }
    }
  }

  private void down(int node, int except, int code, int level) {
    for (int c : s.children(node)) {
      if (c == except) {
        continue;
      }
      int own =
          level < 2
              ? Features.mix(code * 37 + s.token(c).deprel().hashCode())
              : level == 2 ? code * 3 + 1 : code;
      path[c] = own;
      branch[c] = level == 0 ? c : branch[node];
      depth[c] = level + 1;
      down(c, -1, own, level + 1);
    }
  }

  /** The way to a word, as a number. */
  public int path(int i) {
    return path[i];
  }

  /** The word that heads a word's branch; -1 for the word looked from, less for its ancestors. */
  public int branch(int i) {
    return branch[i];
  }

  /** How far below the word looked from, or below an ancestor of it, a word hangs. */
  public int depth(int i) {
    return depth[i];
  }

  /** How many ancestors the word looked from has. */
  public int up() {
    return up;
  }

  /** Whether two words lie in the same branch; ancestors each stand alone. */
  public boolean sameBranch(int i, int j) {
    return branch[i] == branch[j];
  }

  /** By which relation a word's branch hangs, as a number. */
  public int kind(int i) {
    int b = branch[i];
    return b >= 0 ? s.token(b).deprel().hashCode() : b;
  }

  /** 0 where the branch hangs from the word looked from, 1 from an ancestor, 2 for neither. */
  public int above(int i) {
    int b = branch[i];
    return b >= 0 ? s.token(b).head() == from ? 0 : 1 : 2;
  }

  /** 1 before the word looked from, 2 behind it, 0 for itself. */
  public int side(int i) {
    return i < from ? 1 : i == from ? 0 : 2;
  }

  /** Bit 1 for the first word of a branch, bit 2 for the last; 3 too for what is in none. */
  public int edge(int i) {
    int b = branch[i];
    return b < 0 ? 3 : (first[b] == i + 1 ? 1 : 0) | (last[b] == i + 1 ? 2 : 0);
  }
}
