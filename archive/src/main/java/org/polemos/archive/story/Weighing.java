package org.polemos.archive.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says how likely it is that two tellings are of one event, and what speaks for and against it.
 * What few events share weighs more than what many do.
 */
final class Weighing {

  /** In an archive of a few events nothing is common; they count as if there were so many. */
  private static final int SMALL_ARCHIVE = 300;

  /** What a handful of rare words in common weighs, by the squares of their rarities. */
  private static final double ENOUGH = 1.8;

  private final List<Telling> tellings;
  private final Weights weights;
  private final double all;
  private final Map<String, Integer> parties;
  private final Likeness words;
  private final Likeness sentences;
  private final Likeness names;
  private final List<Named> actors;
  private final List<Named> recipients;

  /** Takes from elsewhere how common parties and words are. */
  Weighing(List<Telling> tellings, Frequencies common) {
    this(tellings, common, Weights.SHIPPED);
  }

  Weighing(List<Telling> tellings, Frequencies common, Weights weights) {
    this.tellings = tellings;
    this.weights = weights;
    this.all = Math.max(SMALL_ARCHIVE, common.tellings());
    this.parties = common.parties();
    Map<String, Integer> known = common.words();
    this.words = new Likeness(sets(Telling::words), word -> rarity(known, word));
    this.sentences = new Likeness(sets(Telling::sentence), word -> rarity(known, word));
    this.names = new Likeness(sets(Telling::names), word -> rarity(known, word));
    this.actors = tellings.stream().map(telling -> Named.of(telling.actors())).toList();
    this.recipients = tellings.stream().map(telling -> Named.of(telling.recipients())).toList();
  }

  private List<Set<String>> sets(Function<Telling, Set<String>> of) {
    return tellings.stream().map(of).toList();
  }

  /** 1 for what stands in one telling, 0 for what stands in all. */
  private double rarity(Map<String, Integer> times, String what) {
    return Math.log(all / times.getOrDefault(what, 1)) / Math.log(all);
  }

  /**
   * The parties of one role.
   *
   * @param words of their names
   * @param named whether all are names
   * @param described whether none is
   */
  private record Named(Set<String> parties, Set<String> words, boolean named, boolean described) {

    static Named of(Set<String> parties) {
      Set<String> words = new HashSet<>();
      parties.forEach(party -> words.addAll(Arrays.asList(party.split("\\W+"))));
      return new Named(
          parties,
          words,
          parties.stream().noneMatch(party -> party.startsWith(Tellings.COMMON)),
          parties.stream().allMatch(party -> party.startsWith(Tellings.COMMON)));
    }

    /** Whether no word of the one's names is in the other's: "smith" may well be "john smith". */
    boolean strangers(Named other) {
      return Collections.disjoint(words, other.words);
    }
  }

  /**
   * What was found.
   *
   * @param score 0 to 1
   * @param why what spoke for it and against it, the weightiest first; empty where the score is so
   *     low that nobody asks
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
    List<Evidence> evidence = evidence(first, second);
    double score = weights.score(evidence);
    return new Verdict(score, score < Linker.KEPT ? List.of() : reasons(evidence, first, second));
  }

  /** What counts and weighs something, the weightiest first. */
  List<Reason> reasons(List<Evidence> evidence, int first, int second) {
    List<Reason> why = new ArrayList<>();
    for (Evidence one : evidence) {
      double weight = weights.of(one);
      if (Math.abs(weight) >= 0.05) {
        why.add(new Reason(said(one, first, second), weight));
      }
    }
    why.sort((a, b) -> Double.compare(Math.abs(b.weight()), Math.abs(a.weight())));
    return why;
  }

  /** Which words are shared is looked up only where somebody may ask. */
  private String said(Evidence one, int first, int second) {
    String which =
        switch (one.feature()) {
          case "words" -> words.named(first, second);
          case "names" -> names.named(first, second);
          default -> "";
        };
    return weights.words(one) + (which.isEmpty() ? "" : ": " + which);
  }

  /** All that speaks for two tellings being of one event and against it. */
  List<Evidence> evidence(int first, int second) {
    Telling one = tellings.get(first);
    Telling other = tellings.get(second);
    List<Evidence> found = new ArrayList<>(16);
    boolean shared = party("actor", actors.get(first), actors.get(second), found);
    shared |= party("recipient", recipients.get(first), recipients.get(second), found);
    if (!shared) {
      crossed(first, second, found);
    }
    found.add(
        Evidence.of(
            one.event().equals(other.event())
                ? "type.same"
                : one.quad() == other.quad() ? "type.like" : "type.other"));
    if (!Collections.disjoint(one.trigger(), other.trigger())) {
      found.add(Evidence.of("trigger.same"));
    }
    double sentence = sentences.cosine(first, second, sentences.shared(first, second));
    When.compare(one, other, sentence, found);
    place(one, other, found);
    words(first, second, sentence, found);
    numbers(one, other, found);
    toll(one, other, found);
    return found;
  }

  /** Whether they share one. */
  private boolean party(String role, Named one, Named other, List<Evidence> found) {
    if (one.parties().isEmpty() || other.parties().isEmpty()) {
      if (one.parties().isEmpty() != other.parties().isEmpty()) {
        found.add(Evidence.of(role + ".silent"));
      }
      return false;
    }
    String best = best(one.parties(), other.parties());
    if (best != null) {
      found.add(new Evidence(role + ".same", weight(best), best));
    } else if (one.named() && other.named() && one.strangers(other)) {
      found.add(Evidence.of(role + ".other"));
    } else {
      boolean unlike = one.described() && other.described() && one.strangers(other);
      found.add(Evidence.of(role + (unlike ? ".unlike" : ".unsure")));
    }
    return best != null;
  }

  /** Who acts in the one telling is acted on in the other: who met whom, who struck whom. */
  private void crossed(int first, int second, List<Evidence> found) {
    String some = best(actors.get(first).parties(), recipients.get(second).parties());
    String others = best(recipients.get(first).parties(), actors.get(second).parties());
    if (some != null || others != null) {
      String best = some == null || others != null && better(others, some) ? others : some;
      found.add(new Evidence("parties.crossed", weight(String.valueOf(best)), best));
    }
  }

  /** The weightiest that both have. */
  private @Nullable String best(Set<String> some, Set<String> others) {
    String best = null;
    for (String party : some) {
      best = others.contains(party) && better(party, best) ? party : best;
    }
    return best;
  }

  /** Of two that weigh the same, the one that comes first in the alphabet. */
  private boolean better(String party, @Nullable String best) {
    int weighs = best == null ? 1 : Double.compare(weight(party), weight(best));
    return weighs > 0 || weighs == 0 && best != null && party.compareTo(best) < 0;
  }

  /** What many events have, and what is no name ("the attack", "farmers"), tells little. */
  private double weight(String party) {
    return (0.4 + 0.6 * rarity(parties, party)) * (party.startsWith(Tellings.COMMON) ? 0.5 : 1);
  }

  private static void place(Telling one, Telling other, List<Evidence> found) {
    String a = one.place();
    String b = other.place();
    if (a == null || b == null) {
      return;
    }
    if (a.equals(b)) {
      found.add(Evidence.of("place.same"));
    } else if (!Objects.equals(one.country(), other.country())) {
      found.add(Evidence.of("place.country"));
    } else {
      boolean wider = a.equals(one.country()) || b.equals(other.country());
      found.add(Evidence.of(wider ? "place.wider" : "place.other"));
    }
  }

  private void words(int first, int second, double sentence, List<Evidence> found) {
    double shared = words.shared(first, second);
    if (shared > 0) {
      // Two short sentences are soon alike; some rare words must be shared too.
      double cosine = words.cosine(first, second, shared);
      found.add(new Evidence("words", cosine * Math.min(1, shared / ENOUGH), null));
    }
    if (sentence > 0) {
      found.add(new Evidence("sentence", sentence, null));
    }
    double named = names.shared(first, second);
    if (named > 0) {
      found.add(new Evidence("names", names.cosine(first, second, named), null));
    }
  }

  private static void numbers(Telling one, Telling other, List<Evidence> found) {
    if (!one.numbers().isEmpty() && !other.numbers().isEmpty()) {
      boolean shared = one.numbers().stream().anyMatch(other.numbers()::contains);
      found.add(Evidence.of(shared ? "number.same" : "number.other"));
    }
  }

  private static void toll(Telling one, Telling other, List<Evidence> found) {
    for (Toll toll : one.tolls()) {
      Toll its = toll(other, toll.what());
      if (its != null) {
        found.add(
            new Evidence(
                its.number() == toll.number() ? "toll.same" : "toll.other", 1, toll.what()));
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
