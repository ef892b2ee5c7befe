package org.polemos.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
  @ValueSource(strings = {"add", "search", "info"})
  void everyCommandHasHelpWithExamples(String command) {
    Result result = Cli.run("archive", command, "--help");
    assertEquals(Exit.OK, result.code());
    assertTrue(result.out().startsWith("Usage: polemos archive " + command), result.out());
    assertTrue(result.out().contains("Examples:\n  "), result.out());
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
}
