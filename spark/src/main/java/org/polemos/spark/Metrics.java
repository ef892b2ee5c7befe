package org.polemos.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a job did.
 *
 * @param documents that were read
 * @param otherLanguages of these, not in English, and not coded
 * @param failures documents that could not be read or coded
 */
record Metrics(
    long documents, long otherLanguages, long failures, long words, long records, double seconds) {

  static final Metrics NONE = new Metrics(0, 0, 0, 0, 0, 0);

  /** Counts rows of {@link Outcomes#SCHEMA}. */
  static Metrics of(Dataset<Row> coded, double seconds) {
    Column problem = col("not_coded").isNotNull();
    Column foreign = problem.and(col("remedy").isNull()).and(col("language").isNotNull());
    Row sums =
        coded
            .agg(
                count(col("id")),
                coalesce(sum(when(foreign, 1L).otherwise(0L)), lit(0L)),
                coalesce(sum(when(problem, 1L).otherwise(0L)), lit(0L)),
                coalesce(sum(col("words").cast("long")), lit(0L)),
                coalesce(sum(size(col("events")).cast("long")), lit(0L)))
            .head();
    long others = sums.getLong(1);
    return new Metrics(
        sums.getLong(0),
        others,
        sums.getLong(2) - others,
        sums.getLong(3),
        sums.getLong(4),
        seconds);
  }

  Metrics plus(Metrics other) {
    return new Metrics(
        documents + other.documents,
        otherLanguages + other.otherLanguages,
        failures + other.failures,
        words + other.words,
        records + other.records,
        seconds + other.seconds);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,d documents (%,d not English, %,d failed), %,d words, %,d records in %.1f s: %,.0f words/s",
        documents + failures,
        otherLanguages,
        failures,
        words,
        records,
        seconds,
        seconds == 0 ? 0 : words / seconds);
  }
}
