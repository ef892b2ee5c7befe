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
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.polemos.actor.Actor;
import org.polemos.record.Counting;
import org.polemos.record.EventRecord;
import org.polemos.record.EventRecord.Source;

/**
 * Writes records as a Parquet file, by way of DuckDB: one row each, lists joined with {@code ;}, as
 * in CSV but with types.
 */
final class Parquet {

  private static final String TABLE =
      "CREATE TABLE events (id VARCHAR, document VARCHAR, title VARCHAR, author VARCHAR,"
          + " publisher VARCHAR, published DATE, url VARCHAR, sentence_index INTEGER,"
          + " sentence_start INTEGER, sentence_end INTEGER, sentence VARCHAR, event VARCHAR,"
          + " mode VARCHAR, context VARCHAR, cameo VARCHAR, quad INTEGER, score DOUBLE,"
          + " actor VARCHAR, actor_code VARCHAR, actor_country VARCHAR, actor_sector VARCHAR,"
          + " recipient VARCHAR, recipient_code VARCHAR, recipient_country VARCHAR,"
          + " recipient_sector VARCHAR, status VARCHAR, attribution VARCHAR, date_start DATE,"
          + " date_end DATE, date_precision VARCHAR, place VARCHAR, geonameid INTEGER, lat DOUBLE,"
          + " lon DOUBLE, place_country VARCHAR, place_precision VARCHAR, trigger_words VARCHAR,"
          + " trigger_start INTEGER, trigger_end INTEGER, rule VARCHAR, confidence DOUBLE,"
          + " story BIGINT, coder VARCHAR, codebook VARCHAR, model VARCHAR)";

  private Parquet() {}

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
    Row row = new Row(rows);
    return export.each(record -> {
      try {
        row.add(record, counting.of(record).number());
      } catch (SQLException broken) {
        throw new IOException(broken.getMessage(), broken);
      }
    });
  }

  /** Appends one record's values, column after column. */
  private record Row(DuckDBAppender rows) {

    void add(EventRecord record, long story) throws SQLException {
      rows.beginRow();
      text(record.id());
      text(record.document().id());
      text(record.document().citation().title());
      text(record.document().citation().author());
      text(record.document().citation().publisher());
      day(record.document().published());
      text(record.document().citation().url());
      whole(record.sentence().index());
      whole(record.sentence().span().start());
      whole(record.sentence().span().end());
      text(record.sentence().text());
      text(record.event());
      text(String.join(";", record.mode()));
      text(String.join(";", record.context()));
      text(record.cameo());
      whole(record.quad());
      number(record.score());
      parties(record.actor());
      parties(record.recipient());
      text(record.status().label());
      text(record.attribution().stream().map(Row::name).collect(Collectors.joining(" > ")));
      var date = record.date();
      day(date == null ? null : date.start());
      day(date == null ? null : date.end());
      text(date == null ? null : date.precision());
      var place = record.place();
      text(place == null ? null : place.name());
      whole(place == null ? null : place.geonameid());
      number(place == null ? null : place.lat());
      number(place == null ? null : place.lon());
      text(place == null ? null : place.country());
      text(place == null ? null : place.precision());
      text(record.trigger().text());
      whole(record.trigger().span().start());
      whole(record.trigger().span().end());
      text(record.why().rule());
      number(record.confidence());
      rows.append(story);
      text(record.coder().polemos());
      text(record.coder().codebook());
      text(record.coder().model());
      rows.endRow();
    }

    private static String name(Source source) {
      return source.name() != null
          ? source.name()
          : source.words() == null ? "unknown" : source.words().text();
    }

    private void parties(List<Actor> actors) throws SQLException {
      joined(actors, actor -> actor.name() == null ? actor.text() : actor.name());
      joined(actors, Actor::code);
      joined(actors, Actor::country);
      joined(actors, Actor::sector);
    }

    private void joined(List<Actor> actors, Function<Actor, @Nullable String> property)
        throws SQLException {
      text(
          actors.stream()
              .map(property)
              .map(value -> value == null ? "" : value)
              .collect(Collectors.joining(";")));
    }

    private void text(@Nullable String value) throws SQLException {
      if (value == null) {
        rows.appendNull();
      } else {
        rows.append(value);
      }
    }

    private void whole(@Nullable Integer value) throws SQLException {
      if (value == null) {
        rows.appendNull();
      } else {
        rows.append(value.intValue());
      }
    }

    private void number(@Nullable Double value) throws SQLException {
      if (value == null) {
        rows.appendNull();
      } else {
        rows.append(value.doubleValue());
      }
    }

    private void day(@Nullable LocalDate day) throws SQLException {
      if (day == null) {
        rows.appendNull();
      } else {
        rows.append(day);
      }
    }
  }
}
