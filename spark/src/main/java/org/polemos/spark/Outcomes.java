package org.polemos.spark;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.polemos.archive.Hash;
import org.polemos.archive.Shingles;
import org.polemos.record.Columns;
import org.polemos.record.EventRecord;
import org.polemos.record.JsonLinesWriter;
import org.polemos.text.Citation;
import org.polemos.text.Document;
import org.polemos.text.Problem;

/** What became of a document, as a row: what it is, its records, or why it has none. */
final class Outcomes {

  /** A record: typed columns as in the archive's Parquet, and the whole of it as a line of JSON. */
  static final StructType EVENT = event();

  /** A document with its records. */
  static final StructType SCHEMA =
      new StructType()
          .add("id", StringType)
          .add("title", StringType)
          .add("author", StringType)
          .add("publisher", StringType)
          .add("published", DateType)
          .add("url", StringType)
          .add("sha256", StringType)
          .add("language", StringType)
          .add("words", IntegerType)
          .add("not_coded", StringType)
          .add("place", StringType)
          .add("remedy", StringType)
          .add("shingles", DataTypes.createArrayType(LongType, false))
          .add("events", DataTypes.createArrayType(EVENT, false));

  private Outcomes() {}

  private static StructType event() {
    StructType event = new StructType();
    for (Columns.Column column : Columns.ALL) {
      event = event.add(column.name(), type(column.type()));
    }
    return event.add("position", IntegerType).add("record", StringType);
  }

  private static DataType type(Columns.Type type) {
    return switch (type) {
      case TEXT -> StringType;
      case WHOLE -> IntegerType;
      case NUMBER -> DoubleType;
      case DAY -> DateType;
    };
  }

  /** A document that was coded, or was left uncoded for a reason. */
  static Row of(
      Document document, String language, List<EventRecord> records, @Nullable Problem problem) {
    Citation citation = document.citation();
    return RowFactory.create(
        document.id(),
        citation.title(),
        citation.author(),
        citation.publisher(),
        document.published(),
        citation.url(),
        Hash.sha256(document.text()),
        language,
        Hash.words(document.text()),
        problem == null ? null : problem.reason(),
        problem == null ? null : problem.place(),
        problem == null ? null : problem.remedy(),
        Shingles.of(document.text()),
        events(records));
  }

  /** A document that could not be read. */
  static Row of(Problem problem) {
    return RowFactory.create(
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        0,
        problem.reason(),
        problem.place(),
        problem.remedy(),
        new long[0],
        new Row[0]);
  }

  private static Row[] events(List<EventRecord> records) {
    Row[] rows = new Row[records.size()];
    for (int i = 0; i < rows.length; i++) {
      EventRecord record = records.get(i);
      List<@Nullable Object> values = new ArrayList<>();
      Columns.ALL.forEach(column -> values.add(column.value().apply(record)));
      values.add(i);
      values.add(json(record));
      rows[i] = RowFactory.create(values.toArray());
    }
    return rows;
  }

  private static String json(EventRecord record) {
    StringWriter line = new StringWriter();
    try (JsonLinesWriter writer = new JsonLinesWriter(line)) {
      writer.write(record);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return line.toString().stripTrailing();
  }
}
