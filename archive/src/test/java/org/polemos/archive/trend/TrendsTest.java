package org.polemos.archive.trend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polemos.archive.Archive;
import org.polemos.archive.Made;
import org.polemos.archive.story.Linker;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class TrendsTest {

  @TempDir private Path folder;
  private Archive archive;
  private Trends trends;

  private static Made.Deed deed(int number, String day, String event, String who, String whom) {
    String text = who + " and " + whom + ", sentence <" + number + ">, of day " + day + ".";
    return Made.deed(Made.document("d" + number, "Wire", day, text), event, who, whom).on(day);
  }

  @BeforeEach
  void fill() {
    archive = Archive.open(folder.resolve("a.db"));
    Made.add(
        archive,
        "d.jsonl",
        deed(1, "2022-01-31", "ASSAULT", "RUS", "UKR"),
        deed(2, "2022-02-01", "ASSAULT", "RUS", "UKR"),
        deed(3, "2022-02-06", "CONSULT", "USA", "RUS"),
        deed(4, "2022-02-07", "CONSULT", "USA", "RUS"));
    trends = new Trends(archive);
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private Trend count(Series series, Unit unit) {
    return trends.count("", series, unit, Trend.Measure.RECORDS, 8);
  }

  @Test
  void eventsAreCountedByMonthWeekAndYear() {
    assertArrayEquals(new double[] {1, 3}, count(Series.TOTAL, Unit.MONTH).lines().get("all"));
    assertEquals(List.of("2022-01-31", "2022-02-07"), count(Series.TOTAL, Unit.WEEK).periods());
    assertArrayEquals(new double[] {3, 1}, count(Series.TOTAL, Unit.WEEK).lines().get("all"));
    assertArrayEquals(new double[] {4}, count(Series.TOTAL, Unit.YEAR).lines().get("all"));
  }

  @Test
  void linesAreToldApart() {
    assertEquals(Set.of("RUS → UKR", "USA → RUS"), count(Series.DYAD, Unit.YEAR).lines().keySet());
    assertEquals(Set.of("ASSAULT", "CONSULT"), count(Series.TYPE, Unit.YEAR).lines().keySet());
    Trend one = trends.count("", Series.TYPE, Unit.YEAR, Trend.Measure.RECORDS, 1);
    assertEquals(Set.of("ASSAULT", "other"), one.lines().keySet());
    Trend asked = trends.count("actor:USA", Series.TOTAL, Unit.YEAR, Trend.Measure.RECORDS, 8);
    assertArrayEquals(new double[] {2}, asked.lines().get("all"));
    for (Series series : Series.values()) {
      assertFalse(count(series, Unit.YEAR).lines().isEmpty(), series.label());
    }
  }

  @Test
  void storiesCountOnce() {
    Made.add(
        archive,
        "e.jsonl",
        Made.deed(
                Made.document(
                    "e", "Post", "2022-02-01", "RUS and UKR, sentence <2>, of day 2022-02-01."),
                "ASSAULT",
                "RUS",
                "UKR")
            .on("2022-02-01"));
    new Linker(archive).link((done, all) -> {});
    Trend.Measure stories = Trend.Measure.STORIES;
    double records = only(count(Series.TOTAL, Unit.YEAR));
    double events = only(trends.count("", Series.TOTAL, Unit.YEAR, stories, 8));
    assertEquals(5, records);
    assertTrue(events < records, "the reprint is no event of its own");
  }

  private static double only(Trend trend) {
    return trend.lines().values().iterator().next()[0];
  }

  @Test
  void aJumpOfTheSourcesIsNoJumpOfTheWorld() {
    assertEquals(List.of(), trends.warnings("", Unit.MONTH));
    List<Made.Deed> flood = new ArrayList<>();
    for (int i = 10; i < 70; i++) {
      flood.add(deed(i, "2022-03-15", "ASSAULT", "RUS", "UKR"));
    }
    Made.add(archive, "flood.jsonl", flood.toArray(new Made.Deed[0]));
    List<String> warnings = trends.warnings("", Unit.MONTH);
    assertEquals(1, warnings.size(), warnings.toString());
    assertTrue(warnings.get(0).startsWith("2022-03 has 20.0 times"), warnings.get(0));
    assertTrue(warnings.get(0).endsWith("but 20.0 times the documents too: the sources changed"));
  }

  @Test
  void aJumpAfterTimesWithoutDocumentsIsNoneEither() {
    List<Made.Deed> first = new ArrayList<>();
    for (int i = 10; i < 70; i++) {
      first.add(deed(i, "2022-03-15", "ASSAULT", "RUS", "UKR"));
    }
    Made.add(archive, "first.jsonl", first.toArray(new Made.Deed[0]));
    String text = "RUS and UKR, of old.";
    Made.add(
        archive,
        "old.txt",
        Made.deed(Made.document("old", "Wire", "2022-03-16", text), "ASSAULT", "RUS", "UKR")
            .on("2021-12-01"));
    String warning = trends.warnings("date:2021-12 OR date:2022-03", Unit.MONTH).get(0);
    assertEquals(
        "2022-03 has 60.0 times the events of the month before, but no document is from then:"
            + " the sources changed",
        warning);
  }

  @Test
  void theChartIsWellFormedWhateverTheNames()
      throws IOException, ParserConfigurationException, SAXException {
    Made.add(archive, "x.jsonl", deed(9, "2022-02-09", "AID", "<script>&\u0007\"", "it's"));
    StringWriter out = new StringWriter();
    new Chart(count(Series.DYAD, Unit.MONTH)).write("A <b>title</b> & more", out);
    var read =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(out.toString())));
    assertEquals(3, read.getElementsByTagName("polyline").getLength());
    assertEquals(0, read.getElementsByTagName("script").getLength());
  }
}
