package org.polemos.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polemos.cli.Cli.Result;

class ArchiveCommandTest {

  @TempDir private Path folder;

  private Result archive(String command, Object... words) {
    Object[] all = new Object[words.length + 4];
    all[0] = "archive";
    all[1] = command;
    all[2] = "--archive";
    all[3] = folder.resolve("a.db");
    System.arraycopy(words, 0, all, 4, words.length);
    return Cli.run(all);
  }

  private Path news() throws IOException {
    return Files.writeString(
        folder.resolve("news.jsonl"),
        """
        {"id": "1", "source": "Wire", "date": "2022-02-25", "text": "Italy imposed sanctions on Serbia on Monday."}
        {"id": "2", "source": "Post", "date": "2022-02-26", "text": "Serbia denied that Italy had imposed sanctions."}
        {"id": "3", "text": "Die Bundesregierung hat am Montag neue Sanktionen gegen Serbien beschlossen, wie ein Sprecher mitteilte."}
        no JSON
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "add", "watch", "search", "stories", "compare", "blame", "trend", "export", "gold",
        "recode", "link", "info", "verify", "forget"
      })
  void everyCommandHasHelpWithExamples(String command) {
    Result result = Cli.run("archive", command, "--help");
    assertEquals(Exit.OK, result.code());
    assertTrue(result.out().startsWith("Usage: polemos archive " + command), result.out());
    assertTrue(result.out().contains("Examples:\n  "), result.out());
  }

  @Test
  void recordsAreProvedByTheirTextsUntilTheseAreLetGo() throws IOException {
    Path plural =
        Files.writeString(
            folder.resolve("plural.txt"),
            "Air France and Iberia, the carriers, criticised the MP and the commission against"
                + " fraud in Guatemala for its reports.");
    archive("add", Cli.HOME.resolve("examples"), plural);
    Result proved = archive("verify");
    assertEquals(Exit.OK, proved.code(), proved.out());
    assertTrue(proved.out().contains(" 0 orphaned (the text is gone), 0 broken"), proved.out());
    assertEquals(Exit.OK, archive("forget", "frontier-bulletin").code());
    assertEquals(Exit.PARTLY, archive("forget", "frontier-bulletin").code());
    assertFalse(archive("verify").out().contains(" 0 orphaned"));
    assertTrue(archive("info").out().contains(" orphaned: their text is gone"));
  }

  @Test
  void whatIsAddedIsFound() throws IOException {
    Path news = news();
    Result first = archive("add", news);
    assertEquals(Exit.PARTLY, first.code());
    assertTrue(first.err().contains("added 3 documents"), first.err());
    assertTrue(first.err().contains("news.jsonl:4: malformed JSON"), first.err());
    assertTrue(first.err().contains("1 document kept but not coded"), first.err());
    Result again = archive("add", news);
    assertTrue(again.err().contains("added 0 documents"), again.err());
    assertTrue(again.err().contains("3 there already"), again.err());

    Result events = archive("search", "actor:ITA", "event:SANCTION", "status:asserted");
    assertEquals(Exit.OK, events.code(), events.err());
    assertEquals(1, events.records(), events.out());
    assertEquals(
        Cli.run("code", news).out().lines().findFirst().orElseThrow(),
        events.out().strip(),
        "the archive gives the very record that code prints");
    Result documents = archive("search", "sanktionen");
    assertTrue(documents.out().contains("\"id\":\"3\""), documents.out());
    assertEquals("2\n", archive("search", "--count", "sanctions").out());
    assertEquals(Exit.PARTLY, archive("search", "unheard").code());
    Result table = archive("search", "--format", "table", "serbia");
    assertTrue(table.out().contains("imposed sanctions on Serbia"), table.out());
    Result info = archive("info");
    assertTrue(info.out().contains("documents   3, "), info.out());
    assertTrue(info.out().contains("SANCTION"), info.out());
  }

  @Test
  void foldersAreReadWithoutWhatIsHiddenOrUnknown() throws IOException {
    Files.createDirectories(folder.resolve("in/sub/.hidden"));
    Files.writeString(folder.resolve("in/one.txt"), "Italy imposed sanctions on Serbia.");
    Files.writeString(folder.resolve("in/sub/two.md"), "Italy imposed sanctions on Serbia again.");
    Files.writeString(folder.resolve("in/sub/.hidden/three.txt"), "Not to be seen.");
    Files.write(folder.resolve("in/sub/picture.bin"), new byte[] {0, 1, 2});
    Result result = archive("add", folder.resolve("in"));
    assertEquals(Exit.OK, result.code(), result.err());
    assertTrue(result.err().contains("added 2 documents"), result.err());
    assertTrue(result.err().contains("picture.bin"), result.err());
  }

  @Test
  void wrongQuestionsAndMissingArchivesSayWhatToDo() {
    for (List<String> words :
        List.of(List.of("colour:red"), List.of("(a"), List.of("--documents", "--events", "a"))) {
      archive("add", "/nonexistent");
      Result result = archive("search", words.toArray());
      assertEquals(Exit.USAGE, result.code(), words.toString());
    }
    Result missing = Cli.run("archive", "search", "--archive", folder.resolve("no.db"), "a");
    assertEquals(Exit.SETUP, missing.code());
    assertTrue(missing.err().contains("polemos archive add"), missing.err());
    assertEquals(Exit.USAGE, Cli.run("archive").code());
  }

  @Test
  void aChangedCodebookShowsItsDifferenceBeforeItIsAccepted() throws IOException {
    archive("add", news());
    Path codebook = folder.resolve("codebook");
    try (Stream<Path> files = Files.walk(Cli.HOME.resolve("codebooks/plover"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy =
            codebook.resolve(Cli.HOME.resolve("codebooks/plover").relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Result same = archive("recode");
    assertTrue(same.err().contains("0 records added, 0 gone, 0 changed"), same.err());

    Path states = codebook.resolve("actors/states.csv");
    Files.writeString(states, Files.readString(states).replace("SRB,", "YUG,"));
    Files.writeString(
        codebook.resolve("SANCTION.events"),
        Files.readString(codebook.resolve("SANCTION.events")).replace("cameo 163", "cameo 160"));
    Result diff = archive("recode", "--codebook", codebook);
    assertTrue(diff.err().contains("nothing is replaced"), diff.err());
    assertTrue(diff.err().contains("2 changed"), diff.err() + diff.out());
    assertTrue(diff.out().contains("~ 1 SANCTION: Italy → Serbia"), diff.out());
    assertTrue(diff.out().contains("recipient: SRB → YUG"), diff.out());
    assertEquals("1\n", archive("search", "--count", "recipient:SRB").out());

    assertTrue(archive("recode", "--codebook", codebook, "--accept").err().contains("stand"));
    assertEquals("0\n", archive("search", "--count", "recipient:SRB").out());
    assertEquals("1\n", archive("search", "--count", "recipient:YUG").out());
    assertEquals("3\n", archive("search", "--count", "--events", "sanctions").out());
    assertTrue(archive("info").out().contains("coders"), archive("info").out());
  }

  @Test
  void blameAndTrendAreCounted() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("b.txt"),
            "---\ndate: 2022-02-26\npublisher: Post\n---\n"
                + "Italy blamed Serbia for the shelling of the town on Friday.");
    archive("add", file);
    Result blame = archive("blame", "--by-source", "--unit", "year");
    assertTrue(blame.out().contains("\"by\":\"Italy\",\"blamed\":\"Serbia\""), blame.out());
    assertTrue(blame.out().contains("\"period\":\"2022\",\"source\":\"Post\""), blame.out());
    assertEquals(Exit.PARTLY, archive("blame", "--who", "nobody").code());
    Result trend = archive("trend", "--by", "dyad", "--format", "csv");
    assertTrue(trend.out().startsWith("month,"), trend.out());
    assertTrue(trend.out().contains("2022-02"), trend.out());
    assertTrue(archive("trend", "--format", "svg").out().startsWith("<svg "));
  }

  @Test
  void exportsGoToFilesWholeOrNotAtAll() throws IOException {
    archive("add", news());
    Path csv = folder.resolve("out.csv");
    Result result = archive("export", "--format", "csv", "-o", csv, "event:SANCTION");
    assertEquals(Exit.OK, result.code(), result.err());
    assertTrue(Files.readString(csv).startsWith("id,"));
    assertEquals(Exit.USAGE, archive("export", "--format", "parquet").code());
    assertEquals(Exit.USAGE, archive("export", "--format", "xml").code());
    assertEquals(Exit.SETUP, archive("export", "--format", "csv", "-o", "/nowhere/x.csv").code());
  }

  @Test
  void storiesAreListedAndDecided() throws IOException {
    archive(
        "add",
        Files.writeString(
            folder.resolve("ferry.jsonl"),
            """
            {"id": "1", "date": "2022-02-25", "text": "Italy imposed sanctions on Serbia over the seizure of the ferry."}
            {"id": "2", "date": "2022-02-25", "text": "Italy denied that it had imposed sanctions on Serbia over the seized ferry."}
            """));
    Result stories = archive("stories");
    assertTrue(stories.out().contains("\"documents\":2"), stories.out());
    String id = stories.out().replaceFirst("(?s).*?\"story\":\"([0-9a-f]+)\".*", "$1");
    Result table = archive("compare", id.substring(0, 8));
    assertTrue(table.out().contains("status     differ"), table.out());
    Result split = archive("stories", "split", id, "--by", "me");
    assertEquals(Exit.OK, split.code(), split.err());
    assertEquals(Exit.PARTLY, archive("stories").code());
    assertEquals(Exit.OK, archive("stories", "undo", "1").code());
    assertEquals(Exit.OK, archive("stories").code());
    assertEquals(Exit.SETUP, archive("compare", "zzzz").code());
  }
}
