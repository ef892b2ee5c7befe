package org.polemos.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
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
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.polemos.archive.story.Frequencies;
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

  private static final StructType TERM =
      new StructType().add("kind", DataTypes.StringType).add("term", DataTypes.StringType);

  private static final StructType KEYED = EVENT.add("key", DataTypes.StringType);

  private static final StructType LINK =
      new StructType()
          .add("one", DataTypes.LongType)
          .add("other", DataTypes.LongType)
          .add("score", DataTypes.DoubleType)
          .add("why", DataTypes.StringType);

  private static final StructType STORY =
      new StructType().add("number", DataTypes.LongType).add("story", DataTypes.LongType);

  private final SparkSession spark;
  private final JavaSparkContext context;

  StoryFinder(SparkSession spark) {
    this.spark = spark;
    this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
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
    Broadcast<Frequencies> common = context.broadcast(frequencies(numbered));
    JavaRDD<Row> keyed =
        numbered
            .toJavaRDD()
            .flatMap(row ->
                Linking.keys(told(row)).stream()
                    .map(key ->
                        RowFactory.create(
                            row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), key))
                    .iterator());
    // A party of very many records is no ground for comparing two of them.
    JavaPairRDD<String, Row> few =
        spark
            .createDataFrame(keyed, KEYED)
            .withColumn(
                "place", row_number().over(Window.partitionBy("key").orderBy(col("number"))))
            .filter(col("place").leq(Linking.COMMON))
            .toJavaRDD()
            .mapToPair(row -> new Tuple2<>(row.getString(5), row));
    JavaRDD<Row> links =
        few.groupByKey()
            .flatMap(group ->
                Linking.compare(group._1(), told(group._2()), common.value()).stream()
                    .map(pair ->
                        RowFactory.create(pair.one(), pair.other(), pair.score(), pair.why()))
                    .iterator());
    return spark.createDataFrame(links, LINK);
  }

  private Frequencies frequencies(Dataset<Row> numbered) {
    JavaRDD<Row> terms =
        numbered
            .toJavaRDD()
            .flatMap(row -> {
              Told told = told(row);
              List<Row> all = new ArrayList<>();
              Linking.parties(told).forEach(party -> all.add(RowFactory.create("party", party)));
              Linking.words(told).forEach(word -> all.add(RowFactory.create("word", word)));
              return all.iterator();
            });
    Map<String, Integer> parties = new HashMap<>();
    Map<String, Integer> words = new HashMap<>();
    Iterator<Row> counts =
        spark
            .createDataFrame(terms, TERM)
            .groupBy("kind", "term")
            .agg(count(lit(1)).cast("int").as("times"))
            // What is missing counts as one.
            .filter(col("times").gt(1))
            .toLocalIterator();
    while (counts.hasNext()) {
      Row row = counts.next();
      (row.getString(0).equals("party") ? parties : words).put(row.getString(1), row.getInt(2));
    }
    return new Frequencies(numbered.count(), parties, words);
  }

  /** For each record of a story the number of that story's first record. */
  Dataset<Row> stories(Dataset<Row> numbered, Dataset<Row> links) {
    Dataset<Row> tied = spark.createDataFrame(context.parallelize(components(links)), STORY);
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

  /**
   * What sure links tie together, directly or through others: two numbers a link, on one machine.
   */
  private static List<Row> components(Dataset<Row> links) {
    Map<Long, Long> parent = new HashMap<>();
    Iterator<Row> sure =
        links.filter(col("score").geq(Linking.SURE)).select("one", "other").toLocalIterator();
    while (sure.hasNext()) {
      Row link = sure.next();
      long one = root(parent, link.getLong(0));
      long other = root(parent, link.getLong(1));
      parent.put(Math.max(one, other), Math.min(one, other));
    }
    List<Row> rows = new ArrayList<>(parent.size());
    for (long number : List.copyOf(parent.keySet())) {
      rows.add(RowFactory.create(number, root(parent, number)));
    }
    return rows;
  }

  private static long root(Map<Long, Long> parent, long of) {
    long at = of;
    for (long up = parent.computeIfAbsent(at, self -> self); up != at; up = parent.get(at)) {
      parent.put(at, parent.getOrDefault(up, up));
      at = up;
    }
    return at;
  }

  private static List<Told> told(Iterable<Row> rows) {
    List<Told> all = new ArrayList<>();
    rows.forEach(row -> all.add(told(row)));
    return all;
  }

  private static Told told(Row row) {
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
