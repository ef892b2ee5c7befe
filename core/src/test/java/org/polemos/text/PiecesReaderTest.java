package org.polemos.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PiecesReaderTest {

  private static Collected read(PiecesReader reader, String text) {
    return Collected.read(
        reader, text.getBytes(StandardCharsets.UTF_8), "folder/a.tsv", Defaults.NONE);
  }

  private static List<String> said(Collected collected) {
    return collected.documents.stream().map(row -> row.id() + " " + row.text()).toList();
  }

  @Test
  void rowsAreCalledByFileAndLine() {
    assertEquals(
        List.of("folder/a.tsv:1 a\tb", "folder/a.tsv:3 c\td ", "folder/a.tsv:5 e"),
        said(read(PiecesReader.rows(), "\uFEFFa\tb\r\n\nc\td \n \t\r\ne")));
  }

  @Test
  void blocksAreCalledByTheirFirstLine() {
    assertEquals(
        List.of("folder/a.tsv:2 a\nb\n", "folder/a.tsv:6 c\n"),
        said(read(PiecesReader.blocks(), "\na\r\nb\n\n \nc")));
  }

  @Test
  void whatHoldsNothingOrIsNoTextIsAFailure() {
    assertEquals(
        List.of(new Problem("folder/a.tsv", "is empty", "nothing to read")),
        read(PiecesReader.rows(), "\n\n").failures);
    Collected binary = read(PiecesReader.blocks(), "GIF89a\u0000\u0001\nx\n");
    assertEquals(List.of(), binary.documents);
    assertEquals("folder/a.tsv", binary.failures.get(0).place());
  }
}
