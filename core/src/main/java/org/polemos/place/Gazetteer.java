package org.polemos.place;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polemos.place.Place.Precision;

/**
 * Cities, regions, areas and countries by their names. Immutable; safe for use by many threads.
 *
 * <pre>{@code
 * Gazetteer gazetteer = Gazetteer.load(Path.of("codebooks/plover/places"));
 * gazetteer.named("Tripoli"); // one in Libya, one in Lebanon
 * }</pre>
 *
 * <p>Rows stay text until they are asked for: to read 30,000 of them takes some 30 ms.
 */
public final class Gazetteer {

  /** One that knows no place. */
  public static final Gazetteer EMPTY = new Gazetteer();

  private final Map<String, int[]> rowsByKey = new HashMap<>(1 << 16);
  private final Map<String, Integer> rowByCountry = new HashMap<>();
  private final List<String> rows = new ArrayList<>(1 << 15);
  private final List<Sheet> sheets = new ArrayList<>();

  /** A file of rows. */
  private record Sheet(String file, int first, List<String> columns) {}

  private Gazetteer() {}

  /**
   * Reads the files of a folder, whose README.md describes them; a folder that is not there gives
   * an empty gazetteer.
   *
   * @throws IOException with file and line where a row is broken
   */
  public static Gazetteer load(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return EMPTY;
    }
    Gazetteer gazetteer = new Gazetteer();
    for (String file : List.of("cities.tsv", "areas.tsv", "regions.tsv", "countries.tsv")) {
      gazetteer.read(folder, file);
    }
    gazetteer.readAliases(folder);
    return gazetteer;
  }

  private void read(Path folder, String file) throws IOException {
    String text = Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
    int end = text.indexOf('\n');
    List<String> columns = Arrays.asList(text.substring(0, Math.max(0, end)).split("\t"));
    Sheet sheet = new Sheet(file, rows.size(), columns);
    sheets.add(sheet);
    boolean countries = columns.get(0).equals("code");
    int aliases = columns.indexOf("aliases");
    for (int at = end + 1; at < text.length(); at = end + 1) {
      end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      String row = text.substring(at, end);
      int tab = row.indexOf('\t');
      if (tab < 1 || tabs(row) != columns.size() - 1) {
        throw new IOException(
            folder.resolve(file)
                + ":"
                + (rows.size() - sheet.first + 2)
                + ": this row has not the "
                + columns.size()
                + " columns of the first line (part them by tabs)");
      }
      int number = rows.size();
      rows.add(row);
      if (countries) {
        rowByCountry.put(row.substring(0, tab), number);
      } else {
        put(row.substring(0, tab), number);
      }
      if (aliases > 0) {
        for (String alias : row.split("\t", -1)[aliases].split(";")) {
          put(alias, number);
        }
      }
    }
  }

  private static int tabs(String row) {
    int tabs = 0;
    for (int at = row.indexOf('\t'); at >= 0; at = row.indexOf('\t', at + 1)) {
      tabs++;
    }
    return tabs;
  }

  private void readAliases(Path folder) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("aliases.tsv"), StandardCharsets.UTF_8);
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t");
      int known = 0;
      for (int row :
          cells.length < 3 ? new int[0] : rowsByKey.getOrDefault(key(cells[1]), new int[0])) {
        if (rows.get(row).split("\t", 3)[1].equals(cells[2])) {
          put(cells[0], row);
          known++;
        }
      }
      if (known == 0) {
        throw new IOException(
            folder.resolve("aliases.tsv")
                + ":"
                + (i + 1)
                + ": cities.tsv has no such city"
                + " (columns: the other name, the city's name there, its country)");
      }
    }
  }

  private void put(String name, int row) {
    String key = key(name);
    if (!key.isEmpty()) {
      rowsByKey.merge(key, new int[] {row}, Gazetteer::join);
    }
  }

  private static int[] join(int[] some, int[] more) {
    int[] all = Arrays.copyOf(some, some.length + 1);
    all[some.length] = more[0];
    return all;
  }

  /** All places of this name, the largest cities first; empty where there is none. */
  public List<Place> named(String name) {
    int[] found = rowsByKey.get(key(name));
    if (found == null) {
      return List.of();
    }
    return Arrays.stream(found).distinct().mapToObj(this::place).toList();
  }

  /** The country with this ISO 3166 alpha-3 code under a name of the caller's. */
  public @Nullable Place country(String code, String name) {
    Integer row = rowByCountry.get(code);
    if (row == null) {
      return null;
    }
    String[] cells = rows.get(row).split("\t", -1);
    return new Place(
        name,
        null,
        Double.valueOf(cells[1]),
        Double.valueOf(cells[2]),
        code,
        Precision.COUNTRY,
        Integer.parseInt(cells[3]),
        sheet(row).file + ":" + line(row));
  }

  private Place place(int row) {
    Sheet sheet = sheet(row);
    String[] cells = rows.get(row).split("\t", -1);
    return new Place(
        cells[0],
        whole(cell(sheet, cells, "geonameid")),
        degrees(cell(sheet, cells, "lat")),
        degrees(cell(sheet, cells, "lon")),
        cell(sheet, cells, "country"),
        precision(sheet, cells),
        people(sheet, cells),
        sheet.file + ":" + line(row));
  }

  private static Precision precision(Sheet sheet, String[] cells) {
    String own = cell(sheet, cells, "precision");
    if (own != null) {
      return Precision.valueOf(own.toUpperCase(Locale.ROOT));
    }
    return sheet.file.equals("cities.tsv") ? Precision.CITY : Precision.REGION;
  }

  private static int people(Sheet sheet, String[] cells) {
    String own = cell(sheet, cells, "population");
    String people = own == null ? cell(sheet, cells, "people") : own;
    return people == null ? 0 : Integer.parseInt(people);
  }

  private static @Nullable String cell(Sheet sheet, String[] cells, String column) {
    int at = sheet.columns.indexOf(column);
    return at < 0 || cells[at].isEmpty() ? null : cells[at];
  }

  private static @Nullable Double degrees(@Nullable String cell) {
    return cell == null ? null : Double.valueOf(cell);
  }

  private static @Nullable Integer whole(@Nullable String cell) {
    return cell == null ? null : Integer.valueOf(cell);
  }

  private Sheet sheet(int row) {
    int i = sheets.size() - 1;
    while (sheets.get(i).first > row) {
      i--;
    }
    return sheets.get(i);
  }

  private int line(int row) {
    return row - sheet(row).first + 2;
  }

  /** A name without case, accents, apostrophes and hyphens. */
  static String key(String name) {
    String plain = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
    char[] key = new char[plain.length()];
    int length = 0;
    for (int i = 0; i < key.length; i++) {
      char c = plain.charAt(i);
      if (c >= 'a' && c <= 'z') {
        key[length++] = c;
      } else if (c == '-' || Character.isWhitespace(c)) {
        key[length++] = ' ';
      } else if (Character.isLetterOrDigit(c)) {
        key[length++] = Character.toLowerCase(c);
      }
    }
    return new String(key, 0, length).strip();
  }

  private static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }
}
