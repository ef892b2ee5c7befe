package org.polemos.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polemos.archive.Archive;
import org.polemos.archive.review.Changes;
import org.polemos.archive.review.Reviews;
import org.polemos.archive.review.Reviews.Judgement;
import org.polemos.archive.review.Verdict;
import org.polemos.archive.search.Search;
import org.polemos.learn.Ranker;
import org.polemos.record.EventRecord;

/** From judgements to gold, from gold to a score and to a model. */
class JudgedGoldTest {

  @TempDir private Path folder;
  private Path archive;
  private Path gold;

  @BeforeEach
  void judge() throws IOException {
    archive = folder.resolve("a.db");
    gold = folder.resolve("gold.jsonl");
    Path news =
        Files.writeString(
            folder.resolve("news.jsonl"),
            """
            {"id": "1", "source": "Wire", "text": "Italy imposed sanctions on Serbia."}
            {"id": "2", "source": "Wire", "text": "Kenya met Uganda in Nairobi."}
            {"id": "3", "source": "Wire", "text": "France attacked Spain in the final on Sunday."}
            {"id": "4", "source": "Wire", "text": "Norway sent aid to Peru."}
            """);
    assertEquals(Exit.OK, Cli.run("archive", "add", "--archive", archive, news).code());
    try (Archive opened = Archive.open(archive)) {
      Reviews reviews = new Reviews(opened, Changes.READ);
      say(opened, reviews, "1", Verdict.ACCEPT, null);
      ObjectNode changes = JsonMapper.builder().build().createObjectNode().put("status", "planned");
      say(opened, reviews, "2", Verdict.CORRECT, changes);
      say(opened, reviews, "3", Verdict.REJECT, null);
    }
  }

  private static void say(
      Archive opened, Reviews reviews, String document, Verdict verdict, ObjectNode changes) {
    List<EventRecord> found = new Search(opened).events("document:" + document, 1, 0);
    assertEquals(1, found.size(), "a record in " + document);
    reviews.judge(new Judgement(found.get(0).id(), verdict, changes, null, "Anna", false));
  }

  private Cli.Result export(Object... more) {
    Object[] words = {"archive", "gold", "--archive", archive};
    Object[] all = new Object[words.length + more.length];
    System.arraycopy(words, 0, all, 0, words.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return Cli.run(all);
  }

  @Test
  void whatWasJudgedIsWritten() throws IOException {
    assertEquals(3, export().records());
    assertEquals(1, export("event:SANCTION").records());
    assertEquals(Exit.USAGE, export("(").code());
    assertTrue(export("--format", "tsv").out().startsWith("document\t"));
    assertTrue(export("--format", "examples").out().contains("  NO   France attacked Spain"));
    assertEquals(Exit.OK, export("-o", gold).code());
    assertEquals(3, Files.readAllLines(gold).size());
  }

  @Test
  void theCoderIsScoredOnIt() {
    export("-o", gold);
    Cli.Result result = Cli.run("eval", "judged", gold, "--archive", archive, "--misses");
    assertEquals(Exit.OK, result.code(), result.err());
    // Two of three records are right as to type; one of these has another status.
    assertTrue(
        result.out().contains("trigger or actor                0.667      1.000"), result.out());
    assertTrue(result.out().contains("2: wrong status of CONSULT “met”"), result.out());
    assertTrue(result.out().contains("3: false ASSAULT “attacked”"), result.out());
    assertTrue(result.out().contains("rejected by people: 1, still found: 1"), result.out());
  }

  @Test
  void aModelLearnsFromIt() throws IOException {
    export("-o", gold);
    Path model = folder.resolve("pairs.bin");
    Cli.Result result = Cli.run("train", "pairs", gold, "-o", model);
    assertEquals(Exit.OK, result.code(), result.err());
    assertTrue(result.err().contains("2 pairs and "), result.err());
    // Sanctions are filed under COERCE, as data derived from CAMEO have them.
    assertEquals(List.of("COERCE", "CONSULT"), Ranker.read(model).labels());
  }

  @Test
  void aModelOfDeedsLearnsFromItTooAndWhatWasRejectedIsNoDeed() throws IOException {
    export("-o", gold);
    Path marked =
        Files.writeString(
            folder.resolve("marked.txt"),
            """
            Italy B-S
            imposed O
            sanctions O
            on O
            Serbia B-T

            Kenya B-S
            met O
            Uganda B-T
            """);
    Path news =
        Files.writeString(
            folder.resolve("more.jsonl"),
            "{\"id\": \"5\", \"text\": \"Rain fell on the green hills of Wales all day.\"}\n");
    Cli.Result result =
        Cli.run("train", "deeds", gold, "--marked", marked, "--news", news, "-o", folder);
    assertEquals(Exit.OK, result.code(), result.err());
    assertTrue(result.err().contains("2 pairs and 1 that people rejected"), result.err());
    assertEquals(
        List.of("COERCE", "CONSULT", "NONE"), Ranker.read(folder.resolve("deeds.bin")).labels());
    assertTrue(Files.size(folder.resolve("parties.bin")) > 0);
  }

  @Test
  void whatIsNoGoldIsRefused() throws IOException {
    Path wrong = Files.writeString(folder.resolve("wrong.jsonl"), "{\"id\":\"1\"}\n");
    Cli.Result train = Cli.run("train", "pairs", wrong, "-o", folder.resolve("x.bin"));
    assertEquals(Exit.PARTLY, train.code());
    assertTrue(train.err().contains("line 1 is no judged record"), train.err());
    assertEquals(Exit.PARTLY, Cli.run("eval", "judged", wrong, "--archive", archive).code());
    assertEquals(
        Exit.PARTLY,
        Cli.run("train", "pairs", folder.resolve("none.tsv"), "-o", folder.resolve("x")).code());
    assertEquals(Exit.USAGE, Cli.run("train", "deeds", wrong, "-o", folder).code());
  }
}
