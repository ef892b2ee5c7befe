package org.polemos.archive.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.polemos.record.EventRecord;

/**
 * The measure of {@link Linker} for records that lie elsewhere than in an archive: in parts, so
 * that many machines may share the work.
 */
public final class Linking {

  /** From here on two records are held to be of one event. */
  public static final double SURE = Linker.SURE;

  /** Of the records that share a key, so many are compared. */
  public static final int COMMON = Linker.COMMON;

  private Linking() {}

  /**
   * A record among others.
   *
   * @param number names it among all; stories are called by their lowest
   * @param document a number for its document
   * @param origin that of the document of which its own is a copy, else its own
   */
  public record Told(long number, long document, long origin, EventRecord record) {

    private Telling telling() {
      return Tellings.of(number, document, origin, record);
    }
  }

  /** Two records that may be of one event. */
  public record Pair(long one, long other, double score, String why) {}

  /** Records that share a key are compared: a party within a stretch of days. */
  public static Set<String> keys(Told told) {
    // A stretch without a plus lies within one that has it.
    return Linker.keys(told.telling()).stream()
        .filter(key -> key.endsWith("+") || key.endsWith(" undated"))
        .collect(Collectors.toSet());
  }

  /**
   * The parties of a record, for {@link Frequencies}; one that acts and is acted on comes twice.
   */
  public static List<String> parties(Told told) {
    Telling telling = told.telling();
    List<String> parties = new ArrayList<>(telling.actors());
    parties.addAll(telling.recipients());
    return parties;
  }

  /** The words of a record and of its parties' names, for {@link Frequencies}, each once. */
  public static Set<String> words(Told told) {
    return told.telling().terms();
  }

  /**
   * Compares the records that share a key, but for pairs whose first common key is another: of each
   * pair one comparison is made however many keys it has.
   */
  public static List<Pair> compare(String key, List<Told> sharing, Frequencies common) {
    List<Told> ordered = ordered(sharing);
    List<Telling> tellings = ordered.stream().map(Told::telling).toList();
    List<Set<String>> keys = ordered.stream().map(Linking::keys).toList();
    Weighing weighing = new Weighing(tellings, common);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 1; i < tellings.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean others = tellings.get(i).document() != tellings.get(j).document();
        if (others && key.equals(first(keys.get(i), keys.get(j)))) {
          Weighing.Verdict verdict = weighing.weigh(j, i);
          if (verdict.score() >= Linker.KEPT) {
            String why =
                verdict.why().stream().map(Object::toString).collect(Collectors.joining("; "));
            pairs.add(
                new Pair(tellings.get(j).number(), tellings.get(i).number(), verdict.score(), why));
          }
        }
      }
    }
    return pairs;
  }

  private static String first(Set<String> some, Set<String> others) {
    Set<String> common = new HashSet<>(some);
    common.retainAll(others);
    return common.stream().min(Comparator.naturalOrder()).orElse("");
  }

  /**
   * The stories among records that sure pairs tie together, directly or through others.
   *
   * @param pairs all pairs among these records, weaker ones too
   * @return for each record the number of its story; its own where it is of none
   */
  public static Map<Long, Long> gather(List<Told> tied, List<Pair> pairs) {
    List<Told> ordered = ordered(tied);
    Map<Long, Integer> places = new HashMap<>();
    ordered.forEach(told -> places.put(told.number(), places.size()));
    List<Linker.Link> links =
        pairs.stream()
            .sorted(Comparator.comparingLong(Pair::other).thenComparingLong(Pair::one))
            .map(pair ->
                new Linker.Link(
                    Objects.requireNonNull(places.get(pair.one())),
                    Objects.requireNonNull(places.get(pair.other())),
                    pair.score(),
                    pair.why()))
            .toList();
    Groups groups = new Groups(ordered.stream().mapToLong(Told::origin).toArray(), links);
    Linker.joinSure(groups, links);
    int[] story = groups.stories();
    Map<Long, Long> stories = new HashMap<>();
    for (int i = 0; i < story.length; i++) {
      stories.put(ordered.get(i).number(), ordered.get(story[i]).number());
    }
    return stories;
  }

  private static List<Told> ordered(List<Told> records) {
    return records.stream().sorted(Comparator.comparingLong(Told::number)).toList();
  }
}
