package org.polemos.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.polemos.actor.Actor;
import org.polemos.clause.Words;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;
import org.polemos.place.Place.Precision;
import org.polemos.text.Document;
import org.polemos.text.Span;

/**
 * Finds the names of places in a noun phrase: "in the Syrian town of Idlib", "at Kabul airport".
 */
final class PhraseReader {

  /** How deep phrases may lie within each other. */
  private static final int DEPTH = 4;

  /** As many words as a name has at most. */
  private static final int LONGEST = 5;

  private final Gazetteer gazetteer;
  private final Locatives words;
  private final Document document;
  private final Sentence sentence;
  private final SortedMap<Integer, Actor> known;

  PhraseReader(
      Gazetteer gazetteer,
      Locatives words,
      Document document,
      Sentence sentence,
      SortedMap<Integer, Actor> known) {
    this.gazetteer = gazetteer;
    this.words = words;
    this.document = document;
    this.sentence = sentence;
    this.known = known;
  }

  /** The places that the phrase of this head names; those nearest to the head first. */
  List<Mention> read(int head) {
    List<Mention> found = new ArrayList<>();
    read(head, false, 0, found);
    return found;
  }

  /**
   * @param division whether the words above say that this names a first-level division
   */
  private void read(int head, boolean division, int depth, List<Mention> found) {
    String lemma = Words.lemma(sentence, head).toLowerCase(Locale.ROOT);
    boolean site = words.isSite(sentence, head);
    boolean region = words.regions().contains(lemma);
    Mention own = site ? before(head, region) : name(head, division);
    if (own != null) {
      found.add(own);
    }
    if (depth == DEPTH || own != null && own.places().isEmpty() && !site) {
      return;
    }
    for (int child : sentence.children(head)) {
      Token token = sentence.token(child);
      boolean within = token.relation().equals("nmod") && child > head && isWhere(child, site);
      boolean renamed = token.is("appos") && (site || own == null);
      if (within || renamed) {
        read(child, region, depth + 1, found);
      }
    }
  }

  /** "The town of Derna", "a village near Derna"; but "the war of Derna" is elsewhere. */
  private boolean isWhere(int child, boolean site) {
    String preposition = Words.preposition(sentence, child);
    return site && "of".equals(preposition) || words.say(preposition, sentence, child);
  }

  /** The name before a site's noun: "Kabul airport", "Yemen's capital". */
  private @Nullable Mention before(int site, boolean region) {
    Mention found = null;
    int[] children = sentence.children(site);
    for (int i = children.length - 1; i >= 0 && found == null; i--) {
      int child = children[i];
      boolean beside =
          sentence.token(child).is("compound") || sentence.token(child).is("nmod:poss");
      if (beside && child < site) {
        found = name(child, region);
      }
    }
    boolean whole = found == null && site > 0 && isName(site) && isName(site - 1);
    return whole ? name(site, region) : found;
  }

  /** The longest known name that ends at or stretches over a proper noun. */
  private @Nullable Mention name(int head, boolean region) {
    if (!isName(head)) {
      return null;
    }
    int last = head;
    while (last + 1 < sentence.size() && continues(last + 1, head)) {
      last++;
    }
    int first = head;
    while (first > 0 && head - first < LONGEST && continues(first - 1, head)) {
      first--;
    }
    while (first < head && !isName(first)) {
      first++;
    }
    for (int from = first; from <= head; from++) {
      Mention mention = known(from, last, head, region);
      if (mention != null) {
        return mention;
      }
    }
    Mention state = state(first, head, last);
    boolean place = sentence.token(head).name().matches("[BI]-(GPE|LOC)");
    return state != null || !place
        ? state
        : new Mention(span(first, last), text(first, last), beside(last), region, List.of());
  }

  /** A name that the gazetteer has, unless it is a state's own or somebody's. */
  private @Nullable Mention known(int first, int last, int head, boolean region) {
    String text = text(first, last);
    List<Place> places = gazetteer.named(text);
    Actor actor = known.get(head);
    if (places.isEmpty() || actor != null && !isSeat(places, actor, text) && isOther(actor)) {
      return null;
    }
    String country = beside(last);
    String given = country == null && actor != null ? actor.country() : country;
    return new Mention(span(first, last), text, given, region, places);
  }

  private @Nullable Mention state(int first, int head, int last) {
    Actor actor = known.get(head);
    if (actor == null || actor.country() == null || !isState(actor)) {
      return null;
    }
    Place country = gazetteer.country(actor.country(), actor.name());
    List<Place> places = country == null ? List.of() : List.of(country);
    return new Mention(span(first, last), text(first, last), actor.country(), false, places);
  }

  /** Whether the words that stand for a state are the name of a city of it, and not its own. */
  private static boolean isSeat(List<Place> places, Actor actor, String text) {
    boolean own = actor.name() != null && Gazetteer.key(actor.name()).equals(Gazetteer.key(text));
    return actor.via().startsWith("states.csv")
        && !own
        && places.stream()
            .anyMatch(p ->
                p.precision() == Precision.CITY
                    && actor.country() != null
                    && actor.country().equals(p.country()));
  }

  /** Whether the lists know the words as a state, or as somebody: a person, a party, a paper. */
  private static boolean isOther(Actor actor) {
    String list = actor.via() == null ? "" : actor.via();
    return list.contains(".csv")
        && !list.startsWith("cities.csv")
        && !list.startsWith("regions.csv");
  }

  private static boolean isState(Actor actor) {
    return actor.via() != null && actor.via().matches("states\\.csv[^+]*");
  }

  /** The country named behind a comma or in brackets: "Tripoli, Lebanon". */
  private @Nullable String beside(int last) {
    int at = last + 2;
    if (at >= sentence.size() || !sentence.token(last + 1).form().matches("[,(]")) {
      return null;
    }
    for (int i = at; i < Math.min(at + 3, sentence.size()); i++) {
      Actor actor = known.get(i);
      if (actor != null && actor.via() != null && actor.via().matches("(states|regions).csv.*")) {
        return actor.span().start() == sentence.token(at).span().start() ? actor.country() : null;
      }
    }
    return null;
  }

  private boolean continues(int i, int head) {
    Token token = sentence.token(i);
    boolean tied =
        token.head() == head
            || token.head() >= 0 && sentence.token(token.head()).head() == head
            || sentence.token(head).head() == i;
    String relation = token.relation();
    return tied
        && (isName(i) || token.form().equals("-") || token.form().equals("of"))
        && !relation.equals("appos")
        && !relation.equals("conj")
        && !relation.equals("nmod")
        && Character.isLetterOrDigit(token.form().charAt(0));
  }

  private boolean isName(int i) {
    Token token = sentence.token(i);
    return token.upos().equals("PROPN") || token.xpos().startsWith("NNP");
  }

  private Span span(int first, int last) {
    return sentence.token(first).span().union(sentence.token(last).span());
  }

  private String text(int first, int last) {
    return span(first, last).in(document.text());
  }
}
