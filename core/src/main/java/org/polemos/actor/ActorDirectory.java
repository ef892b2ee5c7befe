package org.polemos.actor;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the lists say of each actor, to be looked up by name or code. Immutable once read.
 *
 * <pre>{@code
 * ActorDirectory.load(Path.of("codebooks/plover")).find("Vladimir Putin").get(0).terms();
 * }</pre>
 */
public final class ActorDirectory {

  /**
   * One actor.
   *
   * @param kind what it is: person, state, armed…
   * @param code its own code, or {@code null}
   * @param aliases other names
   * @param terms what it was when, in the order of the list
   */
  public record Profile(
      String kind, String name, String code, List<String> aliases, List<Term> terms) {}

  /**
   * What an actor was for a time.
   *
   * @param from the first day, {@code null} for always
   * @param to the last day, {@code null} for still
   * @param body the organisation of an office, or {@code null}
   * @param at {@code file:line} of its row
   */
  public record Term(
      LocalDate from,
      LocalDate to,
      String country,
      String body,
      String sector,
      String office,
      String at) {}

  private final Map<String, List<Profile>> byName = new HashMap<>();

  private ActorDirectory() {}

  /** Reads {@code actors/*.csv} of a codebook. */
  public static ActorDirectory load(Path codebook) {
    ActorDirectory directory = new ActorDirectory();
    for (Path file : LexiconReader.lists(codebook)) {
      Entry.Kind kind = LexiconReader.kind(file);
      if (kind != null) {
        directory.add(kind, Table.read(file));
      }
    }
    return directory;
  }

  /** The actors of that name or code; names before codes. */
  public List<Profile> find(String nameOrCode) {
    List<Profile> named = byName.get(nameOrCode);
    return named != null ? named : byName.getOrDefault("=" + nameOrCode, List.of());
  }

  private void add(Entry.Kind kind, Table table) {
    List<Table.Row> block = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      boolean same = !block.isEmpty() && block.get(0).get("name").equals(row.get("name"));
      if (!block.isEmpty() && (!same || kind == Entry.Kind.STATE)) {
        add(kind, table.file(), block);
        block = new ArrayList<>();
      }
      block.add(row);
    }
    if (!block.isEmpty()) {
      add(kind, table.file(), block);
    }
  }

  private void add(Entry.Kind kind, Path file, List<Table.Row> block) {
    Table.Row first = block.get(0);
    Set<String> aliases = new LinkedHashSet<>();
    List<Term> terms = new ArrayList<>();
    for (Table.Row row : block) {
      for (String column : new String[] {"aliases", "family"}) {
        for (String alias : row.get(column).split(";")) {
          aliases.add(alias.endsWith("?") ? alias.substring(0, alias.length() - 1) : alias);
        }
      }
      terms.add(term(kind, file, row));
    }
    aliases.remove("");
    String code = blankToNull(first.get("code"));
    Profile profile =
        new Profile(
            kind.name().toLowerCase(Locale.ROOT),
            first.get("name"),
            code,
            List.copyOf(aliases),
            List.copyOf(terms));
    byName.computeIfAbsent(profile.name(), name -> new ArrayList<>()).add(profile);
    if (code != null) {
      byName.computeIfAbsent("=" + code, name -> new ArrayList<>()).add(profile);
    }
  }

  private static Term term(Entry.Kind kind, Path file, Table.Row row) {
    return new Term(
        LexiconReader.first(row.get("from")),
        LexiconReader.last(row.get("to")),
        blankToNull(row.get(kind == Entry.Kind.STATE ? "code" : "country")),
        blankToNull(row.get("body")),
        blankToNull(row.get("sector")),
        blankToNull(row.get("office")),
        file.getFileName() + ":" + row.line());
  }

  private static String blankToNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}
