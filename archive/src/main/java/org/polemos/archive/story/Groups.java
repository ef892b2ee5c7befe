package org.polemos.archive.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Stories in the making: sets of tellings that only grow. */
final class Groups {

  /** How strongly two stories must hang together to become one, on average over their pairs. */
  private static final double TOGETHER = 0.3;

  private final long[] origins;
  private final int[] group;
  private final List<List<Integer>> members = new ArrayList<>();
  private final Map<Long, Double> scores = new HashMap<>();
  private final Map<Integer, Set<Integer>> forbidden = new HashMap<>();

  /**
   * @param origins of each telling's document
   */
  Groups(long[] origins, List<Linker.Link> links) {
    this.origins = origins;
    this.group = new int[origins.length];
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
      members.add(new ArrayList<>(List.of(i)));
    }
    for (Linker.Link link : links) {
      scores.put(key(link.one(), link.other()), link.score());
    }
  }

  private static long key(int one, int other) {
    return (long) Math.min(one, other) << 32 | Math.max(one, other);
  }

  void forbid(int one, int other) {
    forbidden.computeIfAbsent(one, unknown -> new HashSet<>()).add(other);
    forbidden.computeIfAbsent(other, unknown -> new HashSet<>()).add(one);
  }

  void joinIfFitting(int one, int other) {
    if (group[one] != group[other] && fits(members.get(group[one]), members.get(group[other]))) {
      join(one, other);
    }
  }

  /** Copies say the same thing twice: a pair of origins counts once. */
  private boolean fits(List<Integer> some, List<Integer> others) {
    Map<String, Double> best = new LinkedHashMap<>();
    for (int one : some) {
      for (int other : others) {
        if (forbidden.getOrDefault(one, Set.of()).contains(other)) {
          return false;
        }
        String pair = origins[one] + " " + origins[other];
        best.merge(pair, scores.getOrDefault(key(one, other), 0.0), Math::max);
      }
    }
    double sum = best.values().stream().mapToDouble(Double::doubleValue).sum();
    return sum / best.size() >= TOGETHER;
  }

  void join(int one, int other) {
    int into = Math.min(group[one], group[other]);
    int from = Math.max(group[one], group[other]);
    if (into != from) {
      for (int member : members.get(from)) {
        group[member] = into;
      }
      members.get(into).addAll(members.get(from));
      members.get(from).clear();
    }
  }

  /** For each telling the first of its story. */
  int[] stories() {
    return group.clone();
  }
}
