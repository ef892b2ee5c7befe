package org.polemos.codebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The definition of an event type with its modes while its lines are being read. */
final class EventBlock {

  static final List<String> KEYS =
      List.of("quad", "score", "recipient", "symmetric", "cameo", "note");
  private static final List<String> QUADS =
      List.of("verbal cooperation", "material cooperation", "verbal conflict", "material conflict");

  private final String name;
  private final Location at;
  private final StringBuilder description = new StringBuilder();
  private final Map<String, String> modes = new LinkedHashMap<>();
  private final Map<String, Double> modeScores = new LinkedHashMap<>();
  private final List<Constraint> constraints = new ArrayList<>();
  private List<String> cameo = List.of();
  private int quad;
  private double score;
  private boolean recipientRequired;
  private boolean symmetric;
  private String openMode;
  private boolean inNote;

  EventBlock(String name, Location at) {
    this.name = name;
    this.at = at;
  }

  void mode(String line) {
    String[] parts = line.strip().split("\\s+", 2);
    openMode = parts[0];
    modes.put(openMode, parts.length < 2 ? "" : parts[1].strip());
  }

  /** Reads a line of the block; what begins with no key continues the description or a note. */
  void read(String key, Values values, String line) {
    if (openMode != null) {
      readMode(key, values, line);
      return;
    }
    inNote = key.equals("note") || inNote && !KEYS.contains(key);
    switch (key) {
      case "quad" -> quad = quad(values);
      case "score" -> score = number(values);
      case "recipient" ->
          recipientRequired = values.oneOf(List.of("required", "optional")).equals("required");
      case "symmetric" -> symmetric = values.oneOf(List.of("yes", "no")).equals("yes");
      case "cameo" -> cameo = List.of(values.text().strip().split("[\\s,]+"));
      default -> {
        Constraint constraint = negative(key, values);
        if (constraint != null) {
          constraints.add(constraint);
        } else if (!inNote) {
          description.append(description.isEmpty() ? "" : " ").append(line.strip());
        }
      }
    }
  }

  /** What blocks every rule of the type, such as words of sport. */
  private static Constraint negative(String key, Values values) {
    String place = key.startsWith("not-") ? key.substring("not-".length()) : "";
    boolean known =
        RuleBlock.PLACES.contains(place)
            || place.equals("text")
            || !place.isEmpty() && values.isPreposition(place);
    return known ? values.constraint(place, true) : null;
  }

  private void readMode(String key, Values values, String line) {
    if (key.equals("score")) {
      modeScores.put(openMode, number(values));
    } else if (!key.equals("note")) {
      modes.merge(openMode, line.strip(), (a, b) -> (a + " " + b).strip());
    }
  }

  private static int quad(Values values) {
    String text = values.text().strip().toLowerCase(Locale.ROOT);
    if (text.matches("[1-4]")) {
      return Integer.parseInt(text);
    }
    int place = QUADS.indexOf(text);
    if (place < 0) {
      values.problem(
          values.text().strip(), "there is no quad class " + text, "Known: " + QUADS + ".");
    }
    return place + 1;
  }

  private static double number(Values values) {
    try {
      return Double.parseDouble(values.text().strip());
    } catch (NumberFormatException e) {
      values.problem(values.text().strip(), "a number must stand here", "Write, say, -2.5");
      return 0;
    }
  }

  EventType build(List<Problem> problems) {
    if (quad == 0) {
      problems.add(
          new Problem(at, 0, name + " has no quad class", "Add, say: quad MATERIAL CONFLICT"));
    }
    Map<String, Mode> built = new LinkedHashMap<>();
    List<String> names = new ArrayList<>(modes.keySet());
    for (String mode : names) {
      built.put(mode, new Mode(mode, modes.get(mode), modeScores.getOrDefault(mode, score)));
    }
    return new EventType(
        name,
        description.toString(),
        quad,
        score,
        recipientRequired,
        symmetric,
        cameo,
        Collections.unmodifiableMap(built),
        List.copyOf(constraints),
        at);
  }
}
