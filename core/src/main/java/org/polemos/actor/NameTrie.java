package org.polemos.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names by their atoms: finds the longest that starts at a given place of a sentence.
 *
 * @param <T> what a name stands for; several things may share a name
 */
final class NameTrie<T> {

  private static final int ROOT = 0;

  private final Map<String, Integer> vocabulary = new HashMap<>();
  private final List<List<T>> values = new ArrayList<>();
  private long[] keys = new long[1 << 14];
  private int[] targets = new int[1 << 14];
  private int edges;

  NameTrie() {
    values.add(null);
  }

  void put(String[] atoms, T value) {
    int node = ROOT;
    for (String atom : atoms) {
      Integer id = vocabulary.get(atom);
      if (id == null) {
        id = vocabulary.size() + 1;
        vocabulary.put(atom, id);
      }
      node = child(node, id);
    }
    if (node == ROOT) {
      return;
    }
    List<T> all = values.get(node);
    if (all == null) {
      values.set(node, List.of(value));
    } else {
      List<T> more = new ArrayList<>(all);
      more.add(value);
      values.set(node, more);
    }
  }

  /** What this exact name stands for; empty where no list has it. */
  List<T> get(String[] atoms) {
    int node = node(atoms);
    List<T> found = node < 0 ? null : values.get(node);
    return found == null ? List.of() : found;
  }

  /** Forgets what this exact name stood for. */
  void clear(String[] atoms) {
    int node = node(atoms);
    if (node > ROOT) {
      values.set(node, null);
    }
  }

  private int node(String[] atoms) {
    int node = ROOT;
    for (String atom : atoms) {
      Integer id = vocabulary.get(atom);
      node = id == null ? -1 : find(node, id);
      if (node < 0) {
        return -1;
      }
    }
    return node;
  }

  boolean isEmpty() {
    return edges == 0;
  }

  /** The vocabulary's number of an atom, 0 where no name has it. */
  int id(String atom) {
    Integer id = vocabulary.get(atom);
    return id == null ? 0 : id;
  }

  /**
   * The longest name that starts at {@code from}.
   *
   * @param ids the sentence's atoms by {@link #id}
   * @return its node, from which {@link #values} and, with the length, its end are known; encoded
   *     as {@code node << 16 | length}, or 0 where no name starts here
   */
  long longest(int[] ids, int size, int from) {
    int node = ROOT;
    long best = 0;
    for (int i = from; i < size && ids[i] != 0; i++) {
      node = find(node, ids[i]);
      if (node < 0) {
        break;
      }
      if (values.get(node) != null) {
        best = (long) node << 16 | (i - from + 1);
      }
    }
    return best;
  }

  static int length(long match) {
    return (int) (match & 0xffff);
  }

  List<T> values(long match) {
    return values.get((int) (match >>> 16));
  }

  private int child(int node, int atom) {
    int found = find(node, atom);
    if (found >= 0) {
      return found;
    }
    if (2 * edges > keys.length) {
      grow();
    }
    int created = values.size();
    values.add(null);
    insert(key(node, atom), created);
    edges++;
    return created;
  }

  private int find(int node, int atom) {
    long key = key(node, atom);
    for (int slot = slot(key); keys[slot] != 0; slot = slot + 1 & keys.length - 1) {
      if (keys[slot] == key) {
        return targets[slot];
      }
    }
    return -1;
  }

  private void insert(long key, int target) {
    int slot = slot(key);
    while (keys[slot] != 0) {
      slot = slot + 1 & keys.length - 1;
    }
    keys[slot] = key;
    targets[slot] = target;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldTargets = targets;
    keys = new long[2 * oldKeys.length];
    targets = Arrays.copyOf(new int[0], keys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        insert(oldKeys[i], oldTargets[i]);
      }
    }
  }

  /** Never 0, since atoms are numbered from 1. */
  private static long key(int node, int atom) {
    return (long) node << 32 | atom;
  }

  private int slot(long key) {
    return (int) (key * 0x9E3779B97F4A7C15L >>> 40) & keys.length - 1;
  }
}
