package org.polemos.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polemos.record.EventRecord;
import org.polemos.text.Document;

class ArchiveTest {

  @TempDir private Path folder;

  private static Document note(String id, String text) {
    return Made.document(id, "Wire", "2020-01-02", text);
  }

  private Archive archive() {
    return Archive.open(folder.resolve("a.db"));
  }

  @Test
  void aRecordComesBackAsItWent() {
    Document document = note("a", "USA attacked RUS.");
    EventRecord record =
        Made.deed(document, "ASSAULT", "USA", "RUS")
            .on("2020-01-01")
            .in("Homs")
            .by("Tass")
            .record();
    try (Archive archive = archive();
        Ingest ingest = new Ingest(archive, Made.CODER)) {
      assertNotNull(ingest.admit(document, "a.txt"));
      ingest.add(document, new Coded("eng", List.of(record), List.of(), null));
      ingest.flush();
      String json = archive.db().first("SELECT record FROM events", row -> row.getString(1));
      assertNotNull(json);
      assertEquals(record, EventTable.record(json, document.text()));
      assertEquals(json, EventTable.json(EventTable.record(json, document.text())));
      assertEquals(1, archive.db().number("SELECT count(*) FROM causes") + 1);
      assertEquals(2, archive.db().number("SELECT count(*) FROM parties"));
      assertEquals(2, archive.db().number("SELECT count(*) FROM sources"));
    }
  }

  @Test
  void addingTwiceChangesNothing() {
    try (Archive archive = archive()) {
      Made.add(archive, "a.txt", Made.deed(note("a", "USA hit RUS."), "ASSAULT", "USA", "RUS"));
      String before = dump(archive);
      Made.add(archive, "a.txt", Made.deed(note("a", "USA hit RUS."), "ASSAULT", "USA", "RUS"));
      assertEquals(before, dump(archive));
    }
  }

  private static String dump(Archive archive) {
    StringBuilder all = new StringBuilder();
    for (String table : List.of("documents", "events", "names", "parties", "sources", "coders")) {
      archive
          .db()
          .each(
              "SELECT * FROM " + table,
              row -> {
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                  all.append(row.getString(i)).append('|');
                }
                return all.append('\n');
              });
    }
    return all.toString();
  }

  @Test
  void anotherTextUnderTheSameNameIsAnotherDocument() {
    try (Archive archive = archive()) {
      Made.add(archive, "x/a.txt", Made.deed(note("a", "USA hit RUS."), "ASSAULT", "USA", "RUS"));
      Made.add(archive, "y/a.txt", Made.deed(note("a", "USA met RUS."), "CONSULT", "USA", "RUS"));
      assertEquals(2, archive.db().number("SELECT count(DISTINCT id) FROM documents"));
      assertEquals(0, archive.db().number("SELECT count(superseded_by) FROM documents"));
    }
  }

  @Test
  void aNewTextOfTheSameFileTakesTheOldOnesPlaceAndKeepsIt() {
    try (Archive archive = archive()) {
      Made.add(archive, "a.txt", Made.deed(note("a", "USA hit RUS."), "ASSAULT", "USA", "RUS"));
    }
    try (Archive archive = archive()) {
      Made.add(archive, "a.txt", Made.deed(note("a", "USA met RUS."), "CONSULT", "USA", "RUS"));
      assertEquals(2, archive.db().number("SELECT count(*) FROM documents"));
      assertEquals(
          1, archive.db().number("SELECT count(*) FROM documents WHERE superseded_by IS NOT NULL"));
      assertEquals(
          "USA hit RUS.",
          archive
              .db()
              .first(
                  "SELECT text FROM documents WHERE superseded_by IS NOT NULL",
                  row -> row.getString(1)));
    }
  }

  @Test
  void aDocumentTwiceInOneRunIsOne() {
    try (Archive archive = archive();
        Ingest ingest = new Ingest(archive, Made.CODER)) {
      Document document = note("a", "USA hit RUS.");
      assertNotNull(ingest.admit(document, "a.txt"));
      Document other = ingest.admit(note("a", "Other words."), "a.txt");
      assertNotNull(other);
      assertTrue(other.id().startsWith("a~"), other.id());
      assertNull(ingest.admit(note("a", "Other words."), "a.txt"));
    }
  }

  @Test
  void oneReadsWhileAnotherWrites() {
    try (Archive writer = archive()) {
      Made.add(writer, "a.txt", Made.deed(note("a", "USA hit RUS."), "ASSAULT", "USA", "RUS"));
      try (Archive reader = Archive.read(folder.resolve("a.db"));
          Archive second = Archive.read(folder.resolve("a.db"))) {
        Made.add(writer, "b.txt", Made.deed(note("b", "USA met RUS."), "CONSULT", "USA", "RUS"));
        assertEquals(2, reader.db().number("SELECT count(*) FROM documents"));
        assertEquals(2, second.db().number("SELECT count(*) FROM documents"));
        assertThrows(ArchiveException.class, () -> reader.db().write("DELETE FROM documents"));
      }
    }
  }

  @Test
  void whatIsNoArchiveIsRefusedWithARemedy() throws IOException {
    Path text = Files.writeString(folder.resolve("note.txt"), "No database at all.\n".repeat(100));
    assertSays("is no archive; name another file", () -> Archive.open(text).close());
    assertSays("is a folder", () -> Archive.open(folder).close());
    assertSays("polemos archive add", () -> Archive.read(folder.resolve("none.db")).close());
    assertSays("cannot be opened", () -> Archive.open(folder.resolve("no/such/a.db")).close());
    Path other = folder.resolve("other.db");
    try (Database db = Database.open(other, true)) {
      db.script("CREATE TABLE shopping (item TEXT)");
    }
    assertSays("no archive of Polemos", () -> Archive.open(other).close());
    Path newer = folder.resolve("newer.db");
    Archive.open(newer).close();
    try (Database db = Database.open(newer, true)) {
      db.script("PRAGMA user_version = 99");
    }
    assertSays("newer Polemos", () -> Archive.open(newer).close());
  }

  @Test
  void anOlderArchiveIsBroughtUpToDateWithAllThatIsInIt() {
    Path old = folder.resolve("old.db");
    try (Database made = Database.open(old, true)) {
      Schema.update(made, 2);
      made.script(
          "INSERT INTO coders VALUES (1, '1', 'book', 'model');"
              + "INSERT INTO documents (number, id, given_id, published, origin, sha256, text, words,"
              + " added) VALUES (1, 'a', 'a', '2020-01-02', 'a.txt', '0', 'USA hit RUS.', 3, '');"
              + "INSERT INTO events (id, document, sentence, sentence_start, sentence_end, event,"
              + " mode, context, quad, score, status, date_start, trigger_text, trigger_start,"
              + " trigger_end, confidence, coder, record) SELECT coalesce(column1, 'a'), 1, 0, 0, 12,"
              + " 'ASSAULT', '', '', 4, -9, 'asserted', column1, 'hit', 4, 7, 1, 1,"
              + " '{\"sentence\":{\"text\":\"USA hit RUS.\"}}' FROM (VALUES (NULL), ('2019-12-31'))");
    }
    assertSays("of an older version", () -> Archive.read(old).close());
    Archive.open(old).close();
    try (Archive now = Archive.read(old)) {
      assertEquals(Schema.VERSION, now.db().number("PRAGMA user_version"));
      assertEquals(
          List.of("2019-12-31", "2020-01-02"),
          now.db().list("SELECT day FROM events ORDER BY 1", row -> row.getString(1)));
      assertEquals(0, now.db().number("SELECT count(*) FROM feeds"));
      assertEquals(
          2, now.db().number("SELECT count(*) FROM events_fts WHERE events_fts MATCH 'hit'"));
    }
  }

  @Test
  void aFullDiskLosesNothingThatWasCommitted() {
    try (Archive archive = archive()) {
      Made.add(archive, "a.txt", Made.deed(note("a", "USA hit RUS."), "ASSAULT", "USA", "RUS"));
      archive.db().number("PRAGMA max_page_count = 1");
      String text = "USA hit RUS. ".repeat(100_000);
      assertSays(
          "the disk is full",
          () -> Made.add(archive, "b.txt", Made.deed(note("b", text), "ASSAULT", "USA", "RUS")));
      archive.db().number("PRAGMA max_page_count = 100000");
      assertEquals(1, archive.db().number("SELECT count(*) FROM documents"));
      Made.add(archive, "b.txt", Made.deed(note("b", "USA met RUS."), "CONSULT", "USA", "RUS"));
      assertEquals(2, archive.db().number("SELECT count(*) FROM documents"));
    }
  }

  private static void assertSays(String words, Runnable failing) {
    ArchiveException said = assertThrows(ArchiveException.class, failing::run);
    assertTrue(String.valueOf(said.getMessage()).contains(words), said.getMessage());
  }

  @Test
  void englishIsToldFromOthers() {
    Languages languages = new Languages();
    assertEquals(
        "eng",
        languages.of("The ministry said on Monday that it had not been told of the attack."));
    assertEquals(
        "deu",
        languages.of(
            "Die Bundesregierung hat am Montag neue Sanktionen gegen Russland beschlossen, wie ein"
                + " Sprecher des Auswärtigen Amtes in Berlin mitteilte."));
    assertEquals(
        "rus",
        languages.of(
            "Министерство иностранных дел заявило в понедельник, что переговоры были отложены на"
                + " неопределённый срок."));
    assertEquals(Languages.UNKNOWN, languages.of("12 34"));
    assertEquals(Languages.UNKNOWN, languages.of("BAGHDAD, March 3"));
  }
}
