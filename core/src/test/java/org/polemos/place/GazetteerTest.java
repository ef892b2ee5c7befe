package org.polemos.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polemos.place.Place.Precision;

class GazetteerTest {

  private static final Path HOME = Path.of(System.getProperty("polemos.home"));

  @TempDir Path folder;

  private static Gazetteer shipped() throws IOException {
    return Gazetteer.load(HOME.resolve("codebooks/plover/places"));
  }

  private Gazetteer own(String aliases) throws IOException {
    Files.writeString(
        folder.resolve("cities.tsv"),
        "name\tcountry\tlat\tlon\tpopulation\tgeonameid\nKyiv\tUKR\t50.45\t30.52\t2797553\t703448\n");
    Files.writeString(folder.resolve("areas.tsv"), "name\taliases\tcountry\tlat\tlon\tprecision\n");
    Files.writeString(folder.resolve("regions.tsv"), "name\tcountry\tlat\tlon\tpeople\tiso\n");
    Files.writeString(folder.resolve("countries.tsv"), "code\tlat\tlon\tpeople\n");
    Files.writeString(folder.resolve("aliases.tsv"), "name\tof\tcountry\n" + aliases);
    return Gazetteer.load(folder);
  }

  @Test
  void anAliasNamesTheSameCity() throws IOException {
    Place kiev = own("Kiev\tKyiv\tUKR\n").named("KIEV").get(0);
    assertEquals("Kyiv", kiev.name());
    assertEquals(703448, kiev.geonameid());
    assertEquals("cities.tsv:2", kiev.at());
  }

  @Test
  void anAliasOfNoCityIsAnErrorWithItsLine() {
    IOException error = assertThrows(IOException.class, () -> own("Kiev\tKyjiw\tUKR\n"));
    assertTrue(String.valueOf(error.getMessage()).contains("aliases.tsv:2"), error.toString());
  }

  @Test
  void aBrokenRowIsAnErrorWithItsLine() throws IOException {
    own("");
    Files.writeString(folder.resolve("countries.tsv"), "code\tlat\tlon\tpeople\nUKR\t50\n");
    IOException error = assertThrows(IOException.class, () -> Gazetteer.load(folder));
    assertTrue(String.valueOf(error.getMessage()).contains("countries.tsv:2"), error.toString());
  }

  @Test
  void accentsCaseApostrophesAndHyphensDoNotCount() {
    assertEquals(Gazetteer.key("Mazar e Sharif"), Gazetteer.key("Mazār-e Sharīf"));
    assertEquals(Gazetteer.key("NDjamena"), Gazetteer.key("N'Djamena"));
  }

  @Test
  void aFolderThatIsNotThereIsEmpty() throws IOException {
    assertEquals(List.of(), Gazetteer.load(folder.resolve("none")).named("Kyiv"));
  }

  @Test
  void allTheRowsThatAreShippedRead() throws IOException {
    Gazetteer gazetteer = shipped();
    for (String file : List.of("cities", "areas", "regions")) {
      List<String> lines =
          Files.readAllLines(HOME.resolve("codebooks/plover/places/" + file + ".tsv"));
      for (String line : lines.subList(1, lines.size())) {
        String name = line.substring(0, line.indexOf('\t'));
        assertTrue(!gazetteer.named(name).isEmpty() || Gazetteer.key(name).isEmpty(), line);
      }
    }
    assertNotNull(gazetteer.country("UKR", "Ukraine"));
    assertNull(gazetteer.country("XXX", "Nowhere"));
  }

  @Test
  void oneNameMayHaveSeveralPlaces() throws IOException {
    List<String> countries = shipped().named("Tripoli").stream().map(Place::country).toList();
    assertTrue(countries.containsAll(List.of("LBY", "LBN")), countries.toString());
    assertEquals(Precision.AREA, shipped().named("Donbas").get(0).precision());
  }
}
