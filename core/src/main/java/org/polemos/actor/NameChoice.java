package org.polemos.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;
import org.polemos.text.Document;

/** Decides what a listed name means where it stands, or that it means something else there. */
final class NameChoice {

  /** Words of a state's name. */
  private static final int STATE = 6;

  private static final Set<String> SIDES =
      Set.of(
          "backed",
          "led",
          "allied",
          "aligned",
          "sponsored",
          "supported",
          "funded",
          "financed",
          "trained",
          "armed",
          "born",
          "based",
          "made",
          "speaking",
          "style",
          "brokered",
          "mediated",
          "imposed",
          "dominated",
          "friendly",
          "held",
          "occupied",
          "controlled",
          "run",
          "inspired",
          "linked",
          "affiliated",
          "proposed",
          "drafted",
          "supplied",
          "built",
          "owned",
          "administered",
          "educated",
          "initiated",
          "sanctioned",
          "appointed",
          "mandated",
          "spearheaded",
          "engineered");

  private static final Set<String> STANCES = Set.of("pro", "anti", "non", "un", "ex");

  private final ActorLexicon lexicon;
  private final Document document;
  private final Sentence sentence;
  private final SentenceMatches matches;
  private final LocalDate date;
  private final PersonChoice people;

  NameChoice(
      ActorLexicon lexicon,
      Document document,
      Sentence sentence,
      SentenceMatches matches,
      LocalDate date) {
    this.lexicon = lexicon;
    this.document = document;
    this.sentence = sentence;
    this.matches = matches;
    this.date = date;
    this.people = new PersonChoice(document, sentence, matches, date);
  }

  /**
   * What a name means here.
   *
   * @param role the title or description beside it, or {@code null}
   * @return {@code null} where it means none of the things that the lists know
   */
  Sense choose(Match<Sense> name, Role role) {
    boolean person = isTagged(name, "PERSON");
    Sense place = null;
    for (Sense sense : name.values()) {
      if (sense.entry().isNobody()) {
        return null;
      }
      boolean meant = fits(name, sense) && !isOfAnother(name, sense);
      if (sense.entry().kind() != Entry.Kind.PERSON && meant) {
        place = place == null ? sense : preferred(name, place, sense);
      }
    }
    if (place != null && !(person && hasPerson(name))) {
      return byCue(name, seated(name, place));
    }
    return people.choose(name, role, person);
  }

  /** "the Workers' Party of Kenya" is not the one that the lists have in another state. */
  private boolean isOfAnother(Match<Sense> name, Sense sense) {
    int of = name.last() + 1;
    String own = sense.entry().term(date).country();
    if (own == null
        || sense.entry().kind().isPlace()
        || of + 1 >= sentence.size()
        || !sentence.token(of).form().equals("of")) {
      return false;
    }
    return matches.names(of + 1, Math.min(sentence.size() - 1, of + STATE)).stream()
        .filter(next -> next.first() == of + 1)
        .map(next -> next.values().get(0).entry())
        .anyMatch(e -> e.kind() == Entry.Kind.STATE && !own.equals(e.term(date).country()));
  }

  /** Whether the name lies inside a longer name that is none of the lists'. */
  boolean isInsideName(Match<Sense> name) {
    String tag = sentence.token(name.first()).name();
    if (tag.equals("O")) {
      return false;
    }
    String type = tag.substring(2);
    if (!type.equals("PERSON") && !type.equals("ORG") && !type.equals("FAC")) {
      return false;
    }
    boolean before = tag.startsWith("I-");
    int next = name.last() + 1;
    boolean after = next < sentence.size() && sentence.token(next).name().equals("I-" + type);
    return (before || after) && !isAdjective(name);
  }

  /** "the Minsk Accords", "the Paris Club": the city that a title names, not who rules there. */
  boolean isInTitle(Match<Sense> name, Sense sense) {
    int next = name.last() + 1;
    if (sense.use() != Sense.Use.CAPITAL || next >= sentence.size()) {
      return false;
    }
    Token noun = sentence.token(next);
    return Names.isNoun(noun)
        && Character.isUpperCase(noun.form().charAt(0))
        && matches.roleAt(next) == null
        && hasPlainNoun();
  }

  /** Whether a noun or a verb stands in lower case here, as in no line of title case. */
  private boolean hasPlainNoun() {
    for (Token token : sentence.tokens()) {
      boolean content = token.upos().equals("NOUN") || token.upos().equals("VERB");
      if (content && Character.isLowerCase(token.form().charAt(0))) {
        return true;
      }
    }
    return false;
  }

  private boolean isAdjective(Match<Sense> name) {
    return name.values().stream().allMatch(sense -> sense.use() == Sense.Use.ADJECTIVE);
  }

  /** Whether the name says whose the rest of its phrase is, rather than on whose side. */
  boolean isNationality(Match<Sense> name) {
    int next = name.last() + 1;
    if (next + 1 < sentence.size() && sentence.token(next).form().equals("-")) {
      if (SIDES.contains(sentence.token(next + 1).form().toLowerCase(java.util.Locale.ROOT))) {
        return false;
      }
    }
    int before = name.first() - 1;
    if (before >= 0 && sentence.token(before).form().equals("-")) {
      before--;
    }
    return before < 0
        || !STANCES.contains(sentence.token(before).form().toLowerCase(java.util.Locale.ROOT));
  }

  private boolean isTagged(Match<Sense> name, String type) {
    return sentence.token(name.first()).name().endsWith("-" + type);
  }

  private static boolean hasPerson(Match<Sense> name) {
    return name.values().stream().anyMatch(s -> s.entry().kind() == Entry.Kind.PERSON);
  }

  private boolean fits(Match<Sense> name, Sense sense) {
    if (name.first() != name.last() || sense.entry().kind() == Entry.Kind.LISTED) {
      return true;
    }
    return !isPartOfPerson(name.first());
  }

  /**
   * "Michael Jordan", "Paris Hilton", "Han Zheng": the name of a place, a people or a company
   * beside a given or a family name.
   */
  private boolean isPartOfPerson(int token) {
    Token word = sentence.token(token);
    String tag = word.name();
    boolean tagged = tag.equals("I-PERSON");
    boolean opens =
        tag.equals("B-PERSON")
            && token + 1 < sentence.size()
            && sentence.token(token + 1).name().equals("I-PERSON");
    if (tagged || opens) {
      return true;
    }
    if (word.relation().equals("flat") && word.head() >= 0) {
      return people.isUnlisted(word.head());
    }
    return false;
  }

  /** A noun at the head of its phrase is people or a place; before another noun, an adjective. */
  private Sense preferred(Match<Sense> name, Sense one, Sense other) {
    String relation = sentence.token(name.head()).relation();
    boolean modifies = relation.equals("amod") || relation.equals("compound");
    return rank(other, modifies) < rank(one, modifies) ? other : one;
  }

  private static int rank(Sense sense, boolean modifies) {
    int use =
        switch (sense.use()) {
          case NAME, FAMILY, COMMON_FAMILY -> 1;
          case ADJECTIVE -> modifies ? 0 : 2;
          case PEOPLE -> modifies ? 2 : 0;
          case CAPITAL, SEAT -> 1;
        };
    return 16 * use + sense.entry().kind().ordinal();
  }

  /** "Brussels decided" is the Union whose seat it is, "in Brussels" the city. */
  private Sense seated(Match<Sense> name, Sense place) {
    if (place.entry().kind() == Entry.Kind.CITY) {
      for (Sense sense : name.values()) {
        if (sense.use() == Sense.Use.SEAT && Prepositions.mark(sentence, name.head()).isParty()) {
          return sense;
        }
      }
    }
    return place;
  }

  /**
   * Where a row asks for a sign of the usual bearer, the bare word without one is nobody's name.
   */
  private Sense byCue(Match<Sense> name, Sense usual) {
    List<ActorLexicon.Cue> cues = lexicon.cues(usual.entry().name());
    if (cues.isEmpty()) {
      return usual;
    }
    String near = Near.text(document, sentence);
    for (ActorLexicon.Cue cue : cues) {
      if (cue.words().stream().anyMatch(near::contains)) {
        return cued(name, usual, cue.country());
      }
    }
    boolean bare = name.first() == name.last();
    return bare && lexicon.needsSign(usual.entry()) ? null : usual;
  }

  private Sense cued(Match<Sense> name, Sense usual, String country) {
    if (country.equals(usual.entry().term(date).country())) {
      return usual;
    }
    for (Sense sense : name.values()) {
      if (country.equals(sense.entry().terms().get(0).country())) {
        return sense;
      }
    }
    Entry state = lexicon.state(country);
    return state == null ? usual : new Sense(usual.use(), state);
  }
}
