package org.polemos.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polemos.record.Status;

/** A rule while its lines are being read. */
final class RuleBlock {

  static final Set<String> PLACES = Set.of("subject", "object", "indirect", "complement");
  private static final Pattern ID = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");
  private static final Set<String> YES_OR_NO = Set.of("yes", "no");

  private static final Set<String> STATUSES =
      Stream.of(Status.values()).map(Status::label).collect(Collectors.toUnmodifiableSet());

  /** All keys of a rule, for messages. */
  static final List<String> KEYS =
      List.of(
          "verb",
          "noun",
          "adjective",
          "subject",
          "object",
          "indirect",
          "complement",
          "prep",
          "text",
          "modal",
          "tense",
          "event",
          "status",
          "actor",
          "recipient",
          "symmetric",
          "alone",
          "mode",
          "context",
          "cameo",
          "not-subject",
          "not-object",
          "not-indirect",
          "not-complement",
          "not-text",
          "note",
          "YES",
          "NO",
          "=");

  private final String id;
  private final EventType type;
  private final Set<String> types;
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
  private boolean alone;
  private List<String> echoed = List.of();
  private List<String> statuses = List.of();

  RuleBlock(String id, EventType type, Set<String> types, Location at) {
    this.id = id;
    this.types = types;
    this.type = type;
    this.at = at;
    this.symmetric = type.symmetric();
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
      case "symmetric" -> symmetric = values.oneOf(YES_OR_NO).equals("yes");
      case "alone" -> alone = values.oneOf(YES_OR_NO).equals("yes");
      case "mode" -> modes = values.oneOfEach(type.modes().keySet(), type.name() + " has no mode ");
      case "context" -> contexts = values.contexts();
      case "cameo" -> cameo = values.text().strip();
      case "text" -> constraints.add(values.constraint("text", false));
      case "modal" -> constraints.add(values.constraint("modal", false));
      case "tense" -> constraints.add(values.constraint("tense", false));
      case "event" -> echoed = values.named(types, "there is no event ");
      case "status" -> statuses = values.named(STATUSES, "there is no status ");
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

  /** "with @talks", or several parted by commas and two blanks after the last: "with, to any". */
  private void preposition(Values values) {
    String text = values.text().strip();
    String[] parts = text.split(" {2,}|\t", 2);
    if (parts.length < 2) {
      parts = text.split("\\s+", 2);
    }
    List<String> names = new ArrayList<>();
    for (String name : parts[0].split(",")) {
      String plain = Values.plain(name.strip());
      if (!values.isPreposition(plain)) {
        values.problem(
            name.strip(),
            name.strip() + " is no preposition",
            "Write: prep with @talks, or with two blanks: prep with, to  @talks");
        return;
      }
      names.add(plain);
    }
    prepositions.addAll(names);
    constraints.add(values.with(parts.length < 2 ? "any" : parts[1]).constraint(names, false));
  }

  private void triggers(Trigger.Kind kind, Values values) {
    for (String phrase : values.words()) {
      triggers.add(Trigger.of(kind, phrase));
    }
  }

  Rule build(int order, List<Problem> problems) {
    int column = Math.max(0, at.text().indexOf(id));
    if (!ID.matcher(id).matches()) {
      problems.add(
          new Problem(
              at, column, "\"" + id + "\" is no rule id", "Write type.name in lower case."));
    }
    if (triggers.isEmpty() && echoed.isEmpty()) {
      problems.add(
          new Problem(
              at, column, id + " has no trigger", "Add a line verb, noun, adjective or event."));
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
        echoed.isEmpty() ? null : new Rule.Echo(echoed, statuses),
        List.copyOf(constraints),
        actor,
        recipient == null ? defaultRecipient() : recipient,
        symmetric,
        alone,
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
