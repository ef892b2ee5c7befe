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
 * Tells what a deed is about, PLOVER's contexts: what the words around it say that a codebook lists
 * in {@code lists/contexts}, else what its own word or its rule does. Immutable.
 */
public final class Contexts {

  /** How far from a deed words tell of it, in words: a long sentence tells of more than one. */
  private static final int REACH = 20;

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

  /**
   * The contexts of a deed, in the order of the words. Of talks on fishing quotas and of a murder
   * by insurgents the words around tell more than "talks" and "murder", which stand in for them.
   *
   * @param predicate the deed's own word
   */
  public List<String> of(Rule rule, int predicate, Sentence sentence) {
    Set<String> around = new LinkedHashSet<>();
    Set<String> own = new LinkedHashSet<>(rule.contexts());
    int last = Math.min(sentence.size() - 1, predicate + REACH);
    for (int i = Math.max(0, predicate - REACH); i <= last; i++) {
      for (Cue cue : byFirstWord.getOrDefault(Words.lemma(sentence, i), List.of())) {
        if (stands(cue, sentence, i)) {
          (i == predicate ? own : around).add(cue.context());
        }
      }
    }
    return List.copyOf(around.isEmpty() ? own : around);
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
