package org.polemos.spark;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.polemos.SetupException;

/**
 * Looks over all documents and records of an output's tables for copies and for stories, and writes
 * the tables {@code copies}, {@code links} and {@code stories} anew.
 */
final class LinkJob {

  private static final String NUMBERED = "_numbered";
  private static final String LINKS = "_links";

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
    Dataset<Row> documents = spark.read().parquet(output.table(Output.DOCUMENTS));
    Dataset<Row> copies = output.written(new CopyFinder(spark, output).find(documents), "copies");
    Dataset<Row> records = spark.read().parquet(output.table(Output.RECORDS));
    StoryFinder finder = new StoryFinder(spark, output);
    Dataset<Row> events = output.written(finder.numbered(records, copies), NUMBERED);
    Dataset<Row> links = output.written(finder.links(events), LINKS);
    Dataset<Row> stories = finder.stories(events, links);
    Dataset<Row> ids = events.select("number", "id");
    output.written(
        links
            .join(ids.toDF("one", "event"), "one")
            .join(ids.toDF("other", "with"), "other")
            .select("event", "with", "score", "why"),
        "links");
    Dataset<Row> named =
        output.written(
            stories
                .join(ids.toDF("number", "event"), "number")
                .join(ids.toDF("story", "first"), "story")
                .select(col("event"), col("first").as("story")),
            "stories");
    output.drop(List.of(NUMBERED, LINKS));
    output.drop(CopyFinder.DRAFTS);
    output.drop(Components.TURNS);
    return String.format(
        "%,d documents are copies; %,d records are of %,d stories; %.1f s",
        copies.count(),
        named.count(),
        named.select("story").distinct().count(),
        (System.nanoTime() - started) / 1e9);
  }
}
