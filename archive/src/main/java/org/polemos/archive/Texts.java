package org.polemos.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.polemos.record.EventRecord;
import org.polemos.record.EventRecord.Quote;

/** The texts of an archive: proves by them what the records say, and lets them go. */
public final class Texts {

  private final Database db;

  public Texts(Archive archive) {
    this.db = archive.db();
  }

  /**
   * What the texts prove.
   *
   * @param proved records whose words stand where they say, in a text of the noted hash
   * @param orphaned records whose document's text is gone, so that nobody can prove them
   * @param broken what is not as it should be, in words
   */
  public record Proof(long proved, long orphaned, List<String> broken) {}

  /** Compares every record with the text that it stands on, and every text with its hash. */
  public Proof prove() {
    List<String> broken = new ArrayList<>();
    long[] counts = {0, 0};
    db.each(
        "SELECT number, id, sha256, text FROM documents ORDER BY number",
        row -> {
          String text = row.getString(4);
          if (text == null) {
            counts[1] +=
                db.number("SELECT count(*) FROM events WHERE document = ?", row.getLong(1));
          } else if (!Hash.sha256(text).equals(row.getString(3))) {
            broken.add(row.getString(2) + ": its text is not the one that was added");
          } else {
            counts[0] += prove(row.getLong(1), text, broken);
          }
          return true;
        });
    return new Proof(counts[0], counts[1], broken);
  }

  private long prove(long document, String text, List<String> broken) {
    long proved = 0;
    for (String json :
        db.list(
            "SELECT record FROM events WHERE document = ? ORDER BY number",
            row -> row.getString(1),
            document)) {
      EventRecord record = EventTable.record(json, text);
      if (stands(text, record)) {
        proved++;
      } else {
        broken.add(record.document().id() + ": record " + record.id() + " is not in its text");
      }
    }
    return proved;
  }

  private static boolean stands(String text, EventRecord record) {
    Quote trigger = record.trigger();
    var sentence = record.sentence();
    return holds(text, sentence.span().start(), sentence.span().end(), sentence.text())
        && holds(text, trigger.span().start(), trigger.span().end(), trigger.text())
        && record.actor().stream()
            .allMatch(actor -> holds(text, actor.span().start(), actor.span().end(), actor.text()))
        && record.recipient().stream()
            .allMatch(actor -> holds(text, actor.span().start(), actor.span().end(), actor.text()));
  }

  private static boolean holds(String text, int start, int end, String words) {
    return start >= 0
        && start <= end
        && end <= text.length()
        && text.startsWith(words, start)
        && words.length() == end - start;
  }

  /**
   * Lets a document's text go, with its sentences and the words of causes in the records. The
   * records stay, with spans, names and triggers, and are orphaned: the text's hash, which stays
   * too, says whether a text that somebody shows is the one.
   *
   * @return false where there is no such document, or its text is gone already
   */
  public boolean forget(String id) {
    Long document =
        db.first(
            "SELECT number FROM documents WHERE id = ? AND text IS NOT NULL",
            row -> row.getLong(1),
            id);
    if (document == null) {
      return false;
    }
    // What is deleted is overwritten too.
    db.script("PRAGMA secure_delete = ON");
    db.transaction(() -> {
      db.write(
          "INSERT INTO events_fts (events_fts, rowid, sentence) SELECT 'delete', number,"
              + " json_extract(record, '$.sentence.text') FROM events WHERE document = ?"
              + " AND json_extract(record, '$.sentence.text') IS NOT NULL",
          document);
      bare("events", "record", "document = ?", document);
      bare("reviews", "record", "document = ?", document);
      bare("reviews", "corrected", "document = ?", document);
      bare("held", "coded", "event IN (SELECT number FROM events WHERE document = ?)", document);
      db.write(
          "UPDATE causes SET text = '' WHERE event IN (SELECT number FROM events WHERE document = ?)",
          document);
      db.write("UPDATE blames SET what = NULL WHERE document = ?", document);
      db.write("UPDATE documents SET text = NULL WHERE number = ?", document);
      // Its events are compared without their words from now on.
      db.write("DELETE FROM progress WHERE what = 'linked'");
      // Words that are deleted stay in an index until it is written anew.
      db.write("INSERT INTO events_fts (events_fts) VALUES ('optimize')");
      db.write("INSERT INTO documents_fts (documents_fts) VALUES ('optimize')");
    });
    return true;
  }

  /** Leaves the longer words out of the records in a column. */
  private void bare(String table, String column, String where, long document) {
    List<Long> rows =
        db.list(
            "SELECT rowid FROM " + table + " WHERE " + column + " IS NOT NULL AND " + where,
            row -> row.getLong(1),
            document);
    for (long row : rows) {
      String json =
          db.first(
              "SELECT " + column + " FROM " + table + " WHERE rowid = ?",
              found -> found.getString(1),
              row);
      EventRecord bare = EventTable.record(Objects.requireNonNull(json), "").withoutTexts();
      db.write(
          "UPDATE " + table + " SET " + column + " = ? WHERE rowid = ?",
          EventTable.json(bare),
          row);
    }
  }
}
