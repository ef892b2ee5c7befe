package org.polemos.archive.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polemos.actor.Actor;
import org.polemos.archive.Archive;
import org.polemos.archive.Coded;
import org.polemos.archive.Ingest;
import org.polemos.archive.Made;
import org.polemos.archive.Recoding;
import org.polemos.archive.review.Reviews.Judgement;
import org.polemos.archive.trend.Blames;
import org.polemos.record.Blame;
import org.polemos.record.EventRecord;
import org.polemos.record.EventRecord.Quote;
import org.polemos.text.Document;
import org.polemos.text.Span;

/** Where people corrected the parties of a sentence, its blame follows them. */
class BlameReadingsTest {

  private static final Document RAID =
      Made.document("raid", "Tass", "2014-03-18", "TUR blames SYR for the raid of the IRQ border.");

  @TempDir private Path folder;
  private Archive archive;
  private EventRecord raid;

  private static Blame blame(EventRecord of) {
    Actor blamed = of.actor().get(0);
    Span sentence = of.sentence().span();
    Quote cue = new Quote("blames", new Span(4, 10));
    return new Blame(
        RAID, sentence, "TUR", "TUR", blamed, null, "blames", cue, of.id(), "causes.csv:1");
  }

  @BeforeEach
  void open() {
    archive = Archive.open(folder.resolve("a.db"));
    raid = Made.deed(RAID, "ASSAULT", "SYR", "TUR").record();
    try (Ingest ingest = new Ingest(archive, Made.CODER)) {
      ingest.admit(RAID, "raid.txt");
      ingest.add(RAID, coded());
    }
  }

  private Coded coded() {
    return new Coded("eng", List.of(raid), List.of(blame(raid)), null);
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private Review correct(String changes) {
    return new Reviews(archive, Changes.READ)
        .judge(
            new Judgement(
                raid.id(),
                Verdict.CORRECT,
                Changes.tree(changes.replace('\'', '"')),
                null,
                "Anna",
                false));
  }

  private List<String> told(@Nullable String blamed) {
    return new Blames(archive)
        .count(new Blames.Filter(null, blamed, null, null, null), null, false, 9).stream()
            .map(count -> count.by() + " → " + count.blamed())
            .toList();
  }

  @Test
  void whoeverTheSameWordsStandForIsBlamedUntilThatIsUndone() {
    Review made =
        correct("{'actor':[{'start':11,'end':14,'name':'Syrian rebels','code':'SYRREB'}]}");
    assertEquals(List.of("TUR → Syrian rebels"), told(null));
    assertEquals(List.of("TUR → Syrian rebels"), told("SYRREB"), "by code");
    new Reviews(archive, Changes.READ).undo(made.number(), "Anna");
    assertEquals(List.of("TUR → SYR"), told(null));
  }

  @Test
  void whoeverElseDidTheDeedIsBlamedForIt() {
    correct("{'actor':[{'start':31,'end':34,'name':'Iraq','code':'IRQ'}]}");
    assertEquals(List.of("TUR → Iraq"), told(null));
  }

  @Test
  void whoeverBlamesIsCorrectedToo() {
    correct("{'recipient':[{'start':0,'end':3,'name':'Turkish press','code':'TURMED'}]}");
    assertEquals(List.of("Turkish press → SYR"), told(null));
  }

  @Test
  void aDeedTheOtherWayRoundDoesNotTurnTheBlame() {
    correct(
        "{'actor':[{'start':0,'end':3,'name':'TUR','code':'TUR'}],"
            + "'recipient':[{'start':11,'end':14,'name':'SYR','code':'SYR'}]}");
    assertEquals(List.of("TUR → SYR"), told(null));
  }

  @Test
  void aCorrectionOutlivesReCoding() {
    correct("{'actor':[{'start':11,'end':14,'name':'Syrian rebels','code':'SYRREB'}]}");
    new Recoding(archive, Made.CODER, true).take(RAID, coded());
    new Readings(archive).settle();
    assertEquals(List.of("TUR → Syrian rebels"), told(null));
  }
}
