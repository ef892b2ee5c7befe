package org.polemos.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.polemos.clause.Words;
import org.polemos.codebook.Codebook;
import org.polemos.codebook.Rule;
import org.polemos.codebook.WordSet;
import org.polemos.parse.Sentence;

/**
 * Tells what a deed is about, PLOVER's contexts: what its rule says, and what the words of its
 * sentence do that a codebook lists in {@code lists/contexts}. Immutable.
 */
public final class Contexts {

  private record Cue(List<String> words, String context) {}

  private final Map<String, List<Cue>> byFirstWord = new HashMap<>();

  public Contexts(Codebook codebook) {
    Map<String, WordSet> lists = new TreeMap<>(codebook.listsIn("contexts/"));
    lists.forEach((context, words) -> {
      for (String entry : words.entries()) {
        List<String> parts = List.of(entry.split(" "));
        byFirstWord
            .computeIfAbsent(parts.get(0), k -> new ArrayList<>())
            .add(new Cue(parts, context));
      }
    });
  }

  /** The contexts of a deed, those of its rule first, then in the order of the words. */
  public List<String> of(Rule rule, Sentence sentence) {
    Set<String> found = new LinkedHashSet<>(rule.contexts());
    for (int i = 0; i < sentence.size(); i++) {
      for (Cue cue : byFirstWord.getOrDefault(Words.lemma(sentence, i), List.of())) {
        if (stands(cue, sentence, i)) {
          found.add(cue.context());
        }
      }
    }
    return List.copyOf(found);
  }

  private static boolean stands(Cue cue, Sentence sentence, int from) {
    if (from + cue.words().size() > sentence.size()) {
      return false;
    }
    for (int i = 1; i < cue.words().size(); i++) {
      if (!Words.lemma(sentence, from + i).equals(cue.words().get(i))) {
        return false;
      }
    }
    return true;
  }
}
