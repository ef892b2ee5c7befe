package org.polemos.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polemos.Shipped;
import org.polemos.record.EventRecord;
import org.polemos.record.EventRecord.EventPlace;

/** Where the deeds of whole sentences happened, with all that is shipped. */
class PlaceResolverTest {

  private static List<EventPlace> places(String text) {
    return Shipped.code(text).stream().map(EventRecord::place).filter(Objects::nonNull).toList();
  }

  private static EventPlace place(String text) {
    return places(text).get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Russian jets bombed a market in the Syrian city of Aleppo.       | Aleppo     | SYR | city",
        "Thousands of people protested in Tripoli, Lebanon.               | Tripoli    | LBN | city",
        "Thousands of people protested in Tripoli against Libya's rulers. | Tripoli    | LBY | city",
        "Rebels attacked Kabul airport.                                   | Kabul      | AFG | city",
        "Troops shelled Avdiivka.                                         | Avdiivka   | UKR | city",
        "Gunmen killed five soldiers in Helmand province, Afghanistan.    | Helmand    | AFG | region",
        "Separatists seized government buildings in the Donbas.           | Donbas     | UKR | area",
        "The United States launched an air strike in Libya.               | Libya      | LBY | country",
        "Turkey invaded northern Syria.                                   | Syria      | SYR | country",
        "In Baghdad, a bomb exploded, killing 10 people.                  | Baghdad    | IRQ | city",
        "Police in Paris arrested a suspect.                              | Paris      | FRA | city",
        "Boko Haram killed 20 villagers in a village near Maiduguri in Nigeria. | Maiduguri | NGA | city",
      })
  void theMostExactPlaceOfTheClauseCounts(
      String text, String words, String country, String precision) {
    EventPlace place = place(text);
    assertEquals(words, place.text());
    assertEquals(words, place.span().in(text));
    assertEquals(country, place.country());
    assertEquals(precision, place.precision());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Washington said that it condemned Iran.",
        "France signed the Paris Agreement with Germany.",
        "Moscow imposed sanctions on Kiev.",
        "Italy condemned rebels from Aleppo.",
      })
  void whoSpeaksAndWhatBearsANameIsNowhere(String text) {
    assertEquals(List.of(), places(text));
  }

  @Test
  void aPlaceThatNoListHasKeepsItsNameAlone() {
    EventPlace place = place("Troops clashed with rebels outside Zzyrtown on Monday.");
    assertEquals("Zzyrtown", place.name());
    assertEquals("unknown", place.precision());
    assertNull(place.lat());
  }

  @Test
  void anUnknownPlaceDoesNotHideAKnownOne() {
    assertEquals("Mali", place("Troops clashed with rebels in Zzyrtown in Mali on Monday.").text());
  }
}
