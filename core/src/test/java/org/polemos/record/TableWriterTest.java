package org.polemos.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TableWriterTest {

  private static String table(int width, boolean colour, EventRecord... records)
      throws IOException {
    StringWriter out = new StringWriter();
    try (RecordWriter writer = new TableWriter(out, width, colour)) {
      for (EventRecord record : records) {
        writer.write(record);
      }
    }
    return out.toString();
  }

  @Test
  void columnsAreAlignedUnderTheirNames() throws IOException {
    String expected =
        """
        wire-1: Sanctions, again, by The Wire, 2022-02-25
        id        date        event                 who → to whom          status    according to  words
        01234567  2022-02-24  SANCTION discontinue  Italy, Italy → Serbia  asserted  Rossi         “imposed sanctions”
        """;
    assertEquals(expected, table(140, false, Samples.full()));
  }

  @Test
  void eachDocumentHasItsOwnTable() throws IOException {
    String table = table(140, false, Samples.full(), Samples.full(), Samples.bare("They met."));
    assertEquals(2, table.lines().filter(line -> line.startsWith("id ")).count());
    assertTrue(table.contains("\n\nbare\n"));
  }

  @Test
  void escapeSequencesInATextNeverReachTheTerminal() throws IOException {
    String table = table(100, false, Samples.bare("\u001b[2J\u009b31mThey\nmet\u0007"));
    assertFalse(table.contains("\u001b") || table.contains("\u0007") || table.contains("\u009b"));
    assertEquals(3, table.lines().count());
  }

  @Test
  void coloursOnlyWhereAskedFor() throws IOException {
    assertFalse(table(100, false, Samples.full()).contains("\u001b"));
    assertTrue(table(100, true, Samples.full()).contains("\u001b[31m"));
  }
}
