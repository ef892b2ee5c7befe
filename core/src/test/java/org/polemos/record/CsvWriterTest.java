package org.polemos.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvWriterTest {

  private static List<List<String>> rows(EventRecord record) throws IOException {
    StringWriter out = new StringWriter();
    try (RecordWriter writer = new CsvWriter(out)) {
      writer.write(record);
    }
    return parsed(out.toString());
  }

  /** A plain reader of RFC 4180. */
  private static List<List<String>> parsed(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (quoted || c != ',' && c != '\r' && c != '\n') {
        cell.append(c);
      } else if (c != '\r') {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      }
    }
    return rows;
  }

  private static String cell(List<List<String>> rows, String column) {
    return rows.get(1).get(rows.get(0).indexOf(column));
  }

  @Test
  void everyRowHasEveryColumn() throws IOException {
    for (EventRecord record : List.of(Samples.full(), Samples.bare("a"))) {
      List<List<String>> rows = rows(record);
      assertEquals(2, rows.size());
      assertEquals(rows.get(0).size(), rows.get(1).size());
    }
  }

  @Test
  void cellsHoldWhatTheRecordSays() throws IOException {
    List<List<String>> rows = rows(Samples.full());
    assertEquals("Italy;it", cell(rows, "actor"));
    assertEquals("SRB", cell(rows, "recipient_country"));
    assertEquals("The Wire > Rossi", cell(rows, "attribution"));
    assertEquals("0163", cell(rows, "cameo"));
    assertEquals("-6.0", cell(rows, "score"));
    assertEquals(Samples.TEXT, cell(rows, "sentence"));
  }

  @Test
  void quotesCommasAndLineEndsStayInTheirCell() throws IOException {
    String text = "They, \"all\" of them,\r\nmet.";
    assertEquals(text, cell(rows(Samples.bare(text)), "sentence"));
  }

  @Test
  void whatASpreadsheetWouldRunIsText() throws IOException {
    for (String text : List.of("=1+1", "+1", "-1", "@A1", "\tx", "\rx")) {
      assertTrue(cell(rows(Samples.bare(text)), "sentence").startsWith("'"), text);
    }
  }
}
