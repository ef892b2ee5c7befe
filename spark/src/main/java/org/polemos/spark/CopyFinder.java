package org.polemos.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.polemos.archive.Shingles;

/**
 * Finds documents that are copies of one another, whole or in part, by the measure of the archive,
 * but over the whole set at once: each is a copy of the earlier one that it shares most with, and
 * all of them count as one origin, the earliest.
 */
final class CopyFinder {

  private static final StructType NUMBERED =
      new StructType()
          .add("number", DataTypes.LongType)
          .add("id", DataTypes.StringType)
          .add("shingles", DataTypes.createArrayType(DataTypes.LongType, false));

  private static final String TEXTS = "_texts";
  private static final String EDGES = "_edges";

  /** The tables that are needed on the way. */
  static final List<String> DRAFTS = List.of(TEXTS, EDGES);

  private final SparkSession spark;
  private final Output output;

  CopyFinder(SparkSession spark, Output output) {
    this.spark = spark;
    this.output = output;
  }

  /**
   * A row for each copy: {@code document}, its {@code original}, and how much is {@code shared}.
   */
  Dataset<Row> find(Dataset<Row> documents) {
    Dataset<Row> numbered = output.written(numbered(documents), TEXTS);
    // Texts that are the same to the word, of which there may be hundreds, are compared once.
    Dataset<Row> first = numbered.groupBy("sample").agg(min("number").as("earlier"));
    Dataset<Row> same =
        numbered
            .join(first, "sample")
            .filter(col("number").notEqual(col("earlier")))
            .select(col("number"), col("earlier"), lit(1.0).as("shared"));
    Dataset<Row> distinct = numbered.join(first.select(col("earlier").as("number")), "number");
    Dataset<Row> edges = output.written(same.unionByName(alike(distinct)), EDGES);
    // Each line of copies has one text that is a copy of none: its earliest.
    Dataset<Row> origins = new Components(output).of(edges.select("number", "earlier"));
    return named(edges.join(origins, "number"), numbered);
  }

  /** In the order of publication; texts too short to tell are left out. */
  private Dataset<Row> numbered(Dataset<Row> documents) {
    JavaRDD<Row> rows =
        documents
            .filter(size(col("shingles")).geq(Shingles.FEWEST))
            .dropDuplicates(new String[] {"id", "sha256"})
            .select("id", "shingles", "published")
            .orderBy(col("published").asc_nulls_last(), col("id"))
            .toJavaRDD()
            .zipWithIndex()
            .map(row -> RowFactory.create(row._2(), row._1().getString(0), row._1().get(1)));
    return spark
        .createDataFrame(rows, NUMBERED)
        .withColumn("size", size(col("shingles")))
        .withColumn("sample", xxhash64(col("shingles")));
  }

  /** For each text the earlier one that shares most runs of words with it, and enough. */
  private static Dataset<Row> alike(Dataset<Row> texts) {
    Dataset<Row> runs =
        texts.select(col("number"), col("size"), explode(col("shingles")).as("run"));
    Dataset<Row> telling =
        runs.groupBy("run")
            .agg(count(lit(1)).as("holders"))
            .filter(col("holders").between(2, Shingles.FORMULA - 1))
            .select("run");
    Dataset<Row> held = runs.join(telling, "run");
    Dataset<Row> before =
        held.select(col("run"), col("number").as("earlier"), col("size").as("its"));
    return held.join(before, "run")
        .filter(col("earlier").lt(col("number")))
        .groupBy(col("number"), col("earlier"), least(col("size"), col("its")).as("least"))
        .agg(count(lit(1)).as("runs"))
        .withColumn("shared", col("runs").divide(col("least")))
        .filter(col("runs").geq(Shingles.FEWEST).and(col("shared").geq(Shingles.SHARED)))
        .groupBy("number")
        .agg(max(struct(col("shared"), col("earlier").multiply(-1).as("minus"))).as("best"))
        .select(
            col("number"),
            col("best.minus").multiply(-1).as("earlier"),
            col("best.shared").as("shared"));
  }

  private static Dataset<Row> named(Dataset<Row> edges, Dataset<Row> numbered) {
    return edges
        .join(numbered.select(col("number"), col("id").as("document")), "number")
        .join(numbered.select(col("number").as("least"), col("id").as("original")), "least")
        .select("document", "original", "shared");
  }
}
