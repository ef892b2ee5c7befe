package org.polemos.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class ChainTest {

  @Test
  void theBestSequenceWeighsWordsAndChanges() {
    float[][] words = {{0, 1}, {0.5f, 0}, {0, 1}};
    float[][] free = new float[3][4];
    assertArrayEquals(new byte[] {1, 0, 1}, Chain.best(words, free));
    float[][] steady = {{0, 0, 0, 0}, {1, 0, 0, 1}, {1, 0, 0, 1}};
    assertArrayEquals(new byte[] {1, 1, 1}, Chain.best(words, steady));
  }

  @Test
  void aLabelThatAWordMustNotHaveIsNotGiven() {
    float[][] words = {{0, 5}, {Chain.NEVER, 0}};
    words[0][1] = Chain.NEVER;
    assertArrayEquals(new byte[] {0, 1}, Chain.best(words, new float[2][4]));
  }
}
