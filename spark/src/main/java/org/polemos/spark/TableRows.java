package org.polemos.spark;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.polemos.SetupException;
import org.polemos.text.Document;
import org.polemos.text.DocumentReader;
import org.polemos.text.JsonLinesReader;
import org.polemos.text.Problem;
import org.polemos.text.UnreadableException;

/** Codes documents that stand in Parquet files, in columns of the names that JSON Lines have. */
record TableRows(Coding coding) implements Serializable {

  private static final List<String> KNOWN =
      List.of("id", "title", "author", "source", "publisher", "date", "url", "text");

  JavaRDD<Row> code(SparkSession spark, List<String> files) {
    Dataset<Row> table = spark.read().parquet(files.toArray(new String[0]));
    List<String> there = Arrays.asList(table.columns());
    if (!there.contains("text")) {
      throw new SetupException(
          files.get(0) + " has no column \"text\"; name the column with the words so");
    }
    List<Column> columns = new ArrayList<>();
    KNOWN.stream()
        .filter(there::contains)
        .forEach(name -> columns.add(col("`" + name + "`").cast("string").as(name)));
    columns.add(col("_metadata.file_path").as("file"));
    columns.add(col("_metadata.row_index").as("row"));
    int tasks = 4 * spark.sparkContext().defaultParallelism();
    Dataset<Row> chosen = table.select(columns.toArray(new Column[0]));
    // Other programs write a file as one piece, which would be one task.
    JavaRDD<Row> rows = chosen.toJavaRDD();
    return (rows.getNumPartitions() < tasks ? rows.repartition(tasks) : rows).map(this::row);
  }

  private Row row(Row row) {
    String file = row.getString(row.fieldIndex("file"));
    int line = (int) row.getLong(row.fieldIndex("row")) + 1;
    Map<String, String> fields = new HashMap<>();
    for (String name : row.schema().fieldNames()) {
      if (KNOWN.contains(name) && row.getAs(name) instanceof String words && !words.isEmpty()) {
        fields.put(name, words);
      }
    }
    try {
      Document document =
          JsonLinesReader.document(fields, file, line, coding.defaults(), new Silent());
      return coding.code(document);
    } catch (UnreadableException unreadable) {
      return Outcomes.of(unreadable.at(file + ":" + line));
    }
  }

  /** Takes no notice of a doubtful date. */
  private static final class Silent implements DocumentReader.Sink {
    @Override
    public void document(Document document) {}

    @Override
    public void warning(Problem problem) {}

    @Override
    public void failure(Problem problem) {}
  }
}
