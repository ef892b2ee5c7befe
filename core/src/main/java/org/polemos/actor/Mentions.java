package org.polemos.actor;

import java.time.LocalDate;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;
import org.polemos.text.Document;
import org.polemos.text.Span;

/**
 * Finds the actors of one sentence: names and roles first, then what their phrases make of them.
 */
final class Mentions {

  /** Words that count what follows "of": "thousands of protesters". */
  private static final Set<String> QUANTITIES =
      Set.of(
          "thousand",
          "hundred",
          "dozen",
          "million",
          "ten",
          "score",
          "number",
          "lot",
          "majority",
          "handful",
          "couple",
          "group",
          "most",
          "some",
          "many",
          "several",
          "all",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "half",
          "crowd",
          "rest",
          "each",
          "none",
          "any",
          "few",
          "both",
          "plenty",
          "scores",
          "tens",
          "wave",
          "minority",
          "percent");

  private final ActorLexicon lexicon;
  private final Document document;
  private final Sentence sentence;
  private final LocalDate date;
  private final SentenceMatches matches;
  private final NameChoice choice;
  private final SortedMap<Integer, Actor> found = new TreeMap<>();

  Mentions(ActorLexicon lexicon, Document document, Sentence sentence, LocalDate date) {
    this.lexicon = lexicon;
    this.document = document;
    this.sentence = sentence;
    this.date = date;
    this.matches = new SentenceMatches(lexicon, sentence);
    this.choice = new NameChoice(lexicon, document, sentence, matches, date);
  }

  SortedMap<Integer, Actor> find() {
    for (int i = 0; i < sentence.size(); i++) {
      if (isHead(i)) {
        phrase(i);
      }
    }
    for (Match<Sense> name : matches.names()) {
      if (!found.containsKey(name.head())) {
        modifier(name);
      }
    }
    for (Match<Role> role : matches.roles()) {
      if (!found.containsKey(role.head()) && sentence.token(role.head()).is("compound")) {
        roleModifier(role);
      }
    }
    return found;
  }

  /** Whether a token heads a noun phrase of its own, rather than standing inside one. */
  private boolean isHead(int i) {
    Token token = sentence.token(i);
    if (!isNominal(i, token)) {
      return false;
    }
    Match<Sense> name = nameAt(i);
    if (name != null && name.head() != i) {
      return false;
    }
    String relation = Relations.outer(sentence, i);
    return switch (relation) {
      case "compound",
          "amod",
          "flat",
          "fixed",
          "goeswith",
          "nmod:desc",
          "det",
          "nummod",
          "advmod",
          "case",
          "punct" ->
          false;
      default -> true;
    };
  }

  private boolean isNominal(int i, Token token) {
    if (Names.isNoun(token) || nameAt(i) != null) {
      return true;
    }
    return switch (token.upos()) {
      case "NUM", "DET", "PRON" -> QUANTITIES.contains(token.lemma());
      case "ADJ" -> roleAt(i) != null || QUANTITIES.contains(token.lemma());
      default -> false;
    };
  }

  private void phrase(int head) {
    if (QUANTITIES.contains(sentence.token(head).lemma()) && nameAt(head) == null) {
      int counted = ofChild(head);
      if (counted >= 0) {
        quantity(head, counted);
        return;
      }
    }
    Match<Sense> named = nameAt(head);
    if (named != null && named.values().get(0).entry().isNobody()) {
      return;
    }
    Phrase phrase = Phrase.of(sentence, head).withTag(sentence);
    Match<Role> role = roleAt(head);
    if (role != null) {
      phrase = phrase.union(role);
    }
    if (named != null) {
      phrase = phrase.union(named);
    }
    Actor actor = new PhraseCoding(this, new PhraseReading(this, phrase).parts()).actor();
    if (actor != null) {
      found.put(head, actor);
    }
  }

  /** "Thousands of protesters" are what is counted; the counting word carries the whole phrase. */
  private void quantity(int head, int counted) {
    Actor of = found.get(counted);
    if (of == null) {
      phrase(counted);
      of = found.get(counted);
    }
    if (of != null) {
      Span span = sentence.token(Phrase.of(sentence, head).first()).span().union(of.span());
      found.put(
          head,
          new Actor(
              span,
              head,
              span.in(document.text()),
              of.name(),
              of.code(),
              of.country(),
              of.sector(),
              of.via(),
              null));
    }
  }

  private void modifier(Match<Sense> name) {
    Sense sense = choice.choose(name, null);
    if (sense == null || choice.isInsideName(name) || choice.isInTitle(name, sense)) {
      return;
    }
    Entry.Term term = sense.entry().term(date);
    String country = term.country();
    String sector = sense.use() == Sense.Use.CAPITAL ? null : sense.entry().sector(date);
    Actor shared = sharing(name, country);
    found.put(
        name.head(),
        actor(
            name.head(),
            name.first(),
            name.last(),
            sense.entry().name(),
            sense.entry().code(date),
            country,
            shared == null ? sector : shared.sector(),
            term.at()));
  }

  /** "Russian and Syrian troops" are troops of both: the actor whose noun a nationality shares. */
  private Actor sharing(Match<Sense> name, String country) {
    boolean joined = isJoint(name.last() + 1) || isJoint(name.first() - 1);
    int at = name.head();
    for (int i = 0; i < Relations.CHAIN && at >= 0; i++) {
      if (!sentence.token(at).relation().equals("conj")) {
        break;
      }
      at = sentence.token(at).head();
    }
    Actor whole = joined && at >= 0 ? found.get(sentence.token(at).head()) : null;
    boolean other = whole != null && whole.country() != null && !whole.country().equals(country);
    return other ? whole : null;
  }

  private boolean isJoint(int token) {
    return token >= 0 && token < sentence.size() && sentence.token(token).upos().equals("CCONJ");
  }

  /** "Rebel positions", "police custody": the deed or thing is not an actor, its owner is. */
  private void roleModifier(Match<Role> role) {
    Token token = sentence.token(role.head());
    if (token.head() < 0 || found.containsKey(token.head())) {
      return;
    }
    Role value = role.values().get(0);
    Sense nationality = null;
    Phrase whole = Phrase.of(sentence, token.head());
    for (Match<Sense> name : matches.names(whole.first(), role.first())) {
      if (choice.isNationality(name)) {
        nationality = choice.choose(name, null);
        break;
      }
    }
    String country = nationality == null ? null : nationality.entry().term(date).country();
    String words = span(role.first(), role.last()).in(document.text());
    found.put(
        role.head(),
        actor(
            role.head(),
            role.first(),
            role.last(),
            words,
            country,
            country,
            value.sector(),
            value.at()));
  }

  /** Whether a phrase is a person's name; a title at its head may have an "of" of its own. */
  boolean isPerson(Phrase phrase) {
    Match<Role> role = roleAt(phrase.head());
    return Names.isPerson(sentence, phrase, role == null ? -1 : role.last());
  }

  Match<Sense> nameAt(int token) {
    return matches.nameAt(token);
  }

  Match<Role> roleAt(int head) {
    Match<Role> role = matches.roleAt(head);
    return role != null && role.head() == head ? role : null;
  }

  /** Whether a listed adjective stands here, which belongs to a name only by chance. */
  boolean isAdjective(int token) {
    Match<Sense> name = nameAt(token);
    return name != null
        && name.values().stream().allMatch(sense -> sense.use() == Sense.Use.ADJECTIVE);
  }

  boolean isRole(int token) {
    return matches.roleAt(token) != null;
  }

  /** The noun in a following of-phrase, or -1. */
  int ofChild(int head) {
    return child(head, "of");
  }

  /** The noun that follows with a preposition, or -1. */
  int child(int head, String word) {
    for (int child : sentence.children(head)) {
      if (child > head && isWith(child, word)) {
        return child;
      }
    }
    return -1;
  }

  /** Whether a noun hangs on another with "of". */
  boolean isOf(int noun) {
    return isWith(noun, "of");
  }

  private boolean isWith(int noun, String word) {
    int preposition = sentence.child(noun, "case");
    return sentence.token(noun).relation().equals("nmod")
        && preposition >= 0
        && sentence.token(preposition).form().equalsIgnoreCase(word);
  }

  Actor actor(
      int head,
      int first,
      int last,
      String name,
      String code,
      String country,
      String sector,
      String via) {
    Span span = span(first, last);
    return new Actor(span, head, span.in(document.text()), name, code, country, sector, via, null);
  }

  Span span(int first, int last) {
    return sentence.token(first).span().union(sentence.token(last).span());
  }

  Sentence sentence() {
    return sentence;
  }

  Document document() {
    return document;
  }

  LocalDate date() {
    return date;
  }

  SentenceMatches matches() {
    return matches;
  }

  NameChoice choice() {
    return choice;
  }

  ActorLexicon lexicon() {
    return lexicon;
  }
}
