package org.polemos.actor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class AtomsTest {

  private static void same(String one, String other) {
    assertArrayEquals(Atoms.of(one), Atoms.of(other));
  }

  @Test
  void writingsOfOneNameAreTheSame() {
    same("Al-Qaeda", "al Qaeda");
    same("U.S.", "US");
    same("Côte d’Ivoire", "Cote d'Ivoire");
    same("Türkiye", "Turkiye");
    same("The Hague", "the Hague");
    same("Wałęsa", "Walesa");
  }

  @Test
  void caseTellsNamesFromWords() {
    assertArrayEquals(new String[] {"turkey"}, Atoms.of("turkey"));
    assertArrayEquals(new String[] {"Turkey"}, Atoms.of("Turkey"));
  }

  @Test
  void hyphensPartAtoms() {
    assertArrayEquals(new String[] {"Guinea", "Bissau"}, Atoms.of("Guinea-Bissau"));
  }
}
