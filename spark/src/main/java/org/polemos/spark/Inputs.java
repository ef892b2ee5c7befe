package org.polemos.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.polemos.SetupException;

/**
 * The files to read, of whatever file system: named, by pattern, or all in a folder.
 *
 * @param files in the order of their names
 * @param left files of folders that are of no known kind
 */
record Inputs(List<File> files, List<String> left) {

  private static final Set<String> KINDS =
      Set.of("jsonl", "ndjson", "txt", "text", "md", "parquet", "warc", "wet");

  /** A file as it is now. */
  record File(String path, long size, long modified) {

    boolean parquet() {
      return kind(path).equals("parquet");
    }
  }

  /** Finds them; what is named and is not there is an error. */
  static Inputs find(List<String> named, Configuration settings) throws IOException {
    Inputs found = new Inputs(new ArrayList<>(), new ArrayList<>());
    for (String name : named) {
      Path pattern = new Path(name);
      FileSystem files = pattern.getFileSystem(settings);
      FileStatus[] matching = files.globStatus(pattern);
      if (matching == null || matching.length == 0) {
        throw new SetupException("there is no file " + name + "; check the path");
      }
      for (FileStatus status : matching) {
        found.add(status, files, true);
      }
    }
    found.files.sort(Comparator.comparing(File::path));
    return found;
  }

  private void add(FileStatus status, FileSystem system, boolean named) throws IOException {
    String path = status.getPath().toString();
    if (status.isDirectory()) {
      for (FileStatus inner : system.listStatus(status.getPath())) {
        String name = inner.getPath().getName();
        if (!name.startsWith(".") && !name.startsWith("_")) {
          add(inner, system, false);
        }
      }
    } else if (named || KINDS.contains(kind(path))) {
      files.add(new File(path, status.getLen(), status.getModificationTime()));
    } else {
      left.add(path);
    }
  }

  private static String kind(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    name = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
