package org.polemos.archive.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.polemos.record.Columns;
import org.polemos.record.Columns.Column;
import org.polemos.record.Counting;
import org.polemos.record.EventRecord;

/**
 * Writes records as a Parquet file, by way of DuckDB: one row each, as {@link Columns} has it, with
 * the number of its story.
 */
final class Parquet {

  private static final String TABLE =
      Columns.ALL.stream()
          .map(column -> column.name() + " " + type(column.type()))
          .collect(Collectors.joining(", ", "CREATE TABLE events (", ", story BIGINT)"));

  private Parquet() {}

  private static String type(Columns.Type type) {
    return switch (type) {
      case TEXT -> "VARCHAR";
      case WHOLE -> "INTEGER";
      case NUMBER -> "DOUBLE";
      case DAY -> "DATE";
    };
  }

  /**
   * Writes a file anew.
   *
   * @return how many records it has
   */
  static long write(Export export, Path file, Counting counting) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement plain = duck.createStatement()) {
      plain.execute(TABLE);
      long count;
      try (DuckDBAppender rows =
          duck.unwrap(DuckDBConnection.class).createAppender("main", "events")) {
        count = fill(export, rows, counting);
      }
      plain.execute(
          "COPY events TO '"
              + part.toAbsolutePath().toString().replace("'", "''")
              + "' (FORMAT parquet, COMPRESSION zstd)");
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      return count;
    } catch (SQLException broken) {
      throw new IOException("cannot write " + file + ": " + broken.getMessage(), broken);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static long fill(Export export, DuckDBAppender rows, Counting counting)
      throws IOException {
    return export.each(record -> {
      try {
        add(rows, record, counting.of(record).number());
      } catch (SQLException broken) {
        throw new IOException(broken.getMessage(), broken);
      }
    });
  }

  private static void add(DuckDBAppender rows, EventRecord record, long story) throws SQLException {
    rows.beginRow();
    for (Column column : Columns.ALL) {
      Object value = column.value().apply(record);
      if (value == null) {
        rows.appendNull();
      } else {
        switch (column.type()) {
          case TEXT -> rows.append((String) value);
          case WHOLE -> rows.append(((Integer) value).intValue());
          case NUMBER -> rows.append(((Double) value).doubleValue());
          case DAY -> rows.append((LocalDate) value);
        }
      }
    }
    rows.append(story);
    rows.endRow();
  }
}
