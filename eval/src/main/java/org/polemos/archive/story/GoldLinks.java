package org.polemos.archive.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.polemos.archive.Archive;
import org.polemos.archive.Database;
import org.polemos.archive.story.Weighing.Reason;

/** Pairs of events that people judged, as an archive has them; columns as in gold/README.md. */
public final class GoldLinks {

  private static final String HEAD = "set\tdocument\tstart";

  /** Sets whose errors nobody reads. */
  private static final Set<String> UNSEEN = Set.of("held", "test");

  /** Words of a document. */
  public record Mention(String document, int start, int end) {}

  /**
   * Two mentions.
   *
   * @param one number of the event that the archive has there, or 0
   */
  public record Pair(
      String set, Mention first, Mention second, boolean same, long one, long other) {

    public boolean coded() {
      return one != 0 && other != 0;
    }

    /** Whether its errors may be read, and weights fitted to it. */
    public boolean seen() {
      return !UNSEEN.contains(set);
    }
  }

  private final List<Pair> pairs = new ArrayList<>();
  private final Map<Long, Integer> places = new HashMap<>();
  private final List<Telling> tellings;
  private final Weighing weighing;

  /**
   * @throws IOException where the file cannot be read or is of another kind
   */
  public GoldLinks(Archive archive, Path gold) throws IOException {
    List<String> lines = Files.readAllLines(gold);
    if (lines.isEmpty() || !lines.get(0).startsWith(HEAD)) {
      throw new IOException("its first line is not that of gold/links.tsv");
    }
    Database db = archive.db();
    Set<Long> numbers = new HashSet<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t");
      Mention first = mention(cells, 1);
      Mention second = mention(cells, 4);
      Pair pair =
          new Pair(
              cells[0], first, second, cells[7].equals("1"), event(db, first), event(db, second));
      pairs.add(pair);
      if (pair.coded()) {
        numbers.add(pair.one());
        numbers.add(pair.other());
      }
    }
    tellings = new Tellings(db).some(numbers);
    tellings.forEach(telling -> places.put(telling.number(), places.size()));
    weighing = new Weighing(tellings, new FrequencyTable(db).of(tellings));
  }

  private static Mention mention(String[] cells, int at) {
    return new Mention(cells[at], Integer.parseInt(cells[at + 1]), Integer.parseInt(cells[at + 2]));
  }

  private static long event(Database db, Mention mention) {
    return db.number(
        "SELECT e.number FROM events e JOIN documents d ON d.number = e.document WHERE d.id = ?"
            + " AND e.trigger_start < ? AND e.trigger_end > ?"
            + " ORDER BY abs(e.trigger_start - ?) + abs(e.trigger_end - ?) LIMIT 1",
        mention.document(),
        mention.end(),
        mention.start(),
        mention.start(),
        mention.end());
  }

  public List<Pair> pairs() {
    return List.copyOf(pairs);
  }

  /** What speaks for and against a pair that is coded. */
  List<Evidence> evidence(Pair pair) {
    return weighing.evidence(place(pair.one()), place(pair.other()));
  }

  /** Whether the linker compares the two at all. */
  public boolean compared(Pair pair) {
    Set<String> keys = Linker.keys(tellings.get(place(pair.one())));
    keys.retainAll(Linker.keys(tellings.get(place(pair.other()))));
    return !keys.isEmpty();
  }

  private int place(long event) {
    return Objects.requireNonNull(places.get(event));
  }

  /** From 0 to 1, compared or not. */
  public double score(Pair pair) {
    return Weights.SHIPPED.score(evidence(pair));
  }

  /** The weights behind the score, as people read them. */
  public String why(Pair pair) {
    List<Reason> why = weighing.reasons(evidence(pair), place(pair.one()), place(pair.other()));
    return String.join("; ", why.stream().map(Reason::toString).toList());
  }
}
