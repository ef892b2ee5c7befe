package org.polemos.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CrosswalkTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("polemos.home", "..")).resolve("codebooks/plover");

  private final Codebook codebook = Codebook.read(FOLDER);

  @Test
  void labelsDeedsAsDataFromCameoDo() {
    Crosswalk crosswalk = codebook.crosswalk();
    assertEquals("COERCE", crosswalk.root("163", "SANCTION"));
    assertEquals("ACCUSE", crosswalk.root("116", "SANCTION"));
    assertEquals("SANCTION", crosswalk.root("161", "SANCTION"));
    assertEquals("YIELD", crosswalk.root("0811", "CONCEDE"));
    assertEquals("YIELD", crosswalk.root(null, "RETREAT"), "all codes of the type have that label");
    assertEquals("SANCTION", crosswalk.root(null, "SANCTION"), "only some of its codes do");
    assertEquals("AID", crosswalk.root(null, "AID"));
    assertEquals("AID", crosswalk.root("no code", "AID"));
  }

  @Test
  void everyTypeHasADozenRulesWithCodes() {
    for (EventType type : codebook.types().values()) {
      long rules = codebook.rules().stream().filter(rule -> rule.type() == type).count();
      assertTrue(rules >= 12, type.name() + " has only " + rules + " rules");
    }
    Set<String> bare = new HashSet<>();
    codebook.rules().stream().filter(rule -> rule.cameo() == null).forEach(r -> bare.add(r.id()));
    assertEquals(Set.of(), bare, "rules without a CAMEO code");
  }
}
