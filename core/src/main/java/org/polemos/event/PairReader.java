package org.polemos.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.polemos.actor.Actor;
import org.polemos.clause.Argument;
import org.polemos.clause.Clause;
import org.polemos.clause.Clauses;
import org.polemos.codebook.Constraint;
import org.polemos.codebook.Rule;
import org.polemos.event.CodebookEvents.Candidate;
import org.polemos.parse.Sentence;
import org.polemos.record.Status;
import org.polemos.text.Document;
import org.polemos.text.Span;

/**
 * Ranks the rules of a codebook by how well they tell what one given party does to another.
 *
 * <p>Unlike {@link CodebookEvents} it knows who acts and who is acted on, so it also weighs rules
 * of which a constraint fails.
 */
public final class PairReader {

  /** What a deed loses that was only promised, denied…: then its own type is seldom meant. */
  private static final double UNREAL = 1.5;

  /** What a deed loses that is only implied. */
  private static final double ECHO = 0.3;

  /** What a reading loses by something that must not be there. */
  private static final double BLOCKED = 2.5;

  /** What rules a reading out. */
  private static final double NEVER = 100;

  private final CodebookEvents events;

  public PairReader(CodebookEvents events) {
    this.events = events;
  }

  /**
   * A rule with its weight.
   *
   * @param actor how well its actor fits the first party, 0 to 1
   * @param recipient how well its recipient fits the second, -1 (the reverse) to 1
   */
  public record Reading(
      Rule rule, Clause clause, double weight, double actor, double recipient, int misses) {

    Reading less(double loss) {
      return new Reading(rule, clause, weight - loss, actor, recipient, misses);
    }

    Reading as(Rule other) {
      return new Reading(other, clause, weight, actor, recipient, misses);
    }
  }

  /**
   * What a sentence shows of the deed between two parties, in words that a {@link
   * org.polemos.learn.Ranker} weighs; empty where it names neither.
   */
  public List<String> features(
      Clauses clauses, SortedMap<Integer, Actor> actors, List<Span> source, List<Span> target) {
    return PairFeatures.of(clauses.sentence(), actors, source, target);
  }

  /** What a whole sentence shows of its main deed. */
  public List<String> features(Clauses clauses) {
    return SentenceFeatures.of(clauses.sentence());
  }

  /**
   * All readings, best first.
   *
   * @param target words of the recipient; empty where the deed has none
   */
  public List<Reading> read(
      Document document,
      Clauses clauses,
      SortedMap<Integer, Actor> actors,
      List<Span> source,
      List<Span> target) {
    Participants participants = events.participants(document, clauses, actors);
    List<Reading> readings = new ArrayList<>();
    StatusReader statuses = events.statuses(clauses);
    RuleMatcher matcher = events.matcher(clauses, participants);
    for (Candidate candidate : events.candidates(clauses, participants)) {
      Reading plain = reading(candidate, clauses, participants, source, target);
      Status status = candidate.status(statuses);
      readings.add(status == Status.ASSERTED ? plain : plain.less(UNREAL));
      for (Rule echo : events.echoes(candidate.rule(), status)) {
        if (matcher.allows(echo, candidate.clause())) {
          readings.add(plain.as(echo).less(ECHO));
        }
      }
    }
    readings.sort(Comparator.comparingDouble(Reading::weight).reversed());
    return readings;
  }

  private Reading reading(
      Candidate candidate,
      Clauses clauses,
      Participants participants,
      List<Span> source,
      List<Span> target) {
    Sentence sentence = clauses.sentence();
    Clause clause = candidate.clause();
    Sides sides = Sides.of(candidate, participants);
    boolean symmetric = candidate.rule().symmetric();
    double actor = fit(sides.actors(), source, clause, sentence, true);
    double recipient = fit(sides.recipients(), target, clause, sentence, false);
    if (symmetric && actor + recipient < 1.5) {
      actor = Math.max(actor, fit(sides.recipients(), source, clause, sentence, true));
      recipient = Math.max(recipient, fit(sides.actors(), target, clause, sentence, false));
    }
    boolean reversed = !symmetric && overlap(sides.actors(), target) && !target.isEmpty();
    double weight =
        3 * actor
            + 2 * recipient
            + 0.25 * candidate.rank()
            - penalty(candidate)
            - 0.15 * depth(sentence, clause.predicate())
            - (reversed ? 2 : 0)
            - (clause.kind() == Clause.Kind.NOUN && clause.light() < 0 ? 1 : 0);
    return new Reading(
        candidate.rule(),
        clause,
        weight,
        actor,
        reversed ? -1 : recipient,
        candidate.failed().size());
  }

  /**
   * What a reading loses by what its rule asks for in vain. A missing modal, tense or word of the
   * text rules it out; a missing party weighs little beside a verb that tells of one kind of deed
   * ("arrested"), more beside one that may tell of any ("held").
   */
  private double penalty(Candidate candidate) {
    if (candidate.failed().isEmpty()) {
      return 0;
    }
    double party = 1.2 + 0.3 * Math.min(6, events.kinds(candidate.trigger()) - 1);
    double sum = 0;
    for (Constraint constraint : candidate.failed()) {
      boolean telling =
          constraint.isAt("modal") || constraint.isAt("tense") || constraint.isAt("text");
      if (telling) {
        sum += NEVER;
      } else {
        sum += constraint.negative() ? BLOCKED : party + 0.25 * constraint.weight();
      }
    }
    return sum;
  }

  private static double fit(
      List<Actor> side, List<Span> party, Clause clause, Sentence sentence, boolean acts) {
    if (party.isEmpty()) {
      return 0.5;
    }
    if (overlap(side, party)) {
      return 1;
    }
    for (Argument argument : clause.arguments()) {
      for (int head : argument.words()) {
        if (within(sentence.subtree(head), sentence.token(head).span(), party)) {
          boolean subject = argument.role().equals(Argument.SUBJECT);
          return subject == acts ? 0.6 : 0.2;
        }
      }
    }
    Span below = sentence.subtree(clause.predicate());
    return party.stream().anyMatch(below::contains) ? 0.4 : 0;
  }

  private static boolean within(Span phrase, Span head, List<Span> party) {
    return party.stream().anyMatch(p -> p.overlaps(head) || phrase.contains(p));
  }

  private static boolean overlap(List<Actor> side, List<Span> party) {
    return side.stream().anyMatch(a -> party.stream().anyMatch(p -> names(a, p)));
  }

  private static boolean names(Actor actor, Span words) {
    return words.overlaps(actor.span())
        || actor.antecedent() != null && words.overlaps(actor.antecedent());
  }

  private static int depth(Sentence sentence, int token) {
    int depth = 0;
    for (int i = sentence.token(token).head(); i >= 0; i = sentence.token(i).head()) {
      depth++;
    }
    return depth;
  }
}
