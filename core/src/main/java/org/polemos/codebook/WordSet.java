package org.polemos.codebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lemmas and phrases of lemmas that a rule or list names. Immutable. */
public final class WordSet {

  public static final WordSet EMPTY = new WordSet(List.of());

  private final Set<String> words;
  private final Map<String, List<Phrase>> phrases;

  /**
   * An entry of several words, seen from one of them.
   *
   * @param words all words in order
   * @param at index of the word it was looked up by
   */
  public record Phrase(List<String> words, int at) {

    /** The word it was looked up by. */
    String word() {
      return words.get(at);
    }

    /** Whether no other word is longer, nor as long and before it. */
    private boolean isLongest() {
      int longest = 0;
      for (int i = 1; i < words.size(); i++) {
        longest = words.get(i).length() > words.get(longest).length() ? i : longest;
      }
      return longest == at;
    }
  }

  /** Entries in lower case, words parted by one space. */
  public WordSet(Collection<String> entries) {
    Set<String> single = new HashSet<>();
    Map<String, List<Phrase>> several = new HashMap<>();
    for (String entry : entries) {
      if (entry.indexOf(' ') < 0) {
        single.add(entry);
        continue;
      }
      List<String> parts = List.of(entry.split(" "));
      for (int at = 0; at < parts.size(); at++) {
        several.computeIfAbsent(parts.get(at), k -> new ArrayList<>()).add(new Phrase(parts, at));
      }
    }
    words = Collections.unmodifiableSet(single);
    several.replaceAll((word, list) -> List.copyOf(list));
    phrases = several;
  }

  public boolean isEmpty() {
    return words.isEmpty() && phrases.isEmpty();
  }

  /** Whether the word alone is an entry. */
  public boolean contains(String word) {
    return words.contains(word);
  }

  /** Entries of one word. */
  public Set<String> words() {
    return words;
  }

  /** The entries of several words, each seen from its longest word. */
  List<Phrase> anchored() {
    return phrases.values().stream().flatMap(List::stream).filter(Phrase::isLongest).toList();
  }

  /** The entries of several words that hold this one. */
  public List<Phrase> phrasesWith(String word) {
    return phrases.getOrDefault(word, List.of());
  }

  /** All entries, those of several words with a space between them. */
  public Set<String> entries() {
    Set<String> all = new HashSet<>(words);
    phrases.values().forEach(l -> l.forEach(p -> all.add(String.join(" ", p.words()))));
    return all;
  }
}
