package org.polemos;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.polemos.Analysis.Passage;
import org.polemos.codebook.Codebook;
import org.polemos.codebook.Crosswalk;
import org.polemos.codebook.EventType;
import org.polemos.codebook.Rule;
import org.polemos.event.CodebookEvents;
import org.polemos.event.PairReader;
import org.polemos.event.PairReader.Reading;
import org.polemos.text.Document;
import org.polemos.text.Span;

/**
 * Says what one party does to another in a sentence: one of PLOVER's roots as data derived from
 * CAMEO label them ({@code crosswalk.csv}), with CONCEDE and RETREAT taken together as {@code
 * YIELD}. Always answers; see {@link Answer#confidence()}.
 *
 * <pre>{@code
 * Answer answer = classifier.classify("Italy imposed sanctions on Serbia.", "Italy", "Serbia");
 * answer.root(); // SANCTION
 * }</pre>
 */
public final class Classifier {

  private static final Map<String, String> ROOTS = Map.of("CONCEDE", "YIELD", "RETREAT", "YIELD");
  private static final int YIELD_QUAD = 2;

  /** Where nothing is known of the deed, the commonest verbal one. */
  private static final Answer NOTHING = new Answer("ACCUSE", 3, 0.05, "no rule's trigger occurs");

  private final Coder coder;
  private final PairReader pairs;
  private final Crosswalk crosswalk;

  /**
   * @param coder one that uses this codebook
   */
  public Classifier(Coder coder, Codebook codebook) {
    this.coder = coder;
    this.pairs = new PairReader(new CodebookEvents(codebook));
    this.crosswalk = codebook.crosswalk();
  }

  /**
   * The deed that fits best.
   *
   * @param quad 1 verbal cooperation to 4 material conflict
   * @param confidence 0 to 1
   * @param why the rule, its file and line, and how well it fits
   */
  public record Answer(String root, int quad, double confidence, String why) {}

  /**
   * Classifies one pair.
   *
   * @param source words of the sentence that name the actor
   * @param target words that name the recipient; words that the sentence lacks stand for none
   */
  public Answer classify(String sentence, String source, String target) {
    Document document = Document.of("pair", sentence);
    List<Span> first = places(sentence, source);
    List<Span> second = places(sentence, target);
    List<Reading> readings = new ArrayList<>();
    for (Passage passage : coder.analyse(document).passages()) {
      if (passage.clauses() != null) {
        readings.addAll(pairs.read(document, passage.clauses(), passage.actors(), first, second));
      }
    }
    return readings.stream()
        .filter(r -> !r.rule().type().name().equals("STATEMENT"))
        .max(Comparator.comparingDouble(Reading::weight))
        .map(best -> answer(best, readings))
        .orElse(NOTHING);
  }

  private Answer answer(Reading best, List<Reading> all) {
    EventType type = best.rule().type();
    String root = root(best.rule());
    double next =
        all.stream()
            .filter(r -> !root(r.rule()).equals(root))
            .mapToDouble(Reading::weight)
            .max()
            .orElse(best.weight() - 3);
    double margin = 1 / (1 + Math.exp(next - best.weight()));
    double fit = Math.max(0.1, (best.actor() + Math.max(0, best.recipient())) / 2);
    String why =
        "%s (%s)%s"
            .formatted(
                best.rule().id(),
                best.rule().at(),
                best.misses() == 0 ? "" : ", " + best.misses() + " of its constraints fail");
    double confidence = Math.round(margin * fit * 1000) / 1000.0;
    return new Answer(root, root.equals("YIELD") ? YIELD_QUAD : type.quad(), confidence, why);
  }

  private String root(Rule rule) {
    return root(rule.type().name(), rule.cameo());
  }

  /** The root under which data derived from CAMEO file an event of this type and code. */
  public String root(String event, String cameo) {
    String type = crosswalk.root(cameo, event);
    return ROOTS.getOrDefault(type, type);
  }

  /** All places where these words stand in the sentence. */
  private static List<Span> places(String sentence, String words) {
    List<Span> places = new ArrayList<>();
    String sought = words == null ? "" : words.strip();
    if (!sought.isEmpty()) {
      for (int i = sentence.indexOf(sought); i >= 0; i = sentence.indexOf(sought, i + 1)) {
        places.add(new Span(i, i + sought.length()));
      }
    }
    return places;
  }
}
