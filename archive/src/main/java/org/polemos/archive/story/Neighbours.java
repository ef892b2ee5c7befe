package org.polemos.archive.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.polemos.archive.Database;
import org.polemos.archive.DocumentTable;

/**
 * The events that share a key with some: those that they are to be compared with, and no others.
 */
final class Neighbours {

  /** By key the numbers of the events that have it, of documents that no newer text replaced. */
  private final Map<String, TreeSet<Long>> sharing = new HashMap<>();

  private Neighbours() {}

  /** Those of these tellings. */
  static Neighbours of(List<Telling> tellings, Database db) {
    Neighbours neighbours = new Neighbours();
    Set<String> parties = new HashSet<>();
    for (Telling telling : tellings) {
      parties.addAll(telling.actors());
      parties.addAll(telling.recipients());
      Linker.keys(telling).forEach(key -> neighbours.sharing.put(key, new TreeSet<>()));
    }
    neighbours.read(parties, db);
    return neighbours;
  }

  /** An event with those of its parties that are looked for. */
  private record Found(Tellings.Days days, Set<String> parties) {}

  private void read(Set<String> parties, Database db) {
    Map<Long, String> names = new HashMap<>();
    db.each(
        "SELECT number, code, name FROM names",
        row -> {
          String party = Tellings.party(row.getString(2), row.getString(3));
          if (parties.contains(party)) {
            names.put(row.getLong(1), party);
          }
          return true;
        });
    Map<Long, Found> events = new TreeMap<>();
    db.each(
        "SELECT e.number, p.name, e.date_precision, e.date_start, e.date_end, d.published FROM"
            + " parties p JOIN events e ON e.number = p.event JOIN documents d ON d.number ="
            + " e.document WHERE p.name IN (SELECT value FROM json_each(?)) AND e.document NOT IN ("
            + DocumentTable.REPLACED
            + ")",
        row -> {
          Found found = events.get(row.getLong(1));
          if (found == null) {
            found =
                new Found(
                    Tellings.days(
                        row.getString(3), row.getString(4), row.getString(5), row.getString(6)),
                    new HashSet<>());
            events.put(row.getLong(1), found);
          }
          return found.parties().add(names.getOrDefault(row.getLong(2), ""));
        },
        json(names.keySet()));
    events.forEach((event, found) -> {
      for (String key : Linker.keys(found.parties(), found.days().first(), found.days().last())) {
        TreeSet<Long> those = sharing.get(key);
        if (those != null) {
          those.add(event);
        }
      }
    });
  }

  /**
   * Whether some key of these is so common that its events are not all compared; where one is taken
   * from their midst, others are to be compared that were not before.
   *
   * @param last the last event of which that is not asked: what comes after all others moves none
   */
  boolean crowded(List<Telling> tellings, long last) {
    return tellings.stream()
        .filter(telling -> telling.number() <= last)
        .flatMap(telling -> Linker.keys(telling).stream())
        .anyMatch(key -> sharing(key).size() + tellings.size() >= Linker.COMMON);
  }

  private TreeSet<Long> sharing(String key) {
    return sharing.getOrDefault(key, new TreeSet<>());
  }

  /** With which events one is compared, itself left out. */
  Set<Long> of(Telling telling) {
    Set<Long> all = new TreeSet<>();
    for (String key : Linker.keys(telling)) {
      TreeSet<Long> those = sharing(key);
      Collection<Long> before = those.headSet(telling.number());
      if (before.size() < Linker.COMMON) {
        all.addAll(before);
        all.addAll(those.tailSet(telling.number(), false));
      }
    }
    return all;
  }

  /** Numbers as SQLite's {@code json_each} takes them. */
  static String json(Collection<Long> numbers) {
    return new ArrayList<>(numbers).toString();
  }
}
