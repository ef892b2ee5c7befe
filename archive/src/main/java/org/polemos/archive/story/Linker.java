package org.polemos.archive.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polemos.archive.Archive;
import org.polemos.archive.Database;
import org.polemos.archive.DocumentTable;
import org.polemos.archive.story.Weighing.Reason;
import org.polemos.archive.story.Weighing.Verdict;

/**
 * Ties events of different documents that are held to be one, and gathers them into stories.
 *
 * <p>Two events are compared where they share a party and lie within some days of each other. Links
 * are taken from the surest down; one that would join two stories is left where the two, taken as a
 * whole, speak against it or somebody has decided so.
 */
public final class Linker {

  /** From here on two tellings are held to be of one event. */
  static final double SURE = 0.5;

  /** Weaker links are kept too, so that people may see what nearly was one. */
  static final double KEPT = 0.25;

  /** How many days two tellings of one event may lie apart. */
  static final long WINDOW = 7;

  /** A party of more events than this is no ground for comparing two of them. */
  static final int COMMON = 2_500;

  private final Database db;
  private final FrequencyTable frequencies;

  /** Fewer than these are linked anew at once. */
  private final int few;

  /** By what share the archive may change until all is linked anew. */
  private final double much;

  /** How far it has come, in events. */
  public interface Progress {
    void done(int events, int all);
  }

  /** Two events that were compared, by their places in a list of tellings. */
  record Link(int one, int other, double score, String why) {}

  public Linker(Archive archive) {
    this(archive, 500, 0.1);
  }

  Linker(Archive archive, int few, double much) {
    this.db = archive.db();
    this.few = few;
    this.much = much;
    this.frequencies = new FrequencyTable(db);
  }

  /**
   * Links all events anew.
   *
   * @return how many stories are told by two documents or more
   */
  public int link(Progress progress) {
    List<Telling> tellings = new Tellings(db).all();
    return link(tellings, Frequencies.of(tellings), progress);
  }

  /**
   * Links what came or went since the last time with the rest, and leaves the rest as it is. Where
   * that is much, all is linked anew, for what was rare may be common now.
   */
  public int linkNew(Progress progress) {
    return update() ? stories() : link(progress);
  }

  /**
   * Links what people added or corrected with the rest, where that is soon done; what is not waits
   * for the next linking.
   */
  public void linkSoon() {
    boolean known = db.number("SELECT count(*) FROM progress WHERE what = 'linked'") > 0;
    if (known && !update() && db.number("SELECT count(*) FROM events") < few) {
      link((done, all) -> {});
    }
  }

  /** Makes the stories about some events anew, after a decision. */
  void gatherAbout(Collection<Long> events) {
    db.transaction(() -> new Gathering(db).about(events));
  }

  /** The same as all that was done bit by bit: all events linked by the frequencies kept. */
  int linkAgain() {
    List<Telling> tellings = new Tellings(db).all();
    Frequencies kept =
        new Frequencies(
            frequencies.tellings(),
            frequencies.of(tellings).parties(),
            frequencies.of(tellings).words());
    return link(tellings, kept, (done, all) -> {});
  }

  private int link(List<Telling> tellings, Frequencies common, Progress progress) {
    List<Link> links = compare(tellings, new Weighing(tellings, common), progress);
    db.transaction(() -> {
      db.write("DELETE FROM links");
      store(tellings, links);
      frequencies.store(common);
      db.write("DELETE FROM linked");
      tellings.forEach(telling -> linked(telling.number()));
      new Gathering(db).all();
      db.write(
          "INSERT OR REPLACE INTO progress (what, number)"
              + " SELECT 'linked', coalesce(max(number), 0) FROM events");
      db.write(
          "INSERT OR REPLACE INTO progress (what, number) VALUES ('weights', ?)",
          Weights.SHIPPED.version());
    });
    return stories();
  }

  private void linked(long event) {
    db.write("INSERT INTO linked (event) VALUES (?)", event);
  }

  private int stories() {
    return (int) db.number("SELECT count(DISTINCT story) FROM stories");
  }

  private static final String REPLACED = " IN (" + DocumentTable.REPLACED + ")";

  /** False where all is to be linked anew. */
  boolean update() {
    boolean[] done = {false};
    db.transaction(() -> {
      List<Long> added =
          db.list(
              "SELECT number FROM events WHERE document NOT"
                  + REPLACED
                  + " AND number NOT IN (SELECT event FROM linked) ORDER BY number",
              row -> row.getLong(1));
      List<Long> gone =
          db.list(
              "SELECT event FROM linked WHERE event IN (SELECT number FROM events WHERE document"
                  + REPLACED
                  + ")",
              row -> row.getLong(1));
      done[0] = isLittle(added.size(), gone.size()) && change(added, gone);
    });
    return done[0];
  }

  /** Whether the frequencies still hold, and the weights are those by which all was linked. */
  private boolean isLittle(long added, long gone) {
    if (db.number("SELECT number FROM progress WHERE what = 'weights'")
        != Weights.SHIPPED.version()) {
      return false;
    }
    long kept = frequencies.tellings();
    long now = db.number("SELECT count(*) FROM linked") + added - gone;
    boolean known = db.number("SELECT count(*) FROM progress WHERE what = 'linked'") > 0;
    boolean little =
        kept >= few && Math.abs(now - kept) <= kept * much && added + gone <= kept * much;
    return known && (little || added + gone == 0);
  }

  /** False where that would move what lies between others. */
  private boolean change(List<Long> added, List<Long> gone) {
    Set<Long> touched = new HashSet<>(added);
    touched.addAll(gone);
    if (touched.isEmpty()) {
      return true;
    }
    long last = db.number("SELECT coalesce(max(event), 0) FROM linked");
    List<Telling> moved = new Tellings(db).some(touched);
    Neighbours neighbours = Neighbours.of(moved, db);
    if (neighbours.crowded(moved, last)) {
      return false;
    }
    touched.addAll(letGo(gone));
    added.forEach(this::linked);
    compare(moved, new HashSet<>(added), neighbours);
    new Gathering(db).about(touched);
    db.write(
        "UPDATE progress SET number = (SELECT coalesce(max(number), 0) FROM events) WHERE what ="
            + " 'linked'");
    return true;
  }

  /** Lets go the links of events that are hidden; returns those that they were linked with. */
  private Set<Long> letGo(List<Long> gone) {
    Set<Long> others = new HashSet<>();
    for (long event : gone) {
      others.addAll(
          db.list(
              "SELECT other FROM links WHERE one = ? UNION SELECT one FROM links WHERE other = ?",
              row -> row.getLong(1),
              event,
              event));
      db.write("DELETE FROM links WHERE one = ? OR other = ?", event, event);
      db.write("DELETE FROM linked WHERE event = ?", event);
    }
    return others;
  }

  /** Compares events that were added with their neighbours. */
  private void compare(List<Telling> moved, Set<Long> added, Neighbours neighbours) {
    Map<Long, Set<Long>> pairs = new TreeMap<>();
    Set<Long> all = new HashSet<>();
    for (Telling telling : moved) {
      if (added.contains(telling.number())) {
        for (long other : neighbours.of(telling)) {
          pairs
              .computeIfAbsent(Math.max(telling.number(), other), one -> new TreeSet<>())
              .add(Math.min(telling.number(), other));
          all.add(other);
        }
        all.add(telling.number());
      }
    }
    List<Telling> tellings = new Tellings(db).some(all);
    Map<Long, Integer> places = new HashMap<>();
    tellings.forEach(telling -> places.put(telling.number(), places.size()));
    Weighing weighing = new Weighing(tellings, frequencies.of(tellings));
    List<Link> links = new ArrayList<>();
    pairs.forEach((later, others) -> {
      for (long earlier : others) {
        weigh(tellings, weighing, place(places, earlier), place(places, later), links);
      }
    });
    store(tellings, links);
  }

  private static int place(Map<Long, Integer> places, long number) {
    return Objects.requireNonNull(places.get(number));
  }

  private static void weigh(
      List<Telling> tellings, Weighing weighing, int one, int other, List<Link> links) {
    if (tellings.get(one).document() != tellings.get(other).document()) {
      Verdict verdict = weighing.weigh(one, other);
      if (verdict.score() >= KEPT) {
        String why = verdict.why().stream().map(Reason::toString).collect(Collectors.joining("; "));
        links.add(new Link(one, other, verdict.score(), why));
      }
    }
  }

  private static List<Link> compare(List<Telling> tellings, Weighing weighing, Progress progress) {
    Map<String, List<Integer>> byParty = new HashMap<>();
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < tellings.size(); i++) {
      Telling telling = tellings.get(i);
      Set<Integer> others = new HashSet<>();
      for (String key : keys(telling)) {
        List<Integer> before = byParty.computeIfAbsent(key, unknown -> new ArrayList<>());
        if (before.size() < COMMON) {
          others.addAll(before);
        }
        before.add(i);
      }
      for (int other : others) {
        weigh(tellings, weighing, other, i, links);
      }
      if (i % 500 == 0) {
        progress.done(i, tellings.size());
      }
    }
    progress.done(tellings.size(), tellings.size());
    return links;
  }

  /** A party within a stretch of days, each in two stretches so that neighbours meet. */
  static Set<String> keys(Telling telling) {
    Set<String> parties = new HashSet<>(telling.actors());
    parties.addAll(telling.recipients());
    return keys(parties, telling.day(), telling.last());
  }

  static Set<String> keys(Set<String> parties, @Nullable Long day, @Nullable Long last) {
    Set<String> keys = new HashSet<>();
    for (String party : parties) {
      if (day == null || last == null) {
        keys.add(party + " undated");
      } else {
        for (long week = Math.floorDiv(day, WINDOW); week <= Math.floorDiv(last, WINDOW); week++) {
          keys.add(party + " " + week);
          keys.add(party + " " + week + "+");
          keys.add(party + " " + (week - 1) + "+");
        }
      }
    }
    return keys;
  }

  /** Takes links from the surest down, of those as sure the earlier. */
  static void joinSure(Groups groups, List<Link> links) {
    links.stream()
        .filter(link -> link.score() >= SURE)
        .sorted(
            Comparator.comparingDouble(Link::score)
                .reversed()
                .thenComparingInt(Link::other)
                .thenComparingInt(Link::one))
        .forEach(link -> groups.joinIfFitting(link.one(), link.other()));
  }

  private void store(List<Telling> tellings, List<Link> links) {
    for (Link link : links) {
      db.write(
          "INSERT OR REPLACE INTO links (one, other, score, why) VALUES (?, ?, ?, ?)",
          tellings.get(link.one()).number(),
          tellings.get(link.other()).number(),
          link.score(),
          link.why());
    }
  }
}
