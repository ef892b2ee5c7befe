package org.polemos.cause;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polemos.Shipped;
import org.polemos.record.EventRecord;
import org.polemos.record.EventRecord.Cause;

/** What whole sentences give as causes, with all that is shipped. */
class CauseFinderTest {

  private static List<Cause> causes(String text) {
    return Shipped.code(text).stream().flatMap(r -> r.causes().stream()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Italy's expansion provoked the invasion of Kenya by Egypt. | provoked_by | provoked | Italy's expansion",
        "Iran attacked Israel in response to the bombing of its embassy. | in_response_to | in response to | the bombing of its embassy",
        "Egypt invaded Sudan to secure its southern border. | in_order_to | to | secure its southern border",
        "Police arrested students because they had burned a flag. | caused_by | because | they had burned a flag",
        "Police arrested students largely because of their views. | caused_by | because of | their views",
        "Workers went on strike in protest against the arrest of their leader. | in_response_to | in protest against | the arrest of their leader",
        "In an attempt to win the vote, the government has banned the party. | in_order_to | In an attempt to | win the vote",
        "Egypt's invasion of Sudan was the result of a dispute. | caused_by | result | a dispute",
      })
  void aCueTiesTheDeedToItsCause(String text, String relation, String cue, String words) {
    Cause cause = causes(text).get(0);
    assertEquals(relation, cause.relation());
    assertEquals(cue, cause.cue());
    assertEquals(words, cause.words().text());
    assertEquals(words, cause.words().span().in(text));
    assertTrue(cause.at().startsWith("causes.csv:"), cause.at());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Turkey decided to attack Syria.",
        "Italy asked Iran to release the prisoners.",
        "Italy pressed Iran to release the prisoners.",
        "Egypt attacked Sudan, but not because of the oil.",
        "Workers did not strike because of the union.",
        "Italy did not provoke the invasion of Kenya by Egypt.",
      })
  void contentsOfWishesAndDeniedReasonsAreNoCauses(String text) {
    assertEquals(List.of(), causes(text));
  }

  @Test
  void whatFollowsNothingPointsToTheDeedBefore() {
    List<EventRecord> records =
        Shipped.code("Egypt bombed Sudan. In response, Sudan attacked Egypt.");
    Cause cause = records.get(1).causes().get(0);
    assertEquals("in_response_to", cause.relation());
    assertEquals(records.get(0).id(), cause.event());
  }

  @Test
  void aDeedThatIsTheCauseIsLinked() {
    List<EventRecord> records =
        Shipped.code("Police killed a student, sparking protests by workers in Cairo.");
    EventRecord protest =
        records.stream().filter(r -> r.event().equals("PROTEST")).findFirst().orElseThrow();
    assertEquals("provoked_by", protest.causes().get(0).relation());
    assertEquals(records.get(0).id(), protest.causes().get(0).event());
  }

  @Test
  void whoSaysThatItWasDoneNeedNotSayWhy() {
    String text = "Italy said that Egypt attacked Sudan because Sudan had built a dam.";
    EventRecord record = Shipped.code(text).get(0);
    assertEquals("Italy", record.attribution().get(1).name());
    assertEquals(1, record.causes().size());
  }
}
