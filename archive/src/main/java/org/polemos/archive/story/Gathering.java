package org.polemos.archive.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.polemos.archive.Database;
import org.polemos.archive.DocumentTable;

/**
 * Makes stories of the links and decisions in an archive: of all, or only of those about some
 * events. Stories never reach beyond what sure links and decisions tie together, so that what is
 * gathered about some events is what gathering all would make of them.
 */
final class Gathering {

  private final Database db;
  private final List<Decisions.Pair> same;
  private final List<Decisions.Pair> different;

  /** Within a transaction. */
  Gathering(Database db) {
    this.db = db;
    Decisions decisions = new Decisions(db);
    this.same = decisions.standing("same");
    this.different = decisions.standing("different");
  }

  private static final String ORIGINS =
      "SELECT e.number, coalesce(c.original, e.document) FROM events e LEFT JOIN copies c ON"
          + " c.document = e.document WHERE e.document NOT IN ("
          + DocumentTable.REPLACED
          + ")";

  private static final String THESE = " IN (SELECT value FROM json_each(?))";

  /** Makes all stories anew. */
  void all() {
    SortedMap<Long, Long> origins = new TreeMap<>();
    db.each(ORIGINS, row -> origins.put(row.getLong(1), row.getLong(2)));
    List<long[]> ends = new ArrayList<>();
    List<Double> scores = new ArrayList<>();
    db.each(
        "SELECT one, other, score FROM links ORDER BY other, one",
        row ->
            ends.add(new long[] {row.getLong(1), row.getLong(2)}) && scores.add(row.getDouble(3)));
    db.write("DELETE FROM stories");
    gather(origins, ends, scores);
  }

  /** Makes the stories about these events anew. */
  void about(Collection<Long> events) {
    Set<Long> tied = tied(events);
    String these = Neighbours.json(tied);
    SortedMap<Long, Long> origins = new TreeMap<>();
    db.each(
        ORIGINS + " AND e.number" + THESE,
        row -> origins.put(row.getLong(1), row.getLong(2)),
        these);
    List<long[]> ends = new ArrayList<>();
    List<Double> scores = new ArrayList<>();
    db.each(
        "SELECT one, other, score FROM links WHERE one"
            + THESE
            + " AND other"
            + THESE
            + " ORDER BY other, one",
        row ->
            ends.add(new long[] {row.getLong(1), row.getLong(2)}) && scores.add(row.getDouble(3)),
        these,
        these);
    db.write("DELETE FROM stories WHERE event" + THESE, these);
    gather(origins, ends, scores);
  }

  /** All that these events hang together with, directly or through others, now or before. */
  private Set<Long> tied(Collection<Long> events) {
    Map<Long, Set<Long>> decided = new HashMap<>();
    for (Decisions.Pair pair : same) {
      decided.computeIfAbsent(pair.one(), unknown -> new HashSet<>()).add(pair.other());
      decided.computeIfAbsent(pair.other(), unknown -> new HashSet<>()).add(pair.one());
    }
    Set<Long> tied = new HashSet<>(events);
    tied.addAll(
        db.list(
            "SELECT event FROM stories WHERE story IN (SELECT story FROM stories WHERE event"
                + THESE
                + ")",
            row -> row.getLong(1),
            Neighbours.json(events)));
    Deque<Long> next = new ArrayDeque<>(tied);
    while (!next.isEmpty()) {
      long event = next.remove();
      List<Long> others =
          db.list(
              "SELECT other FROM links WHERE one = ? AND score >= ? UNION ALL"
                  + " SELECT one FROM links WHERE other = ? AND score >= ?",
              row -> row.getLong(1),
              event,
              Linker.SURE,
              event,
              Linker.SURE);
      others.addAll(decided.getOrDefault(event, Set.of()));
      others.stream().filter(tied::add).forEach(next::add);
    }
    return tied;
  }

  private void gather(SortedMap<Long, Long> origins, List<long[]> ends, List<Double> scores) {
    List<Long> numbers = List.copyOf(origins.keySet());
    Map<Long, Integer> places = new HashMap<>();
    numbers.forEach(number -> places.put(number, places.size()));
    List<Linker.Link> links = new ArrayList<>();
    for (int i = 0; i < ends.size(); i++) {
      Integer one = places.get(ends.get(i)[0]);
      Integer other = places.get(ends.get(i)[1]);
      if (one != null && other != null) {
        links.add(new Linker.Link(one, other, scores.get(i), ""));
      }
    }
    Groups groups =
        new Groups(origins.values().stream().mapToLong(Long::longValue).toArray(), links);
    each(same, places, groups::join);
    each(different, places, groups::forbid);
    Linker.joinSure(groups, links);
    store(numbers, groups.stories());
  }

  private interface Two {
    void take(int one, int other);
  }

  private static void each(List<Decisions.Pair> pairs, Map<Long, Integer> places, Two taken) {
    for (Decisions.Pair pair : pairs) {
      Integer one = places.get(pair.one());
      Integer other = places.get(pair.other());
      if (one != null && other != null) {
        taken.take(one, other);
      }
    }
  }

  private void store(List<Long> numbers, int[] story) {
    int[] size = new int[story.length];
    for (int of : story) {
      size[of]++;
    }
    for (int i = 0; i < story.length; i++) {
      if (size[story[i]] > 1) {
        db.write(
            "INSERT INTO stories (event, story) VALUES (?, ?)",
            numbers.get(i),
            numbers.get(story[i]));
      }
    }
  }
}
