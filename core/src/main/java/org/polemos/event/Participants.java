package org.polemos.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.polemos.actor.Actor;
import org.polemos.clause.Argument;
import org.polemos.clause.Clause;
import org.polemos.clause.Clauses;
import org.polemos.clause.Words;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;
import org.polemos.text.Document;
import org.polemos.text.Span;

/** Finds who stands in a place of a clause. */
final class Participants {

  /** {@link Actor#via()} of a phrase that no list and no model knows. */
  static final String PHRASE = "phrase";

  private static final Set<String> OWN =
      Set.of("its", "his", "her", "their", "it", "he", "she", "they");

  /** Prepositions whose phrase may name the other side where the rule's own places do not. */
  private static final Set<String> AIMS =
      Set.of("against", "with", "to", "toward", "on", "for", "from", "over", "of");

  /** Those whose phrase names where it happens, which is often all that is said of a recipient. */
  private static final Set<String> PLACES = Set.of("in", "at", "into", "across", "inside");

  /**
   * Where a phrase of the verb tells of no noun's aim: "the war was a turning point in history".
   */
  private static final Set<String> WHERE = Set.of("in", "at", "near");

  /** Those whose phrase only says what else is not far. */
  private static final Set<String> BESIDE = Set.of("near", "along", "around", "outside", "beyond");

  /** Verbs of "what he <b>calls</b> Iran's plot", where the plot is meant. */
  private static final Set<String> NAMING =
      Set.of("call", "term", "describe", "see", "regard", "label", "dub", "consider");

  /** What stands before "other" or "another" where it means the doers themselves. */
  private static final Set<String> EACH = Set.of("each", "one");

  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

  /** How far behind a predicate an untied recipient may stand, in words. */
  private static final int REACH = 12;

  private final Document document;
  private final Sentence sentence;
  private final Clauses clauses;
  private final SortedMap<Integer, Actor> known;

  Participants(Document document, Clauses clauses, SortedMap<Integer, Actor> known) {
    this.document = document;
    this.sentence = clauses.sentence();
    this.clauses = clauses;
    this.known = known;
  }

  static boolean isKnown(Actor actor) {
    return !PHRASE.equals(actor.via());
  }

  static boolean anyKnown(List<Actor> actors) {
    return actors.stream().anyMatch(Participants::isKnown);
  }

  /**
   * Whether somebody here has a place in public life: a code, a country, a sector, or the
   * document's authorship. In violence anybody's sector will do; elsewhere plain people and unknown
   * names tell of private life, sport and films.
   */
  boolean anyStanding(List<Actor> actors, boolean violent) {
    return actors.stream()
        .anyMatch(a ->
            isAuthor(a)
                || a.code() != null
                || a.country() != null
                || a.sector() != null && (violent || !a.sector().equals("CVL")));
  }

  private boolean isAuthor(Actor actor) {
    String author = document.citation().author();
    return author != null && actor.name() != null && plain(actor.name()).equals(plain(author));
  }

  private static String plain(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("the ") ? lower.substring("the ".length()) : lower;
  }

  /** The clause whose predicate is this token, or {@code null}. */
  Clause clause(int predicate) {
    return clauses.at(predicate);
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

  /** Whether a phrase is an actor's or of an actor; "advice from officials" is not. */
  private boolean named(int head, int depth) {
    if (known.containsKey(head)) {
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
   * Who acts: whoever is known in one of these places, else any phrase as subject. A place where it
   * happens stands for whoever rules there only if nobody else is named: "was arrested in Niger".
   */
  List<Actor> actors(Clause clause, List<String> places) {
    List<Actor> fallback = List.of();
    for (String place : places) {
      boolean taken =
          place.equals(Argument.OBJECT)
              && places.contains(Argument.SUBJECT)
              && clause.argument(Argument.SUBJECT) != null;
      if (taken || !fallback.isEmpty() && PLACES.contains(place)) {
        return fallback;
      }
      List<Actor> found = in(clause, place, List.of());
      if (anyKnown(found)) {
        return found;
      }
      if (fallback.isEmpty() && place.equals(Argument.SUBJECT)) {
        fallback = found;
      }
    }
    return fallback;
  }

  /**
   * Who is acted on: whoever is known in one of these places or named there, else whoever is known
   * elsewhere in the clause, else any phrase. What the actors own ("its troops") never counts.
   *
   * @param needed whether a known party elsewhere is better than an unknown phrase in place
   */
  List<Actor> recipients(Clause clause, List<String> places, List<Actor> actors, boolean needed) {
    List<Actor> inPlace = inPlaces(clause, places, actors);
    boolean good = anyKnown(inPlace) || isNamed(inPlace) || !inPlace.isEmpty() && !needed;
    if (good) {
      return inPlace;
    }
    List<Actor> elsewhere = elsewhere(clause, actors);
    return elsewhere.isEmpty() ? inPlace : elsewhere;
  }

  /** Whoever is known or named in the first of these places that has somebody, else any phrase. */
  List<Actor> inPlaces(Clause clause, List<String> places, List<Actor> actors) {
    List<Actor> fallback = List.of();
    for (String place : places) {
      List<Actor> found = in(clause, place, actors);
      if (anyKnown(found) || isNamed(found)) {
        return found;
      }
      if (fallback.isEmpty()) {
        fallback = found;
      }
    }
    return fallback;
  }

  /** A proper name is somebody, though no list has it. */
  private boolean isNamed(List<Actor> found) {
    return found.stream().anyMatch(a -> sentence.token(a.head()).upos().equals("PROPN"));
  }

  /** The first known actor in a phrase of aim, company or place, or in the clause of purpose. */
  private List<Actor> elsewhere(Clause clause, List<Actor> actors) {
    for (Set<String> roles : List.of(AIMS, PLACES)) {
      for (Argument argument : clause.arguments()) {
        if (roles.contains(argument.role())) {
          List<Actor> found = without(actors, of(argument));
          if (anyKnown(found)) {
            return found;
          }
        }
      }
    }
    List<Actor> below = inComplement(clause, actors);
    return anyKnown(below) ? below : after(clause, actors);
  }

  /**
   * The next known actor behind the predicate, where the tree ties none to it. Stops at the next
   * finite verb, which opens another clause.
   */
  private List<Actor> after(Clause clause, List<Actor> actors) {
    int last = Math.min(sentence.size() - 1, clause.predicate() + REACH);
    for (int i = clause.predicate() + 1; i <= last; i++) {
      Token token = sentence.token(i);
      boolean finite = FINITE.contains(token.xpos()) && !token.is("amod");
      boolean opens = token.is("mark") && !token.upos().equals("PART");
      if (finite || opens || token.form().equals(";") || token.form().equals(":")) {
        return List.of();
      }
      Actor actor = known.get(i);
      if (actor != null && hasStanding(actor)) {
        List<Actor> found = without(actors, List.of(actor));
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  private static boolean hasStanding(Actor actor) {
    return actor.code() != null || actor.country() != null;
  }

  /** Whoever these words name: those known whose head is among them, else their phrase. */
  List<Actor> named(List<Span> words) {
    List<Actor> all = new ArrayList<>(words.size());
    for (Span span : words) {
      int head = head(span);
      Actor actor = head < 0 ? null : at(head);
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

  /** Those of a list that are none of these actors, nor owned by them. */
  List<Actor> without(List<Actor> actors, List<Actor> from) {
    if (actors.isEmpty() || from.isEmpty()) {
      return from;
    }
    List<Actor> rest = new ArrayList<>(from);
    rest.removeIf(r -> actors.stream().anyMatch(a -> isSameOrOwned(a, r)));
    return List.copyOf(rest);
  }

  /** What a state sends are its own soldiers: "pledged to send <b>French troops</b> to Chad". */
  private static List<Actor> withoutForces(List<Actor> actors, List<Actor> from) {
    boolean own =
        from.stream()
            .anyMatch(f ->
                "MIL".equals(f.sector())
                    && f.country() != null
                    && actors.stream().anyMatch(a -> f.country().equals(a.country())));
    return own ? List.of() : from;
  }

  private boolean isSameOrOwned(Actor actor, Actor other) {
    if (actor.span().overlaps(other.span())) {
      return true;
    }
    if (isSame(actor, other)) {
      return true;
    }
    boolean speaker = actor.antecedent() != null && actor.antecedent().overlaps(other.span());
    if (speaker || isMeant(actor, other.antecedent())) {
      return true;
    }
    int owner = sentence.child(other.head(), "nmod:poss");
    // "their rivals, the Zetas" are named, and so no part of whose they are
    int named = sentence.child(other.head(), "appos");
    if (named >= 0 && known.containsKey(named)) {
      return false;
    }
    if (owner < 0 || !sentence.token(owner).upos().equals("PRON")) {
      return false;
    }
    // "gunmen looted its clinic": not their own
    boolean many = sentence.token(actor.head()).xpos().equals("NNS");
    if (many && Words.lemma(sentence, owner).equals("its")) {
      return false;
    }
    Actor known = this.known.get(owner);
    return known == null
        ? OWN.contains(Words.lemma(sentence, owner))
        : isMeant(actor, known.antecedent());
  }

  /** Whether both names stand for one and the same: "Chad put <b>its</b> troops on alert". */
  private static boolean isSame(Actor actor, Actor other) {
    return actor.code() != null
        && actor.code().equals(other.code())
        && actor.name() != null
        && actor.name().equals(other.name())
        && Objects.equals(actor.sector(), other.sector());
  }

  /**
   * Whether an antecedent is an actor's own words or that of its pronoun: "<b>we</b> … our land".
   */
  private static boolean isMeant(Actor actor, Span antecedent) {
    return antecedent != null
        && (antecedent.overlaps(actor.span())
            || actor.antecedent() != null && antecedent.overlaps(actor.antecedent()));
  }

  private List<Actor> in(Clause clause, String place, List<Actor> actors) {
    if (place.equals(Argument.COMPLEMENT)) {
      return inComplement(clause, actors);
    }
    boolean insideOnly = place.endsWith("'s");
    String role = insideOnly ? place.substring(0, place.length() - 2) : place;
    boolean bare = clause.kind() == Clause.Kind.NOUN && clause.light() < 0;
    List<Actor> fallback = List.of();
    for (Argument argument : clause.arguments()) {
      if (!argument.role().equals(role)) {
        continue;
      }
      List<Actor> found = without(actors, insideOnly ? inside(argument) : of(argument));
      if (anyKnown(found)) {
        return found;
      }
      boolean beside = bare && WHERE.contains(role);
      if (fallback.isEmpty() && (argument.near() || !isCore(role) && !beside)) {
        fallback = found;
      }
    }
    return fallback;
  }

  private static boolean isCore(String role) {
    return role.equals(Argument.SUBJECT) || role.equals(Argument.OBJECT);
  }

  /** Whether the deed goes from each of its doers to the other. */
  boolean areEachOther(Clause clause) {
    return clause.arguments().stream().anyMatch(a -> isEachOther(a.head()));
  }

  private boolean isEachOther(int head) {
    return head > 0
        && Words.lemma(sentence, head).endsWith("other")
        && EACH.contains(Words.lemma(sentence, head - 1));
  }

  /** How many of these stand on the first side: "between <b>US/NATO</b> and Russia" has two. */
  int firstSide(List<Actor> parties) {
    int side = 1;
    while (side < parties.size() - 1
        && sentence.token(parties.get(side).head() - 1).form().equals("/")) {
      side++;
    }
    return side;
  }

  /** Both sides of what A and B do to each other, where one place names them. */
  List<Actor> together(Clause clause) {
    for (String place : List.of("between", "among", Argument.SUBJECT)) {
      List<Actor> found = in(clause, place, List.of());
      if (found.size() == 1) {
        List<Actor> owners = owners(found.get(0));
        found = owners.size() > 1 ? owners : found;
      }
      if (found.size() > 1 || anyKnown(found)) {
        return found;
      }
    }
    return List.of();
  }

  /** Whose something is, where several are named: "the armies of <b>Brazil and Argentina</b>". */
  private List<Actor> owners(Actor phrase) {
    for (int child : sentence.children(phrase.head())) {
      if (sentence.token(child).relation().equals("nmod")) {
        List<Actor> all = new ArrayList<>(2);
        for (int head : Words.conjuncts(sentence, child)) {
          if (known.containsKey(head)) {
            all.add(known.get(head));
          }
        }
        if (all.size() > 1) {
          return all;
        }
      }
    }
    return List.of();
  }

  private List<Actor> of(Argument argument) {
    List<Actor> all = new ArrayList<>(argument.heads().size());
    for (int head : argument.heads()) {
      Actor actor = isEachOther(head) ? null : at(head);
      if (actor != null && all.stream().noneMatch(a -> a.span().overlaps(actor.span()))) {
        all.add(actor);
      }
    }
    return all;
  }

  private List<Actor> inside(Argument argument) {
    List<Actor> all = new ArrayList<>(1);
    for (int head : argument.heads()) {
      Actor actor = innerBelow(head, 0);
      if (actor != null) {
        all.add(actor);
      }
    }
    return all;
  }

  /** The deed's other side in a clause below: "threatened to attack <b>Iran</b>". */
  private List<Actor> inComplement(Clause clause, List<Actor> actors) {
    return inComplement(clause, actors, 0);
  }

  private List<Actor> inComplement(Clause clause, List<Actor> actors, int depth) {
    List<Actor> fallback = List.of();
    for (Argument argument : clause.arguments()) {
      Clause below =
          argument.role().equals(Argument.COMPLEMENT) ? clauses.at(argument.head()) : null;
      if (below == null) {
        continue;
      }
      for (Argument inner : below.arguments()) {
        boolean clausal = inner.role().equals(Argument.COMPLEMENT) || inner.role().equals("by");
        List<Actor> found = clausal ? List.of() : withoutForces(actors, without(actors, of(inner)));
        if (found.stream().anyMatch(Participants::hasStanding)) {
          return found;
        }
        boolean better = anyKnown(found) && !anyKnown(fallback);
        if (better || fallback.isEmpty() && inner.role().equals(Argument.OBJECT)) {
          fallback = found;
        }
      }
      if (depth < 2 && !anyKnown(fallback)) {
        List<Actor> deeper = inComplement(below, actors, depth + 1);
        fallback = fallback.isEmpty() || anyKnown(deeper) ? deeper : fallback;
      }
    }
    return fallback;
  }

  /** The participant that a phrase names: a known actor, one inside the phrase, or the phrase. */
  private Actor at(int head) {
    Actor actor = known.get(head);
    if (actor != null) {
      return actor;
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
    Span span = Words.phrase(sentence, head);
    String text = span.in(document.text());
    if (inner != null && Words.lemma(sentence, head).equals("what")) {
      return inner;
    }
    if (inner == null) {
      return new Actor(span, head, text, text, null, null, null, PHRASE, null);
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
    return clause > what && NAMING.contains(Words.lemma(sentence, clause)) ? clause : -1;
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
    Actor phrase = null;
    for (int child : sentence.children(head)) {
      Actor found =
          switch (sentence.token(child).relation()) {
            case "amod", "compound", "appos", "flat", "nummod" -> inner(child, depth + 1);
            // "a town near the Ugandan border" need not be Uganda's
            case "nmod" ->
                BESIDE.contains(String.valueOf(Words.preposition(sentence, child)))
                    ? null
                    : inner(child, depth + 1);
            default -> null;
          };
      if (found != null && child < head) {
        return found;
      }
      phrase = phrase == null ? found : phrase;
    }
    return phrase;
  }
}
