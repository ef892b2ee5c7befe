package org.polemos.record;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Tab-separated rows; a tab or line end within a cell becomes a space. */
final class TsvRows {

  private final Writer out;

  TsvRows(Writer out) {
    this.out = out;
  }

  void add(List<String> cells) throws IOException {
    String separator = "";
    for (String cell : cells) {
      out.append(separator).append(Cells.one(cell));
      separator = "\t";
    }
    out.append('\n');
  }

  void flush() throws IOException {
    out.flush();
  }
}
