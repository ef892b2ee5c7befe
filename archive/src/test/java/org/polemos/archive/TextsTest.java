package org.polemos.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polemos.archive.export.Export;
import org.polemos.archive.search.Search;
import org.polemos.record.EventRecord;
import org.polemos.record.RecordFormat;

/** Records are proved by their texts, and marked where the text is gone. */
class TextsTest {

  @TempDir private Path folder;
  private Archive archive;
  private Texts texts;

  @BeforeEach
  void fill() {
    archive = Archive.open(folder.resolve("a.db"));
    for (String id : List.of("a", "b")) {
      Made.add(
          archive,
          id,
          Made.deed(
              Made.document(id, "Wire", "2022-03-05", "USA hit RUS near Okhtyrka in " + id + "."),
              "ASSAULT",
              "USA",
              "RUS"));
    }
    texts = new Texts(archive);
  }

  @AfterEach
  void close() {
    archive.close();
  }

  @Test
  void whatIsThereIsProved() {
    assertEquals(new Texts.Proof(2, 0, List.of()), texts.prove());
  }

  @Test
  void aTextThatWasTamperedWithIsFound() {
    archive.db().write("UPDATE documents SET text = replace(text, 'hit', 'met') WHERE id = 'a'");
    Texts.Proof proof = texts.prove();
    assertEquals(1, proof.proved());
    assertEquals(List.of("a: its text is not the one that was added"), proof.broken());
    archive.db().write("UPDATE documents SET sha256 = ? WHERE id = 'a'", hash("a"));
    assertTrue(texts.prove().broken().get(0).contains("is not in its text"));
  }

  private String hash(String id) {
    String text =
        archive.db().first("SELECT text FROM documents WHERE id = ?", row -> row.getString(1), id);
    return Hash.sha256(text == null ? "" : text);
  }

  @Test
  void whatLostItsTextIsOrphanedEverywhere() throws IOException {
    assertTrue(texts.forget("a"));
    assertFalse(texts.forget("a"));
    assertFalse(texts.forget("nobody"));
    assertEquals(new Texts.Proof(1, 1, List.of()), texts.prove());
    Search search = new Search(archive);
    assertEquals(1, search.count("okhtyrka", true));
    assertEquals(2, search.events("actor:USA", 9, 0).size());
    for (RecordFormat format : RecordFormat.values()) {
      StringWriter out = new StringWriter();
      new Export(archive, null, true).write(format, out);
      assertFalse(out.toString().contains("Okhtyrka in a"), format + ": " + out);
    }
    EventRecord orphan = search.events("document:a event:ASSAULT", 1, 0).get(0);
    assertTrue(EventTable.json(orphan).contains("\"sha256\":null"), EventTable.json(orphan));
    archive.close();
    String bytes = Files.readString(folder.resolve("a.db"), StandardCharsets.ISO_8859_1);
    assertFalse(bytes.contains("Okhtyrka in a"), "overwritten, not only unlinked");
  }
}
