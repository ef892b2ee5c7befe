package org.polemos.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;

/**
 * The folder that results are written to. Work is done in batches; a batch counts once a file in
 * {@code _done} says so, and what an unfinished one left is taken away before the next begins. So a
 * job that was broken off is simply run again.
 */
final class Output {

  static final String RECORDS = "records";
  static final String DOCUMENTS = "documents";

  private static final String DONE = "_done";
  private static final String CODED = "_coded";

  private final Path root;
  private final FileSystem files;

  Output(String folder, Configuration settings) throws IOException {
    this.files = new Path(folder).getFileSystem(settings);
    this.root = files.makeQualified(new Path(folder));
    files.mkdirs(new Path(root, DONE));
  }

  /** A table's folder. */
  String table(String name) {
    return new Path(root, name).toString();
  }

  /** Where a batch's part of a table lies. */
  String part(String table, String batch) {
    return new Path(new Path(root, table), "batch=" + batch).toString();
  }

  /** Where a batch's documents lie with their records until both tables are written. */
  String coded(String batch) {
    return part(CODED, batch);
  }

  boolean has(String table) throws IOException {
    return files.exists(new Path(root, table));
  }

  /** Files whose documents are all in the tables, as they were then. */
  Map<String, Inputs.File> done() throws IOException {
    Map<String, Inputs.File> done = new HashMap<>();
    for (FileStatus mark : files.listStatus(new Path(root, DONE))) {
      if (mark.getPath().getName().endsWith(".tsv")) {
        byte[] lines = new byte[(int) mark.getLen()];
        try (var bytes = files.open(mark.getPath())) {
          bytes.readFully(0, lines);
        }
        new String(lines, StandardCharsets.UTF_8)
            .lines()
            .map(line -> line.split("\t", 3))
            .forEach(cells ->
                done.put(
                    cells[2],
                    new Inputs.File(cells[2], Long.parseLong(cells[0]), Long.parseLong(cells[1]))));
      }
    }
    return done;
  }

  /** Takes away what batches left that did not end. */
  void clear() throws IOException {
    Set<String> done = new HashSet<>();
    for (FileStatus mark : files.listStatus(new Path(root, DONE))) {
      done.add(mark.getPath().getName().replaceFirst("\\.tsv$", ""));
    }
    files.delete(new Path(root, CODED), true);
    for (String table : List.of(RECORDS, DOCUMENTS)) {
      Path folder = new Path(root, table);
      if (files.exists(folder)) {
        for (FileStatus part : files.listStatus(folder)) {
          String batch = part.getPath().getName().replaceFirst("^batch=", "");
          if (!done.contains(batch) && !batch.startsWith(Feed.BATCH)) {
            files.delete(part.getPath(), true);
          }
        }
      }
    }
  }

  /** Notes that a batch is whole. */
  void finish(String batch, List<Inputs.File> inputs) throws IOException {
    List<String> lines = new ArrayList<>();
    inputs.forEach(file -> lines.add(file.size() + "\t" + file.modified() + "\t" + file.path()));
    Path mark = new Path(new Path(root, DONE), batch + ".tsv");
    Path draft = mark.suffix(".part");
    try (OutputStream out = files.create(draft, true)) {
      out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    files.rename(draft, mark);
    drop(batch);
  }

  /** Writes a table and hands it back as it is read, so that nothing is worked out twice. */
  Dataset<Row> written(Dataset<Row> table, String name) {
    table.write().mode(SaveMode.Overwrite).parquet(table(name));
    return table.sparkSession().read().schema(table.schema()).parquet(table(name));
  }

  /** Takes away tables that were needed on the way. */
  void drop(List<String> tables) throws IOException {
    for (String table : tables) {
      files.delete(new Path(root, table), true);
    }
  }

  /** Takes away what a batch needed on its way. */
  void drop(String batch) throws IOException {
    files.delete(new Path(coded(batch)), true);
  }
}
