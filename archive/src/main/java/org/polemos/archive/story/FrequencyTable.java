package org.polemos.archive.story;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.polemos.archive.Database;

/**
 * Keeps the frequencies by which an archive was linked: by the same ones, what is new is weighed as
 * all else was.
 */
final class FrequencyTable {

  private final Database db;

  FrequencyTable(Database db) {
    this.db = db;
  }

  /** Of how many tellings they are; 0 where there are none. */
  long tellings() {
    return db.number("SELECT times FROM frequencies WHERE kind = 'tellings'");
  }

  /** Within a transaction. What stands there once is left out. */
  void store(Frequencies frequencies) {
    db.write("DELETE FROM frequencies");
    store("tellings", Map.of("", Math.toIntExact(frequencies.tellings())), 0);
    store("party", frequencies.parties(), 1);
    store("word", frequencies.words(), 1);
  }

  private void store(String kind, Map<String, Integer> times, int above) {
    times.forEach((what, count) -> {
      if (count > above) {
        db.write("INSERT INTO frequencies (kind, what, times) VALUES (?, ?, ?)", kind, what, count);
      }
    });
  }

  /** Those of what these tellings hold. */
  Frequencies of(List<Telling> tellings) {
    Set<String> parties = new HashSet<>();
    Set<String> words = new HashSet<>();
    for (Telling telling : tellings) {
      parties.addAll(telling.actors());
      parties.addAll(telling.recipients());
      words.addAll(telling.terms());
    }
    return new Frequencies(tellings(), times("party", parties), times("word", words));
  }

  private Map<String, Integer> times(String kind, Collection<String> wanted) {
    Map<String, Integer> times = new HashMap<>();
    for (String what : wanted) {
      Integer found =
          db.first(
              "SELECT times FROM frequencies WHERE kind = ? AND what = ?",
              row -> row.getInt(1),
              kind,
              what);
      if (found != null) {
        times.put(what, found);
      }
    }
    return times;
  }
}
