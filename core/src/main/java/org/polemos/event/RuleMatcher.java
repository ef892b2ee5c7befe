package org.polemos.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.polemos.clause.Argument;
import org.polemos.clause.Clause;
import org.polemos.clause.Grammar;
import org.polemos.clause.Words;
import org.polemos.codebook.Codebook;
import org.polemos.codebook.Constraint;
import org.polemos.codebook.Constraint.Test;
import org.polemos.codebook.Rule;
import org.polemos.codebook.Trigger;
import org.polemos.codebook.WordSet;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;

/** Decides whether a rule holds of a clause. */
final class RuleMatcher {

  private static final int NO = -1;
  private static final int YES = -2;
  private static final int[] NOWHERE = {};

  private final Sentence sentence;
  private final Participants participants;

  private final Codebook codebook;

  /** Where words stand that rules ask for anywhere in a clause; {@code null} until one asks. */
  private Map<WordSet, BitSet> inText;

  RuleMatcher(Codebook codebook, Sentence sentence, Participants participants) {
    this.codebook = codebook;
    this.sentence = sentence;
    this.participants = participants;
  }

  /**
   * How far a rule is from holding.
   *
   * @param used tokens that made it hold, the predicate first
   * @param failed constraints that do not hold
   */
  record Match(List<Integer> used, List<Constraint> failed) {}

  /** Compares a rule with a clause; {@code null} where not even the trigger's words are there. */
  Match match(Codebook.Entry entry, Clause clause) {
    List<Integer> used = new ArrayList<>(4);
    used.add(clause.predicate());
    for (String other : entry.trigger().others()) {
      int place = beside(clause.predicate(), other, entry.trigger());
      if (place < 0) {
        return null;
      }
      used.add(place);
    }
    List<Constraint> failed = new ArrayList<>(0);
    for (Constraint constraint : entry.rule().constraints()) {
      int place = holds(constraint, clause);
      if (place == NO) {
        failed.add(constraint);
      } else if (place >= 0) {
        used.add(place);
      }
    }
    return new Match(used, failed);
  }

  /** The token that satisfies a constraint, YES where it holds without one, else NO. */
  private int holds(Constraint constraint, Clause clause) {
    int place =
        switch (constraint.places().get(0)) {
          case "text" -> inText(constraint.words(), clause);
          case "modal" -> hasModal(constraint.words(), clause) ? YES : NO;
          case "tense" -> hasTense(constraint.words(), clause.grammar()) ? YES : NO;
          default -> inPlace(constraint, clause);
        };
    if (!constraint.negative()) {
      return place;
    }
    return place == NO ? YES : NO;
  }

  /** Whether all that a rule asks for beside a trigger holds. */
  boolean allows(Rule rule, Clause clause) {
    return rule.constraints().stream().noneMatch(c -> holds(c, clause) == NO);
  }

  /** The modal may stand in the clause itself or in what it says: "said that Iran must leave". */
  private boolean hasModal(WordSet words, Clause clause) {
    if (hasModal(words, clause.grammar())) {
      return true;
    }
    Argument complement = clause.argument(Argument.COMPLEMENT);
    Clause below = complement == null ? null : participants.clauses().at(complement.head());
    return below != null && hasModal(words, below.grammar());
  }

  private static boolean hasModal(WordSet words, Grammar grammar) {
    return grammar.modal() != null
        ? words.contains(grammar.modal())
        : grammar.tense() == Grammar.Tense.FUTURE && words.contains("will");
  }

  private static boolean hasTense(WordSet words, Grammar grammar) {
    return words.contains(grammar.tense().name().toLowerCase(Locale.ROOT));
  }

  private int inPlace(Constraint constraint, Clause clause) {
    boolean empty = true;
    for (Argument argument : clause.arguments()) {
      if (!constraint.isAt(argument.role())) {
        continue;
      }
      empty &= !argument.near();
      int place = inArgument(constraint, argument, clause);
      if (place != NO) {
        return place;
      }
    }
    return constraint.asks(Test.NONE) && empty ? YES : NO;
  }

  private int inArgument(Constraint constraint, Argument argument, Clause clause) {
    if (constraint.asks(Test.WORDS)) {
      int word = isDenied(argument) ? NO : find(constraint.words(), argument);
      if (word >= 0) {
        return word;
      }
    }
    boolean holds =
        constraint.asks(Test.ANY) && !isReflexive(argument)
            || constraint.asks(Test.ACTOR) && participants.phrases().hasKnown(argument)
            || constraint.asks(Test.POLITY) && participants.phrases().hasPolity(argument)
            || constraint.asks(Test.INFINITIVE) && isInfinitive(argument)
            || constraint.asks(Test.OWN) && isOwn(argument, clause)
            || constraint.asks(Test.CLAUSE) && !Words.isNominal(sentence.token(argument.head()));
    return holds ? YES : NO;
  }

  /** What somebody does to himself: "they isolated <b>themselves</b>". */
  private boolean isReflexive(Argument argument) {
    String form = sentence.token(argument.head()).form();
    return argument.role().equals(Argument.OBJECT)
        && (form.endsWith("self") || form.endsWith("selves"))
        && sentence.token(argument.head()).upos().equals("PRON");
  }

  /** Who "promised <b>not</b> to attack" promised no attack. */
  private boolean isDenied(Argument argument) {
    if (!argument.role().equals(Argument.COMPLEMENT)) {
      return false;
    }
    Clause clause = participants.clauses().at(argument.head());
    return clause != null && clause.grammar().negated();
  }

  private boolean isInfinitive(Argument argument) {
    Clause clause = participants.clauses().at(argument.head());
    return clause != null && clause.grammar().infinitive();
  }

  private boolean isOwn(Argument argument, Clause clause) {
    Clause below = participants.clauses().at(argument.head());
    Argument doer = below == null ? null : below.argument(Argument.SUBJECT);
    Argument own = clause.argument(Argument.SUBJECT);
    return doer == null
        || sentence.token(doer.head()).upos().equals("PRON")
        || own != null && own.heads().contains(doer.head());
  }

  private int find(WordSet words, Argument argument) {
    for (int head : argument.words()) {
      if (matches(words, head)) {
        return head;
      }
      for (int child : sentence.children(head)) {
        Token token = sentence.token(child);
        boolean name = token.relation().equals("flat") || token.relation().equals("compound");
        if (name && token.upos().equals("PROPN") && matches(words, child)) {
          return child;
        }
      }
    }
    return NO;
  }

  /** Whether the token, alone or with its neighbours, is an entry. */
  private boolean matches(WordSet words, int i) {
    String lemma = Words.lemma(sentence, i);
    if (words.contains(lemma)) {
      return true;
    }
    String form = sentence.token(i).form();
    if (!form.equals(lemma) && words.contains(form.toLowerCase(Locale.ROOT))) {
      return true;
    }
    for (WordSet.Phrase phrase : words.phrasesWith(lemma)) {
      if (around(phrase, i) != NOWHERE) {
        return true;
      }
    }
    return false;
  }

  /** Where a phrase's words stand in order around token {@code i}, with small gaps. */
  private int[] around(WordSet.Phrase phrase, int i) {
    int[] places = new int[phrase.words().size()];
    places[phrase.at()] = i;
    for (int w = phrase.at() - 1; w >= 0; w--) {
      places[w] = back(phrase.words().get(w), places[w + 1]);
      if (places[w] < 0) {
        return NOWHERE;
      }
    }
    for (int w = phrase.at() + 1; w < places.length; w++) {
      places[w] = forth(phrase.words().get(w), places[w - 1]);
      if (places[w] < 0) {
        return NOWHERE;
      }
    }
    return places;
  }

  private int back(String word, int from) {
    for (int i = from - 1; i >= Math.max(0, from - 2); i--) {
      if (is(i, word)) {
        return i;
      }
    }
    return -1;
  }

  private int forth(String word, int from) {
    for (int i = from + 1; i <= Math.min(sentence.size() - 1, from + 3); i++) {
      if (is(i, word)) {
        return i;
      }
    }
    return -1;
  }

  private boolean is(int i, String word) {
    return Words.lemma(sentence, i).equals(word) || sentence.token(i).form().equalsIgnoreCase(word);
  }

  /** Finds a trigger's further word: next to the predicate, below it, or opening a phrase below. */
  private int beside(int predicate, String word, Trigger trigger) {
    boolean noun = trigger.kind() == Trigger.Kind.NOUN;
    int next = noun ? predicate - 1 : predicate + 1;
    if (next >= 0 && next < sentence.size() && is(next, word)) {
      return next;
    }
    for (int child : sentence.children(predicate)) {
      // "a sale of arms" is an "arms sale", but "an attack by militants" no "militant attack"
      String preposition = noun ? Words.preposition(sentence, child) : null;
      boolean apart =
          preposition != null
              && !preposition.equals("of")
              && !trigger.others().contains(preposition);
      if (!apart && is(child, word)) {
        return child;
      }
      for (int below : sentence.children(child)) {
        String relation = sentence.token(below).relation();
        boolean opens =
            relation.equals("case")
                || relation.equals("compound")
                || relation.equals("amod")
                || relation.equals("mark");
        boolean far = relation.equals("case") && Math.abs(below - predicate) > 2;
        if (opens && !far && is(below, word)) {
          return below;
        }
      }
    }
    return -1;
  }

  private int inText(WordSet words, Clause clause) {
    if (inText == null) {
      inText = wordsInText();
    }
    BitSet found = inText.get(words);
    int top = clause.light() >= 0 ? clause.light() : clause.predicate();
    return found == null ? NO : inText(found, top, top, 0);
  }

  private Map<WordSet, BitSet> wordsInText() {
    Map<WordSet, BitSet> found = new IdentityHashMap<>();
    for (int i = 0; i < sentence.size(); i++) {
      addWords(Words.lemma(sentence, i), i, found);
      addWords(sentence.token(i).form().toLowerCase(Locale.ROOT), i, found);
    }
    return found;
  }

  private void addWords(String word, int i, Map<WordSet, BitSet> found) {
    for (Codebook.Sought sought : codebook.soughtInText(word)) {
      int[] places = sought.phrase() == null ? new int[] {i} : around(sought.phrase(), i);
      for (int place : places) {
        found.computeIfAbsent(sought.words(), some -> new BitSet()).set(place);
      }
    }
  }

  private int inText(BitSet found, int i, int top, int depth) {
    if (i != top && found.get(i)) {
      return i;
    }
    if (depth > 20) {
      return NO;
    }
    for (int child : sentence.children(i)) {
      boolean apart =
          switch (sentence.token(child).deprel()) {
            case "ccomp" -> !sentence.token(child).upos().equals("INTJ"); // but "said no"
            case "parataxis", "acl:relcl" -> true;
            case "conj" -> i == top && !Words.isNominal(sentence.token(child));
            default -> false;
          };
      int below = apart ? NO : inText(found, child, top, depth + 1);
      if (below != NO) {
        return below;
      }
    }
    return NO;
  }
}
