package org.polemos.archive.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polemos.archive.Archive;
import org.polemos.archive.ArchiveException;
import org.polemos.archive.Coded;
import org.polemos.archive.Made;
import org.polemos.archive.Recoding;
import org.polemos.archive.export.Export;
import org.polemos.archive.review.Reviews.Judgement;
import org.polemos.archive.search.QueryException;
import org.polemos.archive.search.Search;
import org.polemos.archive.trend.Series;
import org.polemos.archive.trend.Trend;
import org.polemos.archive.trend.Trends;
import org.polemos.archive.trend.Unit;
import org.polemos.archive.view.Actors;
import org.polemos.archive.view.Facets;
import org.polemos.codebook.EventType;
import org.polemos.codebook.Location;
import org.polemos.record.EventRecord;
import org.polemos.record.RecordFormat;
import org.polemos.text.Document;
import org.polemos.text.Span;

/** Judgements: made, replaced, undone, kept through re-coding, compared, settled, exported. */
class ReviewsTest {

  private static final Map<String, EventType> TYPES =
      Map.of("ASSAULT", type("ASSAULT", 4, -9, "190"), "COERCE", type("COERCE", 4, -7, "170"));

  private static final Document RAID =
      Made.document("raid", "Tass", "2014-03-18", "USA hit RUS near Minsk at dawn.");

  @TempDir Path folder;
  private Archive archive;
  private Reviews reviews;
  private String raid;

  private static EventType type(String name, int quad, double score, String cameo) {
    return new EventType(
        name,
        "",
        quad,
        score,
        false,
        false,
        List.of(cameo),
        Map.of(),
        List.of(),
        new Location(name + ".events", 1, ""));
  }

  @BeforeEach
  void open() {
    archive = Archive.open(folder.resolve("a.db"));
    Made.add(archive, "raid.txt", Made.deed(RAID, "ASSAULT", "USA", "RUS"));
    reviews = new Reviews(archive, new Changes(TYPES));
    raid = Made.deed(RAID, "ASSAULT", "USA", "RUS").record().id();
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private static ObjectNode changes(String json) {
    return Changes.tree(json.replace('\'', '"'));
  }

  private Review accept(String by) {
    return reviews.judge(new Judgement(raid, Verdict.ACCEPT, null, null, by, false));
  }

  private Review reject(String by) {
    return reviews.judge(new Judgement(raid, Verdict.REJECT, null, null, by, false));
  }

  private Review correct(String by, String json) {
    return reviews.judge(new Judgement(raid, Verdict.CORRECT, changes(json), null, by, false));
  }

  private List<Review> standing() {
    return reviews.of("raid").getOrDefault(raid, List.of());
  }

  private List<Reviews.Waiting> queue(String by, String question, @Nullable String document) {
    return reviews.queue(new Reviews.Wanted(by, question, document, false), 10);
  }

  private long waiting(String by, @Nullable String document) {
    return reviews.waiting(new Reviews.Wanted(by, "", document, false));
  }

  private void recode(Made.Deed... deeds) {
    List<EventRecord> records = Stream.of(deeds).map(Made.Deed::record).toList();
    new Recoding(archive, Made.CODER, true).take(RAID, new Coded("eng", records, List.of(), null));
    new Readings(archive).settle();
  }

  @Test
  void theQueueHasWhatOneHasNotJudged() {
    assertEquals(1, queue("Anna", "", null).size());
    Review made = accept("Anna");
    assertEquals(0, queue("Anna", "", null).size());
    assertEquals(0, waiting("Anna", "raid"));
    assertEquals(1, queue("Ben", "event:ASSAULT", "raid").size());
    reviews.judge(new Judgement(raid, Verdict.COMMENT, null, "hm", "Ben", false));
    assertEquals(1, waiting("Ben", null));
    assertTrue(reviews.undo(made.number(), "Anna"));
    assertEquals(1, waiting("Anna", null));
  }

  @Test
  void aLaterJudgementOfTheSamePersonTakesThePlaceOfTheEarlier() {
    accept("Anna");
    accept("Ben");
    Review second = reject("Anna");
    assertEquals(2, standing().size());
    assertEquals(Map.of("Anna", 1L, "Ben", 1L), reviews.people());
    Review first = reviews.log("Anna", "raid", 10, 0).get(1);
    assertEquals("Anna", first.undoneBy());
    assertTrue(reviews.undo(second.number(), "Clara"));
    assertFalse(reviews.undo(second.number(), "Clara"));
    assertEquals("Clara", reviews.get(second.number()).undoneBy());
    // What it took the place of stands again.
    assertEquals(2, standing().size());
    assertNull(reviews.get(first.number()).undone());
    assertEquals(3, reviews.count(null, null));
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertThrows(ReviewException.class, () -> correct("Anna", "{}"));
    assertThrows(ReviewException.class, () -> correct("Anna", "{'event':'PARTY'}"));
    assertThrows(ReviewException.class, () -> correct("Anna", "{'status':'maybe'}"));
    assertThrows(ReviewException.class, () -> correct("Anna", "{'colour':'red'}"));
    assertThrows(ReviewException.class, () -> correct("Anna", "{'trigger':{'start':4,'end':400}}"));
    assertThrows(ReviewException.class, () -> correct("Anna", "{'actor':[{'start':9,'end':4}]}"));
    assertThrows(
        ReviewException.class,
        () -> correct("Anna", "{'date':{'start':'2014-03-18','end':'2014-03-01'}}"));
    assertThrows(
        ReviewException.class,
        () ->
            reviews.judge(
                new Judgement(
                    raid, Verdict.ACCEPT, changes("{'status':'denied'}"), null, "A", false)));
    assertThrows(
        ArchiveException.class,
        () -> reviews.judge(new Judgement("none", Verdict.ACCEPT, null, null, "A", false)));
    assertEquals(0, reviews.count(null, null));
  }

  private ObjectNode gold() throws IOException {
    return Changes.tree(gold(Gold.Format.JSONL));
  }

  private String gold(Gold.Format format) throws IOException {
    StringWriter out = new StringWriter();
    new Gold(archive, new Changes(TYPES)).write(format, out);
    return out.toString();
  }

  @Test
  void anySlotIsCorrected() throws IOException {
    correct(
        "Anna",
        "{'event':'COERCE','status':'denied','trigger':{'start':4,'end':7},"
            + "'actor':[{'start':8,'end':11,'code':'RUS','name':'Russia'}],'recipient':[],"
            + "'source':{'start':17,'end':22,'name':'Minsk'},"
            + "'date':{'start':'2014-03-17'},'place':{'name':'Minsk','country':'BLR'}}");
    ObjectNode gold = gold();
    assertEquals("COERCE", gold.path("event").asText());
    assertEquals(-7, gold.path("score").asDouble());
    assertTrue(gold.path("cameo").isNull());
    assertEquals("hit", gold.path("trigger").path("text").asText());
    assertEquals("RUS", gold.path("actor").path(0).path("text").asText());
    assertEquals("Russia", gold.path("actor").path(0).path("name").asText());
    assertEquals(0, gold.path("recipient").size());
    assertEquals("Minsk", gold.path("attribution").path(1).path("name").asText());
    assertEquals("2014-03-17", gold.path("date").path("end").asText());
    assertEquals("BLR", gold.path("place").path("country").asText());
    assertEquals("correct", gold.path("review").path("verdict").asText());
  }

  @Test
  void judgementsSurviveReCoding() throws IOException {
    correct("Anna", "{'status':'denied'}");
    // The coder of tomorrow calls it something else, under another id, at the same words.
    Made.Deed anew = Made.deed(RAID, "COERCE", "USA", "RUS").number(7);
    recode(anew);
    String now = anew.record().id();
    assertEquals(List.of(now), List.copyOf(reviews.of("raid").keySet()));
    assertEquals(0, waiting("Anna", null));
    assertEquals(1, waiting("Ben", null));
    assertEquals("ASSAULT", gold().path("event").asText());
    // One that finds nothing there loses nothing either.
    recode();
    assertEquals(1, standing().size());
    assertEquals("denied", gold().path("status").asText());
  }

  @Test
  void whatWasMissedIsAdded() throws IOException {
    Missed missed = new Missed(RAID, 0, new Span(0, RAID.text().length()), Made.CODER);
    assertThrows(
        ReviewException.class, () -> reviews.add(missed, changes("{'event':'COERCE'}"), null, "A"));
    Review added =
        reviews.add(
            missed, changes("{'event':'COERCE','trigger':{'start':12,'end':16}}"), null, "Anna");
    assertEquals(Verdict.ADD, added.verdict());
    assertEquals(List.of(added), reviews.of("raid").get(added.event()));
    reviews.judge(new Judgement(added.event(), Verdict.ACCEPT, null, null, "Ben", false));
    assertEquals("near", gold().path("trigger").path("text").asText());
    assertTrue(exported().contains(added.event()));
    reviews.judge(new Judgement(added.event(), Verdict.REJECT, null, null, "Clara", true));
    assertFalse(exported().contains(added.event()));
  }

  private String exported() throws IOException {
    StringWriter out = new StringWriter();
    new Export(archive, null, true).write(RecordFormat.JSONL, out);
    return out.toString();
  }

  private long found(String question) {
    return new Search(archive).count(question, false);
  }

  private int counted(String question) {
    return (int)
        new Trends(archive)
                .count(question, Series.TOTAL, Unit.YEAR, Trend.Measure.RECORDS, 1)
                .lines()
                .values()
                .stream()
                .mapToDouble(line -> line[0])
                .sum();
  }

  @Test
  void whatWasRejectedIsFoundButNotCounted() {
    assertEquals(1, found("verdict:none"));
    Review no = reject("Anna");
    assertEquals(1, found(""));
    assertEquals(1, found("verdict:rejected"));
    assertEquals(0, found("-verdict:rejected"));
    assertEquals(0, counted(""));
    assertEquals(1, counted("verdict:any"));
    assertEquals(1, counted("event:ASSAULT verdict:rejected"));
    assertEquals(0, new Actors(archive).deeds("USA", false).size());
    assertEquals(
        Map.of("rejected", 1L),
        new Facets(archive).of("", false).getOrDefault("verdict", Map.of()));
    // Another mind makes it a dispute, and a dispute changes no count.
    correct("Ben", "{'status':'denied'}");
    assertEquals(1, found("verdict:disputed"));
    assertEquals(1, counted(""));
    reviews.judge(new Judgement(raid, Verdict.REJECT, null, null, "Clara", true));
    assertEquals(1, found("verdict:rejected"));
    assertEquals(0, counted(""));
    reviews.judge(new Judgement(raid, Verdict.ACCEPT, null, null, "Clara", true));
    assertEquals(1, found("verdict:accepted"));
    reviews.undo(no.number(), "Anna");
    assertThrows(QueryException.class, () -> found("verdict:maybe"));
  }

  @Test
  void verdictsFollowTheWordsThroughReCoding() {
    reject("Anna");
    Made.Deed anew = Made.deed(RAID, "COERCE", "USA", "RUS").number(7);
    recode(anew);
    assertEquals(1, found("event:COERCE verdict:rejected"));
    assertEquals(0, counted(""));
  }

  @Test
  void aQuestionSaysWhichJudgementsAreExported() throws IOException {
    accept("Anna");
    Missed missed = new Missed(RAID, 0, new Span(0, RAID.text().length()), Made.CODER);
    reviews.add(
        missed, changes("{'event':'COERCE','trigger':{'start':12,'end':16}}"), null, "Anna");
    assertEquals(2, goldOf("").lines().count());
    assertEquals(2, goldOf("publisher:Tass").lines().count());
    assertEquals(1, goldOf("event:ASSAULT").lines().count());
    assertEquals(0, goldOf("publisher:BBC").lines().count());
    accept("Ben");
    Agreement agreement = new Agreement(archive, new Changes(TYPES));
    assertEquals(1, agreement.between("Anna", "Ben", "event:ASSAULT").items());
    assertEquals(0, agreement.between("Anna", "Ben", "publisher:BBC").items());
  }

  private String goldOf(String question) throws IOException {
    StringWriter out = new StringWriter();
    new Gold(archive, new Changes(TYPES), question).write(Gold.Format.JSONL, out);
    return out.toString();
  }

  @Test
  void exportsTakeWhatIsAgreed() throws IOException {
    correct("Anna", "{'status':'denied'}");
    assertTrue(exported().contains("\"status\":\"denied\""));
    Review no = reject("Ben");
    assertTrue(exported().contains("\"status\":\"asserted\""), "a dispute changes nothing");
    reviews.undo(no.number(), "Ben");
    reject("Anna");
    assertEquals("", exported());
  }

  private Agreement.Report compared() {
    return new Agreement(archive, new Changes(TYPES)).between("Anna", "Ben");
  }

  @Test
  void twoPeopleAreComparedAndTheirDifferencesSettled() throws IOException {
    Document talks = Made.document("talks", "Tass", "2014-03-19", "USA hit RUS once more.");
    Made.add(archive, "talks.txt", Made.deed(talks, "COERCE", "USA", "RUS"));
    String second = Made.deed(talks, "COERCE", "USA", "RUS").record().id();
    for (String who : List.of("Anna", "Ben")) {
      reviews.judge(new Judgement(second, Verdict.ACCEPT, null, null, who, false));
    }
    accept("Anna");
    Review corrected = correct("Ben", "{'status':'denied','trigger':{'start':4,'end':7}}");
    Agreement.Report report = compared();
    assertEquals(2, report.items());
    assertEquals(2, report.documents());
    assertEquals(1.0, report.alphaType());
    assertEquals(0.0, report.alphaStatus());
    assertEquals(1.0, report.alphaBySlot().get("actor"));
    Double triggers = report.alphaBySlot().get("trigger");
    assertNotNull(triggers);
    assertTrue(triggers < 1);
    assertEquals(List.of("status", "trigger"), report.differences().get(0).slots());
    assertNull(report.differences().get(0).settled());
    assertTrue(gold(Gold.Format.TSV).contains("true\n"), "it is disputed");

    reviews.judge(new Judgement(raid, Verdict.CORRECT, corrected.changes(), "so", "Clara", true));
    assertEquals("Clara", settledBy());
    assertTrue(exported().contains("\"status\":\"denied\""));
    // What settles takes the place of what settled before, whoever did.
    reviews.judge(new Judgement(raid, Verdict.ACCEPT, null, null, "Dan", true));
    assertEquals("Dan", settledBy());
    assertFalse(exported().contains("\"status\":\"denied\""));
    String examples = gold(Gold.Format.EXAMPLES);
    assertTrue(examples.contains("  YES  (ACTOR: "), examples);
    assertTrue(examples.contains("= ASSAULT | USA -> RUS"), examples);
  }

  private @Nullable String settledBy() {
    Review settled = compared().differences().get(0).settled();
    return settled == null ? null : settled.by();
  }
}
