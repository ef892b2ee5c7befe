package org.polemos.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.polemos.actor.Actor;
import org.polemos.clause.Clauses;
import org.polemos.codebook.Codebook;
import org.polemos.event.Encoder.Pair;
import org.polemos.event.Encoder.Reading;
import org.polemos.record.Status;
import org.polemos.text.Document;
import org.polemos.text.Span;

/**
 * Has a large network read again what rules and rankers find, and what rules nearly find: it says
 * how sure a deed is between its parties, and takes those of which one constraint of a rule alone
 * fails where it is sure of them. Safe for use by many threads.
 *
 * <p>It is asked of what is asserted alone: where a deed is planned or denied, its teachers call it
 * an agreement or a refusal. It drops nothing: in sentences of several deeds, what it thinks
 * unlikely is right more often than not.
 */
public final class EncodedEvents implements EventFinder {

  /** So likely must a deed be of which a constraint fails. */
  private static final double SURE = 0.9;

  /** How sure a record is by how likely the encoder thinks it: fitted on gold/coded.tsv, dev. */
  private static final double BASE = 0.93;

  private static final double STEEP = 0.28;

  /** More than this it cannot know. */
  private static final double MOST = 0.995;

  private final EventFinder first;
  private final CodebookEvents rules;
  private final Encoder encoder;
  private final Codebook codebook;

  /**
   * @param first finds what is read again
   */
  public EncodedEvents(EventFinder first, Codebook codebook, Encoder encoder) {
    this.first = first;
    this.rules = new CodebookEvents(codebook);
    this.codebook = codebook;
    this.encoder = encoder;
  }

  @Override
  public List<EventMention> find(
      Document document, Clauses clauses, SortedMap<Integer, Actor> actors) {
    List<EventMention> found = first.find(document, clauses, actors);
    List<EventMention> near = rules.near(document, clauses, actors, found);
    List<EventMention> all = new ArrayList<>(found);
    all.addAll(near);
    List<EventMention> asked = all.stream().filter(this::isReadable).toList();
    if (asked.isEmpty()) {
      return found;
    }
    List<Reading> readings =
        encoder.read(clauses.sentence().tokens(), asked.stream().map(EncodedEvents::pair).toList());
    List<EventMention> kept = new ArrayList<>(found.size());
    for (EventMention mention : all) {
      int at = asked.indexOf(mention);
      Reading reading = at < 0 ? null : readings.get(at);
      double likely = reading == null ? 0 : likely(mention, reading);
      if (found.contains(mention)) {
        kept.add(reading == null ? mention : read(mention, likely));
      } else if (likely >= SURE
          && kept.stream().noneMatch(k -> k.clause().predicate() == mention.clause().predicate())) {
        kept.add(read(mention, likely));
      }
    }
    kept.sort(Comparator.comparingInt(m -> m.clause().predicate()));
    return List.copyOf(kept);
  }

  private boolean isReadable(EventMention mention) {
    return mention.status() == Status.ASSERTED
        && !mention.actors().isEmpty()
        && !mention.recipients().isEmpty()
        && Encoder.ROOTS.contains(root(mention));
  }

  private String root(EventMention mention) {
    return codebook.root(mention.rule().type().name(), mention.rule().cameo());
  }

  private static Pair pair(EventMention mention) {
    return new Pair(span(mention.actors()), span(mention.recipients()));
  }

  private static Span span(List<Actor> side) {
    return side.get(0).span();
  }

  private double likely(EventMention mention, Reading reading) {
    return reading.roots()[Encoder.ROOTS.indexOf(root(mention))] * (1 - reading.none());
  }

  private EventMention read(EventMention mention, double likely) {
    String says = String.format(Locale.ROOT, "encoder: %s %.2f", root(mention), likely);
    String model = mention.model() == null ? says : says + "; " + mention.model();
    return mention.read(confidence(likely), model);
  }

  private static double confidence(double likely) {
    double kept = Math.max(1 - MOST, Math.min(MOST, likely));
    double sure = 1 / (1 + Math.exp(-BASE - STEEP * Math.log(kept / (1 - kept))));
    return Math.round(sure * 1000) / 1000.0;
  }
}
