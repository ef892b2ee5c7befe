package org.polemos.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;
import org.apache.spark.sql.types.StructType;

/**
 * Codes documents as they come, from a folder or a Kafka topic, one a line or message, and never
 * ends. Of copies of a text only the first is coded, as long as it is remembered.
 *
 * <p>Spark notes in {@code _feed} what it has taken; a batch that was broken off is taken again
 * whole and written over, so that nothing is lost and nothing there twice.
 */
final class Feed {

  /** Begins the names of a feed's parts of tables. */
  static final String BATCH = "feed-";

  private static final StructType LINE =
      new StructType()
          .add("key", StringType)
          .add("value", StringType)
          .add("place", StringType)
          .add("seen", TimestampType);

  private final SparkSession spark;
  private final Coding coding;
  private final Output output;
  private final FeedOptions options;
  private Metrics all = Metrics.NONE;

  Feed(SparkSession spark, Coding coding, Output output, FeedOptions options) {
    this.spark = spark;
    this.coding = coding;
    this.output = output;
    this.options = options;
  }

  /**
   * Works until it is ended, or, where only once was asked for, until all that is there is done.
   */
  Metrics run(Dataset<Row> lines, Consumer<String> told) throws IOException {
    Coding work = coding;
    Dataset<Row> first =
        lines
            .map(
                (MapFunction<Row, Row>)
                    line ->
                        RowFactory.create(
                            work.key(line.getString(0)),
                            line.getString(0),
                            line.getString(1),
                            line.get(2)),
                Encoders.row(LINE))
            .withWatermark("seen", options.memory())
            .dropDuplicatesWithinWatermark(new String[] {"key"});
    try {
      StreamingQuery query =
          first
              .writeStream()
              .option("checkpointLocation", output.table("_feed"))
              .trigger(
                  options.once() ? Trigger.AvailableNow() : Trigger.ProcessingTime(options.every()))
              .foreachBatch(
                  (VoidFunction2<Dataset<Row>, Long>) (batch, number) -> code(batch, number, told))
              .start();
      query.awaitTermination();
      return all;
    } catch (TimeoutException | StreamingQueryException broken) {
      throw new IOException(broken.getMessage(), broken);
    }
  }

  private void code(Dataset<Row> lines, long number, Consumer<String> told) throws IOException {
    long started = System.nanoTime();
    // A feed that was begun anew counts from 0 again: its parts must not replace those of the old.
    String query = lines.sparkSession().sparkContext().getLocalProperty("sql.streaming.queryId");
    String batch = BATCH + query.substring(0, 8) + "-" + number;
    Coding work = coding;
    lines
        .map(
            (MapFunction<Row, Row>) line -> work.code(line.getString(1), line.getString(2)),
            Encoders.row(Outcomes.SCHEMA))
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(output.coded(batch));
    Dataset<Row> coded = spark.read().schema(Outcomes.SCHEMA).parquet(output.coded(batch));
    Metrics metrics = Metrics.of(coded, (System.nanoTime() - started) / 1e9);
    if (metrics.documents() + metrics.failures() > 0) {
      Batches.write(coded, output, batch);
      told.accept(metrics.toString());
    }
    output.drop(batch);
    all = all.plus(metrics);
  }

  /** The lines of files that appear in a folder. */
  static Dataset<Row> folder(SparkSession spark, String folder) {
    return spark
        .readStream()
        .option("pathGlobFilter", "*.{jsonl,ndjson,jsonl.gz,ndjson.gz}")
        .option("maxFilesPerTrigger", 100)
        .option("lineSep", "\n")
        .format("text")
        .load(folder)
        .select(col("value"), col("_metadata.file_path"), col("_metadata.file_modification_time"));
  }

  /** The messages of a topic, from its beginning. */
  static Dataset<Row> topic(SparkSession spark, String servers, String topic) {
    return spark
        .readStream()
        .format("kafka")
        .option("kafka.bootstrap.servers", servers)
        .option("subscribe", topic)
        .option("startingOffsets", "earliest")
        .option("maxOffsetsPerTrigger", 20_000)
        .load()
        .select(
            col("value").cast("string"),
            concat_ws(":", col("topic"), col("partition"), col("offset")),
            col("timestamp"));
  }
}
