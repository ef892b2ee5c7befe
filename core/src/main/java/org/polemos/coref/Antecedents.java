package org.polemos.coref;

import java.util.Set;
import java.util.SortedMap;
import org.polemos.actor.Actor;
import org.polemos.attribution.Attribution;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;

/** Finds whom a pronoun of the third person means. */
final class Antecedents {

  private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubj:pass");

  private final Entities entities;
  private final Speakers speakers;

  Antecedents(Entities entities, Speakers speakers) {
    this.entities = entities;
    this.speakers = speakers;
  }

  /** Who is meant, or {@code null} where it is not plain. */
  Entity of(Sentence s, int i, int number, Pronoun pronoun, SortedMap<Integer, Actor> known) {
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
        Entity e = actor == null ? null : entities.of(actor);
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
      Entity e = actor == null ? null : entities.of(actor);
      Kind kind = e == null ? Kind.UNKNOWN : e.kind;
      boolean noun =
          s.token(subject).upos().equals("NOUN") || s.token(subject).upos().equals("PROPN");
      boolean number = pronoun.plural == Nouns.plural(s, subject);
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
        return actor == null ? null : entities.of(actor);
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
    for (Entity e : entities.all()) {
      boolean near = number - e.sentence <= Entities.REACH && e.last.span().end() <= start;
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
}
