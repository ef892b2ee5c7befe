package org.polemos.parse.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixProductTest {

  private final Random random = new Random(7);

  @ParameterizedTest
  @CsvSource({"1,4,1", "3,8,17", "4,8,64", "25,192,357", "6,7,5", "0,4,4"})
  void addsInTheOrderThatSumsDependOn(int words, int depth, int width) {
    float[][] x = some(words, depth);
    float[][] rows = some(depth, width);
    float[][] out = some(words, width);
    float[][] expected = new float[words][];
    for (int t = 0; t < words; t++) {
      expected[t] = out[t].clone();
      for (int i = 0; i < width; i++) {
        for (int k = 0; k < depth; k++) {
          int row = k < depth - depth % 4 ? k ^ 3 : k;
          expected[t][i] = Math.fma(x[t][row], rows[row][i], expected[t][i]);
        }
      }
    }
    MatrixProduct.add(x, rows, out);
    assertArrayEquals(expected, out);
  }

  private float[][] some(int rows, int columns) {
    float[][] all = new float[rows][columns];
    for (float[] row : all) {
      for (int i = 0; i < columns; i++) {
        row[i] = random.nextFloat() - 0.5f;
      }
    }
    return all;
  }
}
