package org.polemos.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polemos.event.Side;
import org.polemos.event.SideTagger.Party;
import org.polemos.text.Span;

class SideScoreTest {

  @TempDir Path folder;

  private Marked marked() throws IOException {
    String words =
        "Mali B-S\n's I-S\narmy I-S\nre O\n- O\nopened O\nthe B-T\nroad I-T\n( O\nN1 O\n) O\n. O\n";
    return Marked.read(Files.writeString(folder.resolve("gold.txt"), words)).get(0);
  }

  @Test
  void wordsAreSpacedAsInRunningText() throws IOException {
    Marked marked = marked();
    assertEquals("Mali's army re-opened the road (N1).", marked.text());
    assertEquals("Mali's army", marked.parties().get(0).span().in(marked.text()));
    assertEquals(Side.TARGET, marked.parties().get(1).side());
  }

  @Test
  void exactOverlappingAndSharedWordsAreCounted() throws IOException {
    Marked marked = marked();
    SideScore score = new SideScore();
    int road = marked.text().indexOf("road");
    score.add(
        marked,
        List.of(
            new Party(Side.SOURCE, new Span(0, "Mali's army".length())),
            new Party(Side.TARGET, new Span(road, road + 4))));
    String table = score.table("t").toString();
    assertTrue(table.matches("(?s).*source, exact +1.000 +1.000 +1.000 +1 +1 +1\n.*"), table);
    assertTrue(table.matches("(?s).*target, exact +0.000 +0.000 +0.000 +0 +1 +1\n.*"), table);
    assertTrue(table.matches("(?s).*target, overlapping +1.000 +1.000 .*"), table);
    assertTrue(table.matches("(?s).*target, by the word +1.000 +0.500 +0.667 .*"), table);
  }
}
