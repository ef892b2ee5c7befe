package org.polemos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polemos.record.EventRecord;
import org.polemos.text.Citation;
import org.polemos.text.Document;

/** When the deeds of whole texts took place, with all that is shipped. */
class DatesTest {

  private static EventRecord.EventDate date(String text, String trigger) {
    Document document =
        new Document(
            "d",
            text.replace("¶", "\n\n").replace('`', '"'),
            LocalDate.of(2021, 5, 13),
            new Citation(null, null, null, null));
    List<EventRecord> records =
        Shipped.CODER.code(document).stream()
            .filter(r -> r.trigger().text().startsWith(trigger))
            .toList();
    assertTrue(!records.isEmpty(), () -> "nothing coded at " + trigger);
    return records.get(0).date();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "killing|On 10 May rebels stormed the town. The army bombed the camp, killing two children.",
        "wounding|On 10 May rebels stormed the town. The army bombed the camp, killing two children"
            + " and wounding a teacher.",
        "arrested|On 10 May rebels stormed the town. Two journalists were arrested by the police.",
        "burned|Two people died when rebels stormed the town on 10 May. The rebels burned the mayor's"
            + " house.",
        "arrested|The minister left on 3 March. The police arrested the rebels weeks later, on 10"
            + " May.",
        "bombed|`On 10 May rebels stormed the town. The army bombed the camp,` the mayor said.",
        "deployed|Kenyan troops crossed into Chad on Monday, the ministry said. According to the"
            + " ministry, Kenya deployed tanks along the frontier.",
        "released|On 10 May the army raided the office. ¶ The army released two journalists.",
        "bombed|Rebels stormed the town on 9 May, and the next day the army bombed the rebels.",
        "shelled|The minister arrived on 9 May. He met the mayor. He met the bishop. He met the"
            + " judge. A day later the army shelled the rebels."
      })
  void aStoryGoesOnOnTheDayItTellsOf(String trigger, String text) {
    EventRecord.EventDate date = date(text, trigger);
    assertEquals(LocalDate.of(2021, 5, 10), date.start());
    assertEquals("day", date.precision());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "condemned|Poland signed an agreement reached on 3 May. Italy condemned Iran.",
        "condemned|Poland had warned Chad on 3 May. Italy condemned Iran.",
        "condemned|On 3 May rebels stormed the town. Poland is waiting. Italy condemned Iran.",
        "condemned|Rebels stormed the town on 3 May. They burned the mill. ¶ Italy condemned Iran.",
        "condemned|The president will speak on Friday. Italy condemned Iran.",
        "condemned|Poland elected a parliament on 3 May. In March the parliament passed a law."
            + " Italy condemned Iran.",
        "condemned|On 3 May the minister met reporters. `Italy condemned Iran without a reason,` he"
            + " said.",
        "shelled|A day later the army shelled the rebels."
      })
  void aDayThatIsNotToldOfDatesNothingElse(String trigger, String text) {
    assertEquals("publication", date(text, trigger).from());
  }
}
