package org.polemos.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActorLexiconTest {

  private static final Path CODEBOOK =
      Path.of(System.getProperty("polemos.home"), "codebooks", "plover");
  private static final ActorLexicon LEXICON = ActorLexicon.load(CODEBOOK);

  private static void check(String expected, String name, String day) {
    assertEquals(expected, LEXICON.lookUp(name, day == null ? null : LocalDate.parse(day)));
  }

  @Test
  void theShippedListsAreSound() {
    List<Problem> problems = ActorLexicon.validate(CODEBOOK);
    assertEquals(List.of(), problems, () -> problems.get(0).toString());
  }

  @Test
  void officesAreLookedUpAtADate() {
    check("UKR GOV", "Viktor Yanukovych", "2014-01-30");
    check("UKR GOV", "Viktor Yanukovich", "2005-01-03");
    check("UKR ELI", "Viktor Yanukovych", "2022-02-24");
    check("ZAF OPP", "Nelson Mandela", "1985-05-01");
    check("ZAF GOV", "Nelson Mandela", "1996-05-01");
    check("ZAF ELI", "Nelson Mandela", "2005-05-01");
  }

  @Test
  void withoutADateTheLatestIsMeant() {
    check("RUS GOV", "Vladimir Putin", null);
    check("AFG GOV", "Taliban", null);
  }

  @Test
  void groupsChangeTheirRole() {
    check("AFG GOV", "Taliban", "1999-01-01");
    check("AFG REB", "Taliban", "2010-01-01");
    check("AFG GOV", "Taliban", "2022-01-01");
    check("COL REB", "FARC", "2002-01-01");
    check("COL PTY", "FARC", "2019-01-01");
  }

  @Test
  void officesOfOrganisationsBelongToNoState() {
    check("PRT GOV", "Antonio Guterres", "2000-01-01");
    check("--- IGO", "Antonio Guterres", "2020-01-01");
  }

  @Test
  void everyStateHasItsNames() {
    assertTrue(LEXICON.isState("XKX"));
    assertEquals("Kosovo", LEXICON.stateName("XKX"));
    assertNull(LEXICON.stateName("ZZZ"));
    for (String name : List.of("Burma", "Zaire", "Swaziland", "Czechia", "USSR", "East Germany")) {
      assertNotNull(LEXICON.lookUp(name, null), name);
    }
    check("UKR REB", "Donetsk People's Republic", null);
    check("TWN GOV", "Taiwan", null);
  }

  @Test
  void datesHavePrecision() {
    assertEquals(LocalDate.of(2004, 2, 1), LexiconReader.first("2004-02"));
    assertEquals(LocalDate.of(2004, 2, 29), LexiconReader.last("2004-02"));
    assertEquals(LocalDate.of(2004, 12, 31), LexiconReader.last("2004"));
    assertNull(LexiconReader.first(""));
  }

  @Test
  void pluralsAreRegular() {
    assertEquals("policemen", LexiconReader.plural("policeman"));
    assertEquals("ministries", LexiconReader.plural("ministry"));
    assertEquals("coaches", LexiconReader.plural("coach"));
    assertEquals("envoys", LexiconReader.plural("envoy"));
  }
}
