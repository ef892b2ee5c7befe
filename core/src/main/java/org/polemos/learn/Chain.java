package org.polemos.learn;

import java.util.Arrays;

/** Finds the best sequence of labels for the words of a sentence (Viterbi). */
public final class Chain {

  /** The score of a label that a word must not have. */
  public static final float NEVER = -1e9f;

  private Chain() {}

  /**
   * The best label of each word; before the first word stands label 0.
   *
   * @param words a score for each word and label
   * @param changes for each word a score for each pair of the label before and its own
   */
  public static byte[] best(float[][] words, float[][] changes) {
    int labels = words[0].length;
    byte[][] from = new byte[words.length][labels];
    float[] score = new float[labels];
    Arrays.fill(score, NEVER);
    score[0] = 0;
    for (int i = 0; i < words.length; i++) {
      float[] next = new float[labels];
      Arrays.fill(next, 2 * NEVER);
      for (int label = 0; label < labels; label++) {
        for (int before = 0; before < labels; before++) {
          float s = score[before] + changes[i][before * labels + label] + words[i][label];
          if (s > next[label]) {
            next[label] = s;
            from[i][label] = (byte) before;
          }
        }
      }
      score = next;
    }
    return trace(from, score);
  }

  private static byte[] trace(byte[][] from, float[] score) {
    byte[] labels = new byte[from.length];
    byte label = 0;
    for (byte k = 1; k < score.length; k++) {
      label = score[k] > score[label] ? k : label;
    }
    for (int i = from.length - 1; i >= 0; i--) {
      labels[i] = label;
      label = from[i][label];
    }
    return labels;
  }
}
