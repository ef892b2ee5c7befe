package org.polemos.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polemos.archive.review.Changes;
import org.polemos.archive.review.Readings;
import org.polemos.archive.review.Reviews;
import org.polemos.archive.search.Search;
import org.polemos.record.EventRecord;
import org.polemos.text.Document;

/** What people judged in an archive of an older version is searched and counted in today's. */
class OlderJudgementsTest {

  @TempDir private Path folder;

  private static Document note(String id) {
    return Made.document(id, "Tass", "2020-01-02", "USA hit RUS.");
  }

  private static void judge(Database db, EventRecord of, String verdict, String changes) {
    db.write(
        "INSERT INTO reviews (made, author, verdict, document, trigger_start, trigger_end, event,"
            + " record, changes) VALUES ('', 'Anna', ?, (SELECT number FROM documents WHERE id = ?),"
            + " 0, 9, ?, ?, ?)",
        verdict,
        of.document().id(),
        of.id(),
        EventTable.json(of),
        changes);
  }

  @Test
  void theyAreSettledOnceItIsBroughtUpToDate() {
    Path old = folder.resolve("old.db");
    EventRecord wrong = Made.deed(note("a"), "ASSAULT", "USA", "RUS").record();
    EventRecord none = Made.deed(note("b"), "ASSAULT", "USA", "RUS").record();
    EventRecord missed = Made.deed(note("b"), "COERCE", "USA", "RUS").number(1).record();
    EventRecord left = Made.deed(note("c"), "ASSAULT", "USA", "RUS").record();
    try (Database made = Database.open(old, true)) {
      Schema.update(made, 6);
      EventTable events = new EventTable(made);
      int number = 0;
      for (EventRecord record : List.of(wrong, none, left)) {
        made.write(
            "INSERT INTO documents (number, id, given_id, published, origin, sha256, text, words,"
                + " added) VALUES (?, ?, ?, '2020-01-02', 'a.txt', '0', 'USA hit RUS.', 3, '')",
            ++number,
            record.document().id(),
            record.document().id());
        events.insert(number, record);
      }
      judge(made, wrong, "correct", "{\"status\":\"denied\"}");
      judge(made, none, "reject", "{}");
      judge(made, missed, "add", "{}");
    }
    try (Archive now = Archive.open(old)) {
      assertEquals(2, new Readings(now).settle());
      assertEquals(0, new Readings(now).settle());
      Search search = new Search(now);
      assertEquals(1, search.count("status:denied verdict:corrected", false));
      assertEquals(1, search.count("verdict:rejected", false));
      assertEquals(1, search.count("verdict:none", false));
      assertEquals("added by Anna", search.events("verdict:added", 2, 0).get(0).why().at());
      new Reviews(now, Changes.READ).undo(1, "Anna");
      assertEquals(0, search.count("status:denied", false));
    }
  }
}
