package org.polemos.archive.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

  /** Two parties, by the number of their names. */
  private record Pair(long from, long to) {}

  /** What is between two parties. */
  private static final class Sum {
    private final int[] quads = new int[4];
    private int events;
    private double score;

    private boolean add(int quad, double one) {
      quads[quad - 1]++;
      events++;
      score += one;
      return true;
    }
  }

  /**
   * The most active parties of the events that a question holds of; what is negated or denied is
   * left out.
   */
  public Graph of(String question, int most) {
    Map<Pair, Sum> sums = sums(question);
    Map<Long, Integer> active = new HashMap<>();
    sums.forEach((pair, sum) -> {
      active.merge(pair.from(), sum.events, Integer::sum);
      active.merge(pair.to(), sum.events, Integer::sum);
    });
    List<Long> largest = largest(active, most);
    Map<Long, Integer> places = new HashMap<>();
    List<Node> nodes = new ArrayList<>();
    for (long party : largest) {
      places.put(party, nodes.size());
      nodes.add(node(party, active.getOrDefault(party, 0)));
    }
    List<Edge> edges = new ArrayList<>();
    sums.forEach((pair, sum) -> {
      Integer from = places.get(pair.from());
      Integer to = places.get(pair.to());
      if (from != null && to != null) {
        double mean = Math.round(100 * sum.score / sum.events) / 100.0;
        edges.add(new Edge(from, to, sum.events, sum.quads, mean));
      }
    });
    edges.sort(
        Comparator.comparingInt(Edge::events)
            .reversed()
            .thenComparingInt(Edge::from)
            .thenComparingInt(Edge::to));
    return new Graph(List.copyOf(nodes), edges);
  }

  private Map<Pair, Sum> sums(String question) {
    Search.Where where = Search.counted(question);
    Map<Long, Long> same = same();
    Map<Pair, Sum> sums = new LinkedHashMap<>();
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
          Pair pair = new Pair(same.getOrDefault(one, one), same.getOrDefault(other, other));
          return pair.from() != pair.to()
              && sums.computeIfAbsent(pair, unknown -> new Sum())
                  .add(row.getInt(3), row.getDouble(4));
        },
        where.values().toArray());
    return sums;
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
            + " HAVING count(*) > 1) m JOIN names n ON n.name = m.name",
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
