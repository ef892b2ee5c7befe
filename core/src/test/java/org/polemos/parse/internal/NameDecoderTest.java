package org.polemos.parse.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameDecoderTest {

  private static final List<String> LABELS =
      List.of("B-GPE", "B-LOC", "B-DATE", "I-GPE", "I-LOC", "I-DATE", "O");

  /** Scores of one word: the named labels with their scores, all others 0. */
  private static float[] word(Object... pairs) {
    float[] row = new float[LABELS.size()];
    for (int i = 0; i < pairs.length; i += 2) {
      row[LABELS.indexOf(pairs[i])] = ((Number) pairs[i + 1]).floatValue();
    }
    return row;
  }

  private static String decode(String xpos, float[]... rows) {
    return String.join(" ", decode(new int[rows.length], xpos, rows));
  }

  private static String[] decode(int[] heads, String xpos, float[]... rows) {
    return NameDecoder.of(LABELS).tags(rows, xpos.split(" "), heads);
  }

  @Test
  void oneNameHasOneType() {
    // "South" looks like a region, "Vietnam" like a state; the surer word decides for both
    assertEquals(
        "B-GPE I-GPE",
        decode("NNP NNP", word("B-LOC", 2, "B-GPE", 1), word("I-GPE", 5, "I-LOC", 1)));
  }

  @Test
  void anInsideWithoutABeginningBegins() {
    assertEquals("O B-GPE", decode("VBD NNP", word("O", 3), word("I-GPE", 3)));
  }

  @Test
  void articlesAndPossessiveMarksAreLeftOut() {
    assertEquals(
        "O B-GPE O", decode("DT NNP POS", word("B-GPE", 3), word("I-GPE", 3), word("I-GPE", 3)));
  }

  @Test
  void aNameGoesOnWithTheProperNounThatHangsFromIt() {
    float[][] rows = {word("B-GPE", 3), word("O", 3), word("O", 3)};
    assertArrayEquals(
        new String[] {"B-GPE", "I-GPE", "O"}, decode(new int[] {0, 1, 0}, "NNP NNP NNP", rows));
    assertArrayEquals(
        new String[] {"B-GPE", "O", "O"}, decode(new int[] {0, 3, 0}, "NNP NNP NNP", rows));
  }

  @Test
  void aNameMustOutscoreNoneByAMargin() {
    assertEquals("O", decode("NNP", word("B-GPE", 3, "O", 2.9)));
    assertEquals("B-GPE", decode("NNP", word("B-GPE", 4, "O", 2.9)));
  }

  @Test
  void aPlaceNeedsAProperNounAndADateDoesNot() {
    assertEquals("O", decode("NN", word("B-LOC", 3)));
    assertEquals("B-DATE I-DATE", decode("JJ NN", word("B-DATE", 3), word("I-DATE", 3)));
  }
}
