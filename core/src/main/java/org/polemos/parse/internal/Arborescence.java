package org.polemos.parse.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The best tree over all words: Edmonds' algorithm as Tarjan grows it, along paths of best heads,
 * in time that grows with the square of the number of words whatever the scores.
 *
 * <p>Nodes 1 to n are words, 0 is the root; each cycle that closes becomes a further node.
 */
final class Arborescence {

  private final int words;
  private final float[][] rows;

  /** For a cycle's node and a head: the word of the cycle that would take it. */
  private final int[][] entrances;

  private final int[] parents;
  private final int[] heads;
  private final float[] kept;

  /** The outermost node that holds each word now. */
  private final int[] tops;

  private final boolean[] done;
  private int next;

  /**
   * {@code rows[i][j]}: how well head {@code j} fits word {@code i}; {@code rows[0]} is not read.
   */
  Arborescence(float[][] rows) {
    words = rows.length - 1;
    int most = 2 * words + 1;
    this.rows = Arrays.copyOf(rows, most);
    entrances = new int[most][];
    parents = new int[most];
    heads = new int[most];
    kept = new float[most];
    done = new boolean[most];
    done[0] = true;
    tops = new int[words + 1];
    for (int i = 0; i <= words; i++) {
      tops[i] = i;
    }
    next = words + 1;
  }

  /** Heads of the words in order; 0 is the root, {@code j} the word {@code j - 1}. */
  int[] heads() {
    for (int word = 1; word <= words; word++) {
      grow(tops[word]);
    }
    // what enters a cycle replaces the head of the word that it enters by
    for (int cycle = next - 1; cycle > words; cycle--) {
      int inside = entrances[cycle][heads[cycle]];
      while (parents[inside] != cycle) {
        inside = parents[inside];
      }
      heads[inside] = heads[cycle];
    }
    return Arrays.copyOfRange(heads, 1, words + 1);
  }

  private void grow(int start) {
    List<Integer> path = new ArrayList<>();
    int node = start;
    while (!done[node]) {
      int at = path.indexOf(node);
      if (at >= 0) {
        List<Integer> cycle = path.subList(at, path.size());
        node = contract(cycle);
        cycle.clear();
      }
      path.add(node);
      heads[node] = bestHead(node);
      kept[node] = rows[node][heads[node]];
      node = tops[heads[node]];
    }
    for (int finished : path) {
      done[finished] = true;
    }
  }

  private int bestHead(int node) {
    int best = -1;
    for (int j = 0; j <= words; j++) {
      if (tops[j] != node && (best < 0 || rows[node][j] > rows[node][best])) {
        best = j;
      }
    }
    return best;
  }

  /** Makes one node of a cycle; its scores are gains over the head that a word would give up. */
  private int contract(List<Integer> cycle) {
    int node = next++;
    float[] row = new float[words + 1];
    int[] entrance = new int[words + 1];
    Arrays.fill(row, Float.NEGATIVE_INFINITY);
    for (int member : cycle) {
      parents[member] = node;
      for (int j = 0; j <= words; j++) {
        float gain = rows[member][j] - kept[member];
        if (gain > row[j]) {
          row[j] = gain;
          entrance[j] = member > words ? entrances[member][j] : member;
        }
      }
    }
    rows[node] = row;
    entrances[node] = entrance;
    for (int j = 1; j <= words; j++) {
      if (cycle.contains(tops[j])) {
        tops[j] = node;
      }
    }
    return node;
  }
}
