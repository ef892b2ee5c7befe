package org.polemos.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TableTest {

  private static Table parse(String text) {
    return Table.parse(Path.of("test.csv"), text);
  }

  @Test
  void cellsByColumn() {
    Table table = parse("name,code\nFrance,FRA\r\nPeru,PER");
    assertEquals(2, table.rows().size());
    assertEquals("FRA", table.rows().get(0).get("code"));
    assertEquals("PER", table.rows().get(1).get("code"));
    assertEquals("", table.rows().get(1).get("no such column"));
  }

  @Test
  void quotedCellsHoldCommasQuotesAndLines() {
    Table table = parse("name,note\n\"Smith, \"\"Al\"\"\",\"two\nlines\"\nnext,x\n");
    assertEquals("Smith, \"Al\"", table.rows().get(0).get("name"));
    assertEquals("two\nlines", table.rows().get(0).get("note"));
    assertEquals(2, table.rows().get(0).line());
    assertEquals(4, table.rows().get(1).line());
  }

  @Test
  void commentsAndBlankLinesKeepLineNumbers() {
    Table table = parse("# source\n\nname\n# more\nFrance\n");
    assertEquals(5, table.rows().get(0).line());
    assertEquals(1, table.rows().size());
  }

  @Test
  void emptyTable() {
    assertEquals(0, parse("").rows().size());
    assertEquals(0, parse("# only a comment").rows().size());
  }
}
