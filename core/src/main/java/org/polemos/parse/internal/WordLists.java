package org.polemos.parse.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Named word lists from a text file with {@code [section]} headings and {@code #} comments. */
record WordLists(Map<String, Set<String>> sections) {

  static WordLists read(Path path) throws IOException {
    Map<String, Set<String>> sections = new HashMap<>();
    Set<String> section = new HashSet<>();
    for (String line : Files.readAllLines(path)) {
      if (line.startsWith("[")) {
        section = new HashSet<>();
        sections.put(line.substring(1, line.indexOf(']')), section);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        section.addAll(Set.of(line.strip().split(" +")));
      }
    }
    return new WordLists(sections);
  }

  /** What stands for each word of the sections {@code [like WORD]}. */
  Map<String, String> alike() {
    Map<String, String> alike = new HashMap<>();
    sections.forEach((name, words) -> {
      if (name.startsWith("like ")) {
        words.forEach(word -> alike.put(word, name.substring(5)));
      }
    });
    return alike;
  }

  Set<String> get(String name) {
    Set<String> words = sections.get(name);
    if (words == null) {
      throw new IllegalArgumentException("the word lists have no section [" + name + "]");
    }
    return words;
  }
}
