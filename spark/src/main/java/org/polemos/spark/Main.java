package org.polemos.spark;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.polemos.SetupException;
import org.polemos.codebook.CodebookException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code polemos cluster}: codes many documents with Apache Spark. */
@Command(
    name = "polemos cluster",
    description = {
      "Codes many documents with Apache Spark, on the cores of this machine or on a cluster, and"
          + " writes Parquet: records by day of publication, and what became of each document. A job"
          + " that was broken off is simply run again.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all documents were coded",
      "1:some could not be read or coded; the table of documents says which and why",
      "2:the command line was wrong",
      "3:the job could not run"
    },
    footer = {
      "",
      "Examples:",
      "  polemos cluster --local --output coded news.jsonl",
      "  polemos cluster --master spark://host:7077 --output hdfs:///coded hdfs:///news/*.jsonl",
      "  polemos cluster --local --feed --kafka localhost:9092 --topic news --output coded"
    })
public final class Main implements Callable<Integer> {

  private static final int PARTLY = 1;
  private static final int SETUP = 3;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description =
          "Files, patterns and folders, of any file system that Spark knows: .jsonl, .ndjson (also"
              + " .gz), .txt, .parquet, .warc and .wet (also .gz).")
  private List<String> input = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      required = true,
      description = "Where the tables are; new files are added to what is there.")
  private String output = "";

  @Mixin private ClusterOptions cluster = new ClusterOptions();
  @Mixin private CodingOptions coding = new CodingOptions();
  @Mixin private FeedOptions feed = new FeedOptions();

  @Option(
      names = "--batch-size",
      paramLabel = "MB",
      converter = Positive.class,
      description =
          "Input that is coded before its records appear, and done again at most after a break;"
              + " default: 256 MB for each core.")
  private int megabytes;

  @Option(
      names = "--link",
      description =
          "Find copies and the same event across all documents of the output, after coding; without"
              + " INPUT nothing is coded.")
  private boolean link;

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  private final @Nullable SparkSession given;

  Main() {
    this(null);
  }

  /** Works in a session that is there, and leaves it open. */
  Main(@Nullable SparkSession given) {
    this.given = given;
  }

  static int run(String... args) {
    return new Main().execute(args);
  }

  int execute(String... args) {
    CommandLine line = new CommandLine(this);
    line.setExecutionExceptionHandler((broken, command, words) -> failed(broken));
    line.setParameterExceptionHandler((wrong, words) -> {
      say(told(wrong));
      System.err.println("Try 'polemos cluster --help'.");
      return CommandLine.ExitCode.USAGE;
    });
    return line.execute(args);
  }

  /** With the option's name before what its converter says. */
  private static String told(ParameterException wrong) {
    return wrong.getCause() instanceof TypeConversionException unfit
            && wrong.getArgSpec() instanceof OptionSpec option
        ? option.longestName() + " " + unfit.getMessage()
        : String.valueOf(wrong.getMessage());
  }

  private static int failed(Exception broken) {
    boolean ours = broken instanceof SetupException || broken instanceof CodebookException;
    say(ours ? String.valueOf(broken.getMessage()) : "the job failed: " + broken);
    return SETUP;
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }

  static void say(String message) {
    System.err.println("polemos: " + message);
  }

  @Override
  public Integer call() throws IOException {
    boolean topic = feed.servers() != null && feed.topic() != null;
    if (feed.wanted() ? input.size() != (topic ? 0 : 1) : input.isEmpty() && !link) {
      throw new ParameterException(
          line(),
          feed.wanted()
              ? "--feed needs one folder as INPUT, or --kafka and --topic"
              : "Missing INPUT");
    }
    if (given != null) {
      return code(given);
    }
    try (SparkSession spark = cluster.start()) {
      return code(spark);
    }
  }

  private int code(SparkSession spark) throws IOException {
    Configuration settings = spark.sparkContext().hadoopConfiguration();
    Output tables = new Output(output, settings);
    Metrics metrics = Metrics.NONE;
    if (feed.wanted() || !input.isEmpty()) {
      metrics = feed.wanted() ? feed(spark, tables) : batches(spark, tables);
      say(metrics.toString());
    }
    if (link) {
      say(new LinkJob(spark, tables).run());
    }
    return metrics.failures() == 0 ? CommandLine.ExitCode.OK : PARTLY;
  }

  private Metrics batches(SparkSession spark, Output tables) throws IOException {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Inputs inputs = Inputs.find(input, context.hadoopConfiguration());
    Coding work = coding.ship(context, line());
    long bytes = (megabytes > 0 ? megabytes : 256L * context.defaultParallelism()) << 20;
    return new Batches(spark, work, tables, bytes).run(inputs.files(), Main::say);
  }

  private Metrics feed(SparkSession spark, Output tables) throws IOException {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    String servers = feed.servers();
    String topic = feed.topic();
    Coding work = coding.ship(context, line());
    Dataset<Row> lines =
        servers != null && topic != null
            ? Feed.topic(spark, servers, topic)
            : Feed.folder(spark, input.get(0));
    return new Feed(spark, work, tables, feed).run(lines, Main::say);
  }
}
