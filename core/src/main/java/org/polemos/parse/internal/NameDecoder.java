package org.polemos.parse.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Turns scores of name tags into names: the borders first, then for each name the type that fits
 * all its words best.
 *
 * @param labels the tags in the order of their scores: {@code O} and {@code B-} and {@code I-}
 *     types
 * @param types the types alone
 * @param begin place of {@code B-} of each type among the labels
 * @param inside place of {@code I-} of each type, or of {@code B-} where the model knows no {@code
 *     I-}
 */
record NameDecoder(List<String> labels, List<String> types, int[] begin, int[] inside) {

  /**
   * Articles, possessives and conjunctions open no name; prepositions and possessive marks close
   * none.
   */
  private static final Set<String> NEVER_FIRST =
      Set.of("DT", "PRP$", "IN", "CC", "POS", "TO", ",", ".");

  private static final Set<String> NEVER_LAST = Set.of("DT", "IN", "CC", "POS", "TO", ",", ":");

  /** Types of names that are proper nouns. */
  private static final Set<String> PROPER =
      Set.of("PERSON", "ORG", "GPE", "LOC", "FAC", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW");

  static NameDecoder of(List<String> labels) {
    List<String> types = new ArrayList<>();
    for (String label : labels) {
      if (label.startsWith("B-")) {
        types.add(label.substring(2));
      }
    }
    int[] begin = new int[types.size()];
    int[] inside = new int[types.size()];
    for (int k = 0; k < types.size(); k++) {
      begin[k] = labels.indexOf("B-" + types.get(k));
      int i = labels.indexOf("I-" + types.get(k));
      inside[k] = i < 0 ? begin[k] : i;
    }
    return new NameDecoder(labels, List.copyOf(types), begin, inside);
  }

  /** One BIO tag a word, {@code O} outside names. */
  String[] tags(float[][] scores, String[] xpos) {
    int n = scores.length;
    String[] out = new String[n];
    Arrays.fill(out, "O");
    for (int start = 0; start < n; start++) {
      if (label(scores[start]).equals("O")) {
        continue;
      }
      int end = start + 1;
      while (end < n && label(scores[end]).startsWith("I-")) {
        end++;
      }
      write(scores, xpos, start, end, out);
      start = end - 1;
    }
    return out;
  }

  private void write(float[][] scores, String[] xpos, int from, int to, String[] out) {
    int start = from;
    int end = to;
    while (start < end && NEVER_FIRST.contains(xpos[start])) {
      start++;
    }
    while (end > start && NEVER_LAST.contains(xpos[end - 1])) {
      end--;
    }
    if (start == end) {
      return;
    }
    String type = types.get(type(scores, start, end));
    if (PROPER.contains(type) && !hasProperNoun(xpos, start, end)) {
      return;
    }
    for (int i = start; i < end; i++) {
      out[i] = (i == start ? "B-" : "I-") + type;
    }
  }

  private static boolean hasProperNoun(String[] xpos, int from, int to) {
    for (int i = from; i < to; i++) {
      if (xpos[i].startsWith("NNP")) {
        return true;
      }
    }
    return false;
  }

  private int type(float[][] scores, int from, int to) {
    int best = 0;
    float most = Float.NEGATIVE_INFINITY;
    for (int k = 0; k < begin.length; k++) {
      float sum = 0;
      for (int i = from; i < to; i++) {
        sum += Math.max(scores[i][begin[k]], scores[i][inside[k]]);
      }
      if (sum > most) {
        most = sum;
        best = k;
      }
    }
    return best;
  }

  private String label(float[] row) {
    int best = 0;
    for (int i = 1; i < row.length; i++) {
      if (row[i] > row[best]) {
        best = i;
      }
    }
    return labels.get(best);
  }
}
