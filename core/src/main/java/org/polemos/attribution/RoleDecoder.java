package org.polemos.attribution;

import java.util.Arrays;

/** Finds the best sequence of roles for the words of a sentence (Viterbi). */
final class RoleDecoder {

  private static final int K = Role.COUNT;
  private static final float NEVER = -1e9f;

  private RoleDecoder() {}

  /**
   * @param words a score for each word and role
   * @param changes for each word a score for each pair of the role before and its own
   * @param cue the word whose role is given
   */
  static byte[] best(float[][] words, float[][] changes, int cue) {
    int n = words.length;
    byte[][] from = new byte[n][K];
    float[] score = new float[K];
    for (int i = 0; i < n; i++) {
      float[] next = new float[K];
      Arrays.fill(next, NEVER);
      for (int role = 0; role < K; role++) {
        if ((i == cue) && role != Role.CUE.ordinal()) {
          continue;
        }
        for (int before = 0; before < K; before++) {
          float s =
              (i == 0 ? (before == 0 ? 0 : NEVER) : score[before])
                  + changes[i][before * K + role]
                  + words[i][role];
          if (s > next[role]) {
            next[role] = s;
            from[i][role] = (byte) before;
          }
        }
      }
      score = next;
    }
    return trace(from, score);
  }

  private static byte[] trace(byte[][] from, float[] score) {
    byte[] roles = new byte[from.length];
    byte role = 0;
    for (byte k = 1; k < K; k++) {
      role = score[k] > score[role] ? k : role;
    }
    for (int i = from.length - 1; i >= 0; i--) {
      roles[i] = role;
      role = from[i][role];
    }
    return roles;
  }
}
