package org.polemos.actor;

import java.time.LocalDate;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;

/** Reads one noun phrase: whom it names, what they are, and whose. */
final class PhraseReading {

  /** How deep "of" goes on: "the army of the government of Chad". */
  private static final int OF = 3;

  private final Mentions mentions;
  private final Sentence sentence;
  private final LocalDate date;
  private final NameChoice choice;
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
    this.phrase = phrase;
  }

  /** The actor that the phrase names, or {@code null}. */
  Actor actor() {
    readRoles();
    readNames();
    Role role = headRole != null ? headRole : titleRole;
    if (core != null) {
      return core.entry().kind().isPlace() && role != null ? described(role) : named();
    }
    if (role != null) {
      return isPerson() ? unlisted(role) : described(role);
    }
    return unlisted(null);
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
      readLoyalTo();
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

  /** "The government of Sudan", "head of state of Mali", "a spokesman for the army". */
  private void readOf() {
    int of = mentions.ofChild(phrase.head());
    for (int i = phrase.head() + 1; i <= phrase.last() && headRole != null; i++) {
      of = phrase.covers(of) || of < 0 ? mentions.ofChild(i) : of;
    }
    if (of < 0 && headRole != null && headRole.weight() == Role.Weight.WEAK) {
      of = mentions.child(phrase.head(), "for");
    }
    if (of < 0 || headRole == null && !isName(sentence.token(phrase.head()).name())) {
      return;
    }
    for (int depth = 0; of >= 0 && depth < OF; depth++) {
      readInner(of);
      boolean told = body != null || nation != null && nation.entry().term(date).country() != null;
      of = told ? -1 : ofAfter(of);
    }
  }

  /** The next "of" phrase, which hangs on the one before or beside it. */
  private int ofAfter(int of) {
    int next = mentions.ofChild(of);
    for (int child : next < 0 ? sentence.children(phrase.head()) : new int[0]) {
      if (next < 0 && child > of && mentions.isOf(child)) {
        next = child;
      }
    }
    return next;
  }

  /** What a phrase is of; the last place or body in "the committee of the party of Greece". */
  private void readInner(int of) {
    Phrase inner = Phrase.of(sentence, of);
    boolean any = false;
    Match<Sense> whole = mentions.nameAt(of);
    inner = whole == null ? inner : inner.union(whole);
    for (Match<Sense> name : mentions.matches().names(inner.first(), inner.last())) {
      Sense sense = choice.choose(name, null);
      if (sense != null) {
        modify(sense);
        any = true;
      }
    }
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

  /** "Forces loyal to Khalifa Haftar". */
  private void readLoyalTo() {
    int loyal = phrase.last() + 1;
    boolean said =
        loyal + 2 < sentence.size()
            && sentence.token(loyal).form().equals("loyal")
            && sentence.token(loyal + 1).form().equals("to");
    if (!said) {
      return;
    }
    for (int i = loyal + 2; i < Math.min(sentence.size(), loyal + 6); i++) {
      Match<Sense> name = mentions.nameAt(i);
      Sense sense = name == null ? null : choice.choose(name, null);
      if (sense != null) {
        modify(sense);
      }
    }
  }

  /** "Police in Nairobi": a place straight after the phrase, wherever the parser hung it. */
  private void readPlaceAfter() {
    int preposition = phrase.last() + 1;
    if (preposition + 1 >= sentence.size()) {
      return;
    }
    String word = sentence.token(preposition).form();
    boolean within = Prepositions.of(word) == Prepositions.WITHIN && !isOwned();
    if (!within && !word.equals("from")) {
      return;
    }
    for (int i = preposition + 1; i < Math.min(sentence.size(), preposition + 5); i++) {
      Match<Sense> name = mentions.nameAt(i);
      if (name != null) {
        Sense sense = choice.choose(name, null);
        if (sense != null && sense.entry().kind().isPlace()) {
          modify(sense);
        }
        return;
      }
      String upos = sentence.token(i).upos();
      if (!upos.equals("DET") && !upos.equals("ADJ") && !upos.equals("NOUN")) {
        return;
      }
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
    int place = mentions.child(phrase.head(), "in");
    if (place < 0 || mentions.nameAt(place) == null) {
      return;
    }
    Phrase whole = Phrase.of(sentence, place);
    if (sentence.child(place, "conj") < 0) {
      readPlaceAfter();
    } else {
      for (Match<Sense> name : mentions.matches().names(whole.first(), sentence.size() - 1)) {
        boolean listed = name.head() == place || sentence.token(name.head()).head() == place;
        whole = listed ? whole.union(name) : whole;
      }
    }
    phrase = phrase.to(whole.last());
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
    if (core == null && headRole == null && titleRole == null && isPerson()) {
      PhraseReading description = new PhraseReading(mentions, Phrase.of(sentence, child));
      description.readRoles();
      description.readNames();
      titleRole = description.headRole;
      modifierRole = description.modifierRole;
      former |= description.former;
      nation = nation == null ? description.nation : nation;
      body = body == null ? description.body : body;
      boolean speaksFor = description.core != null && description.core.entry().kind().isPlace();
      if (speaksFor && nation == null && isBracketed(description.phrase)) {
        nation = description.core;
      }
    }
  }

  /** "Mr. Kyslytsya (Ukraine)", as minutes name those who speak for a state. */
  private boolean isBracketed(Phrase words) {
    return words.first() > 0 && sentence.token(words.first() - 1).form().equals("(");
  }

  private Actor named() {
    boolean elsewhere = core.use() == Sense.Use.SEAT && nation != null;
    if (elsewhere && nation.entry().kind() == Entry.Kind.STATE) {
      // "The Bulgarian Tsar" is not the one in St. Petersburg.
      core = nation;
    }
    Entry entry = core.entry();
    Entry.Term term = entry.term(date);
    String country = term.country();
    String sector = entry.sector(date);
    if (entry.kind() == Entry.Kind.PERSON && former) {
      sector = "ELI";
    }
    if (entry.kind().isPlace()) {
      sector = placeSector(sector);
    } else if (core.use() == Sense.Use.PEOPLE) {
      sector = sector == null ? "CVL" : sector;
    }
    if (country == null && entry.kind() == Entry.Kind.GROUP && nation != null) {
      country = nation.entry().term(date).country();
    }
    return result(entry.name(), entry.code(date), country, sector, term.at());
  }

  /** A state acts through its government; a place where things happen does not act. */
  private String placeSector(String sector) {
    if (core.use() == Sense.Use.PEOPLE) {
      return isCounted() ? "CVL" : null;
    }
    Prepositions mark = Prepositions.mark(sentence, phrase.head());
    if (mark == Prepositions.WITHIN) {
      return null;
    }
    if (core.use() == Sense.Use.CAPITAL) {
      return mark.isParty() ? sector : null;
    }
    return core.entry().kind() == Entry.Kind.STATE ? sector : null;
  }

  /** "500 Nigerians" are people; "the Nigerians" may be their state. */
  private boolean isCounted() {
    int head = phrase.head();
    for (int child : sentence.children(head)) {
      if (sentence.token(child).relation().equals("nummod")) {
        return true;
      }
    }
    return sentence.token(head).xpos().equals("NN") || sentence.child(head, "det") < 0;
  }

  private Actor described(Role role) {
    boolean gives = role.weight() != Role.Weight.STRONG;
    if (role.weight() == Role.Weight.BOUND
        && body == null
        && nation == null
        && modifierRole == null) {
      return null;
    }
    String sector = role.sector();
    String country = null;
    String code = null;
    if (body != null) {
      Entry.Term term = body.entry().term(date);
      country = term.country();
      code = body.entry().code(date);
      sector = gives || isOffice(role) && !isPersons() ? bodySector(role) : sector;
    }
    if (country == null && nation != null) {
      country = nation.entry().term(date).country();
    }
    if (isOther() && nation != null && sector.equals("UAF")) {
      sector = nation.entry().sector(date);
    }
    if (gives && body == null && modifierRole != null) {
      sector = modifierRole.sector();
    } else if (gives && body == null && isBreakaway()) {
      sector = nation.entry().sector(date);
    }
    if (gives && body == null && modifierRole == null && isUnlistedBody()) {
      sector = null;
    }
    code = code != null ? code : nation != null ? nation.entry().code(date) : country;
    sector = former && isOffice(role) ? "ELI" : sector;
    return result(apposed == null ? words() : apposed, code, country, sector, via(role));
  }

  /** "The government of Bill Clinton" governs, whatever he has been since. */
  private boolean isPersons() {
    return body.entry().kind() == Entry.Kind.PERSON;
  }

  /**
   * "UN officials" are the UN, but "Putin's supporters" hold no office, and "NATO forces" and
   * "Putin's forces" are still soldiers.
   */
  private String bodySector(Role role) {
    boolean follows = isPersons() && "PTY".equals(role.sector());
    String own = follows ? null : body.entry().sector(date);
    boolean arms = "MIL".equals(role.sector()) || "REB".equals(role.sector());
    if (!arms || own == null) {
      return own == null ? role.sector() : own;
    }
    return switch (own) {
      case "GOV", "IGO" -> "MIL";
      case "ELI", "LEG", "JUD", "PTY", "OPP" -> role.sector();
      default -> own;
    };
  }

  /** "An Alcan spokesman" speaks for a body of which the lists say nothing. */
  private boolean isUnlistedBody() {
    for (int i = phrase.first(); i < phrase.head(); i++) {
      Token token = sentence.token(i);
      if (token.head() == phrase.head()
          && (token.is("compound") || token.is("nmod:poss"))
          && Names.isProper(token)
          && mentions.nameAt(i) == null
          && !mentions.isRole(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isBreakaway() {
    return nation != null
        && nation.entry().kind() == Entry.Kind.STATE
        && "REB".equals(nation.entry().sector(date));
  }

  /** A former president is of the elite; former rebels are something else again, but not that. */
  private static boolean isOffice(Role role) {
    return "GOV".equals(role.sector()) || "LEG".equals(role.sector());
  }

  private String via(Role role) {
    Sense whose = body != null ? body : nation;
    return whose == null ? role.at() : role.at() + "+" + whose.entry().term(date).at();
  }

  /** A name that no list has: the parser's word for it, with what its phrase says. */
  private Actor unlisted(Role role) {
    Token head = sentence.token(phrase.head());
    String tag = head.name();
    boolean proper = Names.isProper(head) && Names.isName(head) && !isOpening(head);
    if (role == null && !isName(tag) && !proper) {
      return null;
    }
    String country = null;
    String sector = null;
    if (body != null) {
      country = body.entry().term(date).country();
      sector = body.entry().sector(date);
    }
    if (country == null && nation != null) {
      country = nation.entry().term(date).country();
    }
    if (role != null && role.weight() == Role.Weight.STRONG) {
      sector = role.sector();
    } else if (role != null && body == null && modifierRole == null) {
      sector = nation == null ? null : role.sector();
    } else if (sector == null && modifierRole != null) {
      sector = modifierRole.sector();
    }
    sector = former ? "ELI" : sector;
    String code = body != null ? body.entry().code(date) : country;
    return result(
        Names.of(mentions, phrase), code, country, sector, role == null ? "model" : via(role));
  }

  /** The first word has a capital in any case; here both tags must call it a name. */
  private boolean isOpening(Token head) {
    return phrase.last() == 0 && !(head.upos().equals("PROPN") && head.xpos().startsWith("NNP"));
  }

  private boolean isPerson() {
    return Names.isPerson(sentence, phrase, titleEnd());
  }

  /** The last token of the role at the head, -1 where there is none: "Secretary of State". */
  private int titleEnd() {
    Match<Role> role = mentions.roleAt(phrase.head());
    return role == null ? -1 : role.last();
  }

  private static boolean isName(String tag) {
    return tag.endsWith("-PERSON")
        || tag.endsWith("-ORG")
        || tag.endsWith("-NORP")
        || tag.endsWith("-GPE")
        || tag.endsWith("-LOC")
        || tag.endsWith("-FAC");
  }

  private String words() {
    int first = phrase.first();
    while (first < phrase.last() && sentence.token(first).upos().equals("DET")) {
      first++;
    }
    return mentions.span(first, phrase.last()).in(mentions.document().text());
  }

  private Actor result(String name, String code, String country, String sector, String via) {
    if (coreMatch != null) {
      phrase = phrase.union(coreMatch);
    }
    return mentions.actor(
        phrase.head(), phrase.first(), phrase.last(), name, code, country, sector, via);
  }
}
