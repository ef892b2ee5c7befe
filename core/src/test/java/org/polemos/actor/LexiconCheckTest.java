package org.polemos.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconCheckTest {

  @TempDir Path codebook;

  @BeforeEach
  void states() throws IOException {
    Files.createDirectory(codebook.resolve("actors"));
    write("actors/states.csv", "code,name,aliases,kind", "FRA,France,,state", "PER,Peru,,state");
  }

  private void write(String file, String... lines) throws IOException {
    Files.write(codebook.resolve(file), List.of(lines));
  }

  private void people(String... rows) throws IOException {
    String[] lines = new String[rows.length + 1];
    lines[0] = "name,aliases,family,country,body,office,sector,from,to";
    System.arraycopy(rows, 0, lines, 1, rows.length);
    write("actors/people.csv", lines);
  }

  private void complains(String message) {
    List<Problem> problems = ActorLexicon.validate(codebook);
    assertEquals(1, problems.size(), problems::toString);
    assertTrue(problems.get(0).message().contains(message), problems.get(0).toString());
  }

  @Test
  void soundListsPass() throws IOException {
    people(
        "Ana One,,One,FRA,,president,GOV,2001-05-07,2005-05-07",
        "Bo Two,,Two,FRA,,president,GOV,2005-05-07,");
    assertEquals(List.of(), ActorLexicon.validate(codebook));
  }

  @Test
  void overlappingOffices() throws IOException {
    people(
        "Ana One,,One,FRA,,president,GOV,2001-05-07,2006-05-07",
        "Bo Two,,Two,FRA,,president,GOV,2005-05-07,");
    complains("Bo Two is FRA president before Ana One has ended (line 2)");
  }

  @Test
  void monthsOfHandingOverMayMeet() throws IOException {
    people(
        "Ana One,,One,FRA,,president,GOV,2001-05,2005-05",
        "Bo Two,,Two,FRA,,president,GOV,2005-05-10,");
    assertEquals(List.of(), ActorLexicon.validate(codebook));
  }

  @Test
  void badDates() throws IOException {
    people("Ana One,,One,FRA,,president,GOV,2001-13-07,");
    complains("not a date: 2001-13-07");
  }

  @Test
  void endBeforeBeginning() throws IOException {
    people("Ana One,,One,FRA,,president,GOV,2005-05-07,2001-05-07");
    complains("ends before it begins");
  }

  @Test
  void unknownCountry() throws IOException {
    people("Ana One,,One,FRX,,president,GOV,2001,");
    complains("no state has the code FRX");
  }

  @Test
  void unknownSector() throws IOException {
    people("Ana One,,One,FRA,,president,GVT,2001,");
    complains("unknown sector GVT");
  }

  @Test
  void oneNameForTwoStates() throws IOException {
    write(
        "actors/states.csv",
        "code,name,aliases,kind",
        "FRA,France,,state",
        "PER,Peru,France,state");
    complains("\"France\" already stands for FRA");
  }

  @Test
  void tooFewCells() throws IOException {
    write("actors/states.csv", "code,name,aliases,kind", "FRA,France,,state", "PER,Peru,state");
    List<Problem> problems = ActorLexicon.validate(codebook);
    assertTrue(problems.get(0).message().contains("3 cells"), problems.toString());
  }

  @Test
  void problemsShowLineCaretAndRemedy() throws IOException {
    people("Ana One,,One,FRA,,president,GVT,2001,");
    String shown = ActorLexicon.validate(codebook).get(0).toString();
    assertTrue(shown.contains("people.csv:2: unknown sector GVT"), shown);
    assertTrue(shown.contains("  Ana One,,One,FRA,,president,GVT,2001,\n"), shown);
    assertTrue(shown.contains("\n  " + " ".repeat(28) + "^^^\n"), shown);
    assertTrue(shown.contains("PLOVER's sectors are AGR"), shown);
  }

  @Test
  void codesOfStatesAreTheirs() throws IOException {
    write("actors/armed.csv", "code,name,aliases,country,sector", "PER,Perplexed,,FRA,REB");
    complains("PER is the code of a state");
  }

  @Test
  void oneCodeForTwoGroups() throws IOException {
    write(
        "actors/armed.csv",
        "code,name,aliases,country,sector",
        "ONE,First,,FRA,REB",
        "ONE,Second,,FRA,REB");
    complains("ONE is the code of First");
  }

  @Test
  void rolesOnce() throws IOException {
    write("roles.csv", "role,plural,sector,weak,office", "judge,,JUD,,", "judge,,JUD,,");
    complains("the role stands already on line 2");
  }
}
