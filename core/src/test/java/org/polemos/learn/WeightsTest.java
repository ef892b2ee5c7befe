package org.polemos.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightsTest {

  private static final int BITS = 6;

  @ParameterizedTest(name = "{0} columns, {1} features")
  @CsvSource({"1, 3", "4, 0", "4, 1", "8, 257", "9, 258", "16, 1000"})
  void addsTheRowsOfAllFeatures(int width, int count) {
    Random random = new Random(width * 31L + count);
    float[] rows = new float[width << BITS];
    for (int i = 0; i < rows.length; i++) {
      // With one largest weight of 127 each whole number is kept as it is.
      rows[i] = i == 0 ? -127 : random.nextInt(255) - 127;
    }
    Features features = new Features();
    for (int k = 0; k < count; k++) {
      features.add(k, random.nextInt());
    }
    float[] expected = new float[width];
    for (int k = 0; k < count; k++) {
      int row = features.get(k) & (1 << BITS) - 1;
      for (int c = 0; c < width; c++) {
        expected[c] += rows[row * width + c];
      }
    }
    float[] scores = new float[width];

    Weights.of(BITS, width, rows).score(features, scores);

    assertArrayEquals(expected, scores, 1e-3f);
  }

  @Test
  void comesBackFromAFileAsItWas() throws IOException {
    float[] rows = new float[4 << BITS];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (i % 255) - 127;
    }
    Weights weights = Weights.of(BITS, 4, rows);
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    weights.write(new DataOutputStream(first));
    ByteArrayOutputStream second = new ByteArrayOutputStream();

    Weights.read(new DataInputStream(new ByteArrayInputStream(first.toByteArray())))
        .write(new DataOutputStream(second));

    assertArrayEquals(first.toByteArray(), second.toByteArray());
    assertEquals(12 + rows.length, first.size());
  }
}
