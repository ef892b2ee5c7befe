package org.polemos.archive.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.polemos.archive.review.Verdict.CORRECT;
import static org.polemos.archive.review.Verdict.REJECT;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.polemos.archive.Archive;
import org.polemos.archive.ArchiveException;
import org.polemos.archive.Made;
import org.polemos.archive.review.Changes;
import org.polemos.archive.review.Review;
import org.polemos.archive.review.Reviews;
import org.polemos.archive.review.Reviews.Judgement;
import org.polemos.archive.story.Comparison.Told;
import org.polemos.record.EventRecord;
import org.polemos.record.Status;
import org.polemos.text.Document;

class StoriesTest {

  private static final String RAID =
      "RUS jets bombed UKR depots near Okhtyrka overnight, killing 12 people and burning a granary"
          + " beside the railway, where grain from the autumn harvest had been stored since October,"
          + " while firemen who came from two neighbouring towns could not reach the fire before dawn"
          + " because the only bridge across the river had been closed to lorries for repairs a week"
          + " earlier by order of the district council.";

  @TempDir private Path folder;
  private Archive archive;
  private Stories stories;

  @BeforeEach
  void fill() {
    archive = Archive.open(folder.resolve("a.db"));
    Made.add(
        archive,
        "news.jsonl",
        raid("raid", "Tass", RAID).in("Okhtyrka"),
        raid(
                "other-telling",
                "Unian",
                "At least 14 people were killed when RUS jets bombed a UKR granary in Okhtyrka.")
            .in("Okhtyrka")
            .status(Status.DENIED)
            .by("Igor Konashenkov"),
        // The same words, but for the agency's name on top.
        raid("copy", "Post", "KYIV (Agency). " + RAID).in("Okhtyrka"),
        // Two protests in one town on one day.
        protest("teachers", "Some 300 teachers marched in Homs against FRA schools on Friday."),
        protest("bakers", "About 50 bakers blocked the Homs bakery tax office of FRA on Friday."));
    new Linker(archive).link((done, all) -> {});
    stories = new Stories(archive);
  }

  private static Made.Deed raid(String id, String publisher, String text) {
    return Made.deed(Made.document(id, publisher, "2022-03-05", text), "ASSAULT", "RUS", "UKR")
        .on("2022-03-04");
  }

  private static Made.Deed protest(String id, String text) {
    String who = id.equals("teachers") ? "Some 300 teachers" : "About 50 bakers";
    return Made.deed(Made.document(id, "Wire", "2022-03-05", text), "PROTEST", who, "FRA")
        .on("2022-03-04")
        .in("Homs");
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private long event(String document) {
    return archive
        .db()
        .number(
            "SELECT e.number FROM events e JOIN documents d ON d.number = e.document WHERE d.id = ?",
            document);
  }

  private boolean together(String one, String other) {
    return stories.members(event(one)).contains(event(other));
  }

  @Test
  void twoTellingsOfOneRaidAreOneStoryOfTwoOrigins() {
    assertTrue(
        together("raid", "other-telling"), stories.why(event("raid"), event("other-telling")));
    assertTrue(together("raid", "copy"));
    Stories.Summary story = stories.list(5, 0).get(0);
    assertEquals(3, story.documents());
    assertEquals(2, story.origins(), "a copy is no second source");
  }

  @Test
  void twoProtestsInOneTownOnOneDayAreTwo() {
    assertFalse(together("teachers", "bakers"));
  }

  @Test
  void whatPeopleDecideOutlivesEveryLinking() {
    assertThrows(ArchiveException.class, () -> stories.split(event("bakers"), "me", null));
    List<Long> split = stories.split(event("other-telling"), "me", "another raid");
    assertFalse(together("raid", "other-telling"));
    long merged = stories.merge(event("teachers"), event("bakers"), "me", null);
    assertTrue(together("teachers", "bakers"));
    new Linker(archive).link((done, all) -> {});
    assertFalse(together("raid", "other-telling"));
    assertTrue(together("teachers", "bakers"));

    for (long decision : split) {
      assertTrue(stories.undo(decision, "you"));
    }
    assertTrue(together("raid", "other-telling"));
    assertTrue(stories.undo(merged, "you"));
    assertFalse(stories.undo(merged, "you"));
    assertFalse(together("teachers", "bakers"));
    assertEquals(
        3, archive.db().number("SELECT count(undone) FROM decisions WHERE undone_by = 'you'"));
  }

  @Test
  void aLaterDecisionReplacesTheEarlier() {
    stories.merge(event("teachers"), event("bakers"), "one", null);
    stories.split(event("bakers"), "another", null);
    assertFalse(together("teachers", "bakers"));
    assertEquals(1, archive.db().number("SELECT count(*) FROM decisions WHERE undone IS NULL"));
  }

  @Test
  void tellingsAreComparedSlotBySlot() {
    Comparison story = new Comparer(archive).compare(event("copy"));
    assertEquals(3, story.tellings().size());
    assertEquals(2, story.origins());
    assertEquals(Comparison.Verdict.AGREE, slot(story, "actor").verdict());
    assertEquals(Comparison.Verdict.DIFFER, slot(story, "killed").verdict());
    assertEquals(
        List.of("12", "14"),
        slot(story, "killed").values().stream().map(Comparison.Value::text).toList());
    assertEquals(List.of(1, 3), slot(story, "killed").values().get(0).by());
    assertEquals(1, slot(story, "killed").values().get(0).origins());
    assertEquals(Comparison.Verdict.DIFFER, slot(story, "status").verdict());
    assertEquals(Comparison.Verdict.SILENT, slot(story, "wounded").verdict());
    assertEquals("Igor Konashenkov", story.tellings().get(1).speaker());
  }

  @Test
  void whatPeopleHoldOfTellingsIsCompared() {
    Reviews reviews = new Reviews(archive, Changes.READ);
    Comparison before = new Comparer(archive).compare(event("raid"));
    String denied = before.tellings().get(1).record().id();
    Review no = reviews.judge(new Judgement(denied, REJECT, null, null, "Anna", false));
    Comparison after = new Comparer(archive).compare(event("raid"));
    assertTrue(after.tellings().get(1).rejected());
    assertEquals(1, after.origins());
    assertEquals(Comparison.Verdict.ONE, slot(after, "status").verdict(), "it says nothing now");
    reviews.undo(no.number(), "Anna");

    ObjectNode asserted = JsonMapper.builder().build().createObjectNode().put("status", "asserted");
    reviews.judge(new Judgement(denied, CORRECT, asserted, null, "Anna", false));
    Comparison corrected = new Comparer(archive).compare(event("raid"));
    assertEquals(Comparison.Verdict.AGREE, slot(corrected, "status").verdict());
    assertEquals(denied, corrected.tellings().get(1).record().id());
  }

  @Test
  void aDenialDoesNotHeadAStory() {
    Document denial = Made.document("denial", "Interfax", "2022-03-05", "RUS denied it.");
    Told claim = told(1, Made.deed(denial, "STATEMENT", "RUS", "UKR").record());
    Told arrest = told(2, Made.deed(denial, "COERCE", "RUS", "UKR").record());
    Told raid = told(3, Made.deed(denial, "ASSAULT", "RUS", "UKR").record());
    Told again = told(4, Made.deed(denial, "ASSAULT", "RUS", "UKR").record());
    assertEquals(3, headOf(claim, arrest, raid, again));
    assertEquals(2, headOf(claim, arrest));
    assertEquals(1, headOf(claim, claim));
  }

  private static Told told(int number, EventRecord record) {
    return new Told(number, record, record, "Interfax", record.document().id(), null, null);
  }

  private static int headOf(Told... told) {
    return new Comparison("x", 1, List.of(told), List.of()).head().number();
  }

  private static Comparison.Slot slot(Comparison story, String name) {
    return story.slots().stream()
        .filter(slot -> slot.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(ComparisonFormat.class)
  void everyFormatHasAllTellingsAndEscapesThem(ComparisonFormat format) throws IOException {
    Made.add(
        archive,
        "evil.jsonl",
        Made.deed(
            Made.document(
                "evil", "<b>Evil</b>", null, "USA hit RUS <script>alert(1)</script> | *x*"),
            "ASSAULT",
            "USA",
            "RUS"));
    StringWriter out = new StringWriter();
    format.write(new Comparer(archive).compare(event("raid")), out);
    assertTrue(out.toString().contains("burning a granary"), out.toString());
    assertTrue(out.toString().contains("differ"), out.toString());
    StringWriter evil = new StringWriter();
    format.write(new Comparer(archive).compare(event("evil")), evil);
    if (format == ComparisonFormat.HTML || format == ComparisonFormat.MARKDOWN) {
      assertFalse(evil.toString().contains("<script"), evil.toString());
      assertFalse(evil.toString().contains("<b>"), evil.toString());
    }
  }

  @Test
  void tollsAreRead() {
    assertEquals(
        List.of(new Toll("killed", 12), new Toll("wounded", 30)),
        Toll.in("Twelve people were killed and 30 injured."));
    assertEquals(List.of(new Toll("killed", 1200)), Toll.in("The raid killed at least 1,200."));
    assertEquals(List.of(new Toll("arrested", 35)), Toll.in("35 state police were arrested."));
    assertEquals(List.of(), Toll.in("In 1987 the minister was killed."));
    assertEquals(List.of(), Toll.in("99999999999999999999 people were killed."));
  }
}
