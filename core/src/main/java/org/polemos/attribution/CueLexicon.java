package org.polemos.attribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;

/**
 * The words that report speech, thought and will, with the stance that each lends its source.
 *
 * <p>Read from a folder of lists, one for each stance ({@code denies.txt}), one entry a line: a
 * lemma ("deny"), a lemma with its particle or preposition ("call for"), or a phrase ("according
 * to"). Beside them stand lists of words of set phrases, by the name of their file.
 */
public final class CueLexicon {

  /** Stances that a list may be named for. */
  static final Set<String> STANCES =
      new TreeSet<>(
          List.of(
              "asserts", "denies", "doubts", "demands", "promises", "threatens", "hopes", "asks"));

  /** Lists of the words that set phrases are made of. */
  private static final List<String> PHRASES =
      List.of("clausal", "heard", "raising", "sayings", "seats", "speakers", "views");

  private final Map<String, String> stances;
  private final Map<String, Set<String>> phrases;

  /** The first words of all entries. */
  private final Set<String> openers;

  CueLexicon(Map<String, String> stances, Map<String, Set<String>> phrases) {
    this.stances = Map.copyOf(stances);
    this.phrases = Map.copyOf(phrases);
    this.openers =
        stances.keySet().stream()
            .map(entry -> entry.replaceFirst(" .*", ""))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Reads all lists of a folder; a missing list is empty. */
  public static CueLexicon read(Path folder) throws IOException {
    Map<String, String> stances = new HashMap<>();
    for (String stance : STANCES) {
      entries(folder.resolve(stance + ".txt")).forEach(entry -> stances.put(entry, stance));
    }
    Map<String, Set<String>> phrases = new HashMap<>();
    for (String phrase : PHRASES) {
      phrases.put(phrase, entries(folder.resolve(phrase + ".txt")));
    }
    return new CueLexicon(stances, phrases);
  }

  private static Set<String> entries(Path file) throws IOException {
    Set<String> entries = new HashSet<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        String entry = line.replaceFirst("(^|\\s)#.*", "").trim();
        if (!entry.isEmpty()) {
          entries.add(entry);
        }
      }
    }
    return entries;
  }

  /** Whether a set phrase's list holds a word. */
  boolean has(String phrase, String word) {
    return phrases.getOrDefault(phrase, Set.of()).contains(word);
  }

  /** The stance of the cue that a token heads; {@code null} where the word is no known cue. */
  String stance(Sentence s, int cue) {
    Token t = s.token(cue);
    String lemma = t.lemma();
    if (!openers.contains(lemma)) {
      return null;
    }
    boolean acts = t.upos().equals("VERB") && s.child(cue, "obj") >= 0 && s.child(cue, "ccomp") < 0;
    if (acts && has("clausal", lemma)) {
      return null;
    }
    for (int c : s.children(cue)) {
      String relation = s.token(c).relation();
      if (relation.equals("compound") || relation.equals("case") || relation.equals("fixed")) {
        String stance = stances.get(lemma + " " + s.token(c).lemma());
        if (stance != null) {
          return stance;
        }
      }
      if (relation.equals("obl") || relation.equals("nmod")) {
        int p = s.child(c, "case");
        // "Called for talks", but not "called it a desire for empire".
        boolean near = p > cue && p <= cue + 2;
        String stance = near ? stances.get(lemma + " " + s.token(p).lemma()) : null;
        if (stance != null) {
          return stance;
        }
      }
    }
    String stance = stances.get(lemma);
    return stance != null || cue + 1 >= s.size()
        ? stance
        : stances.get(lemma + " " + s.token(cue + 1).lemma());
  }

  /** Whether a lemma alone is a cue. */
  boolean has(String lemma) {
    return stances.containsKey(lemma);
  }
}
