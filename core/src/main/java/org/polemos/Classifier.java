package org.polemos;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.polemos.Analysis.Passage;
import org.polemos.codebook.Codebook;
import org.polemos.codebook.EventType;
import org.polemos.codebook.Rule;
import org.polemos.event.CodebookEvents;
import org.polemos.event.Encoder;
import org.polemos.event.PairReader;
import org.polemos.event.PairReader.Reading;
import org.polemos.learn.Ranker;
import org.polemos.parse.Token;
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

  private static final int YIELD_QUAD = 2;

  /** What the features that tell of rules begin with. */
  public static final String RULE = "rule ";

  private static final List<String> RANKS = List.of("best", "second", "third");

  private static final int REASONS = 3;

  /** Where nothing is known of the deed, the commonest verbal one. */
  private static final Answer NOTHING = new Answer("ACCUSE", 3, 0.05, "no rule's trigger occurs");

  private final Coder coder;
  private final PairReader pairs;
  private final Codebook codebook;
  private final Ranker ranker;
  private final Encoder encoder;

  /**
   * Classifies by rules alone.
   *
   * @param coder one that uses this codebook
   */
  public Classifier(Coder coder, Codebook codebook) {
    this(coder, codebook, null, null);
  }

  /**
   * @param coder one that uses this codebook
   * @param ranker weighs rules and words; {@code null} for rules alone
   */
  public Classifier(Coder coder, Codebook codebook, Ranker ranker) {
    this(coder, codebook, ranker, null);
  }

  /**
   * @param encoder is asked too; {@code null} for the ranker alone
   */
  public Classifier(Coder coder, Codebook codebook, Ranker ranker, Encoder encoder) {
    this.coder = coder;
    this.pairs = new PairReader(new CodebookEvents(codebook));
    this.codebook = codebook;
    this.ranker = ranker;
    this.encoder = encoder;
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
    Scene scene = scene(sentence, source, target);
    return ranker == null ? byRules(scene.readings()) : ranked(scene);
  }

  /** What the ranker weighs for one pair: the words of the sentence and the rules that fit. */
  public List<String> features(String sentence, String source, String target) {
    return features(scene(sentence, source, target));
  }

  /**
   * What one sentence says of a pair.
   *
   * @param tokens all words
   * @param words what they show, for the ranker
   * @param readings rules, best first
   * @param source where the first party stands, {@code null} where nowhere
   * @param target where the second does
   */
  private record Scene(
      List<Token> tokens, List<String> words, List<Reading> readings, Span source, Span target) {}

  private Scene scene(String sentence, String source, String target) {
    Document document = Document.of("pair", sentence);
    List<Span> first = places(sentence, source);
    List<Span> second = places(sentence, target);
    List<Token> tokens = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<Reading> readings = new ArrayList<>();
    for (Passage passage : coder.analyse(document).passages()) {
      tokens.addAll(passage.sentence().tokens());
      if (passage.clauses() != null) {
        readings.addAll(pairs.read(document, passage.clauses(), passage.actors(), first, second));
        words.addAll(pairs.features(passage.clauses(), passage.actors(), first, second));
      }
    }
    readings.removeIf(r -> r.rule().type().name().equals("STATEMENT"));
    readings.sort(Comparator.comparingDouble(Reading::weight).reversed());
    return new Scene(tokens, words, readings, first(first), first(second));
  }

  private static Span first(List<Span> places) {
    return places.isEmpty() ? null : places.get(0);
  }

  private List<String> features(Scene scene) {
    List<String> features = new ArrayList<>(scene.words());
    features.add("always");
    Map<String, Reading> best = new LinkedHashMap<>();
    scene.readings().forEach(r -> best.putIfAbsent(root(r.rule()), r));
    int rank = 0;
    double top = best.isEmpty() ? 0 : best.values().iterator().next().weight();
    for (Map.Entry<String, Reading> entry : best.entrySet()) {
      Reading reading = entry.getValue();
      String root = entry.getKey();
      long behind = Math.round(Math.min(4, top - reading.weight()));
      if (rank < RANKS.size()) {
        String ranked = RULE + RANKS.get(rank) + " " + root;
        features.add(ranked);
        features.add(ranked + " misses " + Math.min(2, reading.misses()));
        features.add(ranked + " weighs " + Math.round(reading.weight()));
      }
      features.add(RULE + "fits " + root + " behind " + behind);
      rank++;
    }
    if (!scene.readings().isEmpty()) {
      features.add(RULE + "is " + scene.readings().get(0).rule().id());
    } else {
      features.add(RULE + "none");
    }
    return features;
  }

  private Answer ranked(Scene scene) {
    List<String> features = features(scene);
    double[] likely = ranker.probabilities(features);
    Encoder.Reading read =
        encoder == null ? null : encoder.read(scene.tokens(), scene.source(), scene.target());
    if (read != null) {
      likely = read.rootsWith(ranker.labels(), likely);
    }
    int best = Ranker.best(likely);
    String root = ranker.labels().get(best);
    String rule =
        scene.readings().stream()
            .filter(r -> root(r.rule()).equals(root))
            .findFirst()
            .map(r -> why(r) + "; ")
            .orElse("");
    String network = read == null ? "" : encoded(root, read) + "; ";
    String why =
        rule + network + "ranker: " + String.join(", ", ranker.reasons(features, root, REASONS));
    return new Answer(root, quad(root), Math.round(likely[best] * 1000) / 1000.0, why);
  }

  private static String encoded(String root, Encoder.Reading read) {
    double sure = read.roots()[Encoder.ROOTS.indexOf(root)];
    return String.format(Locale.ROOT, "encoder: %s %.2f", root, sure);
  }

  private int quad(String root) {
    EventType type = codebook.types().get(root);
    return type == null ? YIELD_QUAD : type.quad();
  }

  private Answer byRules(List<Reading> readings) {
    return readings.isEmpty() ? NOTHING : answer(readings.get(0), readings);
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
    double confidence = Math.round(margin * fit * 1000) / 1000.0;
    return new Answer(root, root.equals("YIELD") ? YIELD_QUAD : type.quad(), confidence, why(best));
  }

  private static String why(Reading reading) {
    return "%s (%s)%s"
        .formatted(
            reading.rule().id(),
            reading.rule().at(),
            reading.misses() == 0 ? "" : ", " + reading.misses() + " of its constraints fail");
  }

  private String root(Rule rule) {
    return root(rule.type().name(), rule.cameo());
  }

  /** The root under which data derived from CAMEO file an event of this type and code. */
  public String root(String event, String cameo) {
    return codebook.root(event, cameo);
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
