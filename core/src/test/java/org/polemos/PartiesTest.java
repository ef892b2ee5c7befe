package org.polemos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polemos.actor.Actor;
import org.polemos.record.EventRecord;
import org.polemos.text.Citation;
import org.polemos.text.Document;

/** Who does something to whom in whole texts, with all that is shipped. */
class PartiesTest {

  private static String shown(List<Actor> side) {
    return side.stream()
        .map(a -> a.code() + "/" + a.country() + "/" + a.sector())
        .collect(Collectors.joining(", "));
  }

  /** Every record whose trigger begins with these words tells of these parties and no others. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // allies, friends and supporters are somebody else than whoever has them
        "pledged | null/null/GOV -> UKR/UKR/GOV | Washington's allies in London and Paris pledged"
            + " aid to Ukraine.",
        "condemned | SRB/SRB/GOV -> KEN/KEN/GOV | Moscow's allies in Belgrade condemned Kenya.",
        "attacked | USA/USA/PTY -> null/null/COP | Supporters of Donald Trump attacked police.",
        "condemned | GRC/GRC/PTY -> SRB/SRB/GOV | The Central Committee of the Communist Party of"
            + " Greece condemned Serbia.",
        "met | ECOWAS/null/IGO -> KEN/KEN/GOV | ECOWAS urged France to leave. Its chairman met"
            + " Kenyan officials.",
        // where one is does not say whose one is
        "condemned | SDN/SDN/GOV -> TCD/TCD/GOV | Khartoum was angry, and its ambassador in Nairobi"
            + " condemned Chad.",
        // a name that several share, or that is a common word, needs a sign of who is meant
        "accused | null/null/LEG -> null/null/GOV | Congress accused the president of corruption.",
        "accused | USA/USA/LEG -> USA/USA/GOV | Congress accused President Trump in Washington of"
            + " corruption.",
        "accused | PER/PER/LEG -> null/null/GOV | Peru's president stayed in Lima. Congress accused the"
            + " president of corruption.",
        "accused | IND/IND/PTY -> IND/IND/PTY | The Congress accused the BJP of corruption in the Lok Sabha.",
        "condemned | null/null/GOV -> TUR/TUR/GOV | The Committee of Solidarity with the Kurds"
            + " condemned Turkey.",
        "condemned | SOLIDARITY/POL/LAB -> TUR/TUR/GOV | In Warsaw, Solidarity condemned Turkey.",
        "killed | COD/COD/MIL -> null/null/REB | Congolese troops killed six rebels.",
        "killed | COG/COG/MIL -> null/null/REB | In Brazzaville, Congolese troops killed six rebels.",
        "condemned | null/null/IGO -> SDN/SDN/GOV | The Secretary-General condemned Sudan.",
        // whoever the text calls by a full name is meant by the family name alone, not one of the
        // lists
        "accused | null/null/PTY -> null/null/GOV | First Minister Jack McConnell attacked the plan."
            + " The nationalists accused Mr McConnell of an error.",
        "accused | null/null/PTY -> USA/USA/LEG | Senator Mitch McConnell attacked the plan."
            + " The nationalists accused Mr McConnell of an error.",
        "accused | null/null/PTY -> RUS/RUS/GOV | Putin met Maria Putin. The nationalists accused Putin"
            + " of an error.",
        // the army of a state is no other name of its government
        "bombed | COL/COL/MIL -> KEN/KEN/GOV | Colombia recalled its envoy. The army bombed Kenya.",
        "condemned | null/null/GOV -> BLR/BLR/GOV | The European Commission met Poland. The Council"
            + " condemned Belarus.",
        "bombed | HEZBOLLAH/LBN/REB -> KEN/KEN/GOV | Hezbollah rejected the offer. The militia's"
            + " fighters bombed Kenya.",
      })
  void knowsWhoIsMeant(String trigger, String parties, String text) {
    List<EventRecord> records =
        Shipped.code(text).stream().filter(r -> r.trigger().text().startsWith(trigger)).toList();
    assertEquals(
        parties,
        records.stream()
            .map(r -> shown(r.actor()) + " -> " + shown(r.recipient()))
            .distinct()
            .collect(Collectors.joining(" | ")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Our party condemns Kenya.",
        "The Communist Party condemns Kenya.",
        "The Communist Party met nobody. It condemns Kenya.",
        "We condemn Kenya.",
      })
  void aPartysStatementSpeaksForTheParty(String text) {
    Document statement =
        new Document(
            "statement",
            text,
            LocalDate.of(2020, 1, 1),
            new Citation(null, "Central Committee of the Communist Party of Greece", null, null));
    EventRecord record = Shipped.CODER.code(statement).get(0);
    assertEquals("GRC/GRC/PTY", shown(record.actor()));
  }

  /** A text without a date speaks soon after the last deed that it dates. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FARC/COL/REB | In 2012 Colombia sent troops. The FARC attacked police.",
        "FARC/COL/PTY | Colombia sent troops in May 2012 and in 2019. The FARC attacked police.",
        "FARC/COL/PTY | Colombia will send troops until 2012. The FARC attacked police.",
      })
  void namesAreOfTheTimeThatATextTellsOf(String party, String text) {
    List<EventRecord> records = Shipped.CODER.code(Document.of("undated", text));
    assertEquals(party, shown(records.get(records.size() - 1).actor()));
  }

  @Test
  void weAreNotThey() {
    EventRecord asked =
        Shipped.code("We demand that they bomb Kenya.").stream()
            .filter(r -> r.event().equals("ASSAULT"))
            .findFirst()
            .orElseThrow();
    assertEquals("they", asked.actor().get(0).name());
  }
}
