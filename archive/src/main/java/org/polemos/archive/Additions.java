package org.polemos.archive;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polemos.text.Document;

/**
 * What people add to an archive one by one, so that it can be taken back. What was taken back is
 * kept and hidden: such documents are superseded by themselves.
 */
public final class Additions {

  private final Database db;

  /**
   * One addition.
   *
   * @param outcome what came of it, as JSON
   */
  public record Addition(
      long number,
      String made,
      String by,
      String name,
      String state,
      String outcome,
      @Nullable String undone,
      @Nullable String undoneBy) {

    /** Where its documents come from, as they say themselves. */
    public String origin() {
      return Additions.origin(number, name);
    }
  }

  public Additions(Archive archive) {
    this.db = archive.db();
  }

  private static String origin(long number, String name) {
    return "addition " + number + ": " + name;
  }

  /** Begins one; returns it. */
  public Addition begin(String name, String by) {
    long number =
        db.insert(
            "INSERT INTO additions (made, author, name, state, outcome) VALUES (?, ?, ?, 'waiting',"
                + " '{}')",
            now(),
            by,
            name);
    return get(number);
  }

  /** Notes how far it is. */
  public void note(long number, String state, String outcome) {
    db.write(
        "UPDATE additions SET state = ?, outcome = ? WHERE number = ?", state, outcome, number);
  }

  /** What was under way when another server stopped has failed. */
  public void giveUp() {
    db.write("UPDATE additions SET state = 'failed' WHERE state NOT IN ('done', 'failed')");
  }

  private static final String SELECT =
      "SELECT number, made, author, name, state, outcome, undone, undone_by FROM additions ";

  private static Addition addition(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Addition(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8));
  }

  /** The addition of a number. */
  public Addition get(long number) {
    Addition found = db.first(SELECT + "WHERE number = ?", Additions::addition, number);
    if (found == null) {
      throw new ArchiveException("there is no addition " + number);
    }
    return found;
  }

  /** The newest first. */
  public List<Addition> list(int limit, int offset) {
    return db.list(
        SELECT + "ORDER BY number DESC LIMIT ? OFFSET ?", Additions::addition, limit, offset);
  }

  public long count() {
    return db.number("SELECT count(*) FROM additions");
  }

  /** Ids of the documents that it brought, some of the first. */
  public List<String> documents(Addition addition, int limit) {
    return db.list(
        "SELECT id FROM documents WHERE origin = ? ORDER BY number LIMIT ?",
        row -> row.getString(1),
        addition.origin(),
        limit);
  }

  /** Shows a document again that was taken back, as part of this addition; false for any other. */
  public boolean revive(Document document, Addition addition) {
    return db.write(
            "UPDATE documents SET superseded_by = NULL, origin = ? WHERE given_id = ? AND sha256 = ?"
                + " AND superseded_by = number",
            addition.origin(),
            document.id(),
            Hash.sha256(document.text()))
        > 0;
  }

  /** Takes back what it brought; brings it again where it was taken back. */
  public Addition undo(long number, String by) {
    Addition addition = get(number);
    boolean hide = addition.undone() == null;
    db.transaction(() -> {
      db.write(
          "UPDATE documents SET superseded_by = "
              + (hide ? "number" : "NULL")
              + " WHERE origin = ? AND superseded_by IS "
              + (hide ? "NULL" : "number"),
          addition.origin());
      db.write(
          "UPDATE additions SET undone = ?, undone_by = ? WHERE number = ?",
          hide ? now() : null,
          by,
          number);
    });
    return get(number);
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
