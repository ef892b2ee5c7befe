package org.polemos.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.polemos.actor.Actor;
import org.polemos.clause.Argument;
import org.polemos.clause.Clause;
import org.polemos.clause.Words;
import org.polemos.parse.Sentence;
import org.polemos.place.Place.Precision;
import org.polemos.record.EventRecord.EventPlace;
import org.polemos.text.Document;

/**
 * Says where the deeds of a document happened, from the phrases of place in their own clauses.
 *
 * <p>Who speaks, and things that bear a place's name, are nowhere: "Moscow said", "the Paris
 * Agreement". Of several places in a clause the most exact counts. Immutable.
 */
public final class PlaceResolver {

  /** Clauses that share the scene of the one above them. */
  private static final Set<String> SHARED = Set.of("advcl", "conj", "xcomp", "acl");

  /** A city of fewer people is one only where something else in the text says so. */
  private static final int LARGE = 500_000;

  private final Gazetteer gazetteer;
  private final Locatives words;
  private final Document document;
  private final Map<String, Integer> countries;

  private PlaceResolver(
      Gazetteer gazetteer, Locatives words, Document document, Map<String, Integer> countries) {
    this.gazetteer = gazetteer;
    this.words = words;
    this.document = document;
    this.countries = countries;
  }

  /**
   * @param known the actors of each sentence, by the index of their head token
   */
  static PlaceResolver of(
      Gazetteer gazetteer,
      Locatives words,
      Document document,
      List<SortedMap<Integer, Actor>> known) {
    Map<String, Integer> countries = new HashMap<>();
    for (SortedMap<Integer, Actor> actors : known) {
      for (Actor actor : actors.values()) {
        if (actor.country() != null) {
          countries.merge(actor.country(), 1, Integer::sum);
        }
      }
    }
    return new PlaceResolver(gazetteer, words, document, countries);
  }

  /** Where the deed of a clause was done, or {@code null} where its sentence does not say. */
  public @Nullable EventPlace at(
      Sentence sentence, Clause clause, SortedMap<Integer, Actor> known) {
    PhraseReader reader = new PhraseReader(gazetteer, words, document, sentence, known);
    List<Mention> mentions = new ArrayList<>();
    for (Argument argument : clause.arguments()) {
      if (words.say(argument.role(), sentence, argument.head())) {
        mentions.addAll(reader.read(argument.head()));
      }
    }
    if (mentions.isEmpty() && words.taken().contains(clause.lemma())) {
      taken(clause, reader, mentions);
    }
    for (int at = clause.predicate(); mentions.isEmpty() && at >= 0; at = above(sentence, at)) {
      around(sentence, at, reader, mentions);
    }
    Argument subject = clause.argument(Argument.SUBJECT);
    if (mentions.isEmpty() && subject != null) {
      around(sentence, subject.head(), reader, mentions);
    }
    return place(mentions);
  }

  /** A town or region that the deed is done to; for some deeds a country too. */
  private void taken(Clause clause, PhraseReader reader, List<Mention> mentions) {
    boolean country = words.entered().contains(clause.lemma());
    for (Argument argument : clause.arguments()) {
      String role = argument.role();
      if (role.equals(Argument.OBJECT) || role.equals("from") || role.equals("to")) {
        for (Mention mention : reader.read(argument.head())) {
          if (country
              || mention.places().stream().anyMatch(p -> p.precision() != Precision.COUNTRY)) {
            mentions.add(mention);
          }
        }
      }
    }
  }

  /** The phrases of place that hang on a token: a verb, a deed's noun, "police in Paris". */
  private void around(Sentence sentence, int at, PhraseReader reader, List<Mention> mentions) {
    for (int child : sentence.children(at)) {
      String relation = sentence.token(child).relation();
      if (relation.equals("obl") || relation.equals("nmod")) {
        if (words.say(Words.preposition(sentence, child), sentence, child)) {
          mentions.addAll(reader.read(child));
        }
      }
    }
  }

  /** The token whose scene a clause shares, or -1. */
  private static int above(Sentence sentence, int at) {
    return SHARED.contains(sentence.token(at).relation()) ? sentence.token(at).head() : -1;
  }

  private @Nullable EventPlace place(List<Mention> mentions) {
    EventPlace best = null;
    Precision finest = null;
    for (Mention mention : mentions) {
      Place place = choose(mention);
      boolean named = place == null && mention.places().isEmpty();
      Precision precision = place == null ? Precision.UNKNOWN : place.precision();
      if ((place != null || named) && (finest == null || precision.compareTo(finest) < 0)) {
        finest = precision;
        best = record(mention, place);
      }
    }
    return best;
  }

  private static EventPlace record(Mention mention, @Nullable Place place) {
    return place == null
        ? new EventPlace(
            mention.text(),
            mention.span(),
            mention.text(),
            null,
            null,
            null,
            mention.country(),
            Precision.UNKNOWN.label())
        : new EventPlace(
            mention.text(),
            mention.span(),
            place.name(),
            place.geonameid(),
            place.lat(),
            place.lon(),
            place.country(),
            place.precision().label());
  }

  /** The likeliest of the places that bear a name, or {@code null} where none is likely. */
  private @Nullable Place choose(Mention mention) {
    Place best =
        mention.places().stream()
            .max(Comparator.comparingDouble(place -> likelihood(mention, place)))
            .orElse(null);
    boolean likely =
        best != null
            && (best.precision() != Precision.CITY && best.precision() != Precision.REGION
                || best.people() >= LARGE
                || best.country() != null
                    && (best.country().equals(mention.country())
                        || countries.containsKey(best.country())));
    return likely ? best : null;
  }

  /** In powers of ten of people; what the text says weighs more than size. */
  private double likelihood(Mention mention, Place place) {
    double score = Math.log10(place.people() + 1.0);
    if (place.country() != null) {
      score += place.country().equals(mention.country()) ? 8 : 0;
      score += countries.containsKey(place.country()) ? 3 : 0;
      score += 0.1 * Math.min(9, countries.getOrDefault(place.country(), 0));
    }
    boolean region = place.precision() == Precision.REGION;
    score += place.precision() == Precision.AREA ? 6 : 0;
    score += mention.region() == region ? 5 : 0;
    return score;
  }
}
