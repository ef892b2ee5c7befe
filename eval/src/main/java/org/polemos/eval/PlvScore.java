package org.polemos.eval;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.polemos.eval.PlvEvaluator.Outcome;

/** What {@link PlvEvaluator} found, with F1 by root and in the mean over roots. */
public record PlvScore(List<Outcome> outcomes) {

  /** Precision and recall by root, given both parties. */
  public Map<String, Tally> classified() {
    return tallies(o -> o.classified().root());
  }

  /** Precision and recall by root in bare sentences; a pair without a record is only missed. */
  public Map<String, Tally> coded() {
    return tallies(Outcome::coded);
  }

  private Map<String, Tally> tallies(Function<Outcome, String> answer) {
    Map<String, Tally> tallies = new TreeMap<>();
    for (Outcome outcome : outcomes) {
      String gold = outcome.pair().root();
      String given = answer.apply(outcome);
      boolean right = gold.equals(given);
      tallies.merge(gold, new Tally(right ? 1 : 0, right ? 1 : 0, 1), Tally::plus);
      if (!right && given != null) {
        tallies.merge(given, new Tally(0, 1, 0), Tally::plus);
      }
    }
    return tallies;
  }

  /** The mean F1 over the roots that occur in the gold. */
  public static double macro(Map<String, Tally> tallies) {
    return tallies.values().stream()
        .filter(t -> t.gold() > 0)
        .mapToDouble(Tally::f1)
        .average()
        .orElse(0);
  }

  public double eventsPerSentence() {
    return outcomes.stream().mapToInt(o -> o.records().size()).average().orElse(0);
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    Map<String, Tally> classified = classified();
    Map<String, Tally> coded = coded();
    out.append(String.format("%-10s %-40s %s%n", "", "classify", "code (strict)"));
    for (String root : classified.keySet()) {
      out.append(
          String.format(
              "%-10s %-40s %s%n",
              root, classified.get(root), coded.getOrDefault(root, Tally.NONE)));
    }
    out.append(
        String.format(
            Locale.ROOT,
            "macro-F1   classify %.3f   code %.3f   events a sentence %.2f   pairs %d%n",
            macro(classified),
            macro(coded),
            eventsPerSentence(),
            outcomes.size()));
    return out.toString();
  }
}
