package org.polemos.actor;

import java.time.LocalDate;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;

/** Makes an actor of the parts of a noun phrase: its name, code, country and sector. */
final class PhraseCoding {

  private final Mentions mentions;
  private final Sentence sentence;
  private final LocalDate date;
  private final PhraseParts parts;
  private final Phrase phrase;
  private final Sense body;
  private final Sense nation;

  PhraseCoding(Mentions mentions, PhraseParts parts) {
    this.mentions = mentions;
    this.sentence = mentions.sentence();
    this.date = mentions.date();
    this.parts = parts;
    this.phrase = parts.phrase();
    this.body = parts.body();
    this.nation = parts.nation();
  }

  /** The actor that the phrase names, or {@code null}. */
  Actor actor() {
    Role role = parts.headRole() != null ? parts.headRole() : parts.titleRole();
    if (parts.core() != null) {
      return parts.core().entry().kind().isPlace() && role != null ? described(role) : named();
    }
    if (role != null) {
      return mentions.isPerson(phrase) ? unlisted(role) : described(role);
    }
    return unlisted(null);
  }

  /** The name itself; "the Bulgarian Tsar" is not the one in St. Petersburg. */
  private Sense core() {
    Sense nation = parts.nation();
    boolean elsewhere =
        parts.core().use() == Sense.Use.SEAT
            && nation != null
            && nation.entry().kind() == Entry.Kind.STATE;
    return elsewhere ? nation : parts.core();
  }

  private Actor named() {
    Sense core = core();
    Entry entry = core.entry();
    Entry.Term term = entry.term(date);
    String country = term.country();
    String sector = entry.sector(date);
    if (entry.kind() == Entry.Kind.PERSON && parts.former()) {
      sector = "ELI";
    }
    if (entry.kind().isPlace()) {
      sector = placeSector(core, sector);
    } else if (core.use() == Sense.Use.PEOPLE) {
      sector = sector == null ? "CVL" : sector;
    }
    if (country == null && entry.kind() == Entry.Kind.GROUP && nation != null) {
      country = nation.entry().term(date).country();
    }
    return result(entry.name(), entry.code(date), country, sector, term.at());
  }

  /** A state acts through its government; a place where things happen does not act. */
  private String placeSector(Sense core, String sector) {
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
        && parts.modifierRole() == null) {
      return null;
    }
    String sector = role.sector();
    String country = parts.country(date);
    String code = null;
    if (body != null) {
      code = body.entry().code(date);
      sector = gives || isOffice(role) && !parts.isPersons() ? bodySector(role) : sector;
    }
    if (parts.isOther() && nation != null && sector.equals("UAF")) {
      sector = nation.entry().sector(date);
    }
    if (gives && body == null && parts.modifierRole() != null) {
      sector = parts.modifierRole().sector();
    } else if (gives && body == null && parts.isBreakaway(date)) {
      sector = nation.entry().sector(date);
    }
    if (gives && body == null && parts.modifierRole() == null && isUnlistedBody()) {
      sector = null;
    }
    code = code != null ? code : nation != null ? nation.entry().code(date) : country;
    sector = parts.former() && isOffice(role) ? "ELI" : sector;
    return result(
        parts.apposed() == null ? words() : parts.apposed(), code, country, sector, via(role));
  }

  /**
   * "UN officials" are the UN, but "Putin's supporters" hold no office, and "NATO forces" and
   * "Putin's forces" are still soldiers.
   */
  private String bodySector(Role role) {
    boolean follows = parts.isPersons() && "PTY".equals(role.sector());
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
    if (role == null && !Names.isActor(tag) && !proper) {
      return null;
    }
    String country = parts.country(date);
    String sector = body == null ? null : body.entry().sector(date);
    if (role != null && role.weight() == Role.Weight.STRONG) {
      sector = role.sector();
    } else if (role != null && body == null && parts.modifierRole() == null) {
      sector = nation == null ? null : role.sector();
    } else if (sector == null && parts.modifierRole() != null) {
      sector = parts.modifierRole().sector();
    }
    sector = parts.former() ? "ELI" : sector;
    String code = body != null ? body.entry().code(date) : country;
    return result(
        Names.of(mentions, phrase), code, country, sector, role == null ? "model" : via(role));
  }

  /** The first word has a capital in any case; here both tags must call it a name. */
  private boolean isOpening(Token head) {
    return phrase.last() == 0 && !(head.upos().equals("PROPN") && head.xpos().startsWith("NNP"));
  }

  private String words() {
    int first = phrase.first();
    while (first < phrase.last() && sentence.token(first).upos().equals("DET")) {
      first++;
    }
    return mentions.span(first, phrase.last()).in(mentions.document().text());
  }

  private Actor result(String name, String code, String country, String sector, String via) {
    Phrase whole = parts.coreMatch() == null ? phrase : phrase.union(parts.coreMatch());
    return mentions.actor(
        whole.head(), whole.first(), whole.last(), name, code, country, sector, via);
  }
}
