package org.polemos.coref;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.polemos.actor.Actor;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;
import org.polemos.text.Document;

/** Everybody named so far in a document, and what they were called. */
final class Entities {

  /** Sentences back that a description reaches. */
  static final int REACH = 2;

  /** Entities kept in mind: whoever was not spoken of for so long is no antecedent. */
  private static final int MEMORY = 60;

  private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubj:pass");
  private static final Set<String> DEFINITE = Set.of("the", "this", "that");

  private final Words words;
  private final Document document;
  private final Kinds kinds;

  /** Latest mentioned first. */
  private final Deque<Entity> entities = new ArrayDeque<>();

  private final Map<String, Entity> surnames = new HashMap<>();
  private final Map<String, Entity> abbreviations = new HashMap<>();

  Entities(Words words, Document document) {
    this.words = words;
    this.document = document;
    this.kinds = new Kinds(words);
  }

  /** The latest mentioned first. */
  Iterable<Entity> all() {
    return entities;
  }

  /** Whom these letters were said to stand for, or {@code null}. */
  Entity abbreviated(String letters) {
    return abbreviations.get(letters);
  }

  void introduce(Sentence s, int i, Actor actor, int number, SortedMap<Integer, Actor> known) {
    Entity entity = same(actor);
    Entity described = entity == null || !entity.named ? apposed(s, i, actor, known) : null;
    if (described != null) {
      entity = described.named(actor);
      entities.remove(described);
      surnames.put(s.token(i + Nouns.tail(s, i)).form(), entity);
    } else if (entity == null) {
      entity =
          new Entity(actor, kinds.of(s, i, actor), Nouns.plural(s, i), Kinds.proper(s, i, actor));
      if (entity.kind == Kind.PERSON && entity.named) {
        surnames.put(s.token(i + Nouns.tail(s, i)).form(), entity);
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
            && !Nouns.plural(s, head)
            && kinds.of(s, i, actor) == Kind.PERSON;
    Entity entity = names ? of(description) : null;
    boolean other = entity != null && entity.named && s.token(head).upos().equals("PROPN");
    return other ? null : entity;
  }

  /** Whether nobody of this name and code was spoken of before. */
  boolean isNew(Actor actor) {
    return same(actor) == null;
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

  void mention(Entity entity, Actor as, Sentence s, int i, int number) {
    int whole = s.token(i).is("appos") ? s.token(i).head() : i;
    entity.mention(as, number, SUBJECTS.contains(s.token(whole).deprel()));
    entities.remove(entity);
    entities.addFirst(entity);
    if (entities.size() > MEMORY) {
      entities.removeLast();
    }
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
      boolean own = s.token(k).head() == i && Kinds.TITLES.contains(s.token(k).deprel());
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

  /** "Biden" after "Joe Biden", whoever else of that name the lists know. */
  Entity named(Sentence s, int i, Actor actor) {
    if (!s.token(i).upos().equals("PROPN")) {
      return null;
    }
    Entity entity = surnames.get(s.token(i + Nouns.tail(s, i)).form());
    String[] said = actor.text().split(" ");
    boolean bare =
        said.length == 1
            || said.length == 2 && words.genders().containsKey(said[0].toLowerCase(Locale.ROOT));
    return bare && entity != null && entity.actor != actor && entity.actor.text().contains(" ")
        ? entity
        : null;
  }

  /** "the president" after "President Biden", "the alliance" after "NATO". */
  Entity described(Sentence s, int i, int number) {
    String lemma = s.token(i).lemma().toLowerCase(Locale.ROOT);
    Set<Kind> kinds = words.descriptions().get(lemma);
    int det = kinds == null ? -1 : s.child(i, "det");
    boolean plain =
        det >= 0
            && DEFINITE.contains(s.token(det).lemma().toLowerCase(Locale.ROOT))
            && !Nouns.plural(s, i);
    Set<String> modifiers = plain ? Nouns.modifiers(s, i) : null;
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
      boolean title =
          Character.isUpperCase(s.token(i).form().charAt(0)) && !e.words.contains(lemma);
      boolean near =
          modifiers.isEmpty()
              && !title
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

  /** Who this is among them, or {@code null}. */
  Entity of(Actor actor) {
    for (Entity e : entities) {
      if (e.last == actor
          || e.actor == actor
          || e.actor.name().equals(actor.name()) && Objects.equals(e.actor.code(), actor.code())) {
        return e;
      }
    }
    return null;
  }
}
