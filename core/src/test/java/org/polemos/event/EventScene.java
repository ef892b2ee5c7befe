package org.polemos.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.polemos.actor.Actor;
import org.polemos.clause.ClauseFinder;
import org.polemos.clause.Clauses;
import org.polemos.clause.Trees;
import org.polemos.codebook.Codebook;
import org.polemos.parse.Sentence;
import org.polemos.text.Document;

/** Finds events in hand-written trees with a small codebook of its own. */
final class EventScene {

  private static final Map<String, String> LISTS =
      Map.ofEntries(
          Map.entry("light-verbs", "launch\nmake"),
          Map.entry("grammar/negations", "not\nno\nnever"),
          Map.entry("grammar/conditions", "if"),
          Map.entry("grammar/beside", "while"),
          Map.entry("grammar/indefinite", "a, any"),
          Map.entry("grammar/lending-verbs", "threaten"),
          Map.entry("grammar/times", "monday"),
          Map.entry("grammar/no-parties", "storm\npeace"),
          Map.entry("grammar/stand-ins", "plan"),
          Map.entry("status/planned", "plan"),
          Map.entry("status/threatened", "threaten"),
          Map.entry("status/promised", "agree"),
          Map.entry("status/denied", "deny"),
          Map.entry("status/asserted", "true"),
          Map.entry("status/requested", "demand"));

  /** States that act in the trees. */
  private static final Map<String, String> STATES =
      Map.of("Italy", "ITA", "Iran", "IRN", "Iraq", "IRQ", "Syria", "SYR", "Syrian", "SYR");

  private final CodebookEvents events;
  private final ClauseFinder clauses;

  EventScene(Path folder, String rules) throws IOException {
    for (Map.Entry<String, String> list : LISTS.entrySet()) {
      Path file = folder.resolve("lists/" + list.getKey() + ".txt");
      Files.createDirectories(file.getParent());
      Files.writeString(file, list.getValue());
    }
    Files.writeString(folder.resolve("rules.events"), rules);
    Codebook codebook = Codebook.read(folder);
    events = new CodebookEvents(codebook);
    clauses = new ClauseFinder(Lexicons.of(codebook));
  }

  /** All events as "rule status: actors -> recipients", parted by "; ". */
  String code(String tree) {
    Sentence sentence = Trees.of(tree);
    Clauses found = clauses.find(sentence);
    Document document = Document.of("scene", sentence.toString());
    return events.find(document, found, actors(sentence)).stream()
        .map(m ->
            m.rule().id()
                + " "
                + m.status().label()
                + ": "
                + names(m.actors())
                + " -> "
                + names(m.recipients()))
        .collect(Collectors.joining("; "));
  }

  private static SortedMap<Integer, Actor> actors(Sentence sentence) {
    SortedMap<Integer, Actor> actors = new TreeMap<>();
    for (int i = 0; i < sentence.size(); i++) {
      String form = sentence.token(i).form();
      String code = STATES.get(form);
      if (code != null) {
        actors.put(
            i,
            new Actor(sentence.token(i).span(), i, form, form, code, code, "GOV", "test:1", null));
      }
    }
    return actors;
  }

  private static String names(List<Actor> actors) {
    return actors.stream().map(Actor::text).collect(Collectors.joining(", "));
  }
}
