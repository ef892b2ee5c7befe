package org.polemos.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PetrarchDictionariesTest {

  private static final Path CODEBOOK =
      Path.of(System.getProperty("polemos.home"), "codebooks", "plover");

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static SortedMap<Integer, Actor> find(
      List<Path> own, boolean instead, String lines, LocalDate date) {
    Conllu.Tree tree = Conllu.tree(lines);
    ActorFinder finder = new LexiconActorFinder(ActorLexicon.load(CODEBOOK, own, instead));
    return finder.find(tree.document(), tree.sentence(), date);
  }

  private static String code(Actor actor) {
    return actor == null ? null : actor.code() + "/" + actor.country() + "/" + actor.sector();
  }

  private static final String BYRNES =
      """
      James  PROPN 3 nsubj
      Byrnes PROPN 1 flat
      spoke  VERB  0 root
      """;

  @Test
  void actorsHaveDatedCodesAndSynonyms() throws IOException {
    Path actors =
        file(
            "mine.actors.txt",
            """
            <!-- comment -->
            JAMES_BYRNES_  ; CountryInfo.txt
            +JIM_BYRNES_  # also
            \t[USAELI 18970101-450703]
            \t[USAGOV 450704-470121]
            \t[USAJUD >470122]
            """);
    List<Path> own = List.of(actors);
    assertEquals("USA/USA/ELI", code(find(own, false, BYRNES, LocalDate.of(1940, 1, 1)).get(0)));
    assertEquals("USA/USA/JUD", code(find(own, false, BYRNES, LocalDate.of(1950, 1, 1)).get(0)));
    String jim = BYRNES.replace("James", "Jim");
    assertEquals("James Byrnes", find(own, false, jim, null).get(0).name());
  }

  @Test
  void twoDigitYears() throws IOException {
    Path actors =
        file(
            "a.txt",
            "JAMES_BYRNES_ [USAELI]\n\t[USAGOV 900101-970101]\n\t[USAMIL 150101-200101]\n");
    List<Path> own = List.of(actors);
    assertEquals("USA/USA/GOV", code(find(own, false, BYRNES, LocalDate.of(1995, 1, 1)).get(0)));
    assertEquals("USA/USA/MIL", code(find(own, false, BYRNES, LocalDate.of(2016, 1, 1)).get(0)));
    assertEquals("USA/USA/ELI", code(find(own, false, BYRNES, LocalDate.of(2005, 1, 1)).get(0)));
  }

  @Test
  void codesWithoutAState() throws IOException {
    Path actors = file("a.txt", "JAMES_BYRNES_ [IGOUNO]\n");
    assertEquals("IGOUNO/null/IGO", code(find(List.of(actors), false, BYRNES, null).get(0)));
  }

  @Test
  void theNullCodeNamesNobody() throws IOException {
    Path actors = file("a.txt", "JAMES_BYRNES_ [---]\n");
    assertNull(find(List.of(actors), false, BYRNES, null).get(0));
  }

  @Test
  void ownNamesGoBeforeTheCodebooks() throws IOException {
    String lines = "France PROPN 2 nsubj\nspoke VERB 0 root\n";
    Path actors = file("a.txt", "FRANCE_ [PERBUS]\n");
    assertEquals("PER/PER/BUS", code(find(List.of(actors), false, lines, null).get(0)));
    Path csv = file("companies-mine.csv", "name,aliases,country,sector\nPeru Ltd,France,PER,BUS\n");
    assertEquals("PER/PER/BUS", code(find(List.of(csv), false, lines, null).get(0)));
  }

  @Test
  void agentsHavePluralsAndSets() throws IOException {
    Path agents =
        file(
            "mine.agents.txt",
            """
            !PERSON! = MAN, MEN, WOMAN
            GRANGE!PERSON! [~AGR]
            WIDGETEER [~LAB]   # plural is regular
            OXHERD {OXHERDEN} [~AGR]
            NEWSHOUND {} [~MED]
            """);
    String lines = "WORD NOUN 2 nsubj\nspoke VERB 0 root\n";
    assertEquals(
        "null/null/AGR",
        code(find(List.of(agents), false, lines.replace("WORD", "grangemen"), null).get(0)));
    assertEquals(
        "null/null/LAB",
        code(find(List.of(agents), false, lines.replace("WORD", "widgeteers"), null).get(0)));
    assertEquals(
        "null/null/AGR",
        code(find(List.of(agents), false, lines.replace("WORD", "oxherden"), null).get(0)));
    assertEquals(
        "null/null/JRN",
        code(find(List.of(agents), false, lines.replace("WORD", "newshound"), null).get(0)));
    assertNull(find(List.of(agents), false, lines.replace("WORD", "newshounds"), null).get(0));
  }

  @Test
  void discardsSilenceSentences() throws IOException {
    Path discards = file("mine.discards.txt", "WORLD CUP  # sports\n+SPOKE_\n");
    assertTrue(find(List.of(discards), false, BYRNES, null).isEmpty());
    Path others = file("other.discards.txt", "SPOK_\nBYRNESS\n");
    assertTrue(!find(List.of(others), false, BYRNES, null).isEmpty());
  }

  @Test
  void ownListsInsteadOfTheCodebooks() throws IOException {
    Path actors = file("a.txt", "JAMES_BYRNES_ [USAGOV]\n");
    String hamas = "Hamas PROPN 2 nsubj\nspoke VERB 0 root\n";
    assertEquals("HAMAS/PSE/REB", code(find(List.of(actors), false, hamas, null).get(0)));
    assertEquals("null/null/null", code(find(List.of(actors), true, hamas, null).get(0)));
    assertEquals("USA/USA/GOV", code(find(List.of(actors), true, BYRNES, null).get(0)));
  }

  @Test
  void wrongLinesAreShownWithARemedy() throws IOException {
    Path actors = file("a.txt", "JAMES_BYRNES_ [USAGOV]\n\t[USAGOV 19991399-20000101]\n");
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> ActorLexicon.load(CODEBOOK, List.of(actors), false))
            .getMessage();
    assertTrue(message.contains("a.txt:2: not a date: 19991399"), message);
    assertTrue(message.contains("^^^"), message);
    assertTrue(message.contains("Write YYYYMMDD"), message);
  }
}
