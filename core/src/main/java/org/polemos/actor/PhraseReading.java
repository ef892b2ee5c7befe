package org.polemos.actor;

import java.time.LocalDate;
import java.util.List;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;

/** Reads one noun phrase: whom it names, what they are, and whose. */
final class PhraseReading {

  private final Mentions mentions;
  private final Sentence sentence;
  private final LocalDate date;
  private final NameChoice choice;
  private final Complements complements;
  private Phrase phrase;

  private Role headRole;
  private Role titleRole;
  private Role modifierRole;
  private boolean former;
  private Sense core;
  private Match<Sense> coreMatch;
  private Sense body;
  private Sense nation;
  private String apposed;

  PhraseReading(Mentions mentions, Phrase phrase) {
    this.mentions = mentions;
    this.sentence = mentions.sentence();
    this.date = mentions.date();
    this.choice = mentions.choice();
    this.complements = new Complements(mentions);
    this.phrase = phrase;
  }

  /** What its words were found to be. */
  PhraseParts parts() {
    readRoles();
    readNames();
    return new PhraseParts(
        phrase, headRole, titleRole, modifierRole, former, core, coreMatch, body, nation, apposed);
  }

  private void readRoles() {
    for (Match<Role> role : mentions.matches().roles(phrase.first(), phrase.last())) {
      Role value = role.values().get(0);
      Token token = sentence.token(role.head());
      if (value.weight() == Role.Weight.FORMER) {
        former |= token.relation().equals("amod") || token.is("compound");
        continue;
      }
      former |= value.noun().startsWith("ex-");
      if (role.head() == phrase.head()) {
        headRole = value;
      } else if (token.is("nmod:desc")) {
        titleRole = value;
      } else if (value.weight() == Role.Weight.STRONG
          && !token.relation().equals("flat")
          && !isPossessor(role.head())) {
        modifierRole = value;
      }
    }
  }

  private boolean isPossessor(int token) {
    for (int i = token; i != phrase.head() && phrase.covers(i); i = sentence.token(i).head()) {
      if (sentence.token(i).is("nmod:poss")) {
        return true;
      }
    }
    return false;
  }

  private void readNames() {
    for (Match<Sense> name : mentions.matches().names(phrase.first(), phrase.last())) {
      if (!isOther() || !isPossessor(name.head())) {
        readName(name);
      }
    }
    if (isOther()) {
      readWhereabouts();
      readApposition();
      return;
    }
    if (core == null) {
      readOf();
    }
    if (core == null && nation == null && body == null && headRole != null) {
      complements.loyalTo(phrase).forEach(this::modify);
    }
    if (core == null && nation == null && body == null && headRole != null) {
      readPlaceAfter();
    }
    if (core == null || core.entry().kind() == Entry.Kind.PERSON) {
      readApposition();
    }
  }

  /** "Ukraine's enemies", "invaders in Ukraine": whosever side they are on, it is not this one. */
  private boolean isOther() {
    return headRole != null && headRole.weight() == Role.Weight.OTHER;
  }

  private void readName(Match<Sense> name) {
    Role role = titleRole != null ? titleRole : headRole;
    Sense sense = choice.choose(name, role);
    if (sense == null) {
      return;
    }
    boolean person = sense.entry().kind() == Entry.Kind.PERSON;
    if (name.covers(phrase.head()) || person && isNamedBy(name)) {
      if (core == null || person) {
        core = sense;
        coreMatch = name;
      }
    } else if (choice.isNationality(name)) {
      modify(sense);
    }
  }

  /** Whether the name is the phrase's own, hung on its head by a flat or an apposition. */
  private boolean isNamedBy(Match<Sense> name) {
    Token token = sentence.token(name.head());
    return token.head() == phrase.head()
        && (token.relation().equals("flat") || token.relation().equals("appos"));
  }

  private void modify(Sense sense) {
    Entry entry = sense.entry();
    if (entry.kind().isPlace() || entry.kind() == Entry.Kind.GROUP) {
      if (nation == null || nation.entry().term(date).country() == null) {
        nation = sense;
      }
    } else if (body == null) {
      body = sense;
    }
  }

  private void readOf() {
    if (headRole == null && !Names.isActor(sentence.token(phrase.head()).name())) {
      return;
    }
    for (int of : complements.of(phrase, headRole)) {
      readInner(of);
      if (body != null || nation != null && nation.entry().term(date).country() != null) {
        return;
      }
    }
  }

  /** What a phrase is of; the last place or body in "the committee of the party of Greece". */
  private void readInner(int of) {
    Match<Sense> whole = mentions.nameAt(of);
    Phrase inner = Phrase.of(sentence, of);
    inner = whole == null ? inner : inner.union(whole);
    List<Sense> names = complements.names(inner);
    names.forEach(this::modify);
    boolean any = !names.isEmpty();
    Match<Role> role = mentions.roleAt(of);
    if (role != null
        && role.values().get(0).weight() == Role.Weight.STRONG
        && modifierRole == null) {
      modifierRole = role.values().get(0);
      any = true;
    }
    if (any || headRole != null) {
      phrase = phrase.to(inner.last());
    }
  }

  private void readPlaceAfter() {
    Sense place = complements.placeAfter(phrase, isOwned());
    if (place != null) {
      modify(place);
    }
  }

  /** "Its envoys in Nairobi" are not Kenya's. */
  private boolean isOwned() {
    int owner = sentence.child(phrase.head(), "nmod:poss");
    return owner >= 0
        && !isOther()
        && (sentence.token(owner).upos().equals("PRON") || mentions.nameAt(owner) != null);
  }

  /** "Moscow's allies in Belgrade": whose they are, where one place says it. */
  private void readWhereabouts() {
    Phrase places = complements.whereabouts(phrase);
    if (places == null) {
      return;
    }
    if (sentence.child(places.head(), "conj") < 0) {
      readPlaceAfter();
    }
    phrase = phrase.to(places.last());
  }

  /** "The prime minister, Viktor Orban"; "Juan Guaido, the leader of the opposition". */
  private void readApposition() {
    int child = sentence.child(phrase.head(), "appos");
    if (child < 0 || phrase.covers(child)) {
      return;
    }
    Match<Sense> name = mentions.nameAt(child);
    if (name != null && core == null && headRole != null) {
      Sense sense = choice.choose(name, headRole);
      if (sense != null && sense.entry().kind() == Entry.Kind.PERSON) {
        core = sense;
      }
    }
    if (core == null
        && headRole != null
        && Names.isPerson(sentence, Phrase.of(sentence, child), -1)) {
      apposed = Names.of(mentions, Phrase.of(sentence, child).withTag(sentence));
    }
    if (core == null && headRole == null && titleRole == null && mentions.isPerson(phrase)) {
      describe(new PhraseReading(mentions, Phrase.of(sentence, child)).parts());
    }
  }

  /** What a name's apposition says of its bearer. */
  private void describe(PhraseParts description) {
    titleRole = description.headRole();
    modifierRole = description.modifierRole();
    former |= description.former();
    nation = nation == null ? description.nation() : nation;
    body = body == null ? description.body() : body;
    Sense named = description.core();
    boolean speaksFor = named != null && named.entry().kind().isPlace();
    if (speaksFor && nation == null && isBracketed(description.phrase())) {
      nation = named;
    }
  }

  /** "Mr. Kyslytsya (Ukraine)", as minutes name those who speak for a state. */
  private boolean isBracketed(Phrase words) {
    return words.first() > 0 && sentence.token(words.first() - 1).form().equals("(");
  }
}
