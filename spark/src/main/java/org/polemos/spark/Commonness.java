package org.polemos.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.polemos.archive.story.Frequencies;
import org.polemos.archive.story.Linking;
import org.polemos.archive.story.Linking.Told;

/**
 * How common each record's parties and words are among all records. Each carries its own, since a
 * list of all names and words would outgrow any one machine.
 */
final class Commonness {

  private static final String PARTY = "party";

  private static final StructType TERM =
      new StructType()
          .add("number", DataTypes.LongType)
          .add("kind", DataTypes.StringType)
          .add("term", DataTypes.StringType);

  private Commonness() {}

  /** The records with a column {@code common}, for {@link #of}. */
  static Dataset<Row> added(Dataset<Row> numbered) {
    Dataset<Row> terms =
        numbered
            .sparkSession()
            .createDataFrame(
                numbered.toJavaRDD().flatMap(row -> terms(StoryFinder.told(row)).iterator()), TERM);
    Dataset<Row> times =
        terms
            .groupBy("kind", "term")
            .agg(count(lit(1)).cast("int").as("times"))
            // What is missing counts as one.
            .filter(col("times").gt(1));
    Dataset<Row> common =
        terms
            .join(times, new String[] {"kind", "term"}, "inner")
            .groupBy("number")
            .agg(collect_list(struct("kind", "term", "times")).as("common"));
    return numbered.join(common, new String[] {"number"}, "left");
  }

  private static List<Row> terms(Told told) {
    Stream<String> words = Linking.words(told).stream();
    return Stream.concat(
            Linking.parties(told).stream()
                .map(party -> RowFactory.create(told.number(), PARTY, party)),
            words.map(word -> RowFactory.create(told.number(), "word", word)))
        .toList();
  }

  /**
   * What the columns {@code common} of some records say together.
   *
   * @param tellings how many records there are in all
   */
  static Frequencies of(List<List<Row>> columns, long tellings) {
    Map<String, Integer> parties = new HashMap<>();
    Map<String, Integer> words = new HashMap<>();
    for (List<Row> column : columns) {
      for (Row term : column) {
        (term.getString(0).equals(PARTY) ? parties : words).put(term.getString(1), term.getInt(2));
      }
    }
    return new Frequencies(tellings, parties, words);
  }
}
