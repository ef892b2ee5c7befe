package org.polemos.actor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.polemos.actor.Entry.Kind;
import org.polemos.actor.Entry.Term;

/** Fills a lexicon from the lists of a codebook; later lists add to earlier ones. */
final class LexiconReader {

  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          Map.entry("states", Kind.STATE),
          Map.entry("regions", Kind.REGION),
          Map.entry("cities", Kind.CITY),
          Map.entry("institutions", Kind.INSTITUTION),
          Map.entry("organisations", Kind.ORGANISATION),
          Map.entry("armed", Kind.ARMED),
          Map.entry("parties", Kind.PARTY),
          Map.entry("media", Kind.MEDIA),
          Map.entry("companies", Kind.COMPANY),
          Map.entry("groups", Kind.GROUP),
          Map.entry("people", Kind.PERSON));

  private final NameTrie<Sense> names = new NameTrie<>();
  private final NameTrie<Role> roles = new NameTrie<>();
  private final Map<String, Entry> states = new HashMap<>();
  private final Map<String, List<ActorLexicon.Cue>> cues = new HashMap<>();
  private final NameTrie<Sense> folded = new NameTrie<>();
  private final Discards discards = new Discards();
  private final Set<String> ownNames = new HashSet<>();
  private boolean own;

  LexiconReader codebook(Path codebook) {
    for (Path file : lists(codebook)) {
      list(Table.read(file));
    }
    Path rolesFile = codebook.resolve("roles.csv");
    if (Files.exists(rolesFile)) {
      roles(Table.read(rolesFile));
    }
    return this;
  }

  ActorLexicon finish() {
    return new ActorLexicon(names, folded, roles, states, cues, discards);
  }

  /** Adds a list of one's own: a CSV file named like one of the codebook's, or a Petrarch one. */
  LexiconReader more(Path file) {
    own = true;
    if (file.toString().endsWith(".csv")) {
      Table table = Table.read(file);
      if (kind(file) == null && table.has("role")) {
        roles(table);
      } else {
        list(table);
      }
    } else {
      new PetrarchDictionaries(file, states).read(folded, roles, discards);
    }
    return this;
  }

  /** The states alone, where lists of one's own take the place of all others. */
  LexiconReader statesOnly(Path codebook) {
    list(Table.read(codebook.resolve("actors").resolve("states.csv")));
    return this;
  }

  /** The lists in a fixed order, so that the same files always give the same lexicon. */
  static List<Path> lists(Path codebook) {
    try (Stream<Path> files = Files.list(codebook.resolve("actors"))) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + codebook.resolve("actors"), e);
    }
  }

  /**
   * What a list holds, by its file name ("armed.csv", "armed-mine.csv"); {@code null} if unknown.
   */
  static Kind kind(Path file) {
    String name = file.getFileName().toString();
    int end = name.indexOf('-');
    return KINDS.get(name.substring(0, end < 0 ? name.lastIndexOf('.') : end));
  }

  private void list(Table table) {
    Kind kind = kind(table.file());
    if (kind == null) {
      if (table.has("cues")) {
        cues(table);
      }
      return;
    }
    Entry entry = null;
    for (Table.Row row : table.rows()) {
      String name = row.get("name");
      String code = blankToNull(row.get("code"));
      if (entry == null || !entry.name().equals(name) || kind == Kind.STATE) {
        entry = new Entry(kind, code, name);
        put(name, Sense.Use.NAME, entry);
        if (kind == Kind.STATE) {
          states.put(code, entry);
        }
      }
      entry.terms().add(term(kind, table.file(), row));
      names(row, entry);
    }
  }

  private static Term term(Kind kind, Path file, Table.Row row) {
    boolean breakaway = row.get("kind").equals("breakaway");
    String country =
        kind != Kind.STATE ? row.get("country") : row.get(breakaway ? "parent" : "code");
    String sector = kind != Kind.STATE ? row.get("sector") : breakaway ? "REB" : "GOV";
    String at = file.getFileName() + ":" + row.line();
    try {
      return new Term(
          first(row.get("from")),
          last(row.get("to")),
          blankToNull(country),
          blankToNull(row.get("body")),
          blankToNull(sector),
          blankToNull(row.get("office")),
          at);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          file
              + ":"
              + row.line()
              + ": not a date (YYYY, YYYY-MM or YYYY-MM-DD): "
              + e.getMessage());
    }
  }

  private void names(Table.Row row, Entry entry) {
    each(row.get("aliases"), Sense.Use.NAME, entry);
    each(row.get("adjectives"), Sense.Use.ADJECTIVE, entry);
    each(row.get("people"), Sense.Use.PEOPLE, entry);
    each(row.get("capital"), Sense.Use.CAPITAL, entry);
    each(row.get("seats"), Sense.Use.SEAT, entry);
    each(row.get("family"), Sense.Use.FAMILY, entry);
  }

  private void each(String cell, Sense.Use use, Entry entry) {
    int from = 0;
    while (from < cell.length()) {
      int end = cell.indexOf(';', from);
      end = end < 0 ? cell.length() : end;
      put(cell.substring(from, end), use, entry);
      from = end + 1;
    }
  }

  private void put(String name, Sense.Use use, Entry entry) {
    boolean common = name.endsWith("?");
    String bare = common ? name.substring(0, name.length() - 1) : name;
    String[] atoms = Atoms.of(bare);
    if (own && ownNames.add(bare)) {
      names.clear(atoms);
    }
    names.put(atoms, new Sense(common ? Sense.Use.COMMON_FAMILY : use, entry));
  }

  private void cues(Table table) {
    for (Table.Row row : table.rows()) {
      List<String> words = List.of(row.get("cues").split(";"));
      cues.computeIfAbsent(row.get("name"), name -> new ArrayList<>())
          .add(new ActorLexicon.Cue(row.get("country"), words));
    }
  }

  private void roles(Table table) {
    for (Table.Row row : table.rows()) {
      String noun = row.get("role");
      Role role =
          new Role(
              noun,
              blankToNull(row.get("sector")),
              weight(row.get("weak")),
              blankToNull(row.get("office")),
              table.file().getFileName() + ":" + row.line());
      if (own && ownNames.add("role " + noun)) {
        roles.clear(Atoms.of(noun));
      }
      roles.put(Atoms.of(noun), role);
      String plurals = row.get("plural");
      if (plurals.isEmpty()) {
        roles.put(Atoms.of(plural(noun)), role);
      } else if (!plurals.equals("-")) {
        for (String plural : plurals.split(";")) {
          roles.put(Atoms.of(plural), role);
        }
      }
    }
  }

  private static Role.Weight weight(String cell) {
    return switch (cell) {
      case "weak" -> Role.Weight.WEAK;
      case "bound" -> Role.Weight.BOUND;
      case "other" -> Role.Weight.OTHER;
      case "former" -> Role.Weight.FORMER;
      default -> Role.Weight.STRONG;
    };
  }

  /** Regular English plural of the last word. */
  static String plural(String noun) {
    char last = noun.charAt(noun.length() - 1);
    char before = noun.length() < 2 ? ' ' : noun.charAt(noun.length() - 2);
    if (noun.endsWith("man")) {
      return noun.substring(0, noun.length() - 2) + "en";
    }
    if (last == 'y' && "aeiou".indexOf(before) < 0) {
      return noun.substring(0, noun.length() - 1) + "ies";
    }
    boolean hisses = "sxz".indexOf(last) >= 0 || last == 'h' && (before == 'c' || before == 's');
    return noun + (hisses ? "es" : "s");
  }

  /** First day of a date of day, month or year precision; {@code null} for a blank. */
  static LocalDate first(String date) {
    return date.isEmpty() ? null : LocalDate.of(year(date), part(date, 4, 1), part(date, 7, 1));
  }

  /** Last day of a date of day, month or year precision; {@code null} for a blank. */
  static LocalDate last(String date) {
    if (date.isEmpty()) {
      return null;
    }
    LocalDate month = LocalDate.of(year(date), part(date, 4, 12), 1);
    return month.withDayOfMonth(part(date, 7, month.lengthOfMonth()));
  }

  private static int year(String date) {
    boolean whole = date.length() == 4 || date.length() == 7 || date.length() == 10;
    if (!whole || date.length() > 4 && date.charAt(4) != '-') {
      throw new IllegalArgumentException(date);
    }
    return Integer.parseInt(date, 0, 4, 10);
  }

  /** Two digits after the hyphen at {@code hyphen}, or what stands for them where they lack. */
  private static int part(String date, int hyphen, int lacking) {
    if (date.length() <= hyphen) {
      return lacking;
    }
    if (date.charAt(hyphen) != '-') {
      throw new IllegalArgumentException(date);
    }
    return Integer.parseInt(date, hyphen + 1, hyphen + 3, 10);
  }

  private static String blankToNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}
