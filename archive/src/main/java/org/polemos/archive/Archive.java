package org.polemos.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.polemos.text.Document;

/**
 * A collection of documents with all that was found in them, in one SQLite file.
 *
 * <pre>{@code
 * try (Archive archive = Archive.open(Path.of("polemos.db"))) {
 *   Ingest ingest = archive.ingest(coder.versions());
 *   Document wanted = ingest.admit(document, "news.jsonl");
 *   if (wanted != null) ingest.add(wanted, new Coded("eng", coder.code(wanted), null));
 *   ingest.close();
 * }
 * }</pre>
 *
 * Used by one thread at a time. Any number of processes may read while one writes.
 */
public final class Archive implements AutoCloseable {

  private final Database db;

  private Archive(Database db) {
    this.db = db;
  }

  /** Opens an archive to write, and makes it where there is none. */
  public static Archive open(Path file) {
    return prepared(Database.open(file, true), true);
  }

  /** Opens an archive to read. */
  public static Archive read(Path file) {
    if (!Files.exists(file)) {
      throw new ArchiveException(
          "there is no archive "
              + file
              + "; make one with: polemos archive add --archive "
              + file
              + " FILE…, or name another with --archive");
    }
    return prepared(Database.open(file, false), false);
  }

  private static Archive prepared(Database db, boolean write) {
    try {
      Schema.prepare(db, write);
      return new Archive(db);
    } catch (RuntimeException refused) {
      db.close();
      throw refused;
    }
  }

  /** A document with its text, which is empty where it was forgotten; or {@code null}. */
  public @Nullable Document document(String id) {
    return db.first(
        "SELECT " + DocumentTable.COLUMNS + " FROM documents d WHERE d.id = ?",
        DocumentTable::document,
        id);
  }

  /** The tables, for questions that no method here answers. */
  public Database db() {
    return db;
  }

  @Override
  public void close() {
    db.close();
  }
}
