package org.polemos.archive.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** How alike tellings are by words of theirs, of which the rarer ones count more. */
final class Likeness {

  private static final double RARE = 0.25;
  private static final int SHOWN = 60;

  private final List<String> vocabulary = new ArrayList<>();

  /** For each word what it weighs; for each telling its words, ascending, and their sum. */
  private final double[] weights;

  private final int[][] words;
  private final double[] norms;

  /**
   * @param sets the words of each telling
   * @param rarity from 0 to 1
   */
  Likeness(List<Set<String>> sets, ToDoubleFunction<String> rarity) {
    // In the order of the alphabet, so that two tellings weigh the same whatever others are there.
    Map<String, Integer> ids = new TreeMap<>();
    sets.forEach(set -> set.forEach(word -> ids.put(word, 0)));
    for (Map.Entry<String, Integer> word : ids.entrySet()) {
      word.setValue(vocabulary.size());
      vocabulary.add(word.getKey());
    }
    Map<String, Integer> places = new HashMap<>(ids);
    weights =
        vocabulary.stream().mapToDouble(word -> Math.pow(rarity.applyAsDouble(word), 2)).toArray();
    words = new int[sets.size()][];
    norms = new double[sets.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] =
          sets.get(i).stream()
              .mapToInt(word -> Objects.requireNonNull(places.get(word)))
              .sorted()
              .toArray();
      norms[i] = 1e-9;
      for (int word : words[i]) {
        norms[i] += weights[word];
      }
    }
  }

  /** What the words that two tellings share weigh together. */
  double shared(int first, int second) {
    int[] some = words[first];
    int[] others = words[second];
    double shared = 0;
    for (int i = 0, j = 0; i < some.length && j < others.length; ) {
      if (some[i] < others[j]) {
        i++;
      } else if (some[i] > others[j]) {
        j++;
      } else {
        shared += weights[some[i]];
        i++;
        j++;
      }
    }
    return shared;
  }

  /** From 0 to 1. */
  double cosine(int first, int second, double shared) {
    return shared / Math.sqrt(norms[first] * norms[second]);
  }

  /** The rarer words that two tellings share, as people read them. */
  String named(int first, int second) {
    StringBuilder named = new StringBuilder();
    Set<Integer> others = new HashSet<>();
    for (int word : words[second]) {
      others.add(word);
    }
    for (int word : words[first]) {
      if (others.contains(word) && weights[word] > RARE && named.length() < SHOWN) {
        named.append(named.isEmpty() ? "" : ", ").append(vocabulary.get(word).replace("@", ""));
      }
    }
    return named.toString();
  }
}
