package org.polemos.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * One connection to an archive's file: plain SQL in, rows out, and errors that say what to do. Used
 * by one thread at a time; several processes may have the file open, one of them writing.
 */
public final class Database implements AutoCloseable {

  /** How long to wait for another process that writes. */
  private static final int WAIT_MILLISECONDS = 30_000;

  private final Path file;
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>(64, 0.75f, true);

  /** Statements that are kept for the next time: questions of users are without end. */
  private static final int PREPARED = 200;

  private Database(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /** Makes a value of one row. */
  public interface Row<T extends @Nullable Object> {
    T of(ResultSet row) throws SQLException;
  }

  /** A piece of work within a transaction. */
  public interface Work {
    void run() throws SQLException;
  }

  /**
   * Opens a file, and makes it where it is absent and may be written.
   *
   * @param write whether to write too
   */
  static Database open(Path file, boolean write) {
    if (Files.isDirectory(file)) {
      throw new ArchiveException(
          file + " is a folder; name a file, such as " + file + "/polemos.db");
    }
    SQLiteConfig settings = new SQLiteConfig();
    settings.setBusyTimeout(WAIT_MILLISECONDS);
    settings.enforceForeignKeys(true);
    settings.setReadOnly(!write);
    if (write) {
      settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
      settings.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    }
    settings.setCacheSize(-65_536);
    try {
      return new Database(file, settings.createConnection("jdbc:sqlite:" + file.toAbsolutePath()));
    } catch (SQLException broken) {
      throw failure(file, broken);
    }
  }

  /** All rows of a query; making a value must not ask the same again. */
  public <T extends @Nullable Object> List<T> list(
      String sql, Row<T> made, @Nullable Object... values) {
    List<T> all = new ArrayList<>();
    try (ResultSet rows = bound(sql, values).executeQuery()) {
      while (rows.next()) {
        all.add(made.of(rows));
      }
      return all;
    } catch (SQLException broken) {
      forget(sql);
      throw failure(file, broken);
    }
  }

  /** The first row of a query, or {@code null}. */
  public <T> @Nullable T first(String sql, Row<T> made, @Nullable Object... values) {
    try (ResultSet rows = bound(sql, values).executeQuery()) {
      return rows.next() ? made.of(rows) : null;
    } catch (SQLException broken) {
      forget(sql);
      throw failure(file, broken);
    }
  }

  /** A number that a query gives; 0 where it gives none. */
  public long number(String sql, @Nullable Object... values) {
    Long found = first(sql, row -> row.getLong(1), values);
    return found == null ? 0 : found;
  }

  /** Hands each row to {@code taken}, without holding more than one. */
  public void each(String sql, Row<?> taken, @Nullable Object... values) {
    // A statement of its own: what is done with a row may ask the same again.
    try (PreparedStatement asked = connection.prepareStatement(sql)) {
      bind(asked, values);
      try (ResultSet rows = asked.executeQuery()) {
        while (rows.next()) {
          taken.of(rows);
        }
      }
    } catch (SQLException broken) {
      throw failure(file, broken);
    }
  }

  /** Writes; returns how many rows that changed. */
  public int write(String sql, @Nullable Object... values) {
    try {
      return bound(sql, values).executeUpdate();
    } catch (SQLException broken) {
      forget(sql);
      throw failure(file, broken);
    }
  }

  /** Inserts one row and returns its number. */
  public long insert(String sql, @Nullable Object... values) {
    write(sql, values);
    return number("SELECT last_insert_rowid()");
  }

  /** Runs statements that are separated by semicolons. */
  void script(String sql) {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException broken) {
      throw failure(file, broken);
    }
  }

  /** Does all of it or nothing. */
  public void transaction(Work work) {
    script("BEGIN IMMEDIATE");
    boolean done = false;
    try {
      work.run();
      script("COMMIT");
      done = true;
    } catch (SQLException broken) {
      throw failure(file, broken);
    } finally {
      if (!done) {
        rollback();
      }
    }
  }

  private void rollback() {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate("ROLLBACK");
    } catch (SQLException alreadyRolledBack) {
      // A full disk ends a transaction by itself; the first error is the one to tell.
      return;
    }
  }

  /**
   * A number that changes with every change that another connection commits, of this process or
   * another.
   */
  public long version() {
    return number("PRAGMA data_version");
  }

  /**
   * Breaks off what is being asked, from another thread; the asking thread gets an {@link
   * ArchiveException}.
   */
  public void interrupt() {
    try {
      connection.unwrap(SQLiteConnection.class).getDatabase().interrupt();
    } catch (SQLException closed) {
      throw failure(file, closed);
    }
  }

  Path file() {
    return file;
  }

  @Override
  public void close() {
    try {
      for (PreparedStatement statement : prepared.values()) {
        statement.close();
      }
      connection.close();
    } catch (SQLException broken) {
      throw failure(file, broken);
    }
  }

  private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      forgetEldest();
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    bind(statement, values);
    return statement;
  }

  private void forgetEldest() {
    if (prepared.size() >= PREPARED) {
      forget(prepared.keySet().iterator().next());
    }
  }

  /** A statement that failed may be of no further use. */
  private void forget(String sql) {
    try (PreparedStatement failed = prepared.remove(sql)) {
      if (failed != null) {
        failed.clearParameters();
      }
    } catch (SQLException alreadyClosed) {
      return;
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private static ArchiveException failure(Path file, SQLException broken) {
    SQLiteErrorCode code =
        broken instanceof SQLiteException known
            ? known.getResultCode()
            : SQLiteErrorCode.UNKNOWN_ERROR;
    int base = code.code & 0xff;
    String said =
        switch (base) {
          case 5, 6 -> " is being written by another process; wait until it has ended, or stop it";
          case 13 ->
              ": the disk is full; free some space and start again: nothing that was"
                  + " committed is lost";
          case 8 -> " may not be written; check its permissions and those of its folder";
          case 14 -> " cannot be opened; check that its folder exists and may be written";
          case 9 -> ": the answer took too long; ask for less";
          case 26 -> " is no archive; name another file";
          case 11 ->
              " is damaged; take a backup, or rescue what can be read with: sqlite3 "
                  + file
                  + " .recover";
          case 10 -> " cannot be read or written (" + code + "); check the disk";
          default -> ": " + broken.getMessage();
        };
    return new ArchiveException("the archive " + file + said, broken);
  }
}
