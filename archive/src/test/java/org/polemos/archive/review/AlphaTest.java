package org.polemos.archive.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.polemos.text.Span;

/** Alpha gives what Krippendorff works out by hand. */
class AlphaTest {

  /** Each line is what one person says, item by item; a dot is nothing. */
  private static List<@Nullable String[]> items(String... people) {
    List<@Nullable String[]> items = new ArrayList<>();
    for (int i = 0; i < people[0].split(" ").length; i++) {
      @Nullable String[] item = new @Nullable String[people.length];
      for (int who = 0; who < people.length; who++) {
        String said = people[who].split(" ")[i];
        item[who] = said.equals(".") ? null : said;
      }
      items.add(item);
    }
    return items;
  }

  private static void assertNear(double expected, @Nullable Double alpha) {
    assertNotNull(alpha);
    assertEquals(expected, alpha, 0.001);
  }

  /** "Computing Krippendorff's Alpha-Reliability" (2011), sections A, B and C. */
  @Test
  void nominalAsPublished() {
    assertNear(0.095, Alpha.nominal(items("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0")));
    assertNear(0.692, Alpha.nominal(items("a a b b d c c c e d d a", "b a b b b c c c e d d d")));
    assertNear(
        0.743,
        Alpha.nominal(
            items(
                "1 2 3 3 2 1 4 1 2 . . .",
                "1 2 3 3 2 2 4 1 2 5 . 3",
                ". 3 3 3 2 3 4 2 2 5 1 .",
                "1 2 3 3 2 4 4 1 2 5 1 .")));
  }

  @Test
  void nothingIsToldWhereNobodyEverSaysAnythingElse() {
    assertNull(Alpha.nominal(items("a a a", "a a a")));
    assertNull(Alpha.nominal(List.of()));
    assertNull(Alpha.unitizing(100, Map.of(), null));
  }

  /** "Content Analysis" (second edition, 2004), page 254, moved to start at 0. */
  @Test
  void unitizingAsPublished() {
    Map<String, List<List<Span>>> marks =
        Map.of(
            "c",
            List.of(
                List.of(new Span(75, 145), new Span(220, 250)),
                List.of(new Span(70, 150), new Span(205, 225), new Span(250, 270))),
            "k",
            List.of(
                List.of(new Span(30, 90), new Span(150, 200)),
                List.of(new Span(30, 90), new Span(150, 200))));
    assertNear(0.859, Alpha.unitizing(300, marks, null));
    assertNear(0.729, Alpha.unitizing(300, marks, "c"));
    assertNear(1.0, Alpha.unitizing(300, marks, "k"));
  }

  @Test
  void marksThatOverlapAreOne() {
    Map<String, List<List<Span>>> marks =
        Map.of(
            "actor",
            List.of(
                List.of(new Span(0, 10), new Span(5, 12), new Span(0, 10)),
                List.of(new Span(0, 12))));
    assertNear(1.0, Alpha.unitizing(50, marks, null));
  }
}
