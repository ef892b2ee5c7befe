package org.polemos.archive.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private record Pair(String from, String to) {}

  /** What is between two parties. */
  private static final class Sum {
    private final int[] quads = new int[4];
    private int events;
    private double score;

    private boolean add(int quad, int count, double scores) {
      quads[quad - 1] += count;
      events += count;
      score += scores;
      return true;
    }
  }

  /**
   * The most active parties of the events that a question holds of; what is negated or denied is
   * left out.
   */
  public Graph of(String question, int most) {
    Map<Pair, Sum> sums = sums(question);
    Map<String, Integer> active = new HashMap<>();
    sums.forEach((pair, sum) -> {
      active.merge(pair.from(), sum.events, Integer::sum);
      active.merge(pair.to(), sum.events, Integer::sum);
    });
    List<Node> nodes =
        active.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(most)
            .map(party -> node(party.getKey(), party.getValue()))
            .toList();
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      places.put(nodes.get(i).name(), i);
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
    edges.sort(Comparator.comparingInt(Edge::events).reversed());
    return new Graph(nodes, edges);
  }

  private Map<Pair, Sum> sums(String question) {
    Search.Where where = Search.counted(question);
    Map<Pair, Sum> sums = new LinkedHashMap<>();
    db.each(
        "SELECT a.name, r.name, t.quad, t.events, t.score FROM (SELECT p.name AS one, q.name AS"
            + " other, e.quad AS quad, count(*) AS events, sum(e.score) AS score FROM "
            + where.tables()
            // Parties lie in the order of events; asked first, they would send for long rows.
            + " CROSS JOIN parties p ON p.event = e.number AND p.role = 'actor'"
            + " CROSS JOIN parties q ON q.event = e.number AND q.role = 'recipient'"
            + " WHERE e.status NOT IN ('negated', 'denied') AND "
            + where.standing()
            + " GROUP BY 1, 2, 3) t JOIN names a ON a.number = t.one JOIN names r ON r.number ="
            + " t.other WHERE a.name <> r.name ORDER BY t.one, t.other, t.quad",
        row ->
            sums.computeIfAbsent(new Pair(row.getString(1), row.getString(2)), pair -> new Sum())
                .add(row.getInt(3), row.getInt(4), row.getDouble(5)),
        where.values().toArray());
    return sums;
  }

  /** What the party is most often known as; people change their offices. */
  private Node node(String name, int events) {
    Node node =
        db.first(
            "SELECT code, country, sector FROM names WHERE name = ? ORDER BY code = '', country ="
                + " '', number LIMIT 1",
            row -> new Node(name, row.getString(1), row.getString(2), row.getString(3), events),
            name);
    return node == null ? new Node(name, "", "", "", events) : node;
  }
}
