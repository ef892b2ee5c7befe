package org.polemos.coref;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiFunction;
import org.polemos.actor.Actor;
import org.polemos.attribution.Attribution;
import org.polemos.parse.Sentence;
import org.polemos.text.Document;
import org.polemos.text.Span;

/** Finds who "I" and "we" are: whoever is quoted, else the author, who also is "this Ministry". */
final class FirstPerson {

  /** Sentences between quoted words and their source's name. */
  private static final int NEAR = 8;

  private final Words words;
  private final Document document;
  private final Entities entities;
  private final Speakers speakers;
  private final Actor author;

  FirstPerson(Words words, Document document, Entities entities, Speakers speakers, Actor author) {
    this.words = words;
    this.document = document;
    this.entities = entities;
    this.speakers = speakers;
    this.author = author;
  }

  /** What is public and somebody's is of his state: "our ambassador". */
  BiFunction<Integer, Actor, Actor> owned(Sentence s, SortedMap<Integer, Actor> known) {
    return (i, actor) -> {
      int owner = owner(s, i, known);
      Actor whose = owner < 0 ? null : known.get(owner);
      boolean lends =
          whose != null
              && (s.token(owner).upos().equals("PRON") || whose.antecedent() != null)
              && !words.others().contains(s.token(i).lemma().toLowerCase(Locale.ROOT));
      return lends ? actor.ownedBy(whose) : actor;
    };
  }

  /** Whose somebody is, also where they are counted: "ten of <b>our</b> soldiers". */
  private static int owner(Sentence s, int i, SortedMap<Integer, Actor> known) {
    int owner = s.child(i, "nmod:poss");
    for (int c : owner < 0 ? s.children(i) : new int[0]) {
      Actor counted = s.token(c).relation().equals("nmod") ? known.get(c) : null;
      boolean same = counted != null && counted.name().equals(known.get(i).name());
      owner = same ? s.child(c, "nmod:poss") : owner;
    }
    return owner;
  }

  /** "I" and "we" come last: who speaks is often named after the words, and by a pronoun. */
  void speak(Sentence s, SortedMap<Integer, Actor> known, List<SortedMap<Integer, Actor>> all) {
    for (int i = 0; i < s.size(); i++) {
      Pronoun pronoun = Pronoun.of(s.token(i).form().toLowerCase(Locale.ROOT));
      Actor self = known.get(i);
      if (pronoun != null && pronoun.first() && (self == null || self.code() == null)) {
        Actor link =
            speaker(s.token(i).span(), self == null ? Nouns.word(s, i) : self, s.index(), all);
        if (link != null) {
          known.put(i, link);
        }
      }
    }
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
    for (Entity e : entities.all()) {
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
  boolean isAuthor(Sentence s, int i, Actor actor) {
    String name = document.citation().author();
    int det = s.child(i, "det");
    boolean free = actor == null || actor.code() == null;
    if (name == null || !free || speakers.at(s.token(i).span()) != null) {
      return false;
    }
    if (det < 0) {
      int owner = s.child(i, "nmod:poss");
      return owner >= 0 && isOur(s, owner) && isNamed(s, i, name);
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
    return (article.equals("this") || article.equals("the") && plain) && isNamed(s, i, name);
  }

  private static boolean isOur(Sentence s, int owner) {
    return s.token(owner).form().equalsIgnoreCase("our");
  }

  /** Whether all words of a phrase are among the author's: "the Communist Party", "our league". */
  private static boolean isNamed(Sentence s, int i, String author) {
    List<String> own = List.of(author.toLowerCase(Locale.ROOT).split("\\W+"));
    Set<String> words = Nouns.modifiers(s, i);
    return words != null
        && !Nouns.plural(s, i)
        && own.contains(s.token(i).lemma().toLowerCase(Locale.ROOT))
        && own.containsAll(words);
  }

  /** The same words for the author. */
  Actor author(Actor self) {
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
}
