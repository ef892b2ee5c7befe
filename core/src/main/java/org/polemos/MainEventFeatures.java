package org.polemos;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.polemos.Analysis.Passage;
import org.polemos.codebook.Rule;
import org.polemos.event.EventMention;
import org.polemos.event.PairReader;
import org.polemos.event.PairReader.Reading;

/**
 * What a text shows of its main event: its words, the rules that fired, and those that nearly did.
 */
final class MainEventFeatures {

  private static final int FIRED = 3;
  private static final int NEARLY = 4;
  private static final int APPEAL = 2;
  private static final int[] LAST_OF_QUAD = {APPEAL, 5, 8, 13};

  private final List<String> found = new ArrayList<>(256);

  private MainEventFeatures() {}

  static List<String> of(Analysis analysis, PairReader pairs) {
    MainEventFeatures features = new MainEventFeatures();
    features.found.add("always");
    List<EventMention> fired = new ArrayList<>();
    for (Passage passage : analysis.passages()) {
      if (passage.clauses() != null) {
        features.found.addAll(pairs.features(passage.clauses()));
        features.nearly(
            pairs.read(
                analysis.document(), passage.clauses(), passage.actors(), List.of(), List.of()));
        features.root(passage);
        fired.addAll(passage.events());
      }
    }
    fired.sort(Comparator.comparingDouble(EventMention::confidence).reversed());
    features.fired(fired);
    return features.found;
  }

  /** The rules that fired, surest first. */
  private void fired(List<EventMention> events) {
    rule("count " + Math.min(FIRED, events.size()));
    int rank = 0;
    for (EventMention event : events) {
      Rule rule = event.rule();
      String quad = quad(rule);
      rule("any " + quad);
      rule("any " + rule.type().name());
      if (rank < FIRED) {
        rule(rank + " " + quad);
        rule(rank + " " + rule.type().name());
        rule(rank + " " + quad + " " + event.status().label());
        rule(rank + " " + quad + " sure " + Math.round(10 * event.confidence()));
        rule(rank + " is " + rule.id());
        rule(rank + " cameo " + cameo(rule));
      }
      rank++;
    }
  }

  /** The rule that fired on the sentence's root, and the one that fired first. */
  private void root(Passage passage) {
    for (EventMention event : passage.events()) {
      String type = event.rule().type().name();
      if (event.clause().predicate() == passage.sentence().root()) {
        rule("root " + type);
      }
      if (event == passage.events().get(0)) {
        rule("first " + type);
      }
    }
  }

  /** The best readings by different quad classes, those included of which a constraint fails. */
  private void nearly(List<Reading> readings) {
    String last = "";
    int rank = 0;
    for (Reading reading : readings) {
      String quad = quad(reading.rule());
      String type = reading.rule().type().name();
      if (rank < NEARLY && !quad.equals(last)) {
        rule("fits" + rank + " " + quad);
        rule("fits" + rank + " " + type);
        rule("fits " + type + " " + Math.round(reading.weight()));
        rank++;
      }
      last = quad;
    }
  }

  private void rule(String what) {
    found.add(Classifier.RULE + what);
  }

  private static String cameo(Rule rule) {
    String code = rule.cameo();
    return code == null || code.length() < 2 ? rule.type().name() : code.substring(0, 2);
  }

  /** CAMEO's quad class of a rule: by its code's root where it has one, 0 for talk and appeals. */
  static String quad(Rule rule) {
    return quad(rule.type().quad(), rule.cameo());
  }

  /** The same of a quad class by PLOVER and a CAMEO code, which may be {@code null}. */
  static String quad(int plover, String cameo) {
    if (cameo == null || cameo.length() < 2) {
      return Integer.toString(plover);
    }
    int root = Integer.parseInt(cameo.substring(0, 2));
    int quad = 0;
    while (quad < LAST_OF_QUAD.length && root > LAST_OF_QUAD[quad]) {
      quad++;
    }
    return Integer.toString(quad);
  }
}
