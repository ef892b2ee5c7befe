package org.polemos.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.polemos.actor.Actor;
import org.polemos.clause.Argument;
import org.polemos.clause.Clauses;
import org.polemos.clause.Words;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;
import org.polemos.text.Document;
import org.polemos.text.Span;

/** Reads the phrases of a sentence as whoever they name. */
final class Phrases {

  /** Sectors of those who act for the state that owns them. */
  private static final Set<String> ARMED = Set.of("REB", "PRM", "CRM");

  private static final Set<String> FIGHTERS = Set.of("REB", "PRM", "CRM", "MIL");

  private final Document document;
  private final Clauses clauses;
  private final Sentence sentence;
  private final SortedMap<Integer, Actor> known;
  private final PartyWords words;
  private final EachOther eachOther;

  Phrases(Document document, Clauses clauses, SortedMap<Integer, Actor> known, PartyWords words) {
    this.document = document;
    this.clauses = clauses;
    this.sentence = clauses.sentence();
    this.known = known;
    this.words = words;
    this.eachOther = new EachOther(sentence);
  }

  /** Whether a known actor stands in this argument's phrase. */
  boolean hasKnown(Argument argument) {
    for (int head : argument.words()) {
      if (named(head, 0)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a state, or who acts for one, stands in this argument's phrase. */
  boolean hasPolity(Argument argument) {
    return argument.heads().stream().map(known::get).anyMatch(a -> a != null && a.isPublic());
  }

  /** Whether a phrase is an actor's or of an actor; "advice from officials" is not. */
  private boolean named(int head, int depth) {
    if (known.containsKey(head) || Reporter.of(clauses, known, head) != null) {
      return true;
    }
    for (int child : sentence.children(head)) {
      boolean inside =
          switch (sentence.token(child).relation()) {
            case "amod", "compound", "appos", "flat", "nummod" -> true;
            case "nmod" -> {
              String preposition = Words.preposition(sentence, child);
              yield preposition == null || preposition.equals("of");
            }
            default -> false;
          };
      if (inside && depth < 3 && named(child, depth + 1)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whoever an argument's phrases name; nobody where they only say "each other". What is condemned
   * or rejected stands in for a party; what somebody answers "with" or is sorry "for" does not.
   */
  List<Actor> of(Argument argument) {
    List<Actor> all = new ArrayList<>(argument.heads().size());
    for (int head : argument.heads()) {
      Actor actor = eachOther.is(head) ? null : at(head, argument.role().equals(Argument.SUBJECT));
      boolean party = actor != null && !isNobody(actor, argument);
      if (party && all.stream().noneMatch(a -> a.span().overlaps(actor.span()))) {
        all.add(actor);
      }
    }
    return all;
  }

  /** Whether a phrase names no party, nor stands as what the deed is about. */
  private boolean isNobody(Actor actor, Argument argument) {
    String noun = Words.lemma(sentence, actor.head());
    boolean object = argument.role().equals(Argument.OBJECT);
    return !Participants.isKnown(actor)
        && (words.nobody().contains(noun) || !object && words.standIns().contains(noun));
  }

  /** Whoever is named inside an argument's phrases: "rejected <b>US</b> calls". */
  List<Actor> inside(Argument argument) {
    List<Actor> all = new ArrayList<>(1);
    for (int head : argument.heads()) {
      Actor actor = innerBelow(head, 0);
      if (actor != null) {
        all.add(actor);
      }
    }
    return all;
  }

  /** Whoever these words name: those known whose head is among them, else their phrase. */
  List<Actor> of(List<Span> words) {
    List<Actor> all = new ArrayList<>(words.size());
    for (Span span : words) {
      int head = head(span);
      Actor actor = head < 0 ? null : at(head, false);
      if (actor != null && all.stream().noneMatch(a -> a.span().overlaps(actor.span()))) {
        all.add(actor);
      }
    }
    return List.copyOf(all);
  }

  /** The token of some words that hangs from outside them, or -1. */
  private int head(Span words) {
    for (int i = 0; i < sentence.size(); i++) {
      int up = sentence.token(i).head();
      boolean top = up < 0 || !words.overlaps(sentence.token(up).span());
      if (top && words.overlaps(sentence.token(i).span()) && !sentence.token(i).is("punct")) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The participant that a phrase names: a known actor, one inside the phrase, or the phrase. A
   * thing acts for whoever is behind it, not for where it lies or whom it hits: "a landmine <b>on
   * the Kandahar road</b> killed ten".
   */
  private Actor at(int head, boolean acts) {
    Actor actor = known.get(head);
    if (actor != null) {
      return of(actor, owner(head));
    }
    Token token = sentence.token(head);
    if (!Words.isNominal(token) || isYear(token)) {
      return null;
    }
    Actor speaker = Reporter.of(clauses, known, head);
    if (speaker != null) {
      return speaker;
    }
    Actor inner = named(head);
    inner = inner != null && acts && !isBehind(inner) ? null : inner;
    Span span = Words.phrase(sentence, head);
    String text = span.in(document.text());
    if (inner != null && Words.lemma(sentence, head).equals("what")) {
      return inner;
    }
    if (inner == null) {
      return new Actor(span, head, text, text, null, null, null, Participants.PHRASE, null);
    }
    Span both = span.union(inner.span());
    Span words = both.length() > 3 * span.length() ? span : both;
    return new Actor(
        words,
        head,
        words.in(document.text()),
        inner.name(),
        inner.code(),
        inner.country(),
        inner.sector(),
        inner.via(),
        inner.antecedent());
  }

  /** "Condemned the invasion <b>of Kenya</b>", "attacks <b>on Kenya</b>": who is no party to it. */
  private boolean isVictim(int child, int deed) {
    String preposition = Words.preposition(sentence, child);
    if (preposition == null
        || !preposition.equals("of") && !words.against().contains(preposition)) {
      return false;
    }
    String noun = Words.lemma(sentence, deed);
    return words.harms().contains(noun)
        || words.attacks().contains(noun) && !preposition.equals("of");
  }

  private boolean isBehind(Actor actor) {
    String preposition = Words.preposition(sentence, actor.head());
    return preposition == null || words.origins().contains(preposition);
  }

  /** Whose somebody is: "<b>its</b> air force", "Russia, <b>whose</b> peacekeepers"; or null. */
  private Actor owner(int head) {
    int owner = sentence.child(head, "nmod:poss");
    boolean other = words.others().contains(Words.lemma(sentence, head));
    return owner < 0 || other ? null : known.get(clauses.antecedent(owner));
  }

  private static boolean isArmed(Actor owner) {
    return owner.code() != null && ARMED.contains(String.valueOf(owner.sector()));
  }

  /** A body of a state without a state of its own has its owner's: "<b>its</b> air force". */
  private static Actor of(Actor actor, Actor owner) {
    boolean bare = owner != null && actor.code() == null && actor.country() == null;
    if (bare && FIGHTERS.contains(String.valueOf(actor.sector())) && isArmed(owner)) {
      // "its fighters" are the group itself
      return actor.coded(owner.code(), owner.country(), owner.sector());
    }
    return bare ? actor.ownedBy(owner) : actor;
  }

  /** Whoever a phrase names inside, also as "what she calls <b>Iran's</b> plot" does. */
  private Actor named(int head) {
    Actor inner = innerBelow(head, 0);
    int clause = inner != null || !Words.lemma(sentence, head).equals("what") ? -1 : naming(head);
    for (int child : clause < 0 ? new int[0] : sentence.children(clause)) {
      boolean named = child > clause && Words.isNominal(sentence.token(child));
      inner = inner == null && named ? inner(child, 0) : inner;
    }
    return inner;
  }

  /** The verb of "what she <b>calls</b>", which parsers tie to the pronoun or beside it; or -1. */
  private int naming(int what) {
    int clause = sentence.child(what, "acl:relcl");
    int governor = sentence.token(what).head();
    if (clause < 0 && governor > what) {
      clause = governor;
    } else if (clause < 0 && governor >= 0) {
      clause = sentence.child(governor, "ccomp");
    }
    return clause > what && words.naming().contains(Words.lemma(sentence, clause)) ? clause : -1;
  }

  private static boolean isYear(Token token) {
    return token.form().length() == 4 && token.form().matches("(1[5-9]|20)\\d\\d");
  }

  private Actor inner(int head, int depth) {
    Actor actor = known.get(head);
    return actor != null ? actor : innerBelow(head, depth);
  }

  /** The first known actor that a phrase's possessor, modifier or "of" phrase names. */
  private Actor innerBelow(int head, int depth) {
    if (depth > 3) {
      return null;
    }
    Actor doer = doer(head, depth);
    Actor phrase = doer;
    for (int child : sentence.children(head)) {
      Actor found =
          switch (sentence.token(child).relation()) {
            case "amod", "compound", "appos", "flat", "nummod" ->
                isParted(child, head) ? null : inner(child, depth + 1);
            // "a town near the Ugandan border" need not be Uganda's
            case "nmod" ->
                words.beside().contains(String.valueOf(Words.preposition(sentence, child)))
                        || isVictim(child, head)
                    ? null
                    : inner(child, depth + 1);
            // "the <b>US</b>-led invasion", but not "the US-backed groups"
            case "obl" ->
                words.leading().contains(Words.lemma(sentence, head))
                    ? inner(child, depth + 1)
                    : null;
            default -> null;
          };
      // "a <b>drone</b> strike by Chad" is Chad's
      boolean outdone = doer != null && found != null && !Participants.hasStanding(found);
      if (found != null && child < head && !outdone) {
        return found;
      }
      phrase = phrase == null ? found : phrase;
    }
    return phrase;
  }

  /**
   * Whether the verb that a phrase hangs from parts it: "<b>China</b> sanctions US <b>firms</b>".
   */
  private boolean isParted(int child, int head) {
    int verb = sentence.token(head).head();
    return child < verb && verb < head;
  }

  /** Whose deed a noun is, before whom it was done to: "the shelling of a town <b>by Chad</b>". */
  private Actor doer(int head, int depth) {
    for (int child : sentence.children(head)) {
      if (depth < 3 && sentence.token(child).is("nmod")) {
        boolean by = "by".equals(Words.preposition(sentence, child));
        Actor found = by ? inner(child, depth + 1) : doer(child, depth + 1);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
