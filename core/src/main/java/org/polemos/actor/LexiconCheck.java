package org.polemos.actor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.polemos.actor.Entry.Kind;

/** Reads the lists of a codebook as a strict reader would: dates, codes, offices, aliases. */
final class LexiconCheck {

  /**
   * PLOVER's sectors (manual, Draft 2.0), and its actor codes for those that belong to no state.
   */
  static final Set<String> SECTORS =
      Set.of(
          "GOV", "JUD", "LEG", "MIL", "COP", "OPP", "PTY", "REB", "PRM", "SPY", "UAF", "CVL", "ELI",
          "BUS", "EDU", "MED", "LAB", "AGR", "JRN", "REF", "REL", "SOC", "CRM", "IGO", "NGO", "ISM",
          "IMG", "MNC");

  /** Offices that one person holds at a time. */
  private static final Set<String> SINGLE =
      Set.of(
          "president",
          "prime minister",
          "chancellor",
          "monarch",
          "foreign minister",
          "defence minister",
          "secretary-general",
          "pope");

  private static final Set<String> STATE_KINDS =
      Set.of("state", "disputed", "breakaway", "former", "territory");

  private final Path codebook;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> countries = new HashSet<>();
  private final Set<String> bodies = new HashSet<>();
  private final Map<String, String> coded = new HashMap<>();
  private final Map<String, Place> names = new HashMap<>();

  /** Names that words near them tell apart, with the states that those decide for. */
  private final Set<List<String>> cued = new HashSet<>();

  private final Map<String, List<Office>> offices = new LinkedHashMap<>();

  /** Where a name stands and what it stands for. */
  private record Place(Lines lines, Table.Row row, Kind kind, String code) {}

  /** Who held an office, when. */
  private record Office(Lines lines, Table.Row row, String name, LocalDate from, LocalDate to) {}

  LexiconCheck(Path codebook) {
    this.codebook = codebook;
  }

  List<Problem> run() {
    List<Lines> all = new ArrayList<>();
    for (Path file : LexiconReader.lists(codebook)) {
      all.add(new Lines(file));
    }
    for (Lines lines : all) {
      collectCodes(lines);
    }
    for (Lines lines : all) {
      if (lines.kind != null) {
        check(lines);
      }
    }
    overlaps();
    if (Files.exists(codebook.resolve("roles.csv"))) {
      roles(new Lines(codebook.resolve("roles.csv")));
    }
    return problems;
  }

  private void collectCodes(Lines lines) {
    for (Table.Row row : lines.table.rows()) {
      if (lines.table.has("cues")) {
        cued.add(List.of(row.get("name"), row.get("country")));
      } else if (lines.kind == Kind.STATE) {
        countries.add(row.get("code"));
      } else if (!row.get("code").isEmpty()) {
        bodies.add(row.get("code"));
      }
    }
  }

  private void check(Lines lines) {
    String before = "";
    for (Table.Row row : lines.table.rows()) {
      width(lines, row);
      if (row.get("name").isBlank()) {
        report(lines, row, "", "a row without a name", "Give it a name or delete it.");
      }
      code(lines, row, "country");
      code(lines, row, "parent");
      body(lines, row);
      ownCode(lines, row);
      sector(lines, row);
      dates(lines, row);
      if (lines.kind == Kind.STATE) {
        state(lines, row);
      }
      if (!row.get("name").equals(before)) {
        names(lines, row);
      }
      before = row.get("name");
    }
  }

  private void width(Lines lines, Table.Row row) {
    if (row.width() != lines.table.width()) {
      report(
          lines,
          row,
          "",
          "this row has " + row.width() + " cells, the header " + lines.table.width(),
          "Put a cell that holds a comma into double quotes, or add the commas that lack.");
    }
  }

  private void state(Lines lines, Table.Row row) {
    if (!row.get("code").matches("[A-Z]{3}")) {
      String remedy = "Use the ISO 3166-1 alpha-3 code, or one from XAA to XZZ.";
      report(lines, row, row.get("code"), "not a code of three capitals", remedy);
    }
    if (!STATE_KINDS.contains(row.get("kind"))) {
      report(
          lines,
          row,
          row.get("kind"),
          "unknown kind of state",
          "Use one of " + sorted(STATE_KINDS));
    }
  }

  private void code(Lines lines, Table.Row row, String column) {
    String code = row.get(column);
    if (!code.isEmpty() && !countries.contains(code)) {
      report(
          lines,
          row,
          code,
          "no state has the code " + code,
          "Use a code of states.csv or add the state.");
    }
  }

  private void body(Lines lines, Table.Row row) {
    String body = row.get("body");
    if (!body.isEmpty() && !bodies.contains(body) && !countries.contains(body)) {
      String remedy = "Use a code of organisations.csv or armed.csv, or add the organisation.";
      report(lines, row, body, "no organisation has the code " + body, remedy);
    }
  }

  private void ownCode(Lines lines, Table.Row row) {
    String code = row.get("code");
    if (code.isEmpty() || lines.kind == Kind.STATE) {
      return;
    }
    if (countries.contains(code)) {
      String remedy = "Give it another code: records would read it as the state.";
      report(lines, row, code, code + " is the code of a state", remedy);
    }
    String known = coded.putIfAbsent(code, row.get("name"));
    if (known != null && !known.equals(row.get("name"))) {
      report(lines, row, code, code + " is the code of " + known, "Give each its own code.");
    }
  }

  private void sector(Lines lines, Table.Row row) {
    String sector = row.get("sector");
    if (!sector.isEmpty() && !SECTORS.contains(sector)) {
      String remedy = "PLOVER's sectors are " + sorted(SECTORS) + ".";
      report(lines, row, sector, "unknown sector " + sector, remedy);
    }
  }

  private void dates(Lines lines, Table.Row row) {
    LocalDate from = date(lines, row, "from", false);
    LocalDate to = date(lines, row, "to", true);
    if (from != null && to != null && to.isBefore(from)) {
      report(lines, row, row.get("to"), "ends before it begins", "Exchange or correct the dates.");
    }
    String office = row.get("office");
    if (lines.kind == Kind.PERSON && SINGLE.contains(office) && from != null) {
      String seat = row.get("country") + row.get("body") + " " + office;
      LocalDate end = to == null ? LocalDate.MAX : to;
      offices
          .computeIfAbsent(seat, key -> new ArrayList<>())
          .add(new Office(lines, row, row.get("name"), from, end));
    }
  }

  private LocalDate date(Lines lines, Table.Row row, String column, boolean end) {
    String cell = row.get(column);
    try {
      LocalDate date = end ? LexiconReader.last(cell) : LexiconReader.first(cell);
      if (date != null && (date.getYear() < 1800 || date.getYear() > 2100)) {
        throw new IllegalArgumentException(cell);
      }
      return date;
    } catch (RuntimeException e) {
      report(lines, row, cell, "not a date: " + cell, "Write YYYY-MM-DD, YYYY-MM or YYYY.");
      return null;
    }
  }

  /** Terms may share the day of handing over, or the month where no day is given. */
  private void overlaps() {
    for (Map.Entry<String, List<Office>> seat : offices.entrySet()) {
      List<Office> terms = new ArrayList<>(seat.getValue());
      terms.sort((a, b) -> a.from.compareTo(b.from));
      for (int i = 1; i < terms.size(); i++) {
        overlap(seat.getKey(), terms.get(i - 1), terms.get(i));
      }
    }
  }

  private void overlap(String seat, Office earlier, Office later) {
    int slack = precise(earlier.row.get("to")) && precise(later.row.get("from")) ? 0 : 31;
    if (later.from.plusDays(slack).isBefore(earlier.to)) {
      report(
          later.lines,
          later.row,
          later.row.get("from"),
          later.name
              + " is "
              + seat
              + " before "
              + earlier.name
              + " has ended (line "
              + earlier.row.line()
              + ")",
          "Give the earlier term its last day, or this one another first day.");
    }
  }

  private static boolean precise(String date) {
    return date.length() == 10;
  }

  private void names(Lines lines, Table.Row row) {
    String code = owner(lines, row);
    for (String column : List.of("name", "aliases", "seats")) {
      // The seat of an organisation is a city as well.
      boolean shared = column.equals("seats") && lines.kind == Kind.ORGANISATION;
      for (String name : shared ? new String[0] : row.get(column).split(";")) {
        name(lines, row, name, code);
      }
    }
  }

  private void name(Lines lines, Table.Row row, String name, String code) {
    if (name.isEmpty()) {
      return;
    }
    Place known = names.putIfAbsent(name, new Place(lines, row, lines.kind, code));
    if (known == null || known.code.equals(code) || isTold(known, lines, row)) {
      return;
    }
    report(
        lines,
        row,
        name,
        "\""
            + name
            + "\" already stands for "
            + known.code
            + " ("
            + known.lines.name()
            + ":"
            + known.row.line()
            + ")",
        "Take the name from one of the two rows, or give both dates.");
  }

  /**
   * People may share a name where their terms tell them apart, others where words near it do; a
   * city yields to what has its name.
   */
  private boolean isTold(Place known, Lines lines, Table.Row row) {
    if (cued.contains(List.of(known.row.get("name"), row.get("country")))) {
      return true;
    }
    boolean people = known.kind == Kind.PERSON && lines.kind == Kind.PERSON;
    return people && !known.row.get("from").isEmpty() && !row.get("from").isEmpty();
  }

  private static String owner(Lines lines, Table.Row row) {
    String code = row.get("code");
    String country = row.get("country");
    return !code.isEmpty()
        ? code
        : (country.isEmpty() ? "no state" : country) + " " + row.get("name");
  }

  private void roles(Lines lines) {
    Map<String, Table.Row> seen = new HashMap<>();
    Set<String> weights = Set.of("", "weak", "bound", "other", "former");
    for (Table.Row row : lines.table.rows()) {
      width(lines, row);
      String role = row.get("role");
      Table.Row before = seen.putIfAbsent(role, row);
      if (before != null) {
        report(lines, row, role, "the role stands already on line " + before.line(), "Delete one.");
      }
      if (row.get("sector").isEmpty()) {
        report(lines, row, role, "a role without a sector", "Give it one of PLOVER's sectors.");
      }
      sector(lines, row);
      if (!weights.contains(row.get("weak"))) {
        report(
            lines,
            row,
            row.get("weak"),
            "unknown weight",
            "Use weak, bound, other, former or nothing.");
      }
    }
  }

  private void report(Lines lines, Table.Row row, String words, String message, String remedy) {
    String source = lines.line(row.line());
    int column = words.isEmpty() ? 0 : Math.max(0, source.indexOf(words));
    int length = words.isEmpty() ? source.length() : words.length();
    problems.add(new Problem(lines.file, row.line(), source, column, length, message, remedy));
  }

  private static String sorted(Set<String> words) {
    return String.join(", ", words.stream().sorted().toList());
  }

  /** A list with its lines as they stand in the file. */
  private static final class Lines {
    private final Path file;
    private final Table table;
    private final Kind kind;
    private final List<String> text;

    Lines(Path file) {
      this.file = file;
      this.table = Table.read(file);
      this.kind = LexiconReader.kind(file);
      try {
        this.text = Files.readAllLines(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String name() {
      return file.getFileName().toString();
    }

    String line(int line) {
      return line <= text.size() ? text.get(line - 1) : "";
    }
  }
}
