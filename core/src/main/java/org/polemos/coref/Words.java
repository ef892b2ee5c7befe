package org.polemos.coref;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Nouns that speak of somebody named before, and titles that tell a gender.
 *
 * @param descriptions what a noun may stand for
 * @param genders {@code m} or {@code f} for a title
 * @param names {@code m} or {@code f} for a first name
 * @param documents texts that speak for whoever issued them, with their kind
 * @param others nouns for somebody else than whoever owns them
 */
record Words(
    Map<String, Set<Kind>> descriptions,
    Map<String, Character> genders,
    Map<String, Character> names,
    Map<String, String> documents,
    Set<String> others) {

  static Words read(Path folder) throws IOException {
    Map<String, Set<Kind>> descriptions = new HashMap<>();
    for (Map.Entry<String, String> e : entries(folder.resolve("descriptions.txt")).entrySet()) {
      Set<Kind> kinds = EnumSet.noneOf(Kind.class);
      for (String kind : e.getValue().split("\\s+")) {
        kinds.add(Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
      }
      descriptions.put(e.getKey(), kinds);
    }
    return new Words(
        Map.copyOf(descriptions),
        genders(folder.resolve("titles.txt")),
        genders(folder.resolve("first-names.txt")),
        Map.copyOf(entries(folder.resolve("documents.txt"))),
        lines(folder.resolveSibling("grammar").resolve("others.txt")));
  }

  private static Map<String, Character> genders(Path file) throws IOException {
    Map<String, Character> genders = new HashMap<>();
    entries(file).forEach((word, gender) -> genders.put(word, gender.charAt(0)));
    return Map.copyOf(genders);
  }

  private static Set<String> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .map(String::trim)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Map<String, String> entries(Path file) throws IOException {
    Map<String, String> entries = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      int colon = line.indexOf(": ");
      if (!line.startsWith("#") && colon > 0) {
        entries.put(line.substring(0, colon).trim(), line.substring(colon + 2).trim());
      }
    }
    return entries;
  }
}
