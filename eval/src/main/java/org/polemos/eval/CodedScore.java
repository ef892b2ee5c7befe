package org.polemos.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.polemos.actor.Actor;
import org.polemos.record.EventRecord;
import org.polemos.text.Span;

/** Adds up how the events of many sentences came out. */
final class CodedScore {

  private Tally lenient = Tally.NONE;
  private Tally strict = Tally.NONE;
  private final Map<String, Tally> types = new TreeMap<>();
  private final Map<String, Tally> details = new LinkedHashMap<>();

  CodedScore() {
    for (String detail :
        List.of(
            "actor",
            "actor, exact words",
            "country or code of actor",
            "sector of actor",
            "recipient",
            "recipient, exact words",
            "country or code of recipient",
            "sector of recipient",
            "status",
            "source",
            "mode",
            "context",
            "CAMEO code",
            "CAMEO root")) {
      details.put(detail, Tally.NONE);
    }
  }

  void add(CodedPairs sentence) {
    for (CodedPairs.Pair pair : sentence.pairs()) {
      String type = pair.found().event();
      boolean whole = faults(pair).isEmpty();
      add(type, new Tally(1, 1, 1), new Tally(whole ? 1 : 0, 1, 1));
      details(pair);
    }
    for (CodedRow missed : sentence.missed()) {
      Tally one = new Tally(0, 0, 1);
      add(missed.types().stream().sorted().findFirst().orElseThrow(), one, one);
    }
    for (EventRecord invented : sentence.invented()) {
      Tally one = new Tally(0, 1, 0);
      add(invented.event(), one, one);
    }
  }

  private void add(String type, Tally loose, Tally whole) {
    lenient = lenient.plus(loose);
    strict = strict.plus(whole);
    types.merge(type, loose, Tally::plus);
  }

  /** In what a record differs from the event that it answers: actor, recipient, status, source. */
  static List<String> faults(CodedPairs.Pair pair) {
    List<String> faults = new ArrayList<>();
    boolean mutual = pair.mutual();
    if (mutual && !same(pair.gold().actors(), pair.parties())) {
      faults.add("actor");
    }
    if (!mutual && !same(pair.gold().actors(), pair.found().actor())) {
      faults.add("actor");
    }
    if (!mutual && !same(pair.gold().recipients(), pair.found().recipient())) {
      faults.add("recipient");
    }
    if (!status(pair)) {
      faults.add("status");
    }
    if (!source(pair)) {
      faults.add("source");
    }
    return faults;
  }

  private static boolean same(List<CodedRow.Party> parties, List<Actor> actors) {
    if (parties == null) {
      return true;
    }
    return parties.stream().allMatch(p -> actors.stream().anyMatch(a -> CodedPairs.is(a, p)))
        && scored(parties, actors).stream()
            .allMatch(a -> parties.stream().anyMatch(p -> CodedPairs.is(a, p)));
  }

  /** Where nobody takes part, things ("the bill") may stand there, but nobody known. */
  private static List<Actor> scored(List<CodedRow.Party> parties, List<Actor> actors) {
    return parties.isEmpty()
        ? actors.stream().filter(a -> a.code() != null || a.sector() != null).toList()
        : actors;
  }

  private static boolean status(CodedPairs.Pair pair) {
    Set<String> wanted = pair.gold().statuses();
    return wanted == null || wanted.contains(pair.found().status().label());
  }

  private static boolean source(CodedPairs.Pair pair) {
    List<Span> wanted = pair.gold().sources();
    List<EventRecord.Source> chain = pair.found().attribution();
    boolean author = chain.stream().allMatch(source -> source.words() == null);
    return wanted == null
        || author && wanted.contains(CodedRow.NOWHERE)
        || chain.stream()
            .map(EventRecord.Source::words)
            .filter(Objects::nonNull)
            .anyMatch(words -> wanted.stream().anyMatch(words.span()::overlaps));
  }

  private void details(CodedPairs.Pair pair) {
    CodedRow gold = pair.gold();
    EventRecord found = pair.found();
    if (pair.mutual()) {
      parties("actor", gold.actors(), pair.parties());
    } else {
      parties("actor", gold.actors(), found.actor());
      parties("recipient", gold.recipients(), found.recipient());
    }
    answer("status", gold.statuses(), status(pair));
    answer("source", gold.sources(), source(pair));
    if (gold.modes() != null) {
      String mode = found.mode().isEmpty() ? "-" : found.mode().get(0);
      boolean named = !mode.equals("-");
      boolean right = named && gold.modes().contains(mode);
      detail("mode", right, named, right || !gold.modes().contains("-"));
    }
    if (gold.contexts() != null) {
      long right = gold.contexts().stream().filter(found.context()::contains).count();
      count("context", new Tally(right, found.context().size(), gold.contexts().size()));
    }
    if (gold.cameo() != null) {
      String code = Objects.requireNonNullElse(found.cameo(), "-");
      answer("CAMEO code", code, gold.cameo().contains(code));
      boolean root = gold.cameo().stream().anyMatch(c -> root(c).equals(root(code)));
      answer("CAMEO root", code, root);
    }
  }

  private static String root(String cameo) {
    return cameo.length() < 2 ? cameo : cameo.substring(0, 2);
  }

  private void parties(String side, List<CodedRow.Party> gold, List<Actor> found) {
    if (gold == null) {
      return;
    }
    int named = scored(gold, found).size();
    long right = 0;
    long exact = 0;
    for (CodedRow.Party party : gold) {
      Actor actor = found.stream().filter(a -> CodedPairs.is(a, party)).findFirst().orElse(null);
      if (actor != null) {
        right++;
        exact += party.spans() == null || party.spans().contains(actor.span()) ? 1 : 0;
        code(side, party, actor);
      }
    }
    count(side, new Tally(right, named, gold.size()));
    count(side + ", exact words", new Tally(exact, named, gold.size()));
  }

  private void code(String side, CodedRow.Party party, Actor actor) {
    if (party.codes() != null) {
      String country = Objects.requireNonNullElse(actor.country(), "-");
      String code = Objects.requireNonNullElse(actor.code(), "-");
      boolean right = party.codes().contains(country) || party.codes().contains(code);
      answer("country or code of " + side, actor, right);
    }
    if (party.sectors() != null) {
      String sector = Objects.requireNonNullElse(actor.sector(), "-");
      answer("sector of " + side, actor, party.sectors().contains(sector));
    }
  }

  private void answer(String detail, Object scored, boolean right) {
    if (scored != null) {
      detail(detail, right, true, true);
    }
  }

  private void detail(String detail, boolean right, boolean found, boolean gold) {
    count(detail, new Tally(right ? 1 : 0, found ? 1 : 0, gold ? 1 : 0));
  }

  private void count(String detail, Tally tally) {
    details.merge(detail, tally, Tally::plus);
  }

  ScoreTable table(String title) {
    ScoreTable table =
        new ScoreTable(title)
            .add("events: type, and trigger or actor", lenient)
            .add("events: actor, recipient, status, source too", strict);
    details.forEach(table::add);
    return table.addClasses(types);
  }
}
