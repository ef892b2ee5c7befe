package org.polemos.archive.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.polemos.archive.Archive;
import org.polemos.archive.Database;
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

  /** How far it has come, in events. */
  public interface Progress {
    void done(int events, int all);
  }

  /** Two events that were compared. */
  record Link(int one, int other, Verdict verdict) {}

  public Linker(Archive archive) {
    this.db = archive.db();
  }

  /**
   * Links all events anew.
   *
   * @return how many stories are told by two documents or more
   */
  public int link(Progress progress) {
    List<Telling> tellings = new Tellings(db).all();
    List<Link> links = compare(tellings, progress);
    int[] story = gather(tellings, links);
    return store(tellings, links, story);
  }

  /** Links where events were added since the last time. */
  public int linkNew(Progress progress) {
    long last = db.number("SELECT coalesce(max(number), 0) FROM events");
    long linked = db.number("SELECT number FROM progress WHERE what = 'linked'");
    return last == linked
        ? (int) db.number("SELECT count(DISTINCT story) FROM stories")
        : link(progress);
  }

  /** Makes stories of the links that are there, after a decision. */
  int gatherAgain() {
    List<Telling> tellings = new Tellings(db).all();
    Map<Long, Integer> places = new HashMap<>();
    for (int i = 0; i < tellings.size(); i++) {
      places.put(tellings.get(i).number(), i);
    }
    List<Link> links = new ArrayList<>();
    db.each(
        "SELECT one, other, score FROM links",
        row -> {
          Integer one = places.get(row.getLong(1));
          Integer other = places.get(row.getLong(2));
          return one != null
              && other != null
              && links.add(new Link(one, other, new Verdict(row.getDouble(3), List.of())));
        });
    int[] story = gather(tellings, links);
    db.transaction(() -> storeStories(tellings, story));
    return (int) db.number("SELECT count(DISTINCT story) FROM stories");
  }

  private List<Link> compare(List<Telling> tellings, Progress progress) {
    Weighing weighing = new Weighing(tellings);
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
        Telling earlier = tellings.get(other);
        if (earlier.document() != telling.document()) {
          Verdict verdict = weighing.weigh(other, i);
          if (verdict.score() >= KEPT) {
            links.add(new Link(other, i, verdict));
          }
        }
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
    Long day = telling.day();
    Long last = telling.last();
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

  private int[] gather(List<Telling> tellings, List<Link> links) {
    Decisions decisions = new Decisions(db);
    Groups groups = new Groups(tellings, links);
    for (Decisions.Pair pair : decisions.standing("same", tellings)) {
      groups.join(pair.one(), pair.other());
    }
    for (Decisions.Pair pair : decisions.standing("different", tellings)) {
      groups.forbid(pair.one(), pair.other());
    }
    joinSure(groups, links);
    return groups.stories();
  }

  /** Takes links from the surest down. */
  static void joinSure(Groups groups, List<Link> links) {
    links.stream()
        .filter(link -> link.verdict().score() >= SURE)
        .sorted((a, b) -> Double.compare(b.verdict().score(), a.verdict().score()))
        .forEach(link -> groups.joinIfFitting(link.one(), link.other()));
  }

  private int store(List<Telling> tellings, List<Link> links, int[] story) {
    db.transaction(() -> {
      db.write("DELETE FROM links");
      for (Link link : links) {
        db.write(
            "INSERT OR REPLACE INTO links (one, other, score, why) VALUES (?, ?, ?, ?)",
            tellings.get(link.one()).number(),
            tellings.get(link.other()).number(),
            Math.round(link.verdict().score() * 1000) / 1000.0,
            link.verdict().why().stream().map(Reason::toString).collect(Collectors.joining("; ")));
      }
      storeStories(tellings, story);
      db.write(
          "INSERT OR REPLACE INTO progress (what, number)"
              + " SELECT 'linked', coalesce(max(number), 0) FROM events");
    });
    return (int) db.number("SELECT count(DISTINCT story) FROM stories");
  }

  private void storeStories(List<Telling> tellings, int[] story) {
    db.write("DELETE FROM stories");
    int[] size = new int[story.length];
    for (int of : story) {
      size[of]++;
    }
    for (int i = 0; i < story.length; i++) {
      if (size[story[i]] > 1) {
        db.write(
            "INSERT INTO stories (event, story) VALUES (?, ?)",
            tellings.get(i).number(),
            tellings.get(story[i]).number());
      }
    }
  }
}
