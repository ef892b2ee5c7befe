package org.polemos.actor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A CSV file with a header row, as RFC 4180 has it; lines that start with {@code #} before the
 * header and between rows are comments.
 */
final class Table {

  private final Path file;
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();

  private Table(Path file) {
    this.file = file;
  }

  /** One record of the table with the line on which it starts, counted from 1. */
  final class Row {
    private final int line;
    private final String[] cells;

    private Row(int line, String[] cells) {
      this.line = line;
      this.cells = cells;
    }

    int line() {
      return line;
    }

    int width() {
      return cells.length;
    }

    /** The cell in this column; empty where the row or the table lacks it. */
    String get(String column) {
      Integer at = columns.get(column);
      return at == null || at >= cells.length ? "" : cells[at];
    }
  }

  static Table read(Path file) {
    try {
      return parse(file, Files.readString(file, StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      throw new UncheckedIOException(file + " is not UTF-8; save it as UTF-8", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  static Table parse(Path file, String text) {
    Table table = new Table(file);
    Scanner scanner = new Scanner(text);
    String[] cells;
    while ((cells = scanner.next()) != null) {
      if (table.columns.isEmpty()) {
        for (int i = 0; i < cells.length; i++) {
          table.columns.put(cells[i].strip(), i);
        }
      } else {
        table.rows.add(table.new Row(scanner.start, cells));
      }
    }
    return table;
  }

  Path file() {
    return file;
  }

  boolean has(String column) {
    return columns.containsKey(column);
  }

  int width() {
    return columns.size();
  }

  List<Row> rows() {
    return rows;
  }

  /** Cuts the text into records; a quoted cell may hold commas, doubled quotes and line ends. */
  private static final class Scanner {
    private final String text;
    private final List<String> cells = new ArrayList<>();
    private int at;
    private int line = 1;
    private int start;

    Scanner(String text) {
      this.text = text;
      this.at = text.startsWith("\uFEFF") ? 1 : 0;
    }

    String[] next() {
      skipBlank();
      if (at >= text.length()) {
        return null;
      }
      start = line;
      cells.clear();
      do {
        cells.add(cell());
      } while (at < text.length() && text.charAt(at++) == ',');
      line++;
      return cells.toArray(new String[0]);
    }

    private void skipBlank() {
      while (at < text.length() && "#\r\n".indexOf(text.charAt(at)) >= 0) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end + 1;
        line++;
      }
    }

    /** Reads one cell and stops at its comma or line end. */
    private String cell() {
      if (at < text.length() && text.charAt(at) == '"') {
        return quoted();
      }
      int from = at;
      while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
        at++;
      }
      int end = at > from && text.charAt(at - 1) == '\r' ? at - 1 : at;
      return text.substring(from, end);
    }

    private String quoted() {
      StringBuilder cell = new StringBuilder();
      at++;
      while (at < text.length()) {
        char c = text.charAt(at++);
        if (c == '"') {
          if (at < text.length() && text.charAt(at) == '"') {
            at++;
          } else {
            break;
          }
        }
        line += c == '\n' ? 1 : 0;
        cell.append(c);
      }
      while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
        at++;
      }
      return cell.toString();
    }
  }
}
