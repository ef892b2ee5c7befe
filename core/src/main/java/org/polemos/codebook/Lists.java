package org.polemos.codebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The word lists of a codebook, by name ({@code lists/status/planned.txt} is status/planned). */
final class Lists {

  private final Map<String, Set<String>> entries;
  private final Map<String, WordSet> sets = new HashMap<>();

  private Lists(Map<String, Set<String>> entries) {
    this.entries = entries;
    entries.forEach((name, words) -> sets.put(name, new WordSet(words)));
  }

  WordSet find(String name) {
    return sets.getOrDefault(name, WordSet.EMPTY);
  }

  Map<String, WordSet> in(String folder) {
    Map<String, WordSet> found = new TreeMap<>();
    sets.forEach((name, words) -> {
      if (name.startsWith(folder)) {
        found.put(name.substring(folder.length()), words);
      }
    });
    return found;
  }

  /** Entries with those of the lists that it names, or {@code null} where there is no such list. */
  Set<String> entries(String name) {
    return entries.get(name);
  }

  /** The name most like a wrong one, for messages; empty where none is. */
  String nearest(String name) {
    return Nearest.to(name, entries.keySet());
  }

  static Lists read(Path folder, String shown, List<Problem> problems) throws IOException {
    Map<String, List<Location>> raw = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
          String path = folder.relativize(file).toString().replace('\\', '/');
          String name = path.substring(0, path.length() - ".txt".length());
          raw.put(name, lines(file, shown + "/" + path));
        }
      }
    }
    Map<String, Set<String>> entries = new HashMap<>();
    for (String name : raw.keySet()) {
      Set<String> words = new LinkedHashSet<>();
      expand(name, raw, words, new LinkedHashSet<>(), problems);
      entries.put(name, words);
    }
    return new Lists(entries);
  }

  private static List<Location> lines(Path file, String shown) throws IOException {
    List<Location> lines = new ArrayList<>();
    int number = 0;
    for (String line : Lines.of(file)) {
      number++;
      if (!Lines.withoutComment(line).isBlank()) {
        lines.add(new Location(shown, number, line));
      }
    }
    return lines;
  }

  /** Adds a word. The tokeniser parts words at their hyphens: "cease-fire" is also "cease fire". */
  static void add(String word, Set<String> words) {
    words.add(word);
    if (word.indexOf('-') > 0) {
      words.add(word.replace('-', ' '));
    }
  }

  private static void expand(
      String name,
      Map<String, List<Location>> raw,
      Set<String> words,
      Set<String> open,
      List<Problem> problems) {
    open.add(name);
    for (Location at : raw.get(name)) {
      String entry = Lines.withoutComment(at.text()).strip().toLowerCase(Locale.ROOT);
      if (!entry.startsWith("@")) {
        add(Lines.singleSpaced(entry), words);
        continue;
      }
      String other = entry.substring(1);
      if (!raw.containsKey(other)) {
        String guess = Nearest.to(other, raw.keySet());
        problems.add(
            new Problem(
                at,
                at.text().indexOf('@'),
                "there is no list @" + other,
                guess.isEmpty()
                    ? "Make lists/" + other + ".txt."
                    : "Did you mean @" + guess + "?"));
      } else if (open.contains(other)) {
        problems.add(
            new Problem(
                at,
                at.text().indexOf('@'),
                "@" + other + " holds this list, so it cannot stand in it",
                "Remove one of the two."));
      } else {
        expand(other, raw, words, open, problems);
      }
    }
    open.remove(name);
  }
}
