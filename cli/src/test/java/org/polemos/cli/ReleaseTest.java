package org.polemos.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polemos.Engine;
import org.polemos.cli.Shell.Ended;

/** What a release tells of itself and brings for the shell. */
class ReleaseTest {

  @TempDir private Path folder;

  @Test
  void theVersionNamesWhatRecordsName() throws Exception {
    Cli.Result said = Cli.run("--version");
    var versions = new Engine(Cli.HOME, null).coder().versions();
    assertTrue(said.out().startsWith("polemos " + Version.NUMBER + "\n"), said.out());
    assertTrue(said.out().contains("\ncodebook " + versions.codebook() + "\n"), said.out());
    assertTrue(said.out().contains("\nmodel " + versions.model() + "\n"), said.out());
  }

  @Test
  void bashTakesTheCompletion() throws Exception {
    Files.writeString(folder.resolve("polemos"), Cli.run("completion").out());
    String line =
        "source ./polemos; COMP_WORDS=(polemos arch); COMP_CWORD=1;"
            + " _complete_polemos; echo \"${COMPREPLY[@]}\"";
    Ended ended = Shell.run(folder, List.of(), line);
    assertEquals("archive\n", ended.out(), ended.err());
    String option =
        "source ./polemos; COMP_WORDS=(polemos cluster --top); COMP_CWORD=2;"
            + " _complete_polemos; echo \"${COMPREPLY[@]}\"";
    assertEquals("--topic\n", Shell.run(folder, List.of(), option).out());
  }

  @Test
  void everyCommandHasAPageOfTheManual() throws Exception {
    Cli.run("manual", folder.resolve("man1").toString());
    String page = Files.readString(folder.resolve("man1/polemos-code.1"));
    assertTrue(page.startsWith(".TH POLEMOS-CODE 1 "), page);
    assertTrue(page.contains("\\fB\\-\\-format"), page);
    assertTrue(Files.exists(folder.resolve("man1/polemos-archive-search.1")));
    String cluster = Files.readString(folder.resolve("man1/polemos-cluster.1"));
    assertTrue(cluster.contains("\\fB\\-\\-master URL"), cluster);
    for (String line : page.split("\n")) {
      assertTrue(!line.startsWith(".") || line.matches("\\.(TH|SH|TP|PP|nf|fi)\\b.*"), line);
    }
  }
}
