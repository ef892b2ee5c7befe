package org.polemos.event;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.polemos.actor.Actor;
import org.polemos.clause.Clauses;
import org.polemos.text.Document;

/** Those who have a part in the deeds of a sentence. */
final class Participants {

  /** {@link Actor#via()} of a phrase that no list and no model knows. */
  static final String PHRASE = "phrase";

  private final Document document;
  private final Clauses clauses;
  private final Phrases phrases;
  private final Others others;
  private final Doers doers;
  private final Recipients recipients;

  Participants(
      Document document, Clauses clauses, SortedMap<Integer, Actor> known, PartyWords words) {
    this.document = document;
    this.clauses = clauses;
    this.phrases = new Phrases(document, clauses, known, words);
    this.others = new Others(clauses.sentence(), known, words);
    Slots slots = new Slots(clauses, phrases, others, words);
    this.doers = new Doers(clauses.sentence(), known, slots, words);
    this.recipients = new Recipients(known, slots, words);
  }

  Clauses clauses() {
    return clauses;
  }

  Phrases phrases() {
    return phrases;
  }

  Others others() {
    return others;
  }

  Doers doers() {
    return doers;
  }

  Recipients recipients() {
    return recipients;
  }

  static boolean hasStanding(Actor actor) {
    return actor.code() != null || actor.country() != null;
  }

  static boolean isKnown(Actor actor) {
    return !PHRASE.equals(actor.via());
  }

  /** Whether a common noun that no list knows as somebody is all that is said: "the dynamic". */
  boolean isThing(Actor actor) {
    return !isKnown(actor) && clauses.sentence().token(actor.head()).upos().equals("NOUN");
  }

  static boolean anyKnown(List<Actor> actors) {
    return actors.stream().anyMatch(Participants::isKnown);
  }

  /**
   * Whether somebody here has a place in public life: a code, a country, a sector, or the
   * document's authorship. In violence anybody's sector will do; elsewhere plain people and unknown
   * names tell of private life, sport and films.
   */
  boolean anyStanding(List<Actor> actors, boolean violent) {
    return actors.stream()
        .anyMatch(a ->
            isAuthor(a)
                || a.code() != null
                || a.country() != null
                || a.sector() != null && (violent || !a.sector().equals("CVL")));
  }

  private boolean isAuthor(Actor actor) {
    String author = document.citation().author();
    return author != null && actor.name() != null && plain(actor.name()).equals(plain(author));
  }

  private static String plain(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("the ") ? lower.substring("the ".length()) : lower;
  }
}
