package org.polemos.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.polemos.actor.ActorLexicon;
import org.polemos.codebook.Codebook;
import org.polemos.codebook.CodebookException;

/** Rules and lists that somebody wrote badly, or wrote to do harm, are refused with a reason. */
class CodebookFuzzTest {

  private static final Path PLOVER =
      Path.of(System.getProperty("polemos.home", ".."), "codebooks/plover");

  private static final String ACTORS =
      """
      .actor.role. [~GOV]
      BYRNES_ [USAELI 18970101-19450703] [USAGOV 19450703-19470121]
      +JIMMY_BYRNES
      PALESTINIAN_AUTHORITY_ [PAL >930101]
      """;

  private static Path folder;

  @BeforeContainer
  static void folder() throws IOException {
    folder = Files.createTempDirectory("fuzz");
    Files.createDirectories(folder.resolve("lists"));
  }

  @AfterContainer
  static void away() throws IOException {
    try (var files = Files.walk(folder)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  @Provide
  Arbitrary<byte[]> rules() throws IOException {
    return Damage.to(
        """
        EVENT SANCTION
          Reductions of relations.
          quad       MATERIAL CONFLICT
          score      -6
          cameo      16 163
        MODE discontinue  End exchanges.
        RULE sanction.impose
          verb       impose, cut off
          object     @sanctions
          prep on    any
          recipient  on, upon
          YES  (ACTOR: Italy) has (EVENT: imposed) sanctions on (RECIPIENT: Serbia).
               = SANCTION discontinue | ITA/GOV -> SRB, ?
        """,
        Files.readString(PLOVER.resolve("REJECT.events")));
  }

  @Property(seed = "7", tries = 300, shrinking = ShrinkingMode.BOUNDED)
  void rulesAreReadOrRefused(@ForAll("rules") byte[] bytes) throws IOException {
    Files.writeString(folder.resolve("lists/sanctions.txt"), "sanction\n");
    Files.write(folder.resolve("SANCTION.events"), bytes);
    try {
      assertFalse(Codebook.read(folder).version().isBlank());
    } catch (CodebookException wrong) {
      assertFalse(wrong.problems().isEmpty());
      wrong.problems().forEach(problem -> assertFalse(problem.toString().isBlank()));
    } catch (UncheckedIOException notUtf8) {
      assertTrue(notUtf8.getMessage().contains("UTF-8"), notUtf8.getMessage());
    }
  }

  @Provide
  Arbitrary<byte[]> actors() {
    return Damage.to(ACTORS);
  }

  @Property(seed = "7", tries = 40, shrinking = ShrinkingMode.BOUNDED)
  void dictionariesAreReadOrRefused(@ForAll("actors") byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("mine.actors.txt"), bytes);
    try {
      ActorLexicon.load(PLOVER, List.of(file), true);
    } catch (IllegalArgumentException wrong) {
      assertTrue(wrong.getMessage().contains("mine.actors.txt"), wrong.getMessage());
    } catch (UncheckedIOException notRead) {
      assertTrue(notRead.getMessage().contains("UTF-8"), notRead.getMessage());
    }
  }

  @Provide
  Arbitrary<byte[]> tables() throws IOException {
    return Damage.to(Files.readString(PLOVER.resolve("actors/armed.csv")).substring(0, 4000));
  }

  @Property(seed = "7", tries = 40, shrinking = ShrinkingMode.BOUNDED)
  void tablesAreReadOrRefused(@ForAll("tables") byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("armed.csv"), bytes);
    try {
      ActorLexicon.load(PLOVER, List.of(file), true);
    } catch (IllegalArgumentException wrong) {
      assertTrue(wrong.getMessage().contains("armed.csv"), wrong.getMessage());
    } catch (UncheckedIOException notRead) {
      assertTrue(notRead.getMessage().contains("UTF-8"), notRead.getMessage());
    }
  }
}
