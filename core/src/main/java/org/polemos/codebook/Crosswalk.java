package org.polemos.codebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The codebook's table from CAMEO codes to event types, {@code crosswalk.csv}.
 *
 * <p>Data derived from CAMEO label some deeds otherwise than the codebook: sanctions (163) are
 * COERCE there, a conviction (116) ACCUSE, all that is conceded YIELD. {@link #root} gives their
 * label. Immutable.
 */
public final class Crosswalk {

  private static final Pattern CODE = Pattern.compile("\\d+");
  private static final int PLOVER = 2;
  private static final int MODE = 3;
  private static final int ROOT = 5;
  private static final int NOTE = 6;

  private final Map<String, List<String>> rows;
  private final Map<String, String> roots;

  private Crosswalk(Map<String, List<String>> rows) {
    this.rows = Map.copyOf(rows);
    this.roots = roots(rows.values());
  }

  /** Reads {@code crosswalk.csv} in a codebook's folder; empty where there is none. */
  static Crosswalk read(Path folder) throws IOException {
    Path file = folder.resolve("crosswalk.csv");
    Map<String, List<String>> rows = new HashMap<>();
    if (Files.isRegularFile(file)) {
      for (String line : Lines.of(file)) {
        List<String> cells = cells(line);
        if (cells.size() > NOTE && CODE.matcher(cells.get(0)).matches()) {
          rows.put(cells.get(0), cells);
        }
      }
    }
    return new Crosswalk(rows);
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  /**
   * The type by which data derived from CAMEO know a code.
   *
   * @param cameo a CAMEO code, or {@code null}
   * @param type what the codebook calls it
   * @return {@code type} where they agree, or where the code is not in the table and the type's
   *     codes do not all have one label
   */
  public String root(String cameo, String type) {
    List<String> row = cameo == null ? null : rows.get(cameo);
    boolean other = row != null && row.get(PLOVER).equals(type) && !row.get(ROOT).isEmpty();
    return other ? row.get(ROOT) : roots.getOrDefault(type, type);
  }

  /** The other label of each type of which every code has that one. */
  private static Map<String, String> roots(Collection<List<String>> rows) {
    Map<String, String> roots = new HashMap<>();
    for (List<String> row : rows) {
      roots.merge(row.get(PLOVER), row.get(ROOT), (one, other) -> one.equals(other) ? one : "");
    }
    roots.values().removeIf(String::isEmpty);
    return Map.copyOf(roots);
  }

  /**
   * The code of a type of which nothing more is known: the first root code that stands for no mode.
   *
   * @return {@code null} where each of its codes says more than the type
   */
  public String general(String type) {
    return rows.values().stream()
        .filter(row -> row.get(0).matches("\\d\\d0") && row.get(PLOVER).equals(type))
        .filter(row -> row.get(MODE).isEmpty() && row.get(NOTE).isEmpty())
        .map(row -> row.get(0))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }
}
