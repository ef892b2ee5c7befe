package org.polemos.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.polemos.actor.Actor;
import org.polemos.record.EventRecord;
import org.polemos.record.Status;
import org.polemos.text.Span;

/**
 * Which record of a sentence answers which coded event.
 *
 * <p>A record may answer an event of its type where the two share a word of the trigger or an
 * actor; the pairs that share most are made first. What is left over is missed or false, save a
 * record of intent, threat or request that follows from a deed that is only planned: the codebook
 * has both, the gold names the deed.
 */
record CodedPairs(List<Pair> pairs, List<CodedRow> missed, List<EventRecord> invented) {

  private static final Set<String> INTENTS = Set.of("AGREE", "THREATEN", "REJECT", "REQUEST");

  private static final Set<Status> AHEAD =
      Set.of(Status.PLANNED, Status.PROMISED, Status.THREATENED, Status.REQUESTED);

  /** A coded event and the record that answers it. */
  record Pair(CodedRow gold, EventRecord found) {

    /** Whether each side does it to the other, so that it does not matter which is which. */
    boolean mutual() {
      return gold.actors() != null
          && gold.actors().size() > 1
          && gold.actors().equals(gold.recipients());
    }

    List<Actor> parties() {
      return Stream.concat(found.actor().stream(), found.recipient().stream()).distinct().toList();
    }

    private int shared() {
      int trigger = touches(gold.triggers(), found.trigger().span()) ? 8 : 0;
      int actor = named(gold.actors(), found.actor()) ? 4 : 0;
      if (trigger + actor == 0 || !gold.types().contains(found.event())) {
        return 0;
      }
      int recipient = named(gold.recipients(), found.recipient()) ? 2 : 0;
      return 2 * (trigger + actor + recipient) + (gold.due() ? 1 : 0);
    }
  }

  static CodedPairs of(List<CodedRow> gold, List<EventRecord> found) {
    List<Pair> possible = new ArrayList<>();
    for (CodedRow row : gold) {
      found.forEach(record -> possible.add(new Pair(row, record)));
    }
    possible.sort(Comparator.comparingInt(Pair::shared).reversed());
    Set<Object> taken = new HashSet<>();
    List<Pair> pairs = new ArrayList<>();
    for (Pair pair : possible) {
      if (pair.shared() > 0 && !taken.contains(pair.gold()) && !taken.contains(pair.found())) {
        taken.add(pair.gold());
        taken.add(pair.found());
        pairs.add(pair);
      }
    }
    return new CodedPairs(
        pairs.stream().filter(pair -> pair.gold().due()).toList(),
        gold.stream().filter(row -> row.due() && !taken.contains(row)).toList(),
        found.stream().filter(r -> !taken.contains(r) && !follows(r, found)).toList());
  }

  private static boolean follows(EventRecord record, List<EventRecord> found) {
    return INTENTS.contains(record.event())
        && found.stream()
            .filter(other -> other != record && AHEAD.contains(other.status()))
            .anyMatch(other -> other.trigger().span().overlaps(record.trigger().span()));
  }

  static boolean touches(List<Span> spans, Span span) {
    return spans == null || spans.stream().anyMatch(span::overlaps);
  }

  /** Whether one of these actors is one of the parties, by shared words. */
  private static boolean named(List<CodedRow.Party> parties, List<Actor> actors) {
    return parties != null
        && actors.stream().anyMatch(a -> parties.stream().anyMatch(party -> is(a, party)));
  }

  /** A pronoun is also what it stands for. */
  static boolean is(Actor actor, CodedRow.Party party) {
    return party.at(actor.span()) || actor.antecedent() != null && party.at(actor.antecedent());
  }
}
