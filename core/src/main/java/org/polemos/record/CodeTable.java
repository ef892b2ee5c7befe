package org.polemos.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Tables of codes that come with the program: two columns parted by a comma or a tab. */
final class CodeTable {

  private CodeTable() {}

  /** Second column by first; lines that begin with {@code #} are notes. */
  static Map<String, String> read(String name) {
    Map<String, String> table = new HashMap<>();
    try (InputStream bytes = CodeTable.class.getResourceAsStream(name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("[,\t]", 2);
        if (!line.startsWith("#") && cells.length == 2) {
          table.put(cells[0], cells[1]);
        }
      }
      return Map.copyOf(table);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
