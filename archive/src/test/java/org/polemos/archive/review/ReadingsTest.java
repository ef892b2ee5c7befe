package org.polemos.archive.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polemos.archive.Archive;
import org.polemos.archive.Coded;
import org.polemos.archive.Made;
import org.polemos.archive.Recoding;
import org.polemos.archive.Texts;
import org.polemos.archive.export.Export;
import org.polemos.archive.review.Reviews.Judgement;
import org.polemos.archive.search.Search;
import org.polemos.archive.story.Linker;
import org.polemos.archive.story.Stories;
import org.polemos.archive.view.Actors;
import org.polemos.archive.view.Network;
import org.polemos.record.EventRecord;
import org.polemos.record.RecordFormat;
import org.polemos.text.Document;
import org.polemos.text.Span;

/**
 * What people decided is searched, counted, linked and exported; undone, the coder's stands again.
 */
class ReadingsTest {

  private static final Document RAID =
      Made.document("raid", "Tass", "2014-03-18", "USA hit RUS near Minsk at dawn.");

  @TempDir private Path folder;
  private Archive archive;
  private Reviews reviews;
  private String raid;

  @BeforeEach
  void open() {
    archive = Archive.open(folder.resolve("a.db"));
    Made.Deed deed = Made.deed(RAID, "ASSAULT", "USA", "RUS").in("Minsk");
    Made.add(archive, "raid.txt", deed);
    reviews = new Reviews(archive, Changes.READ);
    raid = deed.record().id();
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private static ObjectNode changes(String json) {
    return Changes.tree(json.replace('\'', '"'));
  }

  private Review correct(String by, String json) {
    return reviews.judge(new Judgement(raid, Verdict.CORRECT, changes(json), null, by, false));
  }

  private Review add(String by) {
    Missed missed = new Missed(RAID, 0, new Span(0, RAID.text().length()), Made.CODER);
    return reviews.add(
        missed,
        changes(
            "{'event':'COERCE','trigger':{'start':12,'end':16},"
                + "'actor':[{'start':0,'end':3,'code':'USA'}],"
                + "'recipient':[{'start':17,'end':22,'code':'BLR'}]}"),
        null,
        by);
  }

  private long found(String question) {
    return new Search(archive).count(question, false);
  }

  private List<EventRecord> events(String question) {
    return new Search(archive).events(question, 10, 0);
  }

  private String dump() {
    StringBuilder all = new StringBuilder();
    for (String sql :
        new String[] {
          "SELECT * FROM events ORDER BY number",
          "SELECT p.*, n.name FROM parties p JOIN names n ON n.number = p.name ORDER BY 1, 2, 3",
          "SELECT * FROM sources ORDER BY 1, 2",
          "SELECT * FROM causes ORDER BY 1, 2"
        }) {
      archive
          .db()
          .each(
              sql,
              row -> {
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                  all.append(row.getString(i)).append('\t');
                }
                return all.append('\n');
              });
    }
    return all.toString();
  }

  @Test
  void whatIsCorrectedIsFoundAndUndoneItIsAsBefore() {
    String before = dump();
    Review made =
        correct(
            "Anna",
            "{'status':'denied','actor':[{'start':8,'end':11,'code':'RUS','name':'Russia'}],"
                + "'recipient':[{'start':0,'end':3,'code':'USA','name':'United States'}],"
                + "'date':{'start':'2014-03-01'},'place':{'name':'Brest','country':'BLR'},"
                + "'source':{'start':17,'end':22,'name':'Minsk'},"
                + "'trigger':{'start':4,'end':7}}");
    assertEquals(1, found("actor:RUS recipient:USA status:denied date:2014-03-01 place:Brest"));
    assertEquals(1, found("speaker:Minsk dawn"));
    assertEquals(0, found("actor:USA"));
    assertEquals(0, found("place:Minsk"));
    EventRecord now = events("verdict:corrected").get(0);
    assertEquals(raid, now.id());
    assertEquals("hit", now.trigger().text());
    assertEquals(1, new Actors(archive).deeds("Russia", false).size());
    assertEquals(0, new Actors(archive).deeds("USA", false).size());
    assertEquals(List.of(), new Network(archive).of("", 10).nodes(), "what is denied is no tie");
    String coded =
        archive.db().first("SELECT record FROM coded WHERE id = ?", row -> row.getString(1), raid);
    assertTrue(Objects.requireNonNull(coded).contains("\"status\":\"asserted\""), coded);
    reviews.undo(made.number(), "Anna");
    assertEquals(before, dump());
    assertEquals(1, found("verdict:none actor:USA"));
  }

  @Test
  void aDisputeLeavesTheCodersReading() {
    String before = dump();
    correct("Anna", "{'status':'denied'}");
    assertEquals(1, found("status:denied"));
    correct("Ben", "{'status':'planned'}");
    assertEquals(before, dump());
    assertEquals(1, found("verdict:disputed"));
  }

  @Test
  void whatWasAddedIsFoundWithWhoAddedItAndGoesWhereThatIsUndone() {
    String before = dump();
    Review added = add("Anna");
    EventRecord record = events("verdict:added actor:USA recipient:BLR event:COERCE").get(0);
    assertEquals(added.event(), record.id());
    assertEquals("review", record.why().rule());
    assertEquals("added by Anna", record.why().at());
    assertEquals(1, found("rule:review dawn"));
    assertEquals(2, found("dawn"));
    assertEquals(0, reviews.waiting(new Reviews.Wanted("Ben", "rule:review", null, true)));
    assertEquals(1, reviews.waiting(new Reviews.Wanted("Ben", "rule:review", null, false)));
    reviews.undo(added.number(), "Anna");
    assertEquals(before, dump());
    assertEquals(1, found("dawn"));
  }

  @Test
  void whatWasAddedCanBeCorrectedByWhoAddedIt() {
    String added = add("Anna").event();
    Review corrected =
        reviews.judge(
            new Judgement(
                added, Verdict.CORRECT, changes("{'status':'planned'}"), null, "Anna", false));
    assertEquals(1, found("verdict:added status:planned recipient:BLR"));
    assertEquals("added by Anna", events("verdict:added").get(0).why().at());
    reviews.judge(
        new Judgement(added, Verdict.CORRECT, changes("{'event':'ASSAULT'}"), null, "Anna", false));
    assertEquals(0, found("status:planned"), "a correction is of what was added");
    List<Review> all = reviews.log("Anna", "raid", 10, 0);
    assertTrue(reviews.undo(all.get(0).number(), "Anna"));
    assertEquals(1, found("status:planned"), "the one before stands again");
    assertTrue(reviews.undo(corrected.number(), "Anna"));
    assertEquals(1, found("verdict:added status:asserted"));
  }

  @Test
  void aJudgementOfWhatWasAddedIsNotOfWhatTheCoderFoundThere() {
    Missed missed = new Missed(RAID, 0, new Span(0, RAID.text().length()), Made.CODER);
    Review added =
        reviews.add(
            missed, changes("{'event':'COERCE','trigger':{'start':0,'end':7}}"), null, "Anna");
    reviews.judge(new Judgement(added.event(), Verdict.REJECT, null, null, "Clara", true));
    assertEquals(List.of(added.event()), List.copyOf(reviews.of("raid").keySet()));
    assertEquals(0, found("event:ASSAULT verdict:rejected"));
    assertEquals(1, found("event:COERCE verdict:rejected"));
  }

  private void recode(Made.Deed... deeds) {
    List<EventRecord> records = Stream.of(deeds).map(Made.Deed::record).toList();
    new Recoding(archive, Made.CODER, true).take(RAID, new Coded("eng", records, List.of(), null));
    new Readings(archive).settle();
  }

  @Test
  void readingsOutliveReCoding() {
    correct("Anna", "{'status':'denied'}");
    Review added = add("Ben");
    recode(Made.deed(RAID, "COERCE", "USA", "RUS").number(7));
    assertEquals(1, found("event:ASSAULT status:denied verdict:corrected"));
    assertEquals(1, found("verdict:added"));
    recode();
    assertEquals(0, found("status:denied"));
    assertEquals(added.event(), events("").get(0).id());
    assertEquals(0, new Readings(archive).settle(), "all is settled");
  }

  @Test
  void aReCodingComparesWithWhatTheCoderHad() {
    correct("Anna", "{'status':'denied'}");
    add("Ben");
    Made.Deed same = Made.deed(RAID, "ASSAULT", "USA", "RUS").in("Minsk");
    assertEquals(
        List.of(),
        new Recoding(archive, Made.CODER, false)
            .take(RAID, new Coded("eng", List.of(same.record()), List.of(), null)));
  }

  private String exported(Export export) throws IOException {
    StringWriter out = new StringWriter();
    export.write(RecordFormat.JSONL, out);
    return out.toString();
  }

  @Test
  void exportsHaveWhatStandsWhatWasJudgedOrWhatWasCoded() throws IOException {
    Document talks = Made.document("talks", "Tass", "2014-03-19", "USA hit RUS once more.");
    Document rumour = Made.document("rumour", "Tass", "2014-03-19", "USA hit RUS, it is rumoured.");
    Made.add(archive, "t.txt", Made.deed(talks, "COERCE", "USA", "RUS"));
    Made.add(archive, "r.txt", Made.deed(rumour, "COERCE", "USA", "RUS"));
    correct("Anna", "{'status':'denied'}");
    add("Anna");
    reviews.judge(new Judgement("rumour-COERCE-0", Verdict.REJECT, null, null, "Anna", false));
    Export all = new Export(archive, null, true);
    assertEquals(3, exported(all).lines().count());
    assertTrue(exported(all).contains("\"status\":\"denied\""));
    assertEquals(2, exported(all.reviewed()).lines().count());
    assertFalse(exported(all.reviewed()).contains("talks"));
    assertEquals(3, exported(all.coded()).lines().count());
    assertFalse(exported(all.coded()).contains("denied"));
    assertTrue(exported(all.coded()).contains("rumour-COERCE-0"));
    assertEquals(1, exported(all.reviewed().coded()).lines().count());
    Export some = new Export(archive, "status:denied OR status:planned", true);
    assertEquals(1, exported(some.reviewed()).lines().count());
  }

  @Test
  void wordsThatAreLetGoStandInNoReading() {
    correct("Anna", "{'status':'denied'}");
    add("Ben");
    assertTrue(new Texts(archive).forget("raid"));
    for (String kept :
        new String[] {"events.record", "held.coded", "reviews.record", "reviews.corrected"}) {
      String table = kept.substring(0, kept.indexOf('.'));
      assertEquals(
          0,
          archive
              .db()
              .number("SELECT count(*) FROM " + table + " WHERE " + kept + " LIKE '%at dawn%'"),
          kept);
    }
    correct("Anna", "{'status':'planned'}");
    assertEquals(1, found("status:planned"));
  }

  @Test
  void whatWasAddedTakesPartInAStory() {
    String text = "RUS jets bombed the UKR granary in Okhtyrka and killed 14 people on Friday.";
    Document first = Made.document("first", "Tass", "2022-03-05", text);
    Document second =
        Made.document("second", "Unian", "2022-03-05", "Fourteen died: " + text + " It burnt.");
    Made.add(
        archive,
        "news.jsonl",
        Made.deed(first, "ASSAULT", "RUS", "UKR").on("2022-03-04").in("Okhtyrka"));
    Made.add(archive, "more.jsonl", Made.deed(second, "CONSULT", "Fourteen", "It"));
    Linker linker = new Linker(archive);
    linker.linkSoon();
    linker.link((done, all) -> {});
    assertEquals(0, new Stories(archive).count());
    Missed missed = new Missed(second, 0, new Span(15, 15 + text.length()), Made.CODER);
    Review added =
        reviews.add(
            missed,
            changes(
                "{'event':'ASSAULT','trigger':{'start':24,'end':30},"
                    + "'actor':[{'start':15,'end':18,'code':'RUS','country':'RUS'}],"
                    + "'recipient':[{'start':35,'end':38,'code':'UKR','country':'UKR'}],"
                    + "'date':{'start':'2022-03-04'},'place':{'name':'Okhtyrka','country':'SYR'}}"),
            null,
            "Anna");
    linker.linkSoon();
    assertEquals(2, new Stories(archive).list(5, 0).get(0).documents());
    reviews.undo(added.number(), "Anna");
    linker.linkSoon();
    assertEquals(0, new Stories(archive).count());
  }
}
