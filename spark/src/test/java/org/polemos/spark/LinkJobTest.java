package org.polemos.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.spark.sql.functions.lit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is tied together over the whole set, and what of it the driver gets to see. */
class LinkJobTest {

  @TempDir private static Path folder;
  private static SparkSession spark;

  @BeforeAll
  static void start() {
    spark = Sample.session();
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  private static Output output(String name) throws Exception {
    return new Output(folder.resolve(name).toString(), spark.sparkContext().hadoopConfiguration());
  }

  private static Dataset<Row> edges(List<long[]> edges) {
    List<String> lines = edges.stream().map(edge -> edge[0] + " " + edge[1]).toList();
    return spark
        .createDataset(lines, Encoders.STRING())
        .selectExpr(
            "CAST(split(value, ' ')[0] AS BIGINT) AS one",
            "CAST(split(value, ' ')[1] AS BIGINT) AS other");
  }

  @Test
  void allOfAComponentHangFromItsLeast() throws Exception {
    Random random = new Random(7);
    List<long[]> edges = new ArrayList<>();
    // A long chain in no order, a star, and what chance ties.
    List<Long> chain = new ArrayList<>(LongStream.range(0, 100).boxed().toList());
    Collections.shuffle(chain, random);
    for (int i = 1; i < chain.size(); i++) {
      edges.add(new long[] {chain.get(i - 1), chain.get(i)});
      edges.add(new long[] {1_500, 1_000 + i});
    }
    for (int i = 0; i < 300; i++) {
      edges.add(new long[] {2_000 + random.nextInt(500), 2_000 + random.nextInt(500)});
    }
    Map<Long, Long> found = new HashMap<>();
    new Components(output("components"))
        .of(edges(edges))
        .collectAsList()
        .forEach(row -> assertNull(found.put(row.getLong(0), row.getLong(1))));
    assertEquals(expected(edges), found);
  }

  /** By labels that go from node to node until none changes. */
  private static Map<Long, Long> expected(List<long[]> edges) {
    Map<Long, Long> least = new HashMap<>();
    edges.stream()
        .filter(edge -> edge[0] != edge[1])
        .flatMapToLong(LongStream::of)
        .forEach(node -> least.put(node, node));
    boolean changed = true;
    while (changed) {
      changed = false;
      for (long[] edge : edges) {
        if (edge[0] != edge[1]) {
          long low =
              Math.min(least.getOrDefault(edge[0], edge[0]), least.getOrDefault(edge[1], edge[1]));
          changed |= least.put(edge[0], low) != low | least.put(edge[1], low) != low;
        }
      }
    }
    return least;
  }

  @Test
  void noTaskSendsTheDriverWhatIsFound() throws Exception {
    Output tables = output("pairs");
    pairs(5_000, tables);
    // Of what it sorts Spark looks at a sample of bounded size; here at next to nothing.
    spark.conf().set("spark.sql.execution.rangeExchange.sampleSizePerPartition", "1");
    spark.conf().set("spark.sql.shuffle.partitions", "1");
    AtomicLong most = new AtomicLong();
    SparkListener listener =
        new SparkListener() {
          @Override
          public void onTaskEnd(SparkListenerTaskEnd task) {
            most.accumulateAndGet(task.taskMetrics().resultSize(), Math::max);
          }
        };
    spark.sparkContext().addSparkListener(listener);
    String said = new LinkJob(spark, tables).run();
    spark.sparkContext().removeSparkListener(listener);
    assertTrue(
        said.startsWith("5,000 documents are copies; 10,000 records are of 5,000 stories;"), said);
    assertTrue(most.get() < 30_000, most + " bytes");
  }

  /** Tables of so many pairs of documents, each a text and its copy with a record of one deed. */
  private static void pairs(int pairs, Output tables) throws Exception {
    String record;
    try (InputStream example =
        Objects.requireNonNull(LinkJobTest.class.getResourceAsStream("record.json"))) {
      record = new String(example.readAllBytes(), UTF_8);
    }
    Dataset<Row> all =
        spark
            .range(2L * pairs)
            .selectExpr(
                "concat('doc-', id) AS document",
                "concat('event-', id) AS event",
                "id DIV 2 AS pair",
                "date_add(DATE '2021-05-14', CAST(id % 2 AS INT)) AS published");
    all.selectExpr(
            "document AS id",
            "document AS sha256",
            "published",
            "sequence(pair * 10, pair * 10 + 7) AS shingles")
        .write()
        .parquet(tables.table(Output.DOCUMENTS));
    all.withColumn("record", lit(record))
        .selectExpr(
            "event AS id",
            "document",
            "published",
            "replace(replace(record, '@', pair), '#', document) AS record")
        .write()
        .parquet(tables.table(Output.RECORDS));
  }
}
