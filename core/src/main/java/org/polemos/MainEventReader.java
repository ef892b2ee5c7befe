package org.polemos;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.polemos.Analysis.Passage;
import org.polemos.actor.Actor;
import org.polemos.codebook.Codebook;
import org.polemos.event.CodebookEvents;
import org.polemos.event.Encoder;
import org.polemos.event.EventMention;
import org.polemos.event.PairReader;
import org.polemos.event.Side;
import org.polemos.event.SideTagger;
import org.polemos.event.SideTagger.Party;
import org.polemos.learn.Ranker;
import org.polemos.parse.Token;
import org.polemos.record.EventRecord;
import org.polemos.text.Document;
import org.polemos.text.Span;

/**
 * Reads the one deed that a sentence is about: its quad class, who does it and to whom. Always
 * answers. Safe for use by many threads.
 */
public final class MainEventReader {

  private static final int REASONS = 3;

  private final Coder coder;
  private final PairReader pairs;
  private final Ranker quads;
  private final SideTagger sides;
  private final Encoder encoder;

  /**
   * Reads by rules alone: the surest record answers.
   *
   * @param coder one that uses this codebook
   */
  public MainEventReader(Coder coder, Codebook codebook) {
    this(coder, codebook, null, null, null);
  }

  /**
   * @param coder one that uses this codebook
   * @param quads weighs quad classes; {@code null} for rules alone
   * @param sides finds the words of the parties
   */
  public MainEventReader(Coder coder, Codebook codebook, Ranker quads, SideTagger sides) {
    this(coder, codebook, quads, sides, null);
  }

  /**
   * @param encoder is asked for the quad class too; {@code null} for the rankers alone
   */
  public MainEventReader(
      Coder coder, Codebook codebook, Ranker quads, SideTagger sides, Encoder encoder) {
    this.coder = coder;
    this.pairs = new PairReader(new CodebookEvents(codebook));
    this.quads = quads;
    this.sides = sides;
    this.encoder = encoder;
  }

  /** What the ranker weighs: the words of a sentence and the rules that fit. */
  public List<String> features(String sentence) {
    return MainEventFeatures.of(coder.analyse(Document.of("sentence", sentence)), pairs);
  }

  /** The main event of a sentence. */
  public MainEvent read(String sentence) {
    Analysis analysis = coder.analyse(Document.of("sentence", sentence));
    return quads == null ? byRules(analysis) : byModels(analysis);
  }

  private MainEvent byModels(Analysis analysis) {
    List<Party> parties = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    for (Passage passage : analysis.passages()) {
      tokens.addAll(passage.sentence().tokens());
      parties.addAll(sides.tag(passage.sentence(), passage.actors(), passage.events()));
    }
    List<String> features = MainEventFeatures.of(analysis, pairs);
    double[] likely = quads.probabilities(features);
    Encoder.Reading read = encoder == null ? null : encoder.read(tokens, null, null);
    if (read != null) {
      likely = read.quadsWith(quads.labels(), likely);
    }
    int best = Ranker.best(likely);
    String quad = quads.labels().get(best);
    String reasons = String.join(", ", quads.reasons(features, quad, REASONS));
    return new MainEvent(
        Integer.parseInt(quad),
        Math.round(likely[best] * 1000) / 1000.0,
        spans(parties, Side.SOURCE),
        spans(parties, Side.TARGET),
        spans(parties, Side.MUTUAL),
        rule(analysis, quad) + encoded(quad, read) + "ranker: " + reasons);
  }

  private static String encoded(String quad, Encoder.Reading read) {
    return read == null
        ? ""
        : String.format(
            Locale.ROOT, "encoder: %s %.2f; ", quad, read.quads()[Encoder.QUADS.indexOf(quad)]);
  }

  /** The surest record. */
  private static MainEvent byRules(Analysis analysis) {
    EventRecord best =
        analysis.records().stream()
            .max(Comparator.comparingDouble(EventRecord::confidence))
            .orElse(null);
    if (best == null) {
      return new MainEvent(0, 0.05, List.of(), List.of(), List.of(), "no rule fits");
    }
    return new MainEvent(
        Integer.parseInt(MainEventFeatures.quad(best.quad(), best.cameo())),
        best.confidence(),
        best.actor().stream().map(Actor::span).distinct().toList(),
        best.recipient().stream().map(Actor::span).distinct().toList(),
        List.of(),
        best.why().rule() + " (" + best.why().at() + ")");
  }

  private static String rule(Analysis analysis, String quad) {
    return analysis.passages().stream()
        .flatMap(p -> p.events().stream())
        .map(EventMention::rule)
        .filter(r -> MainEventFeatures.quad(r).equals(quad))
        .findFirst()
        .map(r -> r.id() + " (" + r.at() + "); ")
        .orElse("");
  }

  private static List<Span> spans(List<Party> parties, Side side) {
    return parties.stream().filter(p -> p.side() == side).map(Party::span).toList();
  }
}
