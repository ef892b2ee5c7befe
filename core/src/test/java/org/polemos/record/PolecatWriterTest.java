package org.polemos.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolecatWriterTest {

  private static List<String[]> rows(EventRecord record) throws IOException {
    StringWriter out = new StringWriter();
    try (RecordWriter writer = new PolecatWriter(out)) {
      writer.write(record);
    }
    return out.toString().lines().map(line -> line.split("\t", -1)).toList();
  }

  @Test
  void fortyColumns() throws IOException {
    for (EventRecord record : List.of(Samples.full(), Samples.bare("a\tb\nc"), Samples.bare("x"))) {
      for (String[] row : rows(record)) {
        assertEquals(40, row.length);
      }
    }
  }

  @Test
  void cellsAreThoseOfPolecat() throws IOException {
    List<String[]> rows = rows(Samples.full());
    List<String> names = List.of(rows.get(0));
    String[] row = rows.get(1);
    assertEquals("2022-02-24", row[names.indexOf("Event Date")]);
    assertEquals("MATERIAL CONFLICT", row[names.indexOf("Quad Code")]);
    assertEquals("economic;legal", row[names.indexOf("Contexts")]);
    assertEquals("Italy;Italy", row[names.indexOf("Actor Name")]);
    assertEquals("325;325", row[names.indexOf("Actor COW")]);
    assertEquals("GOV", row[names.indexOf("Primary Actor Sector")]);
    assertEquals("Italy;it", row[names.indexOf("Actor Name Raw")]);
    assertEquals("None", row[names.indexOf("Primary Recipient Sector")]);
    assertEquals("Rome", row[names.indexOf("City")]);
    assertEquals("None", row[names.indexOf("Province")]);
    assertEquals("The Wire Ltd", row[names.indexOf("Source")]);
  }
}
