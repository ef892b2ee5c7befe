package org.polemos.archive.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Says how likely it is that two tellings are of one event, and what speaks for and against it.
 * What few events share weighs more than what many do.
 */
final class Weighing {

  /** In an archive of a few events nothing is common; they count as if there were so many. */
  private static final int SMALL_ARCHIVE = 300;

  private static final double BASE = -4.7;
  private static final double PARTY = 2.4;
  private static final double WORDS = 9.0;
  private static final double NO_DATE = -1.6;

  /** What a handful of rare words in common weighs, by the squares of their rarities. */
  private static final double ENOUGH = 1.8;

  private final List<Telling> tellings;
  private final double all;
  private final Map<String, Integer> parties;
  private final List<String> vocabulary = new ArrayList<>();

  /**
   * For each word the square of its rarity; for each telling its words, ascending, and their sum.
   */
  private final double[] weights;

  private final int[][] words;
  private final double[] norms;

  /** Counts how common parties and words are among these. */
  Weighing(List<Telling> tellings) {
    this(tellings, Frequencies.of(tellings));
  }

  /** Takes from elsewhere how common they are. */
  Weighing(List<Telling> tellings, Frequencies common) {
    this.tellings = tellings;
    this.all = Math.max(SMALL_ARCHIVE, common.tellings());
    this.parties = common.parties();
    this.words = new int[tellings.size()][];
    this.norms = new double[tellings.size()];
    // In the order of the alphabet, so that two tellings weigh the same whatever others are there.
    Map<String, Integer> ids = new TreeMap<>();
    tellings.forEach(telling -> telling.words().forEach(word -> ids.put(word, 0)));
    for (Map.Entry<String, Integer> word : ids.entrySet()) {
      word.setValue(vocabulary.size());
      vocabulary.add(word.getKey());
    }
    Map<String, Integer> places = new HashMap<>(ids);
    for (int i = 0; i < words.length; i++) {
      words[i] =
          tellings.get(i).words().stream()
              .mapToInt(word -> Objects.requireNonNull(places.get(word)))
              .sorted()
              .toArray();
    }
    this.weights =
        vocabulary.stream()
            .mapToDouble(word ->
                Math.pow(Math.log(all / common.words().getOrDefault(word, 1)) / Math.log(all), 2))
            .toArray();
    for (int i = 0; i < words.length; i++) {
      norms[i] = 1e-9 + Arrays.stream(words[i]).mapToDouble(word -> weights[word]).sum();
    }
  }

  /**
   * What was found.
   *
   * @param score 0 to 1
   * @param why what spoke for it and against it, the weightiest first
   */
  record Verdict(double score, List<Reason> why) {}

  /** One thing that counts, and how much: above 0 for, below 0 against. */
  record Reason(String what, double weight) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%s %+.1f", what, weight);
    }
  }

  /** Compares two tellings by their places in the list. */
  Verdict weigh(int first, int second) {
    Telling one = tellings.get(first);
    Telling other = tellings.get(second);
    List<Reason> why = new ArrayList<>();
    party("actor", one.actors(), other.actors(), why);
    party("recipient", one.recipients(), other.recipients(), why);
    type(one, other, why);
    date(one, other, why);
    place(one, other, why);
    words(first, second, why);
    numbers(one, other, why);
    toll(one, other, why);
    double sum = BASE + why.stream().mapToDouble(Reason::weight).sum();
    why.sort((a, b) -> Double.compare(Math.abs(b.weight()), Math.abs(a.weight())));
    return new Verdict(1 / (1 + Math.exp(-sum)), why);
  }

  private void party(String role, Set<String> one, Set<String> other, List<Reason> why) {
    if (one.isEmpty() || other.isEmpty()) {
      return;
    }
    String best = null;
    for (String party : one) {
      best = other.contains(party) && better(party, best) ? party : best;
    }
    if (best != null) {
      why.add(new Reason("same " + role + " " + best, PARTY * weight(best)));
    } else if (named(one) && named(other) && strangers(one, other)) {
      why.add(new Reason("other " + role, -1.5));
    } else {
      boolean unlike = described(one) && described(other) && strangers(one, other);
      why.add(new Reason("other words for the " + role, unlike ? -1.0 : -0.4));
    }
  }

  /** Of two that weigh the same, the one that comes first in the alphabet. */
  private boolean better(String party, @Nullable String best) {
    int weighs = best == null ? 1 : Double.compare(weight(party), weight(best));
    return weighs > 0 || weighs == 0 && best != null && party.compareTo(best) < 0;
  }

  /** What many events have, and what is no name ("the attack", "farmers"), tells little. */
  private double weight(String party) {
    double rarity = Math.log(all / parties.getOrDefault(party, 1)) / Math.log(all);
    return (0.4 + 0.6 * rarity) * (party.startsWith(Tellings.COMMON) ? 0.5 : 1);
  }

  private static boolean named(Set<String> parties) {
    return parties.stream().noneMatch(party -> party.startsWith(Tellings.COMMON));
  }

  private static boolean described(Set<String> parties) {
    return parties.stream().allMatch(party -> party.startsWith(Tellings.COMMON));
  }

  /** Whether no word of the one's names is in the other's: "smith" may well be "john smith". */
  private static boolean strangers(Set<String> one, Set<String> other) {
    Set<String> words = new HashSet<>();
    one.forEach(party -> words.addAll(Arrays.asList(party.split("\\W+"))));
    return other.stream()
        .flatMap(party -> Arrays.stream(party.split("\\W+")))
        .noneMatch(words::contains);
  }

  private static void type(Telling one, Telling other, List<Reason> why) {
    if (one.event().equals(other.event())) {
      why.add(new Reason("same type", 1.0));
    } else {
      why.add(
          one.quad() == other.quad()
              ? new Reason("like types", -1.0)
              : new Reason("other types", -1.5));
    }
  }

  private static void date(Telling one, Telling other, List<Reason> why) {
    Long a = one.day();
    Long b = other.day();
    Long aEnd = one.last();
    Long bEnd = other.last();
    if (a == null || b == null || aEnd == null || bEnd == null) {
      why.add(new Reason("no date", NO_DATE));
      return;
    }
    long apart = Math.max(0, Math.max(a - bEnd, b - aEnd));
    boolean exact = one.exact() && other.exact();
    if (apart == 0 && (!a.equals(aEnd) || !b.equals(bEnd))) {
      why.add(new Reason("dates that overlap", 0.2));
    } else if (apart == 0) {
      why.add(new Reason("same day", exact ? 1.3 : 0.9));
    } else if (apart == 1) {
      why.add(new Reason("a day apart", exact ? -0.3 : 0.5));
    } else {
      why.add(new Reason(apart + " days apart", (exact ? -1.0 : 0) - 0.25 * Math.min(10, apart)));
    }
  }

  private static void place(Telling one, Telling other, List<Reason> why) {
    String a = one.place();
    String b = other.place();
    if (a == null || b == null) {
      return;
    }
    if (a.equals(b)) {
      why.add(new Reason("same place", 0.8));
    } else if (!Objects.equals(one.country(), other.country())) {
      why.add(new Reason("other country", -2));
    } else {
      boolean wider = a.equals(one.country()) || b.equals(other.country());
      why.add(new Reason("other place", wider ? -0.2 : -1));
    }
  }

  private void words(int first, int second, List<Reason> why) {
    int[] some = words[first];
    int[] others = words[second];
    double shared = 0;
    StringBuilder named = new StringBuilder();
    for (int i = 0, j = 0; i < some.length && j < others.length; ) {
      if (some[i] < others[j]) {
        i++;
      } else if (some[i] > others[j]) {
        j++;
      } else {
        double weight = weights[some[i]];
        shared += weight;
        if (weight > 0.25 && named.length() < 60) {
          named.append(named.isEmpty() ? ": " : ", ").append(vocabulary.get(some[i]));
        }
        i++;
        j++;
      }
    }
    if (shared > 0) {
      double cosine = shared / Math.sqrt(norms[first] * norms[second]);
      // Two short sentences are soon alike; some rare words must be shared too.
      why.add(new Reason("words" + named, WORDS * cosine * Math.min(1, shared / ENOUGH)));
    }
  }

  private static void numbers(Telling one, Telling other, List<Reason> why) {
    boolean shared = one.numbers().stream().anyMatch(other.numbers()::contains);
    if (!one.numbers().isEmpty() && !other.numbers().isEmpty()) {
      why.add(shared ? new Reason("a number in common", 0.5) : new Reason("other numbers", -0.8));
    }
  }

  private static void toll(Telling one, Telling other, List<Reason> why) {
    for (Toll toll : one.tolls()) {
      Toll its = toll(other, toll.what());
      if (its != null) {
        why.add(
            its.number() == toll.number()
                ? new Reason("same number " + toll.what(), 1.0)
                : new Reason("other number " + toll.what(), -0.8));
      }
    }
  }

  private static @Nullable Toll toll(Telling telling, String what) {
    for (Toll toll : telling.tolls()) {
      if (toll.what().equals(what)) {
        return toll;
      }
    }
    return null;
  }
}
