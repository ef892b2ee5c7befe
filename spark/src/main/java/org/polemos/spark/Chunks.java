package org.polemos.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.deploy.SparkHadoopUtil;

/** Cuts files into parts, one task's work each. */
final class Chunks {

  /** So much of JSON Lines takes one core half a minute: little is lost with a worker. */
  private static final long BYTES = 4 << 20;

  private Chunks() {}

  /**
   * The parts of all files, in order. Lines are counted first, on the cluster too, since a document
   * without an id is called by the number of its line.
   */
  static List<Chunk> of(JavaSparkContext spark, List<Inputs.File> files) {
    List<Chunk> cut = new ArrayList<>();
    for (Inputs.File file : files) {
      long step = Chunk.divisible(file.path()) ? BYTES : Math.max(1, file.size());
      for (long start = 0; start == 0 || start < file.size(); start += step) {
        cut.add(new Chunk(file.path(), start, Math.min(file.size(), start + step), 0));
      }
    }
    List<Chunk> numbered = new ArrayList<>(cut.size());
    List<Integer> lines = lines(spark, cut);
    int before = 0;
    for (int i = 0; i < cut.size(); i++) {
      before = cut.get(i).start() == 0 ? 0 : before;
      numbered.add(cut.get(i).after(before));
      before += lines.get(i);
    }
    return numbered;
  }

  private static List<Integer> lines(JavaSparkContext spark, List<Chunk> chunks) {
    boolean whole = chunks.stream().allMatch(chunk -> chunk.start() == 0);
    if (whole) {
      return chunks.stream().map(chunk -> 0).toList();
    }
    return spark.parallelize(chunks, Math.min(chunks.size(), 1_000)).map(Chunks::count).collect();
  }

  private static int count(Chunk chunk) {
    if (!Chunk.divisible(chunk.file())) {
      return 0;
    }
    Configuration settings = SparkHadoopUtil.get().newConfiguration(SparkEnv.get().conf());
    byte[] block = new byte[1 << 16];
    int lines = 0;
    try (InputStream bytes = chunk.open(settings)) {
      for (int read = bytes.read(block); read >= 0; read = bytes.read(block)) {
        for (int i = 0; i < read; i++) {
          lines += block[i] == '\n' ? 1 : 0;
        }
      }
      return lines;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
