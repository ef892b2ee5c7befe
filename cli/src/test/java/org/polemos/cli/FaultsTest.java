package org.polemos.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.polemos.cli.Shell.Ended;

/** What breaks around Polemos is said, costs no record, and is mended by calling it again. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class FaultsTest {

  @TempDir private Path folder;

  @BeforeAll
  static void build() throws Exception {
    assertEquals(0, Shell.run(Cli.HOME, List.of(), "./polemos --version").code());
  }

  private Ended polemos(String words) throws Exception {
    return Shell.run(Cli.HOME, List.of("POLEMOS_ARCHIVE=" + folder.resolve("a.db")), words);
  }

  private Path documents(String name, int count) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String text = ("Report " + i + " of " + name + ": Italy attacked Serbia. ").repeat(20);
      lines.append("{\"id\":\"" + name + i + "\",\"text\":\"" + text + "\"}\n");
    }
    return Files.writeString(folder.resolve(name + ".jsonl"), lines);
  }

  private String found() throws Exception {
    return polemos("./polemos archive search --documents --count report").out().strip();
  }

  @Test
  void aFullDiskUnderTheResultsIsSaid() throws Exception {
    Ended ended = polemos("./polemos code examples/border-statement.txt >/dev/full");
    assertEquals(Exit.SETUP, ended.code(), ended.err());
    assertTrue(ended.err().contains("cannot write the results: "), ended.err());
  }

  @Test
  void anArchiveThatCannotGrowKeepsWhatItHas() throws Exception {
    Path file = documents("first", 10);
    assertEquals(0, polemos("./polemos archive add " + file).code());
    Path more = documents("more", 200);
    Ended full = polemos("ulimit -f 1000; ./polemos archive add " + more);
    assertNotEquals(0, full.code(), full.err());
    assertTrue(full.err().contains("a.db"), full.err());
    assertEquals(0, polemos("./polemos archive verify").code());
    Ended again = polemos("./polemos archive add " + more);
    assertEquals(0, again.code(), again.err());
    assertEquals("210", found());
  }

  @Test
  void aFolderThatMayNotBeWrittenIsNamed() throws Exception {
    Path file = documents("one", 1);
    Ended ended = polemos("./polemos archive add --archive /proc/a.db " + file);
    assertEquals(Exit.SETUP, ended.code(), ended.err());
    assertTrue(ended.err().contains("/proc/a.db"), ended.err());
  }

  @Test
  void twoWritersAndAReaderLoseNothing() throws Exception {
    assertEquals(0, polemos("./polemos archive add " + documents("first", 1)).code());
    Path left = documents("left", 40);
    Path right = documents("right", 40);
    Ended ended =
        polemos(
            "./polemos archive add "
                + left
                + " & a=$!; ./polemos archive add "
                + right
                + " & b=$!; sleep 1; ./polemos archive search report >/dev/null; c=$?;"
                + " wait $a && wait $b && exit $c");
    assertEquals(0, ended.code(), ended.err());
    assertEquals("81", found());
  }

  @Test
  void aClockThatWasWrongIsNoMatter() throws Exception {
    Path file = documents("one", 3);
    assertEquals(0, polemos("./polemos archive add " + file).code());
    Path touched = documents("two", 3);
    Ended past = polemos("touch -d 1970-01-01 " + touched + "; ./polemos archive add " + touched);
    assertEquals(0, past.code(), past.err());
    Ended future = polemos("touch -d 2099-01-01 " + touched + "; ./polemos archive add " + touched);
    assertEquals(0, future.code(), future.err());
    assertEquals("6", found());
  }
}
