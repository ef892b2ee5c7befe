package org.polemos.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;
import org.polemos.text.Document;

/** Decides what a listed name means where it stands, or that it means something else there. */
final class NameChoice {

  /** How far around a name its text is searched for words that decide, in characters. */
  private static final int REACH = 6000;

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
    return person(name, role, person);
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
      return isUnlisted(word.head());
    }
    return false;
  }

  private boolean isUnlisted(int token) {
    if (!Names.isProper(sentence.token(token))) {
      return false;
    }
    return matches.roleAt(token) == null && matches.nameAt(token) == null;
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
    String near = near();
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

  private String near() {
    String text = document.text();
    int from = Math.max(0, sentence.span().start() - REACH);
    return text.substring(from, Math.min(text.length(), sentence.span().end() + REACH));
  }

  private Sense person(Match<Sense> name, Role role, boolean tagged) {
    if (name.first() == name.last() && !tagged && isOtherWord(name.first())) {
      return null;
    }
    Sense best = null;
    long bestScore = Long.MAX_VALUE;
    for (Sense sense : name.values()) {
      if (sense.entry().kind() == Entry.Kind.PERSON && mayBe(name, sense, role)) {
        long score = distance(sense.entry(), role);
        if (score < bestScore) {
          best = sense;
          bestScore = score;
        }
      }
    }
    return best;
  }

  private boolean isOtherWord(int token) {
    return !Names.isProper(sentence.token(token));
  }

  private boolean mayBe(Match<Sense> name, Sense sense, Role role) {
    if (sense.use() != Sense.Use.FAMILY && sense.use() != Sense.Use.COMMON_FAMILY) {
      return true;
    }
    String given = givenName(name);
    if (given != null) {
      return shares(sense.entry().name(), given);
    }
    if (sense.use() == Sense.Use.FAMILY) {
      return true;
    }
    Token token = sentence.token(name.head());
    if (token.is("compound") && Names.isProper(sentence.token(token.head()))) {
      return false;
    }
    return holds(sense.entry(), role) || near().contains(sense.entry().name());
  }

  /** The unlisted proper noun to which a family name belongs, or {@code null}. */
  private String givenName(Match<Sense> name) {
    Token token = sentence.token(name.first());
    if (token.relation().equals("flat") && token.head() >= 0 && isUnlisted(token.head())) {
      return sentence.token(token.head()).form();
    }
    int before = name.first() - 1;
    if (before >= 0
        && token.name().equals("I-PERSON")
        && sentence.token(before).name().endsWith("-PERSON")) {
      return isUnlisted(before) ? sentence.token(before).form() : null;
    }
    int after = name.last() + 1;
    if (after < sentence.size()
        && sentence.token(after).head() == name.head()
        && sentence.token(after).relation().equals("flat")) {
      return sentence.token(after).form();
    }
    return null;
  }

  private static boolean shares(String name, String given) {
    String plain = String.join(" ", Atoms.of(given));
    for (String atom : Atoms.of(name)) {
      if (atom.equals(plain) || plain.length() <= 2 && atom.startsWith(plain.substring(0, 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(Entry entry, Role role) {
    return role != null
        && role.office() != null
        && entry.terms().stream().anyMatch(term -> role.office().equals(term.office()));
  }

  /** Days between the date and the nearest term, less for the office that the text names. */
  private long distance(Entry entry, Role role) {
    long nearest = Long.MAX_VALUE / 4;
    for (Entry.Term term : entry.terms()) {
      long days = date == null ? recency(term) : days(term);
      boolean named = role != null && role.office() != null && role.office().equals(term.office());
      nearest = Math.min(nearest, named ? days - 20_000 : days);
    }
    return nearest;
  }

  private static long recency(Entry.Term term) {
    return term.from() == null ? 0 : -term.from().toEpochDay();
  }

  private long days(Entry.Term term) {
    if (term.holds(date)) {
      return 0;
    }
    boolean later = term.from() != null && date.isBefore(term.from());
    return later
        ? term.from().toEpochDay() - date.toEpochDay()
        : date.toEpochDay() - term.to().toEpochDay();
  }
}
