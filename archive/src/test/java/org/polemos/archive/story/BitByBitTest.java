package org.polemos.archive.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polemos.archive.Additions;
import org.polemos.archive.Archive;
import org.polemos.archive.Made;
import org.polemos.archive.review.Changes;
import org.polemos.archive.review.Missed;
import org.polemos.archive.review.Review;
import org.polemos.archive.review.Reviews;
import org.polemos.archive.review.Reviews.Judgement;
import org.polemos.archive.review.Verdict;
import org.polemos.record.Status;
import org.polemos.text.Document;
import org.polemos.text.Span;

/** What is linked bit by bit is what linking all at once gives, by the same frequencies. */
class BitByBitTest {

  private static final String[] PARTIES = {"USA", "RUS", "UKR", "IRN", "the rebels"};
  private static final String[] EVENTS = {"ASSAULT", "CONSULT", "PROTEST"};
  private static final String[] PLACES = {"Homs", "Kyiv", "Basra"};
  private static final String[] WORDS =
      ("granary bridge harvest railway depot tanker convoy market envoy treaty grain firemen"
              + " helicopters refinery orchard checkpoint")
          .split(" ");

  @TempDir private Path folder;
  private int made;

  private static String one(Random random, String[] of) {
    return of[random.nextInt(of.length)];
  }

  private Made.Deed deed(Random random) {
    String actor = one(random, PARTIES);
    String recipient = one(random, PARTIES);
    StringBuilder text = new StringBuilder(actor + " hit " + recipient + " near the");
    for (int i = 0; i < 5; i++) {
      text.append(' ').append(one(random, WORDS));
    }
    text.append(random.nextBoolean() ? "." : ", killing " + (2 + random.nextInt(2)) + ".");
    String published = random.nextInt(8) == 0 ? null : "2022-03-1" + random.nextInt(5);
    Made.Deed deed =
        Made.deed(
                Made.document("d" + made++, "Wire " + random.nextInt(4), published, text + ""),
                one(random, EVENTS),
                actor,
                recipient)
            .status(random.nextBoolean() ? Status.ASSERTED : Status.DENIED);
    deed = random.nextInt(3) == 0 ? deed : deed.in(one(random, PLACES));
    return random.nextInt(4) == 0 ? deed : deed.on("2022-03-1" + random.nextInt(3));
  }

  private Made.Deed[] deeds(Random random, int many) {
    Made.Deed[] deeds = new Made.Deed[many];
    for (int i = 0; i < many; i++) {
      deeds[i] = deed(random);
    }
    return deeds;
  }

  private static List<String> made(Archive archive) {
    List<String> all =
        archive
            .db()
            .list(
                "SELECT one || ' ' || other || ' ' || score || ' ' || why FROM links ORDER BY one,"
                    + " other",
                row -> row.getString(1));
    all.addAll(
        archive
            .db()
            .list(
                "SELECT event || ' in ' || story FROM stories ORDER BY event",
                row -> row.getString(1)));
    all.addAll(
        archive
            .db()
            .list("SELECT event || ' linked' FROM linked ORDER BY 1", row -> row.getString(1)));
    return all;
  }

  private static void assertTheSame(Archive archive, Linker linker) {
    assertTrue(linker.update(), "it is linked bit by bit");
    List<String> bitByBit = made(archive);
    linker.linkAgain();
    assertEquals(made(archive), bitByBit);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void whateverComesAndGoes(int seed) {
    Random random = new Random(seed);
    try (Archive archive = Archive.open(folder.resolve("a.db"))) {
      Linker linker = new Linker(archive, 0, 100);
      assertFalse(linker.update(), "nothing is known yet");
      Made.add(archive, "first.jsonl", deeds(random, 60));
      linker.link((done, all) -> {});
      assertTrue(archive.db().number("SELECT count(*) FROM stories") > 0, "something is linked");
      Stories stories = new Stories(archive);
      Additions additions = new Additions(archive);
      List<Long> added = new ArrayList<>();
      for (int step = 0; step < 12; step++) {
        List<Long> told =
            archive
                .db()
                .list(
                    "SELECT event FROM stories WHERE event IN (SELECT number FROM events WHERE"
                        + " document NOT IN (SELECT number FROM documents WHERE superseded_by IS NOT"
                        + " NULL))",
                    row -> row.getLong(1));
        switch (random.nextInt(8)) {
          case 0 -> {
            Additions.Addition addition = additions.begin("some", "me");
            Made.add(archive, addition.origin(), deeds(random, 1 + random.nextInt(5)));
            added.add(addition.number());
          }
          case 1 -> {
            // Takes it back, or brings it again among those that came later.
            if (!added.isEmpty()) {
              additions.undo(added.get(random.nextInt(added.size())), "me");
            }
          }
          case 2 -> stories.split(told.get(random.nextInt(told.size())), "me", null);
          case 5 -> correct(archive, random, told.get(random.nextInt(told.size())));
          case 6 -> addMissed(archive, random, told.get(random.nextInt(told.size())));
          case 7 -> undoJudgement(archive, random);
          case 3 -> stories.merge(told.get(0), told.get(told.size() - 1), "me", null);
          default -> {
            List<Stories.Decision> decided = stories.decisions(50, 0);
            if (!decided.isEmpty()) {
              stories.undo(decided.get(random.nextInt(decided.size())).number(), "me");
            }
          }
        }
        assertTheSame(archive, linker);
      }
    }
  }

  private static void correct(Archive archive, Random random, long event) {
    String id =
        archive
            .db()
            .first("SELECT id FROM events WHERE number = ?", row -> row.getString(1), event);
    ObjectNode changes = JsonNodeFactory.instance.objectNode();
    if (random.nextBoolean()) {
      changes.putObject("date").put("start", "2022-03-1" + random.nextInt(5));
    } else {
      changes.putArray("actor").addObject().put("start", 0).put("end", 3).put("code", "FRA");
    }
    String by = "judge " + random.nextInt(2);
    new Reviews(archive, Changes.READ)
        .judge(
            new Judgement(Objects.requireNonNull(id), Verdict.CORRECT, changes, null, by, false));
  }

  private static void addMissed(Archive archive, Random random, long event) {
    String id =
        archive
            .db()
            .first(
                "SELECT d.id FROM events e JOIN documents d ON d.number = e.document WHERE e.number ="
                    + " ?",
                row -> row.getString(1),
                event);
    Document document = Objects.requireNonNull(archive.document(Objects.requireNonNull(id)));
    ObjectNode said = JsonNodeFactory.instance.objectNode().put("event", one(random, EVENTS));
    said.putObject("trigger").put("start", 4).put("end", 7);
    said.putArray("actor").addObject().put("start", 0).put("end", 3).put("code", "USA");
    said.putArray("recipient").addObject().put("start", 8).put("end", 11).put("code", "RUS");
    Missed missed = new Missed(document, 0, new Span(0, document.text().length()), Made.CODER);
    new Reviews(archive, Changes.READ).add(missed, said, null, "judge " + random.nextInt(2));
  }

  private static void undoJudgement(Archive archive, Random random) {
    Reviews reviews = new Reviews(archive, Changes.READ);
    List<Review> made = reviews.log(null, null, 50, 0);
    if (!made.isEmpty()) {
      reviews.undo(made.get(random.nextInt(made.size())).number(), "me");
    }
  }

  @Test
  void muchThatIsNewIsLinkedWithAllElse() {
    Random random = new Random(1);
    try (Archive archive = Archive.open(folder.resolve("a.db"))) {
      Linker linker = new Linker(archive, 0, 0.1);
      Made.add(archive, "first.jsonl", deeds(random, 40));
      linker.linkNew((done, all) -> {});
      Made.add(archive, "second.jsonl", deeds(random, 3));
      assertTrue(linker.update());
      assertEquals(
          40, archive.db().number("SELECT times FROM frequencies WHERE kind = 'tellings'"));
      Made.add(archive, "third.jsonl", deeds(random, 3));
      assertFalse(linker.update(), "six of forty");
      linker.linkNew((done, all) -> {});
      assertEquals(
          46, archive.db().number("SELECT times FROM frequencies WHERE kind = 'tellings'"));
    }
  }

  /** Of an archive of real texts, where one is named by {@code polemos.archive}. */
  @Test
  void aPartOfARealArchiveComesAndGoes() throws Exception {
    String real = System.getProperty("polemos.archive");
    assumeTrue(real != null, "no archive is named with -Dpolemos.archive=FILE");
    Path copy = Files.copy(Path.of(real), folder.resolve("real.db"));
    try (Archive archive = Archive.open(copy)) {
      Linker linker = new Linker(archive, 0, 1);
      linker.link((done, all) -> {});
      for (int part : new int[] {501}) {
        String some = " WHERE number % " + part + " = 3";
        archive.db().write("UPDATE documents SET superseded_by = number" + some);
        assertTheSame(archive, linker);
        archive.db().write("UPDATE documents SET superseded_by = NULL" + some);
        assertTheSame(archive, linker);
      }
    }
  }
}
