package org.polemos.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnsTest {

  private static List<String> turns(String text) {
    return Turns.in(text).stream()
        .map(turn -> turn.speaker().in(text) + " | " + turn.words().in(text))
        .toList();
  }

  @Test
  void aBriefingHasTurns() {
    assertEquals(
        List.of("MR. PRICE | We met.\n\nWe agreed.", "QUESTION | On what?", "MR. PRICE | On all."),
        turns(
            "Briefing\n\nMR. PRICE: We met.\n\nWe agreed.\n\n"
                + "QUESTION: On what?\n\nMR. PRICE: On all.\n"));
  }

  @Test
  void minutesNameStatesAndLanguages() {
    assertEquals(
        List.of(
            "The President | I give the floor to the representative of Kenya.",
            "Mr. Otieno (Kenya) (spoke in French) | We regret this."),
        turns(
            "The President: I give the floor to the representative of Kenya.\n"
                + "Mr. Otieno (Kenya) (spoke in French): We regret this."));
  }

  @Test
  void whoComesBackIsASpeaker() {
    assertEquals(
        List.of("Ann Okoro | Why?", "Ben | I do not know.", "Ann Okoro | Who does?"),
        turns("Ann Okoro: Why?\nBen: I do not know.\nAnn Okoro: Who does?"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kenya: The army has left.",
        "Date: 3 May 2021\nLocation: Kano\n\nDate: 4 May 2021\nLocation: Jos\n",
        "The minister said: We will not go.\nThe army answered: We will.",
        "He said this: no war. And that: no peace.",
        "Note: We met.\nBackground: We had not met before.",
        ""
      })
  void otherTextsHaveNone(String text) {
    assertEquals(List.of(), turns(text));
  }

  @Test
  void longTextsTakeNoLonger() {
    String hostile = "A".repeat(1_000_000) + "\n" + "Aa ".repeat(300_000) + "\n:".repeat(300_000);
    assertTimeout(Duration.ofSeconds(5), () -> Turns.in(hostile));
  }
}
