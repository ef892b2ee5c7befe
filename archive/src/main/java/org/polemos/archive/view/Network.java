package org.polemos.archive.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.polemos.archive.Archive;
import org.polemos.archive.Database;
import org.polemos.archive.search.Search;

/** Who does what to whom, all events of two parties taken together. */
public final class Network {

  private final Database db;

  public Network(Archive archive) {
    this.db = archive.db();
  }

  /** A party; {@code events} is how often it acts or is acted on. */
  public record Node(String name, String code, String country, String sector, int events) {}

  /**
   * What one does to another.
   *
   * @param from place in the list of nodes
   * @param score mean of PLOVER's scores
   */
  public record Edge(int from, int to, int events, int[] quads, double score) {}

  /** All of it. */
  public record Graph(List<Node> nodes, List<Edge> edges) {}

  /** One does something to another; parties by the number of their names. */
  private record Deed(long from, long to, int quad, double score) {}

  /** Two parties, by their places in the list of nodes. */
  private record Pair(int from, int to) {}

  /** What is between two parties. */
  private static final class Sum {
    private final int[] quads = new int[4];
    private int events;
    private double score;

    private void add(Deed deed) {
      quads[deed.quad() - 1]++;
      events++;
      score += deed.score();
    }

    private Edge edge(Pair between) {
      double mean = Math.round(100 * score / events) / 100.0;
      return new Edge(between.from(), between.to(), events, quads, mean);
    }
  }

  /**
   * The most active parties of the events that a question holds of; what is negated or denied is
   * left out.
   */
  public Graph of(String question, int most) {
    List<Deed> deeds = deeds(question);
    Map<Long, Integer> active = new HashMap<>();
    for (Deed deed : deeds) {
      active.merge(deed.from(), 1, Integer::sum);
      active.merge(deed.to(), 1, Integer::sum);
    }
    Map<Long, Integer> places = new HashMap<>();
    List<Node> nodes = new ArrayList<>();
    for (long party : largest(active, most)) {
      places.put(party, nodes.size());
      nodes.add(node(party, active.getOrDefault(party, 0)));
    }
    // Most pairs are of parties that are not shown, so that only these are summed up.
    Map<Pair, Sum> sums = new HashMap<>();
    for (Deed deed : deeds) {
      Integer from = places.get(deed.from());
      Integer to = places.get(deed.to());
      if (from != null && to != null) {
        sums.computeIfAbsent(new Pair(from, to), unknown -> new Sum()).add(deed);
      }
    }
    List<Edge> edges = new ArrayList<>();
    sums.forEach((between, sum) -> edges.add(sum.edge(between)));
    edges.sort(
        Comparator.comparingInt(Edge::events)
            .reversed()
            .thenComparingInt(Edge::from)
            .thenComparingInt(Edge::to));
    return new Graph(List.copyOf(nodes), edges);
  }

  private List<Deed> deeds(String question) {
    Search.Where where = Search.counted(question);
    Map<Long, Long> same = same();
    List<Deed> deeds = new ArrayList<>();
    db.each(
        "SELECT p.name, q.name, e.quad, e.score FROM "
            + where.tables()
            // Parties lie in the order of events; asked first, they would send for long rows.
            + " CROSS JOIN parties p ON p.event = e.number AND p.role = 'actor'"
            + " CROSS JOIN parties q ON q.event = e.number AND q.role = 'recipient'"
            + " WHERE e.status NOT IN ('negated', 'denied') AND "
            + where.standing(),
        row -> {
          long one = row.getLong(1);
          long other = row.getLong(2);
          long from = same.getOrDefault(one, one);
          long to = same.getOrDefault(other, other);
          return from != to && deeds.add(new Deed(from, to, row.getInt(3), row.getDouble(4)));
        },
        where.values().toArray());
    return deeds;
  }

  /** Those with most events; of two with as many, the one whose name comes first. */
  private List<Long> largest(Map<Long, Integer> active, int most) {
    int least =
        active.values().stream()
            .sorted(Comparator.reverseOrder())
            .skip(most - 1L)
            .findFirst()
            .orElse(0);
    Map<Long, String> names = new HashMap<>();
    active.forEach((party, events) -> {
      if (events >= least) {
        names.put(
            party,
            db.first("SELECT name FROM names WHERE number = ?", row -> row.getString(1), party));
      }
    });
    return names.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<Long, String>>comparingInt(
                    party -> -active.getOrDefault(party.getKey(), 0))
                .thenComparing(Map.Entry.comparingByValue()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Numbers of which the name, but not the office, is that of another: whose it is. */
  private Map<Long, Long> same() {
    Map<Long, Long> same = new HashMap<>();
    db.each(
        "SELECT n.number, m.first FROM (SELECT name, min(number) AS first FROM names GROUP BY name"
            + " HAVING count(*) > 1) m JOIN names n ON n.name = m.name AND n.number <> m.first",
        row -> same.put(row.getLong(1), row.getLong(2)));
    return same;
  }

  /** What the party is most often known as; people change their offices. */
  private Node node(long party, int events) {
    return Objects.requireNonNull(
        db.first(
            "SELECT name, code, country, sector FROM names WHERE name = (SELECT name FROM names WHERE"
                + " number = ?) ORDER BY code = '', country = '', number LIMIT 1",
            row ->
                new Node(
                    row.getString(1), row.getString(2), row.getString(3), row.getString(4), events),
            party));
  }
}
