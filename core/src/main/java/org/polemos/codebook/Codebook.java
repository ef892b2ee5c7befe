package org.polemos.codebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * An ontology and the rules that find its events in text. Immutable; safe for use by many threads.
 *
 * <pre>{@code
 * Codebook codebook = Codebook.read(Path.of("codebooks/plover"));
 * codebook.rules(Trigger.Kind.VERB, "impose");
 * }</pre>
 */
public final class Codebook {

  private final String version;
  private final Map<String, EventType> types;
  private final List<Rule> rules;
  private final Lists lists;
  private final Crosswalk crosswalk;
  private final CauseCues causes;
  private final Map<Trigger.Kind, Map<String, List<Entry>>> index;
  private final Map<String, List<Sought>> sought;
  private final List<Rule> echoes;

  /** A rule with the one of its triggers that begins with the word looked up. */
  public record Entry(Trigger trigger, Rule rule) {}

  /**
   * An entry of a list that a constraint asks for anywhere in a clause.
   *
   * @param phrase the entry seen from its longest word, or {@code null} where it has no other
   */
  public record Sought(WordSet words, WordSet.Phrase phrase) {}

  Codebook(
      String version,
      Map<String, EventType> types,
      List<Rule> rules,
      Lists lists,
      Crosswalk crosswalk,
      CauseCues causes) {
    this.crosswalk = crosswalk;
    this.causes = causes;
    this.version = version;
    this.types = types;
    this.rules = List.copyOf(rules);
    this.lists = lists;
    this.index = index(this.rules);
    this.sought = sought(this.rules);
    this.echoes = rules.stream().filter(rule -> rule.echo() != null).toList();
  }

  /**
   * Reads all {@code *.events} files of a folder, with its {@code lists/}.
   *
   * @throws CodebookException with every error found, where there is one
   * @throws java.io.UncheckedIOException where a file cannot be read
   */
  public static Codebook read(Path folder) {
    return CodebookReader.read(folder);
  }

  /** The same with these of its rules alone, to find out what the others are worth. */
  public Codebook where(Predicate<Rule> kept) {
    List<Rule> some = rules.stream().filter(kept).toList();
    return new Codebook(version, types, some, lists, crosswalk, causes);
  }

  private static Map<Trigger.Kind, Map<String, List<Entry>>> index(List<Rule> rules) {
    Map<Trigger.Kind, Map<String, List<Entry>>> all = new EnumMap<>(Trigger.Kind.class);
    for (Trigger.Kind kind : Trigger.Kind.values()) {
      all.put(kind, new HashMap<>());
    }
    for (Rule rule : rules) {
      for (Trigger trigger : rule.triggers()) {
        all.get(trigger.kind())
            .computeIfAbsent(trigger.word(), k -> new ArrayList<>())
            .add(new Entry(trigger, rule));
      }
    }
    return all;
  }

  private static Map<String, List<Sought>> sought(List<Rule> rules) {
    Set<WordSet> all = Collections.newSetFromMap(new IdentityHashMap<>());
    Map<String, List<Sought>> sought = new HashMap<>();
    for (Rule rule : rules) {
      for (Constraint constraint : rule.constraints()) {
        WordSet words = constraint.words();
        if (constraint.isAt("text") && all.add(words)) {
          words.words().forEach(word -> add(new Sought(words, null), word, sought));
          words.anchored().forEach(phrase -> add(new Sought(words, phrase), phrase.word(), sought));
        }
      }
    }
    return sought;
  }

  private static void add(Sought one, String word, Map<String, List<Sought>> sought) {
    sought.computeIfAbsent(word, k -> new ArrayList<>(2)).add(one);
  }

  /**
   * What constraints on {@code text} ask for that this word begins to answer. The list is not to be
   * changed.
   */
  public List<Sought> soughtInText(String word) {
    return sought.getOrDefault(word, List.of());
  }

  /** Rules that this word may trigger; empty for most words. The list is not to be changed. */
  public List<Entry> rules(Trigger.Kind kind, String lemma) {
    return index.get(kind).getOrDefault(lemma, List.of());
  }

  /** The table from CAMEO codes to event types. */
  public Crosswalk crosswalk() {
    return crosswalk;
  }

  /** The root under which data derived from CAMEO file an event of this type and code. */
  public String root(String event, String cameo) {
    return crosswalk.root(cameo, event);
  }

  /** Words that tie deeds to their causes. */
  public CauseCues causes() {
    return causes;
  }

  /** Rules that other events set off. */
  public List<Rule> echoes() {
    return echoes;
  }

  /** All rules, by file and line. */
  public List<Rule> rules() {
    return rules;
  }

  /** Event types by name, in alphabetical order. */
  public Map<String, EventType> types() {
    return types;
  }

  /** The words of a list, such as {@code status/planned}; empty where there is no such list. */
  public WordSet list(String name) {
    return lists.find(name);
  }

  /** The lists whose names begin so ("topics/"), by the rest of their names. */
  public Map<String, WordSet> listsIn(String folder) {
    return lists.in(folder);
  }

  /** The folder's name with a hash of its files, such as {@code plover-1f0c2a9b}. */
  public String version() {
    return version;
  }
}
