package org.polemos.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.polemos.archive.Hash;

/**
 * Codes all documents of many files, batch after batch, and writes two tables: {@code records}, one
 * row an event, in a folder for each day of publication, and {@code documents}, one row a document
 * with what became of it.
 */
final class Batches {

  private final SparkSession spark;
  private final Coding coding;
  private final Output output;
  private final long bytes;

  /**
   * @param bytes of input in a batch: what is done again at most after a job was broken off
   */
  Batches(SparkSession spark, Coding coding, Output output, long bytes) {
    this.spark = spark;
    this.coding = coding;
    this.output = output;
    this.bytes = bytes;
  }

  /**
   * Codes the files that the output does not have yet.
   *
   * @param told takes what is worth saying on the way
   */
  Metrics run(List<Inputs.File> files, Consumer<String> told) throws IOException {
    output.clear();
    List<Inputs.File> wanted = wanted(files, told);
    Metrics all = Metrics.NONE;
    long before = files.size() - (long) wanted.size();
    List<List<Inputs.File>> batches = cut(wanted);
    for (List<Inputs.File> batch : batches) {
      Metrics metrics = code(batch);
      all = all.plus(metrics);
      before += batch.size();
      if (batches.size() > 1) {
        told.accept(String.format("%,d of %,d files: %s", before, files.size(), metrics));
      }
    }
    return all;
  }

  private List<Inputs.File> wanted(List<Inputs.File> files, Consumer<String> told)
      throws IOException {
    Map<String, Inputs.File> done = output.done();
    List<Inputs.File> wanted = new ArrayList<>();
    for (Inputs.File file : files) {
      Inputs.File then = done.get(file.path());
      if (then == null) {
        wanted.add(file);
      } else if (!then.equals(file)) {
        told.accept(
            "warning: "
                + file.path()
                + " has changed since it was coded; its records are those of then"
                + " (code it into another folder)");
      }
    }
    if (wanted.size() < files.size()) {
      told.accept(String.format("%,d files there already", files.size() - wanted.size()));
    }
    return wanted;
  }

  private List<List<Inputs.File>> cut(List<Inputs.File> files) {
    List<List<Inputs.File>> batches = new ArrayList<>();
    long size = bytes;
    for (Inputs.File file : files) {
      if (size >= bytes) {
        batches.add(new ArrayList<>());
        size = 0;
      }
      batches.get(batches.size() - 1).add(file);
      size += file.size();
    }
    return batches;
  }

  private Metrics code(List<Inputs.File> files) throws IOException {
    long started = System.nanoTime();
    StringBuilder names = new StringBuilder();
    files.forEach(file -> names.append(file.path()).append('\n'));
    String batch = Hash.sha256(names.toString()).substring(0, 16);
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    JavaRDD<Row> rows = context.emptyRDD();
    List<Inputs.File> plain = files.stream().filter(file -> !file.parquet()).toList();
    if (!plain.isEmpty()) {
      List<Chunk> chunks = Chunks.of(context, plain);
      Coding work = coding;
      rows = rows.union(context.parallelize(chunks, chunks.size()).flatMap(work::code));
    }
    List<String> tables =
        files.stream().filter(Inputs.File::parquet).map(Inputs.File::path).toList();
    if (!tables.isEmpty()) {
      rows = rows.union(new TableRows(coding).code(spark, tables));
    }
    spark
        .createDataFrame(rows, Outcomes.SCHEMA)
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(output.coded(batch));
    Dataset<Row> coded = spark.read().schema(Outcomes.SCHEMA).parquet(output.coded(batch));
    write(coded, output, batch);
    Metrics metrics = Metrics.of(coded, (System.nanoTime() - started) / 1e9);
    output.finish(batch, files);
    return metrics;
  }

  /** Writes a batch's part of both tables. */
  static void write(Dataset<Row> coded, Output output, String batch) {
    coded
        .select(explode(col("events")).as("event"))
        .select("event.*")
        .withColumn("day", col("published"))
        // One file a day and not one for each task; Spark splits days that are large.
        .hint("rebalance", col("day"))
        .sortWithinPartitions("day", "document", "position")
        .write()
        .mode(SaveMode.Overwrite)
        .partitionBy("day")
        .parquet(output.part(Output.RECORDS, batch));
    coded
        .drop("events")
        .coalesce(Math.max(1, coded.sparkSession().sparkContext().defaultParallelism()))
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(output.part(Output.DOCUMENTS, batch));
  }
}
