package org.polemos.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A rule while its lines are being read. */
final class RuleBlock {

  static final Set<String> PLACES = Set.of("subject", "object", "indirect", "complement");
  private static final Set<String> SYMMETRY = Set.of("yes", "no");

  /** All keys of a rule, for messages. */
  static final List<String> KEYS =
      List.of(
          "verb", "noun", "adjective", "subject", "object", "indirect", "complement", "prep", "text",
          "actor", "recipient", "symmetric", "mode", "context", "cameo", "not-subject",
          "not-object", "not-indirect", "not-complement", "not-text", "note", "YES", "NO", "=");

  private final String id;
  private final EventType type;
  private final Location at;
  private final List<Trigger> triggers = new ArrayList<>();
  private final List<Constraint> constraints = new ArrayList<>();
  private final List<String> prepositions = new ArrayList<>();
  private final List<Example> examples = new ArrayList<>();
  private List<String> actor = List.of("subject");
  private List<String> recipient;
  private List<String> modes = List.of();
  private List<String> contexts = List.of();
  private String cameo;
  private boolean symmetric;

  RuleBlock(String id, EventType type, Location at) {
    this.id = id;
    this.type = type;
    this.at = at;
  }

  EventType type() {
    return type;
  }

  void add(Example example) {
    examples.add(example);
  }

  /** Adds a record to those expected of the last example; false where there is none. */
  boolean expect(Expected expected) {
    if (examples.isEmpty()) {
      return false;
    }
    Example last = examples.remove(examples.size() - 1);
    List<Expected> all = new ArrayList<>(last.expected());
    all.add(expected);
    examples.add(new Example(last.positive(), last.text(), last.marks(), all, last.at()));
    return true;
  }

  /** Reads one line of the rule; false where the key is none. */
  boolean read(String key, Values values) {
    switch (key) {
      case "verb" -> triggers(Trigger.Kind.VERB, values);
      case "noun" -> triggers(Trigger.Kind.NOUN, values);
      case "adjective" -> triggers(Trigger.Kind.ADJECTIVE, values);
      case "actor" -> actor = values.places();
      case "recipient" -> recipient = values.places();
      case "symmetric" -> symmetric = values.oneOf(SYMMETRY).equals("yes");
      case "mode" -> modes = values.oneOfEach(type.modes().keySet(), type.name() + " has no mode ");
      case "context" -> contexts = values.contexts();
      case "cameo" -> cameo = values.text().strip();
      case "text" -> constraints.add(values.constraint("text", false));
      case "not-text" -> constraints.add(values.constraint("text", true));
      case "prep" -> preposition(values);
      case "note" -> {}
      default -> {
        return constraint(key, values);
      }
    }
    return true;
  }

  private boolean constraint(String key, Values values) {
    boolean negative = key.startsWith("not-");
    String place = negative ? key.substring("not-".length()) : key;
    if (!PLACES.contains(place) && !(negative && values.isPreposition(place))) {
      return false;
    }
    constraints.add(values.constraint(place, negative));
    return true;
  }

  private void preposition(Values values) {
    String[] parts = values.text().strip().split("\\s+", 2);
    String name = parts[0];
    if (!values.isPreposition(name)) {
      values.problem(name, name + " is no preposition", "Write: prep with @talks");
      return;
    }
    prepositions.add(name);
    constraints.add(
        values.with(parts.length < 2 ? "any" : parts[1]).constraint(name, false));
  }

  private void triggers(Trigger.Kind kind, Values values) {
    for (String phrase : values.words()) {
      triggers.add(Trigger.of(kind, phrase));
    }
  }

  Rule build(int order, List<Problem> problems) {
    int column = Math.max(0, at.text().indexOf(id));
    if (!id.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")) {
      problems.add(
          new Problem(
              at, column, "\"" + id + "\" is no rule id", "Write type.name in lower case."));
    }
    if (triggers.isEmpty()) {
      problems.add(
          new Problem(at, column, id + " has no trigger", "Add a line verb, noun or adjective."));
    }
    if (examples.stream().noneMatch(Example::positive)) {
      problems.add(new Problem(at, column, id + " has no YES", "Add a sentence that it catches."));
    }
    if (examples.stream().allMatch(Example::positive)) {
      problems.add(
          new Problem(at, column, id + " has no NO", "Add a sentence that it must leave alone."));
    }
    constraints.addAll(type.constraints());
    return new Rule(
        id,
        type,
        List.copyOf(triggers),
        List.copyOf(constraints),
        actor,
        recipient == null ? defaultRecipient() : recipient,
        symmetric,
        modes,
        contexts,
        cameo,
        List.copyOf(examples),
        order,
        at);
  }

  private List<String> defaultRecipient() {
    List<String> places = new ArrayList<>(List.of("object"));
    places.addAll(prepositions);
    return List.copyOf(places);
  }

  @Override
  public String toString() {
    return id.toLowerCase(Locale.ROOT);
  }
}
