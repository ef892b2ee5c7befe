package org.polemos.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An ingest that is killed at any moment loses no committed document, and goes on where it was. */
class CrashTest {

  private static final int DOCUMENTS = 20_000;
  private static final int KILLS = 20;

  @TempDir private Path folder;

  @Test
  void killedTwentyTimesNothingIsLost() throws IOException, InterruptedException {
    Path file = folder.resolve("a.db");
    long committed = -1;
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = start(file);
      long last = -1;
      try (BufferedReader said =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        // Somewhere in the middle of the next transactions, another place each time.
        for (String line = said.readLine(); line != null; line = said.readLine()) {
          last = Long.parseLong(line);
          if (last > committed + 50 + 13L * kill) {
            Thread.sleep(kill % 7);
            process.destroyForcibly();
            break;
          }
        }
      }
      process.waitFor();
      committed = Math.max(committed, last);
      check(file, committed);
    }
    assertTrue(committed < DOCUMENTS - 1, "the last process was killed too");
    assertEquals(0, start(file).waitFor());
    check(file, DOCUMENTS - 1);
  }

  private static Process start(Path file) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Filler.class.getName(),
            file.toString(),
            Integer.toString(DOCUMENTS))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void check(Path file, long committed) {
    try (Archive archive = Archive.open(file)) {
      Database db = archive.db();
      assertEquals("ok", db.first("PRAGMA integrity_check", row -> row.getString(1)));
      assertTrue(db.number("SELECT count(*) FROM documents") > committed, "committed and lost");
      assertEquals(
          0,
          db.number(
              "SELECT count(*) FROM documents d WHERE"
                  + " (SELECT count(*) FROM events e WHERE e.document = d.number) <> 2"));
      assertEquals(
          db.number("SELECT count(*) FROM documents"),
          db.number("SELECT count(*) FROM documents_fts WHERE documents_fts MATCH 'times'"));
    }
  }
}
