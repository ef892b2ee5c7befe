package org.polemos.coref;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.polemos.actor.Actor;
import org.polemos.attribution.Attribution;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;
import org.polemos.text.Document;
import org.polemos.text.Span;

/** One document being read from start to end, with everybody named so far. */
final class Reading {

  /** Sentences back that a pronoun or description reaches. */
  private static final int REACH = 2;

  /** Sentences between quoted words and their source's name. */
  private static final int NEAR = 8;

  /** Entities kept in mind: whoever was not spoken of for so long is no antecedent. */
  private static final int MEMORY = 60;

  /** Sectors of those who act for the state that owns them. */
  private static final Set<String> PUBLIC = Set.of("GOV", "MIL", "COP", "SPY", "JUD", "LEG");

  private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubj:pass");
  private static final Set<String> TITLES = Set.of("compound", "flat", "appos", "nmod:desc");
  private static final Set<String> DEFINITE = Set.of("the", "this", "that");

  /** Lists of places, which act as their state does where they act at all. */
  private static final Set<String> PLACES = Set.of("cities.csv", "regions.csv", "states.csv");

  private final Words words;
  private final Document document;
  private final Speakers speakers;
  private final Actor author;

  /** Latest mentioned first. */
  private final Deque<Entity> entities = new ArrayDeque<>();

  private final Map<String, Entity> surnames = new HashMap<>();
  private final Issuers issuers;
  private final Map<String, Entity> abbreviations = new HashMap<>();

  Reading(Words words, Document document, List<Attribution> attributions, Actor author) {
    this.author = author;
    this.words = words;
    this.issuers = new Issuers(words);
    this.document = document;
    this.speakers = new Speakers(attributions);
  }

  List<SortedMap<Integer, Actor>> read(
      List<Sentence> sentences, List<SortedMap<Integer, Actor>> actors) {
    List<SortedMap<Integer, Actor>> all = new ArrayList<>(sentences.size());
    for (int k = 0; k < sentences.size(); k++) {
      all.add(read(sentences.get(k), k, actors.get(k)));
    }
    for (int k = 0; k < all.size(); k++) {
      speak(sentences.get(k), all.get(k), all);
    }
    for (int k = 0; k < all.size(); k++) {
      all.get(k).replaceAll(owned(sentences.get(k), all.get(k)));
    }
    return all;
  }

  /** What is public and somebody's is of his state: "our ambassador". */
  private BiFunction<Integer, Actor, Actor> owned(Sentence s, SortedMap<Integer, Actor> known) {
    return (i, actor) -> {
      int owner = s.child(i, "nmod:poss");
      Actor whose = owner < 0 ? null : known.get(owner);
      boolean lends =
          whose != null
              && whose.country() != null
              && s.token(owner).upos().equals("PRON")
              && actor.code() == null
              && actor.country() == null
              && PUBLIC.contains(String.valueOf(actor.sector()))
              && !words.others().contains(s.token(i).lemma().toLowerCase(Locale.ROOT));
      return !lends
          ? actor
          : new Actor(
              actor.span(),
              actor.head(),
              actor.text(),
              actor.name(),
              whose.country().equals(whose.code()) ? whose.code() : null,
              whose.country(),
              actor.sector(),
              actor.via(),
              actor.antecedent());
    };
  }

  /** "I" and "we" come last: who speaks is often named after the words, and by a pronoun. */
  private void speak(
      Sentence s, SortedMap<Integer, Actor> known, List<SortedMap<Integer, Actor>> all) {
    for (int i = 0; i < s.size(); i++) {
      Pronoun pronoun = Pronoun.of(s.token(i).form().toLowerCase(Locale.ROOT));
      Actor self = known.get(i);
      if (pronoun != null && pronoun.first() && (self == null || self.code() == null)) {
        Actor link = speaker(s.token(i).span(), self == null ? word(s, i) : self, s.index(), all);
        if (link != null) {
          known.put(i, link);
        }
      }
    }
  }

  private SortedMap<Integer, Actor> read(Sentence s, int number, SortedMap<Integer, Actor> found) {
    SortedMap<Integer, Actor> known = new TreeMap<>(found);
    boolean label = isLabel(s);
    for (int i = 0; i < s.size(); i++) {
      Actor actor = found.get(i);
      Pronoun pronoun = Pronoun.of(s.token(i).form().toLowerCase(Locale.ROOT));
      Entity entity = null;
      Actor link = null;
      if (pronoun != null && (actor == null || actor.code() == null)) {
        Actor self = actor != null ? actor : word(s, i);
        if (!pronoun.first()) {
          entity = antecedent(s, i, number, pronoun, known);
          link = entity == null ? null : entity.at(self, why(s, i, entity, number));
          if (entity != null
              && entity.gender == 0
              && pronoun.gender != '?'
              && pronoun.gender != 'n') {
            entity.gender = pronoun.gender;
          }
        }
      } else if (actor != null && actor.code() == null && !actor.via().startsWith("coreference")) {
        entity = named(s, i, actor);
        String why = "surname";
        if (entity == null) {
          entity = abbreviations.get(actor.text());
          why = "abbreviation";
        }
        if (entity == null && !label) {
          entity = described(s, i, number);
          why = "description";
        }
        link = entity == null ? null : entity.at(actor, why);
      } else if (actor == null && !label && s.token(i).upos().equals("NOUN")) {
        entity = described(s, i, number);
        link = entity == null ? null : entity.at(phrase(s, i), "description");
      }
      if (entity == null && link == null && (actor == null || actor.code() == null)) {
        entity = issuers.of(s, i, number);
        link = entity == null ? null : entity.at(actor == null ? phrase(s, i) : actor, "issuer");
      }
      if (entity == null && link == null && isAuthor(s, i, actor)) {
        link = author(actor == null ? phrase(s, i) : actor);
      }
      if (link != null) {
        known.put(i, link);
      }
      if (entity != null) {
        mention(entity, link, s, i, number);
      } else if (actor != null && link == null && pronoun == null) {
        introduce(s, i, actor, number, known);
      }
    }
    issuers.note(s, number, k -> known.get(k) == null ? null : entity(known.get(k)));
    return known;
  }

  /** "The President:" has the floor: whoever presides, not the president spoken of before. */
  private boolean isLabel(Sentence s) {
    int last = s.size() - 1;
    return last > 0
        && s.token(last).form().equals(":")
        && speakers.isLabel(s.token(0).span().union(s.token(last - 1).span()));
  }

  // ---- who was named

  private void introduce(
      Sentence s, int i, Actor actor, int number, SortedMap<Integer, Actor> known) {
    Entity entity = same(actor);
    Entity described = entity == null || !entity.named ? apposed(s, i, actor, known) : null;
    if (described != null) {
      entity = described.named(actor);
      entities.remove(described);
      surnames.put(s.token(i + tail(s, i)).form(), entity);
    } else if (entity == null) {
      entity = new Entity(actor, kind(s, i, actor), plural(s, i), proper(s, i, actor));
      if (entity.kind == Kind.PERSON && entity.named) {
        surnames.put(s.token(i + tail(s, i)).form(), entity);
      }
    }
    describe(entity, s, i, actor);
    abbreviation(entity, actor);
    mention(entity, actor, s, i, number);
  }

  /** Whom a description speaks of that a name follows: "the spokeswoman, Maria Petrova". */
  private Entity apposed(Sentence s, int i, Actor actor, SortedMap<Integer, Actor> known) {
    int head = s.token(i).head();
    Actor description = s.token(i).is("appos") ? known.get(head) : null;
    boolean names =
        description != null
            && s.token(i).upos().equals("PROPN")
            && !plural(s, head)
            && kind(s, i, actor) == Kind.PERSON;
    Entity entity = names ? entity(description) : null;
    boolean other = entity != null && entity.named && s.token(head).upos().equals("PROPN");
    return other ? null : entity;
  }

  private Entity same(Actor actor) {
    for (Entity e : entities) {
      boolean code =
          actor.code() != null
              && actor.code().equals(e.actor.code())
              && String.valueOf(actor.sector()).equals(String.valueOf(e.actor.sector()));
      if ((code || actor.code() == null && e.actor.code() == null)
          && actor.name().equals(e.actor.name())) {
        return e;
      }
    }
    return null;
  }

  private void mention(Entity entity, Actor as, Sentence s, int i, int number) {
    int whole = s.token(i).is("appos") ? s.token(i).head() : i;
    entity.mention(as, number, SUBJECTS.contains(s.token(whole).deprel()));
    entities.remove(entity);
    entities.addFirst(entity);
    if (entities.size() > MEMORY) {
      entities.removeLast();
    }
  }

  private Kind kind(Sentence s, int i, Actor actor) {
    String name = s.token(i).name();
    // What a list knows is no matter for the parser's guess.
    if (PLACES.stream().anyMatch(actor.via()::startsWith)) {
      return Kind.STATE;
    }
    if (name.endsWith("PERSON")
        || personInside(s, actor)
        || personal(s, i, actor)
        || titled(s, i)) {
      return Kind.PERSON;
    }
    boolean state =
        actor.code() != null
            && actor.code().equals(actor.country())
            && (actor.sector() == null || actor.sector().equals("GOV"));
    if (state && s.token(i).upos().equals("PROPN")) {
      return Kind.STATE;
    }
    if (name.endsWith("ORG")
        || actor.code() != null && !actor.code().equals(actor.country())
        || name.endsWith("NORP") && s.token(i).upos().equals("PROPN")) {
      return Kind.BODY;
    }
    return name.endsWith("GPE") ? Kind.STATE : Kind.UNKNOWN;
  }

  /** "Mr Blair", "the president". */
  private boolean titled(Sentence s, int i) {
    Set<Kind> kinds = words.descriptions().get(s.token(i).lemma().toLowerCase(Locale.ROOT));
    if (kinds != null && kinds.equals(Set.of(Kind.PERSON))) {
      return true;
    }
    for (int c : s.children(i)) {
      if (TITLES.contains(s.token(c).deprel())
          && words.genders().containsKey(s.token(c).lemma().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** "Joe Biden": in UD first and last names hang together flat; names of bodies are compounds. */
  private static boolean personal(Sentence s, int i, Actor actor) {
    int flat = s.child(i, "flat");
    boolean listed = actor.code() != null && actor.sector() == null;
    return !listed
        && s.token(i).name().equals("O")
        && s.token(i).upos().equals("PROPN")
        && flat >= 0
        && s.token(flat).upos().equals("PROPN")
        && Character.isUpperCase(s.token(flat).form().charAt(0));
  }

  private static boolean personInside(Sentence s, Actor actor) {
    for (int c : s.children(actor.head())) {
      if (actor.span().contains(s.token(c).span())
          && s.token(c).name().endsWith("PERSON")
          && !s.token(c).is("nmod:poss")) {
        return true;
      }
    }
    return false;
  }

  private static boolean plural(Sentence s, int i) {
    String tag = s.token(i).xpos();
    return tag.equals("NNS") || tag.equals("NNPS") && !s.token(i).name().endsWith("GPE");
  }

  /** A description may stand for what has a name, not for another description. */
  private static boolean proper(Sentence s, int i, Actor actor) {
    return s.token(i).upos().equals("PROPN") || actor.code() != null && !plural(s, i);
  }

  /** How far the last word of a name stands from its head: in UD the first name heads the rest. */
  private static int tail(Sentence s, int i) {
    int last = i;
    for (int c : s.children(i)) {
      if (s.token(c).is("flat") && s.token(c).upos().equals("PROPN")) {
        last = c;
      }
    }
    return last - i;
  }

  private void describe(Entity entity, Sentence s, int i, Actor actor) {
    for (int k = 0; k < s.size(); k++) {
      Token t = s.token(k);
      if (!actor.span().contains(t.span())) {
        continue;
      }
      String lemma = t.lemma().toLowerCase(Locale.ROOT);
      entity.words.add(lemma);
      Character gender = words.genders().get(lemma);
      if (gender != null && entity.kind == Kind.PERSON) {
        entity.gender = gender;
      }
      boolean first = k == i || s.token(k).head() == i && k < i;
      if (entity.gender == 0 && entity.kind == Kind.PERSON && first && t.upos().equals("PROPN")) {
        entity.gender = words.names().getOrDefault(lemma, (char) 0);
      }
      boolean own = s.token(k).head() == i && TITLES.contains(s.token(k).deprel());
      if ((own || k == i) && words.descriptions().containsKey(lemma)) {
        entity.descriptions.add(lemma);
      }
    }
  }

  /** "the International Monetary Fund (IMF)": the letters stand for the name from here on. */
  private void abbreviation(Entity entity, Actor actor) {
    String text = document.text();
    int open = actor.span().end() + 1;
    if (open + 2 >= text.length() || text.charAt(open) != '(' || text.charAt(open - 1) != ' ') {
      return;
    }
    int close = text.indexOf(')', open);
    if (close > open + 2 && close < open + 10) {
      String letters = text.substring(open + 1, close);
      boolean upper = letters.chars().filter(Character::isUpperCase).count() * 2 > letters.length();
      if (upper && initials(actor.text(), letters)) {
        abbreviations.put(letters, entity);
      }
    }
  }

  /** Whether the letters occur in the words in their order, the first one first in a word. */
  private static boolean initials(String name, String letters) {
    int at = 0;
    String lower = name.toLowerCase(Locale.ROOT);
    for (char c : letters.toLowerCase(Locale.ROOT).toCharArray()) {
      at = Character.isLetter(c) ? lower.indexOf(c, at) + 1 : at + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }

  // ---- links

  /** "Biden" after "Joe Biden". */
  private Entity named(Sentence s, int i, Actor actor) {
    if (!s.token(i).upos().equals("PROPN")) {
      return null;
    }
    Entity entity = surnames.get(s.token(i + tail(s, i)).form());
    String[] said = actor.text().split(" ");
    boolean bare =
        said.length == 1
            || said.length == 2 && words.genders().containsKey(said[0].toLowerCase(Locale.ROOT));
    return bare && entity != null && entity.actor != actor && entity.actor.text().contains(" ")
        ? entity
        : null;
  }

  /** "the president" after "President Biden", "the alliance" after "NATO". */
  private Entity described(Sentence s, int i, int number) {
    String lemma = s.token(i).lemma().toLowerCase(Locale.ROOT);
    Set<Kind> kinds = words.descriptions().get(lemma);
    int det = kinds == null ? -1 : s.child(i, "det");
    boolean plain =
        det >= 0
            && DEFINITE.contains(s.token(det).lemma().toLowerCase(Locale.ROOT))
            && !plural(s, i);
    Set<String> modifiers = plain ? modifiers(s, i) : null;
    if (modifiers == null) {
      return null;
    }
    Entity only = null;
    for (Entity e : entities) {
      if (!e.named) {
        continue;
      }
      if (e.descriptions.contains(lemma)
          && e.words.containsAll(modifiers)
          && e.last.span().end() < s.token(i).span().start()) {
        return e;
      }
      boolean near =
          modifiers.isEmpty()
              && number - e.sentence <= REACH
              && kinds.contains(e.kind)
              && !e.plural;
      if (near && only != null) {
        return null;
      }
      only = near ? e : only;
    }
    // A person is described by an office; without one the words are too weak.
    return only != null && only.kind != Kind.PERSON ? only : null;
  }

  private static boolean unmodified(Sentence s, int i) {
    Set<String> modifiers = modifiers(s, i);
    return modifiers != null && modifiers.isEmpty();
  }

  /** Adjectives and nouns before a noun ("the foreign minister"); {@code null} for all else. */
  private static Set<String> modifiers(Sentence s, int i) {
    Set<String> modifiers = new HashSet<>();
    for (int c : s.children(i)) {
      String relation = s.token(c).relation();
      boolean light =
          relation.equals("det")
              || relation.equals("case")
              || relation.equals("punct")
              || relation.equals("cop")
              || relation.equals("nsubj")
              || relation.equals("mark")
              || relation.equals("aux")
              || relation.equals("advmod")
              || relation.equals("cc")
              || relation.equals("conj")
              || relation.equals("acl")
              || relation.equals("obl")
              || relation.equals("parataxis")
              || relation.equals("advcl");
      if (relation.equals("amod") || relation.equals("compound")) {
        modifiers.add(s.token(c).lemma().toLowerCase(Locale.ROOT));
      } else if (!light) {
        return null;
      }
    }
    return modifiers;
  }

  private Actor speaker(Span word, Actor self, int sentence, List<SortedMap<Integer, Actor>> all) {
    Attribution said = speakers.at(word);
    if (said != null) {
      Actor who = said.source() == null ? null : overlapping(said.source(), sentence, all);
      return who == null ? null : link(self, who, "speaker");
    }
    String name = document.citation().author();
    if (name == null) {
      return null;
    }
    for (Entity e : entities) {
      if (e.actor.name().equalsIgnoreCase(name) || e.actor.text().equalsIgnoreCase(name)) {
        return link(self, e.actor, "author");
      }
    }
    return author(self);
  }

  /**
   * "This Ministry" in a statement of the Ministry of Foreign Affairs, "the undersigned" in
   * anybody's: the author, where nobody is quoted.
   */
  private boolean isAuthor(Sentence s, int i, Actor actor) {
    String name = document.citation().author();
    int det = s.child(i, "det");
    boolean free = actor == null || actor.code() == null;
    if (name == null || det < 0 || !free || speakers.at(s.token(i).span()) != null) {
      return false;
    }
    for (int c : s.children(i)) {
      if (s.token(c).form().equals("undersigned")) {
        return true;
      }
    }
    String article = s.token(det).lemma().toLowerCase(Locale.ROOT);
    String lemma = s.token(i).lemma().toLowerCase(Locale.ROOT);
    boolean plain =
        Character.isUpperCase(s.token(i).form().charAt(0))
            || words.descriptions().containsKey(lemma);
    return (article.equals("this") || article.equals("the") && plain)
        && !plural(s, i)
        && unmodified(s, i)
        && List.of(name.toLowerCase(Locale.ROOT).split("\\W+")).contains(lemma);
  }

  private Actor author(Actor self) {
    String name = document.citation().author();
    return new Actor(
        self.span(),
        self.head(),
        self.text(),
        name,
        author == null ? null : author.code(),
        author == null ? null : author.country(),
        author == null ? null : author.sector(),
        "coreference:author",
        null);
  }

  private static Actor link(Actor self, Actor who, String why) {
    return new Actor(
        self.span(),
        self.head(),
        self.text(),
        who.name(),
        who.code(),
        who.country(),
        who.sector(),
        "coreference:" + why,
        who.span());
  }

  /** The longest actor in the words that name a source; a source stands near what it says. */
  private static Actor overlapping(Span source, int sentence, List<SortedMap<Integer, Actor>> all) {
    Actor best = null;
    int last = Math.min(all.size() - 1, sentence + NEAR);
    for (int k = Math.max(0, sentence - NEAR); k <= last; k++) {
      for (Actor actor : all.get(k).values()) {
        boolean longer = best == null || actor.span().length() > best.span().length();
        best = actor.span().overlaps(source) && longer ? actor : best;
      }
    }
    return best;
  }

  private Entity antecedent(
      Sentence s, int i, int number, Pronoun pronoun, SortedMap<Integer, Actor> known) {
    Token t = s.token(i);
    if (t.is("expl") || pronoun == Pronoun.IT && expletive(s, i)) {
      return null;
    }
    Entity governing = governing(s, i, pronoun, known);
    if (governing != null) {
      return governing;
    }
    boolean quoted = speakers.at(t.span()) != null;
    return rivalled(s, i, pronoun, known)
        ? null
        : topic(s, i, number, pronoun, quoted, ownSubject(s, i, known));
  }

  /** "It is clear that": nobody is meant. */
  private static boolean expletive(Sentence s, int i) {
    int head = s.token(i).head();
    if (head < 0 || !SUBJECTS.contains(s.token(i).deprel())) {
      return false;
    }
    boolean clause =
        s.child(head, "ccomp") >= 0
            || s.child(head, "csubj") >= 0
            || s.child(head, "advcl") >= 0 && s.child(head, "cop") >= 0;
    boolean impersonal = s.child(head, "aux:pass") >= 0 && (clause || s.child(head, "advcl") >= 0);
    return clause && !s.token(head).upos().equals("VERB")
        || s.child(head, "cop") >= 0
        || impersonal;
  }

  /** The nearest subject that governs the pronoun's clause and fits: "Russia said it would". */
  private Entity governing(Sentence s, int i, Pronoun pronoun, SortedMap<Integer, Actor> known) {
    Token t = s.token(i);
    boolean own = SUBJECTS.contains(t.deprel());
    boolean possessive = t.is("nmod:poss");
    int at = t.head();
    boolean first = true;
    // "They fired first," Oslo said: never Oslo itself
    Attribution said = speakers.at(t.span());
    boolean quoted = said != null && said.kind() == Attribution.Kind.DIRECT;
    while (at >= 0) {
      int subject = subject(s, at);
      boolean predicate = possessive && at == t.head() && s.child(at, "cop") >= 0;
      boolean speaks =
          subject >= 0
              && quoted
              && said.source() != null
              && said.source().overlaps(s.token(subject).span());
      if (subject >= 0
          && !speaks
          && subject != i
          && !(first && own)
          && !predicate
          && !s.dominates(subject, i)) {
        Actor actor = known.get(subject);
        Entity e = actor == null ? null : entity(actor);
        // An object of the same clause is somebody else: "Russia accused it of".
        boolean clash = first && !possessive && sameClause(s, i, at);
        if (e != null && pronoun.fits(e) && !clash) {
          return e;
        }
        if (e == null && actor == null && !first) {
          return null;
        }
      }
      first = first && !clausal(s, at);
      at = s.token(at).head();
    }
    return null;
  }

  /** Whether a subject above the pronoun, of which nothing is known, may be meant. */
  private boolean rivalled(Sentence s, int i, Pronoun pronoun, SortedMap<Integer, Actor> known) {
    for (int at = s.token(i).head(); at >= 0; at = s.token(at).head()) {
      int subject = subject(s, at);
      if (subject < 0 || subject == i || s.dominates(subject, i)) {
        continue;
      }
      Actor actor = known.get(subject);
      Entity e = actor == null ? null : entity(actor);
      Kind kind = e == null ? Kind.UNKNOWN : e.kind;
      boolean noun =
          s.token(subject).upos().equals("NOUN") || s.token(subject).upos().equals("PROPN");
      boolean number = pronoun.plural == plural(s, subject);
      if (noun && number && kind == Kind.UNKNOWN) {
        return true;
      }
    }
    return !pronoun.plural && pronoun != Pronoun.IT && strangerBefore(s, i, known);
  }

  /** Whether a name that is no known actor takes part in the sentence before the pronoun. */
  private static boolean strangerBefore(Sentence s, int i, SortedMap<Integer, Actor> known) {
    for (int k = 0; k < i; k++) {
      Token t = s.token(k);
      boolean takesPart = SUBJECTS.contains(t.deprel()) || t.is("obj") || t.is("nmod:poss");
      if (takesPart && t.upos().equals("PROPN") && !known.containsKey(k)) {
        return true;
      }
    }
    return false;
  }

  private static int subject(Sentence s, int verb) {
    int subject = s.child(verb, "nsubj");
    return subject >= 0 ? subject : s.child(verb, "nsubj:pass");
  }

  private static boolean sameClause(Sentence s, int i, int verb) {
    for (int at = s.token(i).head(); at >= 0 && at != verb; at = s.token(at).head()) {
      if (clausal(s, at)) {
        return false;
      }
    }
    return true;
  }

  private static boolean clausal(Sentence s, int i) {
    String relation = s.token(i).relation();
    return relation.equals("ccomp")
        || relation.equals("xcomp")
        || relation.equals("advcl")
        || relation.equals("acl")
        || relation.equals("conj")
        || relation.equals("parataxis")
        || relation.equals("csubj");
  }

  /** Who does what is done to a pronoun, and so is somebody else: "Bo called on him". */
  private Entity ownSubject(Sentence s, int i, SortedMap<Integer, Actor> known) {
    Token t = s.token(i);
    boolean self = t.form().endsWith("self") || t.form().endsWith("selves");
    if (self || t.is("nmod:poss") || SUBJECTS.contains(t.deprel())) {
      return null;
    }
    for (int at = t.head(); at >= 0; at = s.token(at).head()) {
      int subject = subject(s, at);
      if (subject >= 0) {
        Actor actor = known.get(subject);
        return actor == null ? null : entity(actor);
      }
      if (clausal(s, at)) {
        return null;
      }
    }
    return null;
  }

  /** The one whom the text speaks of: subject of the sentence before, with no rival beside it. */
  private Entity topic(
      Sentence s, int i, int number, Pronoun pronoun, boolean quoted, Entity doer) {
    int start = s.token(i).span().start();
    Entity best = null;
    boolean rival = false;
    for (Entity e : entities) {
      boolean near = number - e.sentence <= REACH && e.last.span().end() <= start;
      if (!near || e == doer || !pronoun.fits(e)) {
        continue;
      }
      if (best == null) {
        best = e;
      } else if (e.sentence == best.sentence && e.subject && !best.subject) {
        best = e;
      } else if (e.sentence == best.sentence && e.subject == best.subject) {
        rival = true;
      }
    }
    boolean possessive = pronoun != Pronoun.THEY && s.token(i).is("nmod:poss");
    boolean subject = SUBJECTS.contains(s.token(i).deprel()) || possessive;
    boolean weak = pronoun == Pronoun.IT || pronoun == Pronoun.THEY;
    if (best == null || rival || quoted || weak && (!best.subject || !subject)) {
      return null;
    }
    boolean known = best.kind == Kind.PERSON ? best.named : number - best.sentence <= 1;
    return known ? best : null;
  }

  private Entity entity(Actor actor) {
    for (Entity e : entities) {
      if (e.last == actor
          || e.actor == actor
          || e.actor.name().equals(actor.name())
              && java.util.Objects.equals(e.actor.code(), actor.code())) {
        return e;
      }
    }
    return null;
  }

  private static String why(Sentence s, int i, Entity e, int number) {
    return e.sentence == number ? "subject" : "topic";
  }

  private Actor word(Sentence s, int i) {
    Token t = s.token(i);
    return new Actor(t.span(), i, t.form(), t.form(), null, null, null, "coreference", null);
  }

  private Actor phrase(Sentence s, int i) {
    int det = s.child(i, "det");
    Span span = s.token(det).span().union(s.token(i).span());
    String text = span.in(document.text());
    return new Actor(span, i, text, text, null, null, null, "coreference", null);
  }
}
