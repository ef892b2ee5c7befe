package org.polemos.archive.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polemos.archive.Archive;
import org.polemos.archive.EventTable;
import org.polemos.archive.Made;

/** What is compared of a record is the same within an archive and without. */
class LinkingTest {

  @TempDir private Path folder;

  @Test
  void aRecordIsReadAsTheArchiveReadsIt() {
    try (Archive archive = Archive.open(folder.resolve("a.db"))) {
      Made.add(
          archive,
          "a.txt",
          Made.deed(
                  Made.document(
                      "a", "Wire", "2020-01-02", "USA attacked the RUS army, killing 12."),
                  "ASSAULT",
                  "USA",
                  "RUS")
              .on("2020-01-01")
              .in("Homs"));
      Made.add(
          archive,
          "b.txt",
          Made.deed(
              Made.document("b", "Wire", null, "Farmers met the Mayor of Lyon about 1,200 jobs."),
              "CONSULT",
              "Farmers",
              "Mayor of Lyon"));
      List<Telling> inside = new Tellings(archive.db()).all();
      assertFalse(inside.isEmpty());
      List<Telling> outside = new ArrayList<>();
      archive
          .db()
          .each(
              "SELECT e.number, e.document, e.record, d.text FROM events e JOIN documents d"
                  + " ON d.number = e.document ORDER BY e.number",
              row ->
                  outside.add(
                      Tellings.of(
                          row.getLong(1),
                          row.getLong(2),
                          row.getLong(2),
                          EventTable.record(row.getString(3), row.getString(4)))));
      assertEquals(inside, outside);
    }
  }
}
