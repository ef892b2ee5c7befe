package org.polemos.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.polemos.actor.Actor;
import org.polemos.clause.Argument;
import org.polemos.clause.Clause;
import org.polemos.clause.Clauses;
import org.polemos.clause.Words;
import org.polemos.codebook.Codebook;
import org.polemos.codebook.Constraint;
import org.polemos.codebook.Rule;
import org.polemos.codebook.Trigger;
import org.polemos.codebook.WordSet;
import org.polemos.parse.Token;
import org.polemos.record.Status;
import org.polemos.text.Document;

/**
 * Finds events by the rules of a codebook. Of the rules that match one trigger the most specific
 * wins, across all types.
 */
public final class CodebookEvents implements EventFinder {

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingInt(Candidate::rank)
          .reversed()
          .thenComparingInt(c -> c.rule().order())
          .thenComparingInt(c -> c.clause().predicate());

  /** What an event that is only implied by another loses of its confidence. */
  private static final double ECHO = 0.9;

  private static final Set<Status> TO_COME =
      Set.of(Status.PLANNED, Status.PROMISED, Status.THREATENED);

  private static final Set<Status> AHEAD =
      EnumSet.of(Status.PLANNED, Status.PROMISED, Status.THREATENED);

  private final Codebook codebook;
  private final StatusWords statusWords;
  private final PartyWords partyWords;
  private final WordSet negations;
  private final WordSet beside;

  public CodebookEvents(Codebook codebook) {
    this.codebook = codebook;
    this.statusWords = new StatusWords(codebook);
    this.partyWords = PartyWords.of(codebook);
    this.negations = codebook.list("grammar/negations");
    this.beside = codebook.list("grammar/beside");
  }

  /**
   * A rule whose trigger is there, before its actors are known.
   *
   * @param used tokens that made it match, the predicate first
   * @param failed constraints that do not hold; empty where the rule holds
   */
  record Candidate(
      Rule rule, Trigger trigger, Clause clause, List<Integer> used, List<Constraint> failed) {

    /**
     * A rule that asks for more ranks higher; each further word of a trigger counts like a list.
     */
    int rank() {
      return rule.specificity() + 2 * trigger.others().size();
    }

    /** What is claimed of it: a threat that says "will" is a threat, not one that is planned. */
    Status status(StatusReader statuses) {
      Status status = statuses.of(clause, statuses.asksForNegation(used));
      boolean spoken = rule.constraints().stream().anyMatch(c -> !c.negative() && c.isAt("modal"));
      return spoken && AHEAD.contains(status) ? Status.ASSERTED : status;
    }
  }

  @Override
  public List<EventMention> find(
      Document document, Clauses clauses, SortedMap<Integer, Actor> actors) {
    Participants participants = participants(document, clauses, actors);
    List<Candidate> candidates = candidates(clauses, participants);
    candidates.removeIf(c -> !c.failed().isEmpty());
    return candidates.isEmpty() ? List.of() : choose(candidates, clauses, participants);
  }

  /**
   * Deeds of which one constraint of a rule fails, best first, where no other deed has the trigger.
   */
  List<EventMention> near(
      Document document,
      Clauses clauses,
      SortedMap<Integer, Actor> actors,
      List<EventMention> found) {
    Set<Integer> taken = new HashSet<>();
    found.forEach(m -> taken.addAll(m.trigger()));
    found.forEach(m -> taken.add(m.clause().predicate()));
    Participants participants = participants(document, clauses, actors);
    StatusReader statuses = statuses(clauses);
    List<EventMention> near = new ArrayList<>();
    for (Candidate candidate : candidates(clauses, participants)) {
      boolean misses =
          candidate.failed().size() == 1 && !taken.contains(candidate.clause().predicate());
      Sides sides = misses ? Sides.of(candidate, participants) : null;
      if (sides != null && sides.suffice(candidate, participants)) {
        near.add(mention(candidate, sides, statuses));
      }
    }
    return near;
  }

  Participants participants(Document document, Clauses clauses, SortedMap<Integer, Actor> actors) {
    return new Participants(document, clauses, actors, partyWords);
  }

  RuleMatcher matcher(Clauses clauses, Participants participants) {
    return new RuleMatcher(codebook, clauses.sentence(), participants);
  }

  StatusReader statuses(Clauses clauses) {
    return new StatusReader(statusWords, negations, beside, clauses);
  }

  /** Rules that an event of this rule sets off when it has this status. */
  List<Rule> echoes(Rule rule, Status status) {
    return codebook.echoes().stream()
        .filter(echo -> echo.echo().types().contains(rule.type().name()))
        .filter(echo -> echo.echo().statuses().contains(status.label()))
        .toList();
  }

  /** What became of each rule whose trigger occurs in a sentence, for those who ask why. */
  public List<Trial> trials(Document document, Clauses clauses, SortedMap<Integer, Actor> actors) {
    Participants participants = participants(document, clauses, actors);
    List<Candidate> candidates = candidates(clauses, participants);
    List<EventMention> mentions = find(document, clauses, actors);
    return candidates.stream().map(c -> trial(c, mentions, participants)).toList();
  }

  private static Trial trial(
      Candidate candidate, List<EventMention> mentions, Participants participants) {
    Rule rule = candidate.rule();
    Clause clause = candidate.clause();
    boolean fired = mentions.stream().anyMatch(m -> m.rule() == rule && m.clause() == clause);
    Trial.Outcome outcome =
        fired
            ? Trial.Outcome.FIRED
            : !candidate.failed().isEmpty()
                ? Trial.Outcome.CONSTRAINT_FAILED
                : !Sides.of(candidate, participants).suffice(candidate, participants)
                    ? Trial.Outcome.NO_PARTY
                    : Trial.Outcome.OUTRANKED;
    return new Trial(rule, clause, outcome, List.copyOf(candidate.failed()));
  }

  /** All rules whose triggers occur, those whose constraints fail included. */
  List<Candidate> candidates(Clauses clauses, Participants participants) {
    RuleMatcher matcher = matcher(clauses, participants);
    List<Candidate> candidates = new ArrayList<>();
    for (Clause clause : clauses.all()) {
      for (Codebook.Entry entry : entries(clauses, clause)) {
        Clause read = read(clauses, clause, entry.trigger());
        RuleMatcher.Match match = matcher.match(entry, read);
        if (match != null) {
          candidates.add(
              new Candidate(entry.rule(), entry.trigger(), read, match.used(), match.failed()));
        }
      }
    }
    return candidates;
  }

  /** A clause as a trigger has it: who "set fire to a house" did it to the house. */
  private static Clause read(Clauses clauses, Clause clause, Trigger trigger) {
    Clause read = clause;
    Argument object = clause.argument(Argument.OBJECT);
    boolean inTrigger =
        object != null
            && trigger.others().contains(Words.lemma(clauses.sentence(), object.head()))
            && trigger.others().stream().anyMatch(other -> clause.argument(other) != null);
    if (inTrigger) {
      read = read.without(object);
    }
    for (String other : trigger.others()) {
      read = read.withParticle(other);
    }
    return read;
  }

  /** How many types of event this trigger may tell of. */
  long kinds(Trigger trigger) {
    return codebook.rules(trigger.kind(), trigger.word()).stream()
        .map(entry -> entry.rule().type().name())
        .distinct()
        .count();
  }

  private List<Codebook.Entry> entries(Clauses clauses, Clause clause) {
    Trigger.Kind kind = Trigger.Kind.valueOf(clause.kind().name());
    List<Codebook.Entry> entries = codebook.rules(kind, clause.lemma());
    if (clause.kind() == Clause.Kind.NOUN && entries.isEmpty()) {
      // "hostilities" and "talks" may be listed as they are.
      String form = clauses.sentence().token(clause.predicate()).form();
      entries = codebook.rules(kind, form.toLowerCase(Locale.ROOT));
    }
    return entries;
  }

  /** Takes the best candidate, then the best of those that share no trigger with it, and so on. */
  private List<EventMention> choose(
      List<Candidate> candidates, Clauses clauses, Participants participants) {
    candidates.sort(BEST_FIRST);
    StatusReader statuses = statuses(clauses);
    Set<Integer> taken = new HashSet<>();
    List<EventMention> mentions = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Clause clause = candidate.clause();
      if (taken.contains(clause.predicate()) || taken.contains(clause.light())) {
        continue;
      }
      Sides sides = Sides.of(candidate, participants);
      if (!sides.suffice(candidate, participants)) {
        continue;
      }
      for (int token : candidate.used()) {
        boolean verb = clauses.sentence().token(token).upos().equals("VERB");
        if (token == clause.predicate() || !verb) {
          taken.add(token);
        }
      }
      if (clause.light() >= 0) {
        taken.add(clause.light());
      }
      mentions.add(mention(candidate, sides, statuses));
    }
    // "used gas to disperse a crowd" is one deed with its purpose
    mentions.removeIf(m -> isPurposeOfLike(m, mentions, clauses, statuses));
    // "is arming and training the rebels" is one deed in two words
    mentions.removeIf(m -> mentions.stream().anyMatch(other -> isRepeat(m, other, clauses)));
    addEchoes(mentions, matcher(clauses, participants), statuses);
    mentions.sort(Comparator.comparingInt(m -> m.clause().predicate()));
    return List.copyOf(mentions);
  }

  private static boolean isPurposeOfLike(
      EventMention purpose, List<EventMention> all, Clauses clauses, StatusReader statuses) {
    int governor = clauses.sentence().token(purpose.clause().predicate()).head();
    return statuses.isPurpose(purpose.clause())
        && all.stream()
            .anyMatch(m ->
                m.clause().predicate() == governor && m.rule().type() == purpose.rule().type());
  }

  private static boolean isRepeat(EventMention mention, EventMention other, Clauses clauses) {
    Token token = clauses.sentence().token(mention.clause().predicate());
    return token.is("conj")
        && token.head() == other.clause().predicate()
        && mention.rule() == other.rule()
        && mention.status() == other.status()
        && !mention.recipients().isEmpty()
        && mention.actors().equals(other.actors())
        && mention.recipients().equals(other.recipients());
  }

  /** Adds what events of another type mean by their status, unless the text says so itself. */
  private void addEchoes(List<EventMention> mentions, RuleMatcher matcher, StatusReader statuses) {
    for (Rule rule : codebook.echoes()) {
      for (EventMention mention : List.copyOf(mentions)) {
        boolean echoes =
            !mention.actors().isEmpty()
                && rule.echo().types().contains(mention.rule().type().name())
                && isToCome(mention, statuses)
                && matcher.allows(rule, mention.clause())
                && rule.echo().statuses().contains(mention.status().label())
                && mentions.stream().noneMatch(m -> isSaid(m, rule, mention));
        if (echoes) {
          mentions.add(
              new EventMention(
                  rule,
                  mention.clause(),
                  mention.trigger(),
                  mention.actors(),
                  mention.recipients(),
                  Status.ASSERTED,
                  mention.confidence() * ECHO));
        }
      }
    }
  }

  /** A deed of the future must be announced, not only be tried or be what another one is for. */
  private static boolean isToCome(EventMention mention, StatusReader statuses) {
    return TO_COME.contains(mention.status())
        ? statuses.isAnnounced(mention.clause())
        : !statuses.isPurpose(mention.clause());
  }

  private static boolean isSaid(EventMention other, Rule echo, EventMention mention) {
    return other.rule().type() == echo.type()
        && !other.actors().isEmpty()
        && !mention.actors().isEmpty()
        && other.actors().get(0).head() == mention.actors().get(0).head();
  }

  private static EventMention mention(Candidate candidate, Sides sides, StatusReader statuses) {
    Clause clause = candidate.clause();
    Set<Integer> trigger = new TreeSet<>(candidate.used());
    // who did it is no part of what was done: "<b>rebels</b> captured a town"
    sides.actors().forEach(actor -> trigger.remove(actor.head()));
    trigger.add(clause.predicate());
    if (clause.light() >= 0) {
      trigger.add(clause.light());
    }
    return new EventMention(
        candidate.rule(),
        clause,
        List.copyOf(trigger),
        sides.actors(),
        sides.recipients(),
        candidate.status(statuses),
        Confidence.of(clause, candidate.rank(), sides.actors(), sides.recipients()));
  }
}
