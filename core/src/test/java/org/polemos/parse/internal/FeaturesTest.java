package org.polemos.parse.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The numbers are those of {@code ids} in train/trees.py. */
class FeaturesTest {

  private final Features features = new Features(Map.of("moscow", 7, "00", 9));

  @Test
  void givesTheRowsThatTheTrainerGave() {
    assertArrayEquals(new int[] {7, 18089, 3084, 3503, 298, 485, 690}, features.of("Moscow"));
    assertArrayEquals(new int[] {0, 28031, 3213, 142, 466, 851, 354}, features.of("U.S."));
    assertArrayEquals(new int[] {9, 4915, 2163, 2825, 2825, 2825, 1666}, features.of("24"));
    assertArrayEquals(new int[] {0, 6988, 671, 910, 1179, 3298, 542}, features.of("na\u00efve"));
    assertArrayEquals(new int[] {0, 11339, 757, 3119, 3119, 3119, 3610}, features.of("\u20ac"));
    assertArrayEquals(
        new int[] {0, 25686, 3985, 1214, 1502, 3746, 690}, features.of("\u0130stanbul"));
  }

  @Test
  void shapesAreShort() {
    assertEquals("Xxxx", Features.shape("Moscow"));
    assertEquals("X.X.", Features.shape("U.S."));
    assertEquals("000,000", Features.shape("1234,56789"));
  }
}
