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
 * @param outside place of {@code O} among the labels
 * @param types the types alone
 * @param begin place of {@code B-} of each type among the labels
 * @param inside place of {@code I-} of each type, or of {@code B-} where the model knows no {@code
 *     I-}
 */
record NameDecoder(
    List<String> labels, int outside, List<String> types, int[] begin, int[] inside) {

  /**
   * Articles, possessives and conjunctions open no name; prepositions and possessive marks close
   * none.
   */
  private static final Set<String> NEVER_FIRST =
      Set.of("DT", "PRP$", "IN", "CC", "POS", "TO", ",", ".");

  private static final Set<String> NEVER_LAST =
      Set.of("DT", "IN", "CC", "POS", "TO", ",", ":", "``", "''", "-LRB-", "-RRB-");

  /** How much more a name's tag must score than none; chosen on the UNER and CrossNER dev sets. */
  private static final float MARGIN = 0.6f;

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
    return new NameDecoder(labels, labels.indexOf("O"), List.copyOf(types), begin, inside);
  }

  /**
   * One BIO tag a word, {@code O} outside names.
   *
   * @param heads of the tree, from 1; 0 is the root
   */
  String[] tags(float[][] scores, String[] xpos, int[] heads) {
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
      start = Math.max(end, write(scores, xpos, heads, start, end, out)) - 1;
    }
    return out;
  }

  /** Returns where the name that it writes ends. */
  private int write(float[][] scores, String[] xpos, int[] heads, int from, int to, String[] out) {
    int start = from;
    int end = to;
    while (start < end && NEVER_FIRST.contains(xpos[start])) {
      start++;
    }
    while (end > start && NEVER_LAST.contains(xpos[end - 1])) {
      end--;
    }
    if (start == end) {
      return end;
    }
    String type = types.get(type(scores, start, end));
    if (PROPER.contains(type) && !hasProperNoun(xpos, start, end)) {
      return end;
    }
    if (end == to) {
      end = withRest(xpos, heads, start, end);
    }
    for (int i = start; i < end; i++) {
      out[i] = (i == start ? "B-" : "I-") + type;
    }
    return end;
  }

  /** A name goes on with the proper nouns right behind it that hang from it in the tree. */
  private static int withRest(String[] xpos, int[] heads, int start, int end) {
    int to = end;
    while (to < xpos.length && xpos[to].startsWith("NNP") && heads[to] > start && heads[to] <= to) {
      to++;
    }
    return to;
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

  /** A word is taken for a part of a name where that is surer than not by a margin. */
  private String label(float[] row) {
    int best = outside;
    float most = row[outside] + MARGIN;
    for (int i = 0; i < row.length; i++) {
      if (row[i] > most) {
        best = i;
        most = row[i];
      }
    }
    return labels.get(best);
  }
}
