package org.polemos.spark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.polemos.SetupException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where the work is done. */
final class ClusterOptions {

  @ArgGroup private @Nullable Place place;

  /** One of these; neither under {@code spark-submit}, which knows. */
  static final class Place {
    @Option(names = "--local", description = "On the cores of this machine.")
    private boolean local;

    @Option(
        names = "--master",
        paramLabel = "URL",
        description = "On this cluster, such as spark://host:7077.")
    private @Nullable String master;
  }

  @Option(
      names = "--cores",
      paramLabel = "N",
      converter = Positive.class,
      description = "Cores to use; default: all of this machine, or all that the cluster gives.")
  private int cores;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  private boolean help;

  SparkSession start() {
    SparkSession.Builder session =
        SparkSession.builder()
            .appName("Polemos")
            .config("spark.sql.datetime.java8API.enabled", true)
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.parquet.compression.codec", "zstd")
            // What is broadcast goes through the driver, and a small file unpacks to very much.
            .config("spark.sql.autoBroadcastJoinThreshold", -1)
            // The tables have more columns than plans name, of which Spark would warn.
            .config("spark.sql.debug.maxToStringFields", 1000)
            .config("spark.sql.sources.partitionColumnTypeInference.enabled", false);
    if (place != null && place.local) {
      session
          .master(cores > 0 ? "local[" + cores + "]" : "local[*]")
          .config("spark.ui.enabled", false)
          .config("spark.driver.host", "localhost")
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.sql.shuffle.partitions", 8);
    } else if (place != null) {
      session.master(place.master).config("spark.jars", ownJars());
      if (cores > 0) {
        session.config("spark.cores.max", cores);
      }
    } else if (System.getProperty("spark.master") == null) {
      throw new SetupException("say where to work: --local, or --master URL");
    }
    session.config("spark.ui.showConsoleProgress", Boolean.getBoolean("polemos.terminal.err"));
    return session.getOrCreate();
  }

  /** What the cluster's Spark does not have: the jars of the folder that this class is in. */
  private static String ownJars() {
    Path own = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    Path folder = own.getParent();
    return Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
        .map(Path::of)
        .map(Path::toAbsolutePath)
        .filter(jar -> jar.getParent() != null && jar.getParent().equals(folder))
        .map(Path::toString)
        .collect(Collectors.joining(","));
  }
}
