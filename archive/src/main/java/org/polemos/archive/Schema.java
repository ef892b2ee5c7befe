package org.polemos.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The versions of an archive's tables. Each script {@code schema-N.sql} brings an archive of
 * version N-1 to N; what has been released is never changed.
 */
final class Schema {

  /** Marks a file as an archive: "Plms" in SQLite's header. */
  static final int APPLICATION = 0x506c6d73;

  static final int VERSION = 8;

  private Schema() {}

  /** Brings an archive up to date, or refuses what it does not know. */
  static void prepare(Database db, boolean write) {
    long application = db.number("PRAGMA application_id");
    long version = db.number("PRAGMA user_version");
    long tables = db.number("SELECT count(*) FROM sqlite_master");
    if (application != APPLICATION && tables > 0) {
      throw new ArchiveException(
          db.file() + " is a database, but no archive of Polemos; name another file");
    }
    if (version > VERSION) {
      throw new ArchiveException(
          "the archive "
              + db.file()
              + " was made by a newer Polemos (its version is "
              + version
              + ", this one knows "
              + VERSION
              + "); use that one");
    }
    if (version == VERSION) {
      return;
    }
    if (!write) {
      throw new ArchiveException(
          tables == 0
              ? "there is nothing in " + db.file() + "; fill it with: polemos archive add"
              : "the archive " + db.file() + " is of an older version; any archive add updates it");
    }
    update(db, VERSION);
  }

  /** Brings an archive to a version. */
  static void update(Database db, int version) {
    db.transaction(() -> {
      // Another process may have done it while this one waited.
      for (long next = db.number("PRAGMA user_version") + 1; next <= version; next++) {
        db.script(script("schema-" + next + ".sql"));
        db.script("PRAGMA user_version = " + next);
      }
      db.script("PRAGMA application_id = " + APPLICATION);
    });
  }

  private static String script(String name) {
    try (InputStream bytes = Schema.class.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new AssertionError(name + " is missing from the program");
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
