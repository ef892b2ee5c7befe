package org.polemos.event;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.polemos.actor.Actor;
import org.polemos.clause.Clause;
import org.polemos.clause.Clauses;
import org.polemos.codebook.Codebook;
import org.polemos.codebook.EventType;
import org.polemos.codebook.Location;
import org.polemos.codebook.Rule;
import org.polemos.event.SideTagger.Party;
import org.polemos.learn.Ranker;
import org.polemos.parse.Sentence;
import org.polemos.text.Document;
import org.polemos.text.Span;

/**
 * Finds events by rules, then asks trained models about sentences in which they find none: whom the
 * main deed is about, and which deed it is. Safe for use by many threads.
 */
public final class TrainedEvents implements EventFinder {

  /** What is no deed, among the ranker's labels. */
  public static final String NONE = "NONE";

  /** The types that stand for labels which are none of the codebook's. */
  private static final Map<String, String> TYPES = Map.of("YIELD", "CONCEDE");

  /** Sentences with more words are lists and garbled tables. */
  private static final int LONGEST = 80;

  /** How likely a deed must be to be taken. */
  private static final double SURE = 0.6;

  private static final int REASONS = 3;

  private final CodebookEvents rules;
  private final SideTagger parties;
  private final Ranker deeds;
  private final Map<String, Rule> own = new HashMap<>();

  /**
   * @param parties finds whom the main deed is about
   * @param deeds says which deed it is, {@link #NONE} included
   * @param at the file of {@code deeds}, which records name as what found them
   */
  public TrainedEvents(Codebook codebook, SideTagger parties, Ranker deeds, String at) {
    this.rules = new CodebookEvents(codebook);
    this.parties = parties;
    this.deeds = deeds;
    for (String label : deeds.labels()) {
      EventType type = codebook.types().get(TYPES.getOrDefault(label, label));
      if (type != null) {
        own.put(label, rule(type, codebook.crosswalk().general(type.name()), at));
      }
    }
  }

  /** The rule that stands in records of a type for the ranker; it has no trigger. */
  private static Rule rule(EventType type, String cameo, String at) {
    return new Rule(
        type.name().toLowerCase(Locale.ROOT) + ".ranker",
        type,
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        type.symmetric(),
        false,
        List.of(),
        List.of(),
        cameo,
        List.of(),
        Integer.MAX_VALUE,
        new Location(at, 1, ""));
  }

  @Override
  public List<EventMention> find(
      Document document, Clauses clauses, SortedMap<Integer, Actor> actors) {
    List<EventMention> found = rules.find(document, clauses, actors);
    if (!found.isEmpty()) {
      return found;
    }
    Proposal proposal = propose(document, clauses, actors, found);
    EventMention deed = proposal == null ? null : ranked(proposal, clauses);
    return deed == null ? found : List.of(deed);
  }

  /**
   * The main deed as the tagger sees its parties.
   *
   * @param features what the ranker is to weigh
   */
  record Proposal(
      Clause clause, List<Actor> actors, List<Actor> recipients, List<String> features) {}

  /**
   * Who does something to whom in the main deed of a sentence; {@code null} where nobody with a
   * place in public life is part of it, or no clause joins them.
   */
  Proposal propose(
      Document document,
      Clauses clauses,
      SortedMap<Integer, Actor> actors,
      List<EventMention> found) {
    Sentence sentence = clauses.sentence();
    Participants participants = rules.participants(document, clauses, actors);
    boolean known = participants.anyStanding(List.copyOf(actors.values()), false);
    if (!known || sentence.size() > LONGEST) {
      return null;
    }
    return proposal(parties.tag(sentence, actors, found), clauses, actors, participants);
  }

  private static Proposal proposal(
      List<Party> tagged,
      Clauses clauses,
      SortedMap<Integer, Actor> actors,
      Participants participants) {
    List<Span> sources = spans(tagged, Side.SOURCE);
    List<Span> targets = spans(tagged, Side.TARGET);
    List<Span> mutual = spans(tagged, Side.MUTUAL);
    if (sources.isEmpty() && !mutual.isEmpty()) {
      sources = mutual.subList(0, 1);
      targets = targets.isEmpty() ? mutual.subList(1, mutual.size()) : targets;
    }
    List<Actor> doers = participants.phrases().of(sources);
    List<Actor> others = participants.others().without(doers, participants.phrases().of(targets));
    Clause clause = doers.isEmpty() ? null : clause(clauses, doers.get(0).head());
    boolean standing =
        participants.anyStanding(doers, false) || participants.anyStanding(others, false);
    return clause == null || !standing
        ? null
        : new Proposal(
            clause, doers, others, PairFeatures.of(clauses.sentence(), actors, sources, targets));
  }

  private static List<Span> spans(List<Party> tagged, Side side) {
    return tagged.stream().filter(p -> p.side() == side).map(Party::span).toList();
  }

  /** The verb that a party hangs from. */
  private static Clause clause(Clauses clauses, int head) {
    Sentence sentence = clauses.sentence();
    for (int i = sentence.token(head).head(); i >= 0; i = sentence.token(i).head()) {
      Clause clause = clauses.at(i);
      if (clause != null && clause.kind() == Clause.Kind.VERB) {
        return clause;
      }
    }
    return null;
  }

  private EventMention ranked(Proposal proposal, Clauses clauses) {
    double[] likely = deeds.probabilities(proposal.features());
    int best = Ranker.best(likely);
    String label = deeds.labels().get(best);
    Rule rule = own.get(label);
    boolean lacks =
        rule == null || rule.type().recipientRequired() && proposal.recipients().isEmpty();
    if (lacks || likely[best] < SURE) {
      return null;
    }
    StatusReader statuses = rules.statuses(clauses);
    return new EventMention(
        rule,
        proposal.clause(),
        List.of(proposal.clause().predicate()),
        proposal.actors(),
        proposal.recipients(),
        statuses.of(proposal.clause(), false),
        Math.round(likely[best] * 1000) / 1000.0,
        "ranker: " + String.join(", ", deeds.reasons(proposal.features(), label, REASONS)));
  }
}
