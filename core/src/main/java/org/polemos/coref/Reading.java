package org.polemos.coref;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.polemos.actor.Actor;
import org.polemos.attribution.Attribution;
import org.polemos.parse.Sentence;
import org.polemos.text.Document;
import org.polemos.text.Span;

/** One document being read from start to end, with everybody named so far. */
final class Reading {

  private final Document document;
  private final Speakers speakers;
  private final Entities entities;
  private final Antecedents antecedents;
  private final FirstPerson firstPerson;
  private final Issuers issuers;

  Reading(Words words, Document document, List<Attribution> attributions, Actor author) {
    this.document = document;
    this.speakers = new Speakers(attributions);
    this.entities = new Entities(words, document);
    this.antecedents = new Antecedents(entities, speakers);
    this.firstPerson = new FirstPerson(words, document, entities, speakers, author);
    this.issuers = new Issuers(words);
  }

  List<SortedMap<Integer, Actor>> read(
      List<Sentence> sentences, List<SortedMap<Integer, Actor>> actors) {
    List<SortedMap<Integer, Actor>> all = new ArrayList<>(sentences.size());
    for (int k = 0; k < sentences.size(); k++) {
      all.add(read(sentences.get(k), k, actors.get(k)));
    }
    for (int k = 0; k < all.size(); k++) {
      firstPerson.speak(sentences.get(k), all.get(k), all);
    }
    for (int k = 0; k < all.size(); k++) {
      all.get(k).replaceAll(firstPerson.owned(sentences.get(k), all.get(k)));
    }
    return all;
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
        Actor self = actor != null ? actor : Nouns.word(s, i);
        if (!pronoun.first()) {
          entity = antecedents.of(s, i, number, pronoun, known);
          link = entity == null ? null : entity.at(self, why(entity, number));
          if (entity != null
              && entity.gender == 0
              && pronoun.gender != '?'
              && pronoun.gender != 'n') {
            entity.gender = pronoun.gender;
          }
        }
      } else if (actor != null && actor.code() == null && !actor.via().startsWith("coreference")) {
        entity = entities.named(s, i, actor);
        String why = "surname";
        if (entity == null) {
          entity = entities.abbreviated(actor.text());
          why = "abbreviation";
        }
        if (entity == null && !label) {
          entity = entities.described(s, i, number);
          why = "description";
        }
        link = entity == null ? null : entity.at(actor, why);
      } else if (actor != null && entities.isNew(actor)) {
        entity = entities.named(s, i, actor);
        link = entity == null ? null : entity.at(actor, "surname");
      } else if (actor == null && !label && s.token(i).upos().equals("NOUN")) {
        entity = entities.described(s, i, number);
        link = entity == null ? null : entity.at(phrase(s, i), "description");
      }
      if (entity != null && entity.kind == Kind.STATE && isForce(actor)) {
        // "the army" is the state's, not another name of its government
        actor = actor.ownedBy(entity.actor);
        known.put(i, actor);
        entities.introduce(s, i, actor, number, known);
        continue;
      }
      if (entity == null && link == null && (actor == null || actor.code() == null)) {
        entity = issuers.of(s, i, number);
        link = entity == null ? null : entity.at(actor == null ? phrase(s, i) : actor, "issuer");
      }
      if (entity == null && link == null && firstPerson.isAuthor(s, i, actor)) {
        link = firstPerson.author(actor == null ? phrase(s, i) : actor);
        entities.introduce(s, i, link, number, known);
      }
      if (link != null) {
        known.put(i, link);
      }
      if (entity != null) {
        entities.mention(entity, link, s, i, number);
      } else if (actor != null && link == null && pronoun == null) {
        entities.introduce(s, i, actor, number, known);
      }
    }
    issuers.note(s, number, k -> known.get(k) == null ? null : entities.of(known.get(k)));
    return known;
  }

  private static boolean isForce(Actor actor) {
    return actor != null && actor.isPublic() && !"GOV".equals(actor.sector());
  }

  /** "The President:" has the floor: whoever presides, not the president spoken of before. */
  private boolean isLabel(Sentence s) {
    int last = s.size() - 1;
    return last > 0
        && s.token(last).form().equals(":")
        && speakers.isLabel(s.token(0).span().union(s.token(last - 1).span()));
  }

  private static String why(Entity e, int number) {
    return e.sentence == number ? "subject" : "topic";
  }

  private Actor phrase(Sentence s, int i) {
    int det = Math.max(s.child(i, "det"), s.child(i, "nmod:poss"));
    Span span = s.token(det).span().union(s.token(i).span());
    String text = span.in(document.text());
    return new Actor(span, i, text, text, null, null, null, "coreference", null);
  }
}
