package org.polemos.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads ConfliBERT's CAMEO sentences with their quad class. */
final class CameoReader {

  /** A sentence and its quad class, 0 for neither conflict nor cooperation. */
  record Classed(String text, String quad) {}

  private CameoReader() {}

  /** A sentence, a tab and a class a line. */
  static List<Classed> quads(Path file) throws IOException {
    List<Classed> all = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      int tab = line.lastIndexOf('\t');
      if (tab < 0) {
        int number = all.size() + 1;
        throw new IOException(file + ":" + number + ": a sentence, a tab and a class expected");
      }
      all.add(new Classed(line.substring(0, tab), line.substring(tab + 1).strip()));
    }
    return all;
  }
}
