package org.polemos.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.polemos.cli.Shell.Ended;

/** The launcher as users call it. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class LauncherTest {

  private static final Path POLEMOS = Cli.HOME.resolve("polemos");

  @TempDir private Path folder;

  @BeforeAll
  static void build() throws Exception {
    Ended ended = Shell.run(Cli.HOME, List.of(), "./polemos --version");
    assertEquals(0, ended.code(), ended.err());
  }

  @Test
  void runsFromAnyFolderAndThroughALink() throws Exception {
    Files.createSymbolicLink(folder.resolve("one"), POLEMOS);
    Files.createSymbolicLink(folder.resolve("two"), Path.of("one"));
    Files.writeString(folder.resolve("Übung 1.txt"), "Italy imposed sanctions on Serbia.");
    Ended ended = Shell.run(folder, List.of("LC_ALL=C"), "./two code 'Übung 1.txt'");
    assertEquals(0, ended.code(), ended.err());
    assertEquals("", ended.err());
    assertTrue(ended.out().startsWith("{\"id\":\""), ended.out());
    assertTrue(ended.out().contains("\"id\":\"Übung 1\""), ended.out());
  }

  @Test
  void aPageIsCodedInLittleTimeAndMemory() throws Exception {
    String command =
        "TIMEFORMAT='%U %S'; time ./polemos code examples/border-statement.txt >/dev/null";
    Ended ended = Shell.run(Cli.HOME, List.of(), command);
    assertEquals(0, ended.code(), ended.err());
    String[] seconds = ended.err().strip().split(" ");
    // The processor's time, since the clock also counts what else the machine does.
    double used = Double.parseDouble(seconds[0]) + Double.parseDouble(seconds[1]);
    assertTrue(used < 4, used + " s");
  }

  @Test
  void aPageNeedsLittleMemory() throws Exception {
    Ended ended =
        Shell.run(
            Cli.HOME,
            List.of("POLEMOS_JAVA_OPTS=-Xmx256m"),
            "./polemos code examples/border-statement.txt");
    assertEquals(0, ended.code(), ended.err());
    assertFalse(ended.out().isEmpty());
  }

  @Test
  void aMissingJavaIsSaidWithTheRemedy() throws Exception {
    Files.createDirectory(folder.resolve("bin"));
    for (String tool : List.of("bash", "dirname", "readlink", "find", "head", "sed", "ls")) {
      Ended where = Shell.run(folder, List.of(), "command -v " + tool);
      Files.createSymbolicLink(folder.resolve("bin/" + tool), Path.of(where.out().strip()));
    }
    Ended ended =
        Shell.run(
            folder,
            List.of("PATH=" + folder.resolve("bin"), "JAVA_HOME=", "POLEMOS_JVMS=" + folder),
            POLEMOS + " --version");
    assertEquals(3, ended.code());
    assertTrue(ended.err().startsWith("polemos: needs a JDK 17 or newer"), ended.err());
    assertTrue(ended.err().contains("apt install openjdk-17"), ended.err());
  }

  @Test
  void coloursAndProgressStayOutOfPipes() throws Exception {
    Ended ended =
        Shell.run(Cli.HOME, List.of(), "./polemos code --format table examples/dispatch.txt");
    assertFalse(ended.out().contains("\u001b") || ended.err().contains("\u001b"));
  }

  @Test
  void aReaderThatGoesAwayIsNoError() throws Exception {
    Ended ended =
        Shell.run(Cli.HOME, List.of(), "./polemos code examples/*.txt | head -n 1 >/dev/null");
    assertEquals("", ended.err());
  }
}
