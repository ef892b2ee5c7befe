package org.polemos.cause;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polemos.Shipped;
import org.polemos.record.Blame;

/** Who blames whom in whole sentences, with all that is shipped. */
class BlameFinderTest {

  private static List<Blame> blame(String text) {
    return Shipped.CODER.blame(Shipped.CODER.analyse(Shipped.document(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Iran blames Israel for the attack. | Iran | Israel | blames | the attack",
        "The minister blamed the violence on Egypt. | minister | Egypt | blames | the violence",
        "Iran accused Iraq of violating the ceasefire. | Iran | Iraq | blames | violating the ceasefire",
        "Egypt was accused of torture. | unknown | Egypt | blames | torture",
        "Italy's expansion provoked Egypt's invasion of Kenya. | the author | Italy | provoked_by | Egypt's invasion of Kenya",
        "Kenya said that Somalia's aggression led to the war. | Kenya | Somalia | caused_by | the war",
        "The war is the result of Egyptian aggression. | the author | Egypt | caused_by | The war",
      })
  void somebodyIsMadeAnswerable(String text, String by, String whom, String how, String what) {
    Blame blame = blame(text).get(0);
    assertEquals(by, blame.by());
    assertEquals(whom, blame.blamed().name());
    assertEquals(how, blame.relation());
    assertEquals(what, blame.what().text());
    assertEquals(what, blame.what().span().in(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Italy did not blame Iran for the attack.",
        "Kenya's help led to a peace agreement.",
        "Iran attacked Israel in order to please Syria.",
      })
  void whoeverIsDeniedOrPraisedIsNotBlamed(String text) {
    assertEquals(List.of(), blame(text));
  }
}
