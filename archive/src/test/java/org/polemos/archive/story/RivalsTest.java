package org.polemos.archive.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polemos.archive.Archive;
import org.polemos.archive.Made;
import org.polemos.archive.Made.Deed;
import org.polemos.archive.story.Comparison.Slot;
import org.polemos.archive.story.Comparison.Verdict;
import org.polemos.record.Status;

/** What two sides tell of one deed is one story; what merely is like it is another. */
class RivalsTest {

  @TempDir private Path folder;

  private static Deed deed(
      String side, String day, String event, String who, String whom, String text) {
    return Made.deed(Made.document(side, side, day, text), event, who, whom);
  }

  private static Deed strike(String side, String published, String text) {
    return deed(side, published, "ASSAULT", "RUS", "UKR", text);
  }

  /** The comparison of the story of the first, or {@code null} where the two are apart. */
  private Comparison compared(Deed... deeds) {
    try (Archive archive = Archive.open(folder.resolve("a.db"))) {
      Made.add(archive, "communiques.jsonl", deeds);
      new Linker(archive).link((done, all) -> {});
      return new Comparer(archive).compare(1);
    }
  }

  private void assertApart(Deed... deeds) {
    assertEquals(1, compared(deeds).tellings().size());
  }

  private Comparison together(Deed... deeds) {
    Comparison story = compared(deeds);
    assertEquals(deeds.length, story.tellings().size(), "it is one story");
    assertEquals(deeds.length, story.origins());
    return story;
  }

  private static Slot slot(Comparison story, String name) {
    return story.slots().stream()
        .filter(slot -> slot.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void oneStrikeInOtherVerbsAndWithOtherNumbers() {
    Comparison story =
        together(
            strike("Tass", "2022-03-05", "RUS missiles hit a UKR barracks in Yavoriv, killing 180.")
                .on("2022-03-04")
                .in("Yavoriv"),
            strike(
                    "Unian",
                    "2022-03-05",
                    "RUS shelled the UKR training ground at Yavoriv; 35 were killed in the barracks.")
                .on("2022-03-04")
                .in("Yavoriv"));
    assertEquals(Verdict.DIFFER, slot(story, "killed").verdict());
    assertEquals(Verdict.AGREE, slot(story, "actor").verdict());
    assertEquals(Verdict.AGREE, slot(story, "place").verdict());
  }

  @Test
  void theAccusedDenies() {
    Comparison story =
        together(
            strike("Unian", "2022-03-10", "RUS bombed the UKR maternity hospital in Mariupol.")
                .on("2022-03-09")
                .in("Mariupol"),
            strike("Tass", "2022-03-10", "RUS did not bomb the UKR maternity hospital in Mariupol.")
                .on("2022-03-09")
                .in("Mariupol")
                .status(Status.DENIED)
                .by("Igor Konashenkov"));
    assertEquals(Verdict.DIFFER, slot(story, "status").verdict());
    assertTrue(
        story.tellings().stream().anyMatch(told -> "Igor Konashenkov".equals(told.speaker())));
  }

  @Test
  void eachBlamesTheOther() {
    Comparison story =
        together(
            deed(
                    "Unian",
                    "2022-04-09",
                    "ASSAULT",
                    "RUS",
                    "Kramatorsk station",
                    "RUS fired a Tochka missile at Kramatorsk station, killing 52 refugees.")
                .on("2022-04-08")
                .in("Kramatorsk"),
            deed(
                    "Tass",
                    "2022-04-09",
                    "ASSAULT",
                    "UKR",
                    "Kramatorsk station",
                    "UKR fired the Tochka missile that killed 52 refugees at Kramatorsk station.")
                .on("2022-04-08")
                .in("Kramatorsk"));
    assertEquals(Verdict.DIFFER, slot(story, "actor").verdict());
    assertEquals(Verdict.AGREE, slot(story, "killed").verdict());
  }

  @Test
  void retreatOrRegrouping() {
    Comparison story =
        together(
            deed("Unian", "2022-09-11", "RETREAT", "RUS", "Izium", "RUS troops fled from Izium.")
                .on("2022-09-10")
                .in("Izium"),
            deed(
                    "Tass",
                    "2022-09-10",
                    "RETREAT",
                    "RUS",
                    "Izium",
                    "RUS troops regrouped from Izium towards Donetsk.")
                .on("2022-09-10")
                .in("Izium"));
    assertEquals(Verdict.AGREE, slot(story, "type").verdict());
    assertEquals(Verdict.AGREE, slot(story, "date").verdict());
  }

  @Test
  void oneGivesNoDayAndNoPlace() {
    Comparison story =
        together(
            strike(
                    "Wire",
                    "2022-03-14",
                    "RUS missiles struck the UKR base near Yavoriv on March 13.")
                .on("2022-03-13")
                .in("Yavoriv"),
            strike("Post", "2022-03-14", "RUS missiles struck a UKR base near the Polish border."));
    assertEquals(List.of(2), slot(story, "place").silent());
    assertEquals(List.of(2), slot(story, "date").silent());
  }

  @Test
  void twoStrikesOnOneTownOnDifferentDaysAreTwo() {
    assertApart(
        strike("Unian", "2022-03-05", "RUS jets bombed UKR depots in Okhtyrka, killing 12.")
            .on("2022-03-04")
            .in("Okhtyrka"),
        strike(
                "Tass",
                "2022-03-09",
                "Four people died as RUS jets bombed a UKR railway yard in Okhtyrka.")
            .on("2022-03-08")
            .in("Okhtyrka"));
  }

  @Test
  void twoVisitsAreTwo() {
    assertApart(
        deed(
                "Wire",
                "2022-05-02",
                "CONSULT",
                "USA",
                "UKR",
                "The USA envoy met UKR leaders in Kyiv.")
            .on("2022-05-01")
            .in("Kyiv"),
        deed(
                "Post",
                "2022-05-07",
                "CONSULT",
                "USA",
                "UKR",
                "The USA envoy met UKR leaders in Lviv.")
            .on("2022-05-06")
            .in("Lviv"));
  }

  @Test
  void twoStrikesOfOneDayOnTwoTownsAreTwo() {
    Deed one =
        strike("Unian", "2022-03-05", "RUS jets bombed UKR depots in Okhtyrka, killing 12.")
            .on("2022-03-04")
            .in("Okhtyrka");
    Deed other =
        strike(
                "Tass",
                "2022-03-05",
                "Three firemen died when RUS rockets burned a UKR refinery in Odesa.")
            .on("2022-03-04")
            .in("Odesa");
    assertFalse(compared(one, other).tellings().size() > 1);
  }
}
