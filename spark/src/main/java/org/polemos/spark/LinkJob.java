package org.polemos.spark;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.polemos.SetupException;

/**
 * Looks over all documents and records of an output's tables for copies and for stories, and writes
 * the tables {@code copies}, {@code links} and {@code stories} anew.
 */
final class LinkJob {

  private final SparkSession spark;
  private final Output output;

  LinkJob(SparkSession spark, Output output) {
    this.spark = spark;
    this.output = output;
  }

  /** Does the work and tells what was found. */
  String run() throws IOException {
    if (!output.has(Output.DOCUMENTS) || !output.has(Output.RECORDS)) {
      throw new SetupException("there are no tables to link in the output's folder; code first");
    }
    long started = System.nanoTime();
    Dataset<Row> copies =
        written(
            new CopyFinder(spark).find(spark.read().parquet(output.table(Output.DOCUMENTS))),
            "copies");
    StoryFinder finder = new StoryFinder(spark);
    Dataset<Row> events =
        written(
            finder.numbered(spark.read().parquet(output.table(Output.RECORDS)), copies),
            "_numbered");
    Dataset<Row> links = written(finder.links(events), "_links");
    Dataset<Row> stories = finder.stories(events, links);
    Dataset<Row> ids = events.select("number", "id");
    written(
        links
            .join(ids.toDF("one", "event"), "one")
            .join(ids.toDF("other", "with"), "other")
            .select("event", "with", "score", "why"),
        "links");
    Dataset<Row> named =
        written(
            stories
                .join(ids.toDF("number", "event"), "number")
                .join(ids.toDF("story", "first"), "story")
                .select(col("event"), col("first").as("story")),
            "stories");
    output.drop("_numbered", "_links");
    return String.format(
        "%,d documents are copies; %,d records are of %,d stories; %.1f s",
        copies.count(),
        named.count(),
        named.select("story").distinct().count(),
        (System.nanoTime() - started) / 1e9);
  }

  /** Written out and read again, so that nothing is worked out twice. */
  private Dataset<Row> written(Dataset<Row> table, String name) {
    table.write().mode(SaveMode.Overwrite).parquet(output.table(name));
    return spark.read().schema(table.schema()).parquet(output.table(name));
  }
}
