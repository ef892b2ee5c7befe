package org.polemos.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.polemos.text.Citation;
import org.polemos.text.Document;

/** The table of documents. */
public final class DocumentTable {

  /** Numbers of the documents that newer texts replaced; few, so that asking costs little. */
  public static final String REPLACED =
      "SELECT number FROM documents WHERE superseded_by IS NOT NULL";

  private final Database db;
  private final long before;

  /** A document of the same id that is there already. */
  record Known(long number, String origin, boolean ofThisRun) {}

  /** What the archive notes of a document besides what it says of itself. */
  record Kept(
      String givenId,
      String origin,
      String language,
      int words,
      String added,
      @Nullable Long coder,
      @Nullable String notCoded) {}

  public DocumentTable(Database db) {
    this.db = db;
    this.before = db.number("SELECT coalesce(max(number), 0) FROM documents");
  }

  boolean holds(String givenId, String sha256) {
    return db.number(
            "SELECT count(*) FROM documents WHERE given_id = ? AND sha256 = ?", givenId, sha256)
        > 0;
  }

  /** The newest document that came under an id. */
  @Nullable Known latest(String givenId) {
    return db.first(
        "SELECT number, origin FROM documents WHERE given_id = ? ORDER BY number DESC LIMIT 1",
        row -> new Known(row.getLong(1), row.getString(2), row.getLong(1) > before),
        givenId);
  }

  long insert(Document document, Kept kept) {
    Citation citation = document.citation();
    LocalDate published = document.published();
    return db.insert(
        "INSERT INTO documents (id, given_id, title, author, publisher, published, url, language,"
            + " origin, sha256, text, words, added, coder, not_coded)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        document.id(),
        kept.givenId(),
        citation.title(),
        citation.author(),
        citation.publisher(),
        published == null ? null : published.toString(),
        citation.url(),
        kept.language(),
        kept.origin(),
        Hash.sha256(document.text()),
        document.text(),
        kept.words(),
        kept.added(),
        kept.coder(),
        kept.notCoded());
  }

  /** A document's text; empty where it was let go, or where there is no such document. */
  public static String text(Database db, String id) {
    String text =
        db.first(
            "SELECT coalesce(text, '') FROM documents WHERE id = ?", row -> row.getString(1), id);
    return text == null ? "" : text;
  }

  void supersede(long older, long newer) {
    db.write("UPDATE documents SET superseded_by = ? WHERE number = ?", newer, older);
  }

  /** The columns that {@link #document} reads. */
  public static final String COLUMNS =
      "d.id, d.text, d.published, d.title, d.author, d.publisher, d.url";

  /**
   * A document from the row of a query that begins with {@link #COLUMNS}; its text may be empty.
   */
  public static Document document(ResultSet row) throws SQLException {
    String text = row.getString(2);
    String published = row.getString(3);
    return new Document(
        row.getString(1),
        text == null ? "" : text,
        published == null ? null : LocalDate.parse(published),
        new Citation(row.getString(4), row.getString(5), row.getString(6), row.getString(7)));
  }
}
