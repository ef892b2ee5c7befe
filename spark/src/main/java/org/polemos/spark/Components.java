package org.polemos.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Finds what edges tie together, directly or through others, without gathering them on one machine:
 * by turns each node's neighbours are tied to the least of them, until all of a component hang from
 * its least node (Kiveris and others 2014, "Connected Components in MapReduce and Beyond").
 */
final class Components {

  /** Tables for what lies between two turns. */
  static final List<String> TURNS = List.of("_even", "_odd");

  private final Output output;

  Components(Output output) {
    this.output = output;
  }

  /**
   * For each node of the edges, which are of two numbers, a row with its {@code number} and the
   * {@code least} of its component.
   */
  Dataset<Row> of(Dataset<Row> edges) {
    String[] ends = edges.columns();
    Dataset<Row> tied =
        edges
            .select(
                greatest(col(ends[0]), col(ends[1])).as("number"),
                least(col(ends[0]), col(ends[1])).as("least"))
            .filter(col("number").gt(col("least")))
            .distinct();
    tied = output.written(tied, TURNS.get(1));
    Row before;
    Row after = total(tied);
    for (int turn = 0; ; turn++) {
      before = after;
      tied = output.written(lesser(greater(tied)), TURNS.get(turn % 2));
      after = total(tied);
      if (after.equals(before)) {
        return tied.union(tied.select(col("least"), col("least")).distinct());
      }
    }
  }

  /** Ties all that is greater than a node to the least of its neighbours. */
  private static Dataset<Row> greater(Dataset<Row> tied) {
    Dataset<Row> near = tied.toDF("node", "near").union(tied.select(col("least"), col("number")));
    Dataset<Row> lowest = near.groupBy("node").agg(least(col("node"), min("near")).as("least"));
    return near.filter(col("near").gt(col("node")))
        .join(lowest, "node")
        .select(col("near").as("number"), col("least"))
        .distinct();
  }

  /** Ties a node, and all that is less, to the least of its neighbours. */
  private static Dataset<Row> lesser(Dataset<Row> tied) {
    Dataset<Row> lowest = tied.groupBy("number").agg(min("least").as("lowest"));
    return tied.join(lowest, "number")
        .filter(col("least").gt(col("lowest")))
        .select(col("least").as("number"), col("lowest").as("least"))
        .union(lowest)
        .distinct();
  }

  /** What each turn makes less, until there is nothing left to tie. */
  private static Row total(Dataset<Row> tied) {
    return tied.agg(sum(col("number").plus(col("least")).cast("decimal(20)"))).first();
  }
}
