package org.polemos.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.xxhash64;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.polemos.archive.story.Linking;
import org.polemos.archive.story.Linking.Pair;
import org.polemos.archive.story.Linking.Told;
import org.polemos.record.JsonLinesRecordReader;
import scala.Tuple2;

/**
 * Finds which records of different documents tell of one event, by the measure of the archive, over
 * the whole set: records that share a party within some days are compared on all machines, and what
 * hangs together is gathered into stories.
 */
final class StoryFinder {

  /** A record with its number, and its document and that document's origin as numbers. */
  private static final StructType EVENT =
      new StructType()
          .add("number", DataTypes.LongType)
          .add("id", DataTypes.StringType)
          .add("document", DataTypes.LongType)
          .add("origin", DataTypes.LongType)
          .add("record", DataTypes.StringType);

  private static final StructType LINK =
      new StructType()
          .add("one", DataTypes.LongType)
          .add("other", DataTypes.LongType)
          .add("score", DataTypes.DoubleType)
          .add("why", DataTypes.StringType);

  private static final StructType STORY =
      new StructType().add("number", DataTypes.LongType).add("story", DataTypes.LongType);

  private final SparkSession spark;
  private final Output output;

  StoryFinder(SparkSession spark, Output output) {
    this.spark = spark;
    this.output = output;
  }

  /** Records as they are compared: each once, in the order of publication. */
  Dataset<Row> numbered(Dataset<Row> records, Dataset<Row> copies) {
    JavaRDD<Row> rows =
        records
            .dropDuplicates("id")
            .join(copies.dropDuplicates("document"), "document", "left")
            .select(
                col("id"),
                xxhash64(col("document")).as("document"),
                xxhash64(coalesce(col("original"), col("document"))).as("origin"),
                col("record"),
                col("published"))
            .orderBy(col("published").asc_nulls_last(), col("id"))
            .toJavaRDD()
            .zipWithIndex()
            .map(row ->
                RowFactory.create(
                    row._2(),
                    row._1().getString(0),
                    row._1().getLong(1),
                    row._1().getLong(2),
                    row._1().getString(3)));
    return spark.createDataFrame(rows, EVENT);
  }

  /** Pairs of records that may be of one event, with a score and what speaks for it. */
  Dataset<Row> links(Dataset<Row> numbered) {
    long all = numbered.count();
    Dataset<Row> weighed = Commonness.added(numbered);
    JavaRDD<Row> keyed =
        weighed
            .toJavaRDD()
            .flatMap(row ->
                Linking.keys(told(row)).stream()
                    .map(key ->
                        RowFactory.create(
                            row.get(0),
                            row.get(1),
                            row.get(2),
                            row.get(3),
                            row.get(4),
                            row.get(5),
                            key))
                    .iterator());
    // A party of very many records is no ground for comparing two of them.
    return spark
        .createDataFrame(keyed, weighed.schema().add("key", DataTypes.StringType))
        .withColumn("place", row_number().over(Window.partitionBy("key").orderBy(col("number"))))
        .filter(col("place").leq(Linking.COMMON))
        .groupByKey((MapFunction<Row, String>) row -> row.getString(6), Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>)
                (key, sharing) -> compared(key, sharing, all).iterator(),
            Encoders.row(LINK));
  }

  private static List<Row> compared(String key, Iterator<Row> sharing, long all) {
    List<Told> told = new ArrayList<>();
    List<List<Row>> common = new ArrayList<>();
    sharing.forEachRemaining(row -> {
      told.add(told(row));
      if (!row.isNullAt(5)) {
        common.add(row.getList(5));
      }
    });
    return Linking.compare(key, told, Commonness.of(common, all)).stream()
        .map(pair -> RowFactory.create(pair.one(), pair.other(), pair.score(), pair.why()))
        .toList();
  }

  /** For each record of a story the number of that story's first record. */
  Dataset<Row> stories(Dataset<Row> numbered, Dataset<Row> links) {
    Dataset<Row> sure = links.filter(col("score").geq(Linking.SURE)).select("one", "other");
    Dataset<Row> tied = new Components(output).of(sure).toDF("number", "story");
    JavaPairRDD<Long, Row> events =
        numbered
            .join(tied, "number")
            .select("number", "id", "document", "origin", "record", "story")
            .toJavaRDD()
            .mapToPair(row -> new Tuple2<>(row.getLong(5), row));
    JavaPairRDD<Long, Row> pairs =
        links
            .join(tied.toDF("one", "component"), "one")
            .join(tied.toDF("other", "component2"), "other")
            .filter(col("component").equalTo(col("component2")))
            .select("one", "other", "score", "component")
            .toJavaRDD()
            .mapToPair(row -> new Tuple2<>(row.getLong(3), row));
    JavaRDD<Row> stories =
        events
            .cogroup(pairs)
            .flatMap(group -> gathered(told(group._2()._1()), group._2()._2()).iterator());
    return spark.createDataFrame(stories, STORY);
  }

  private static List<Row> gathered(List<Told> tied, Iterable<Row> links) {
    List<Pair> pairs = new ArrayList<>();
    links.forEach(row -> pairs.add(new Pair(row.getLong(0), row.getLong(1), row.getDouble(2), "")));
    Map<Long, Long> stories = Linking.gather(tied, pairs);
    Map<Long, Integer> sizes = new HashMap<>();
    stories.values().forEach(story -> sizes.merge(story, 1, Integer::sum));
    List<Row> rows = new ArrayList<>();
    stories.forEach((number, story) -> {
      if (sizes.getOrDefault(story, 0) > 1) {
        rows.add(RowFactory.create(number, story));
      }
    });
    return rows;
  }

  private static List<Told> told(Iterable<Row> rows) {
    List<Told> all = new ArrayList<>();
    rows.forEach(row -> all.add(told(row)));
    return all;
  }

  static Told told(Row row) {
    try {
      return new Told(
          row.getLong(0),
          row.getLong(2),
          row.getLong(3),
          new JsonLinesRecordReader().read(row.getString(4), ""));
    } catch (IOException damaged) {
      throw new UncheckedIOException("the record " + row.getString(1) + " is damaged", damaged);
    }
  }
}
