package org.polemos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.polemos.record.EventRecord;

/** Games and works are no politics, though they borrow its words. */
class TopicsTest {

  private static final String MATCH =
      "Italy attacked France from the start of the match. The French goalkeeper saved a penalty,"
          + " and their captain praised the squad. The referee warned the striker before the"
          + " semi-final ended in victory for the Italian team. ";

  private static Analysis analyse(String text) {
    return Shipped.CODER.analyse(Shipped.document(text));
  }

  @Test
  void aMatchIsNoWar() {
    assertEquals("sport", analyse(MATCH).topic());
    assertEquals(List.of(), analyse(MATCH).records());
  }

  @Test
  void policeActInStadiumsToo() {
    List<EventRecord> records = analyse(MATCH + "Police arrested ten protesters.").records();
    assertEquals(List.of("COERCE"), records.stream().map(EventRecord::event).toList());
  }

  @Test
  void aFilmIsNoDeed() {
    Analysis film =
        analyse(
            "The film stars an actor who plays a soldier. In the opening scene France bombs Italy."
                + " The director praised the script, and the singer wrote a song for the soundtrack"
                + " of the movie.");
    assertEquals("arts", film.topic());
    assertEquals(List.of(), film.records());
  }

  @Test
  void aBoycottOfGamesStaysPolitics() {
    assertNull(
        analyse(
                "Italy said that it would boycott the Olympics over Egypt's invasion of Kenya. The"
                    + " government accused Egypt of war crimes and recalled its ambassador.")
            .topic());
  }
}
