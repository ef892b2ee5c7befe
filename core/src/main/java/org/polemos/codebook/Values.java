package org.polemos.codebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What stands after a key: comma-separated words, lists and places, checked as they are read. */
final class Values {

  private static final Set<String> PLACES =
      Set.of(
          "subject",
          "object",
          "indirect",
          "complement",
          "subject's",
          "object's",
          "poss",
          "speaker",
          "none");

  private final String text;
  private final Location at;
  private final Lists lists;
  private final List<Problem> problems;

  Values(String text, Location at, Lists lists, List<Problem> problems) {
    this.text = text;
    this.at = at;
    this.lists = lists;
    this.problems = problems;
  }

  String text() {
    return text;
  }

  Values with(String other) {
    return new Values(other, at, lists, problems);
  }

  void problem(String word, String message, String remedy) {
    problems.add(new Problem(at, Math.max(0, at.text().indexOf(word)), message, remedy));
  }

  private List<String> items() {
    List<String> items = new ArrayList<>();
    for (String item : text.split(",")) {
      if (!item.isBlank()) {
        items.add(Lines.singleSpaced(item.strip()).toLowerCase(Locale.ROOT));
      }
    }
    if (items.isEmpty()) {
      problem(text, "nothing stands after the key", "Add a value or remove the line.");
    }
    return items;
  }

  /** The words, those of lists included. */
  Set<String> words() {
    return words(items());
  }

  private Set<String> words(List<String> items) {
    Set<String> words = new LinkedHashSet<>();
    for (String item : items) {
      if (item.startsWith("@")) {
        words.addAll(list(item));
      } else {
        Lists.add(item, words);
      }
    }
    return words;
  }

  private Set<String> list(String item) {
    Set<String> list = lists.entries(item.substring(1));
    if (list == null) {
      String guess = lists.nearest(item.substring(1));
      problem(
          item,
          "there is no list " + item,
          guess.isEmpty()
              ? "Make lists/" + item.substring(1) + ".txt."
              : "Did you mean @" + guess + "?");
      return Set.of();
    }
    return list;
  }

  /** Most constraints name one list alone, whose words they share. */
  private WordSet set(List<String> items) {
    boolean list = items.size() == 1 && items.get(0).startsWith("@");
    return list && lists.entries(items.get(0).substring(1)) != null
        ? lists.find(items.get(0).substring(1))
        : new WordSet(words(items));
  }

  Constraint constraint(String place, boolean negative) {
    return constraint(List.of(plain(place)), negative);
  }

  Constraint constraint(List<String> places, boolean negative) {
    List<String> words = items();
    Set<Constraint.Test> tests = EnumSet.noneOf(Constraint.Test.class);
    for (Constraint.Test test : Constraint.Test.values()) {
      if (test != Constraint.Test.WORDS && words.remove(test.name().toLowerCase(Locale.ROOT))) {
        tests.add(test);
      }
    }
    if (!words.isEmpty()) {
      tests.add(Constraint.Test.WORDS);
    }
    return new Constraint(places, Set.copyOf(tests), set(words), negative);
  }

  List<String> places() {
    List<String> items = items();
    for (String place : items) {
      String plain = place.endsWith("'s") ? place.substring(0, place.length() - 2) : place;
      if (!PLACES.contains(place) && !isPreposition(plain)) {
        problem(
            place,
            "\"" + place + "\" is no place of a clause",
            "Write subject, object, indirect, complement, object's, subject's, speaker or a preposition.");
      }
    }
    return items.stream().map(Values::plain).toList();
  }

  /** One form for prepositions that mean the same. */
  static String plain(String place) {
    return switch (place) {
      case "upon", "onto" -> "on";
      case "towards" -> "toward";
      case "amongst" -> "among";
      default -> place;
    };
  }

  boolean isPreposition(String word) {
    Set<String> known = lists.entries("grammar/prepositions");
    return known == null || known.contains(plain(word));
  }

  String oneOf(Collection<String> known) {
    List<String> items = oneOfEach(known, "here cannot stand ");
    return items.isEmpty() ? "" : items.get(0);
  }

  List<String> oneOfEach(Collection<String> known, String message) {
    return each(items(), known, message);
  }

  /** Names that keep their capitals: types and statuses. */
  List<String> named(Collection<String> known, String message) {
    List<String> names = new ArrayList<>();
    for (String name : text.split(",")) {
      names.add(name.strip());
    }
    return each(names, known, message);
  }

  private List<String> each(List<String> items, Collection<String> known, String message) {
    for (String item : items) {
      if (!known.contains(item)) {
        String guess = Nearest.to(item, known);
        problem(
            item,
            message + item,
            guess.isEmpty()
                ? "Known: " + String.join(", ", known) + "."
                : "Did you mean " + guess + "?");
      }
    }
    return items;
  }

  List<String> contexts() {
    List<String> items = items();
    if (items.stream().allMatch(item -> lists.entries("contexts/" + item) != null)) {
      return items;
    }
    Set<String> known = lists.in("contexts/").keySet();
    return known.isEmpty() ? items : each(items, known, "there is no context ");
  }
}
