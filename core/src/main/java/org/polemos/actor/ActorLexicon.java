package org.polemos.actor;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.polemos.actor.Entry.Term;

/**
 * The lists of actors and roles, ready for look-up. Immutable once read.
 *
 * <pre>{@code
 * ActorLexicon lexicon = ActorLexicon.load(Path.of("codebooks/plover"));
 * ActorFinder finder = new LexiconActorFinder(lexicon);
 * }</pre>
 */
public final class ActorLexicon {

  private final NameTrie<Sense> names;
  private final NameTrie<Role> roles;
  private final Map<String, Entry> states;
  private final Map<String, List<Cue>> cues;
  private final NameTrie<Sense> folded;
  private final Discards discards;

  /** Words near an ambiguous name that decide for a country ("Brazzaville" near "Congo"). */
  record Cue(String country, List<String> words) {}

  ActorLexicon(
      NameTrie<Sense> names,
      NameTrie<Sense> folded,
      NameTrie<Role> roles,
      Map<String, Entry> states,
      Map<String, List<Cue>> cues,
      Discards discards) {
    this.names = names;
    this.folded = folded;
    this.roles = roles;
    this.states = states;
    this.cues = cues;
    this.discards = discards;
  }

  /**
   * Reads {@code actors/*.csv} and {@code roles.csv} of a codebook.
   *
   * @param codebook such as {@code codebooks/plover}
   * @throws java.io.UncheckedIOException if a file cannot be read
   * @throws IllegalArgumentException if a date or a column is wrong, naming file and line
   */
  public static ActorLexicon load(Path codebook) {
    return new LexiconReader().codebook(codebook).finish();
  }

  /**
   * Reads the lists of a codebook and some of one's own: CSV files named like those of the
   * codebook, and Petrarch's actor, agent and discard dictionaries (any other ending). What one's
   * own lists say of a name goes before what the codebook says.
   *
   * @param instead whether one's own lists take the place of the codebook's, of which only the
   *     states remain
   * @throws IllegalArgumentException if a line is wrong, with line, caret and remedy
   */
  public static ActorLexicon load(Path codebook, List<Path> own, boolean instead) {
    LexiconReader reader = new LexiconReader();
    reader = instead ? reader.statesOnly(codebook) : reader.codebook(codebook);
    for (Path file : own) {
      reader.more(file);
    }
    return reader.finish();
  }

  /** Everything a reader has to say about the lists of a codebook; empty where all is well. */
  public static List<Problem> validate(Path codebook) {
    return new LexiconCheck(codebook).run();
  }

  NameTrie<Sense> names() {
    return names;
  }

  /**
   * Names by lower-case atoms, of dictionaries that know no case; they go before {@link #names}.
   */
  NameTrie<Sense> folded() {
    return folded;
  }

  Discards discards() {
    return discards;
  }

  NameTrie<Role> roles() {
    return roles;
  }

  List<Cue> cues(String name) {
    return cues.getOrDefault(name, List.of());
  }

  /** Whether a name is meant only where words near it say so: "Congress", "Solidarity". */
  boolean needsSign(Entry entry) {
    String own = entry.terms().get(0).country();
    return cues(entry.name()).stream().anyMatch(cue -> cue.country().equals(own));
  }

  /** Whether these lists have a state of this ISO 3166 alpha-3 (or list) code. */
  public boolean isState(String code) {
    return states.containsKey(code);
  }

  /** Canonical name of a state, or {@code null}. */
  public String stateName(String code) {
    Entry state = states.get(code);
    return state == null ? null : state.name();
  }

  Entry state(String code) {
    return states.get(code);
  }

  /**
   * Country and sector of a listed name on a day, as {@code "UKR GOV"}; {@code null} where no list
   * has the name. For tests and for looking things up by hand.
   */
  public String lookUp(String name, LocalDate day) {
    List<Sense> senses = names.get(Atoms.of(name));
    if (senses.isEmpty()) {
      return null;
    }
    Entry entry = senses.get(0).entry();
    Term term = entry.term(day);
    String country = term.country();
    String sector = entry.sector(day);
    return (country == null ? "---" : country) + " " + (sector == null ? "---" : sector);
  }
}
