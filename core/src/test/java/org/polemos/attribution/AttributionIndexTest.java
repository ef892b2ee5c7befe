package org.polemos.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.polemos.text.Span;

class AttributionIndexTest {

  private static final String TEXT = "He rejected a demand, and ruled out talks.";

  @Test
  void aSecondWordOfTheSameSourceIsNoneOfTheFirst() {
    Attribution first = by("He", "rejected", "a demand, and ruled out talks");
    Attribution second = by("He", "ruled out", "talks");
    AttributionIndex index = new AttributionIndex(List.of(first, second));
    assertEquals(List.of(), index.chainAt(span("ruled out talks")));
    assertEquals(List.of(first), index.chainAt(span("demand")));
  }

  @Test
  void theFirstWordOfADeedDecides() {
    Attribution only = by("He", "rejected", "a demand");
    assertEquals(
        List.of(only), new AttributionIndex(List.of(only)).chainAt(span("demand, and ruled out")));
  }

  private static Attribution by(String source, String cue, String content) {
    return new Attribution(
        Attribution.Kind.INDIRECT, span(source), span(cue), span(content), "denies", "test:1");
  }

  private static Span span(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }
}
