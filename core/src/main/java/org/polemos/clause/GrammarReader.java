package org.polemos.clause;

import java.util.Set;
import org.polemos.clause.Grammar.Tense;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;

/** Reads polarity, modality, tense and aspect from auxiliaries, adverbs and determiners. */
final class GrammarReader {

  private static final Set<String> FUTURE = Set.of("will", "shall", "'ll", "wo");
  private static final Set<String> INVERTED = Set.of("had", "were", "should");
  private static final Set<String> SUBJECTS_AND_OBJECTS = Set.of("nsubj", "obj", "obl");

  private final Sentence sentence;
  private final Lexicon lexicon;
  private final Subjects subjects;

  GrammarReader(Sentence sentence, Lexicon lexicon, Subjects subjects) {
    this.sentence = sentence;
    this.lexicon = lexicon;
    this.subjects = subjects;
  }

  Grammar ofVerb(int predicate) {
    boolean negated = false;
    boolean perfect = false;
    boolean progressive = false;
    boolean conditional = false;
    boolean auxiliary = false;
    boolean due = false;
    String modal = null;
    Tense tense = tense(sentence.token(predicate).xpos());
    for (int child : sentence.children(predicate)) {
      Token token = sentence.token(child);
      String lemma = Words.lower(token.lemma());
      switch (token.relation()) {
        case "aux", "cop" -> {
          auxiliary |= !token.is("cop");
          conditional |= isInverted(child, predicate);
          if (token.xpos().equals("MD")) {
            boolean future = FUTURE.contains(lemma);
            tense = future ? Tense.FUTURE : Tense.NONE;
            modal = future ? modal : lemma;
          } else {
            perfect |= lemma.equals("have");
            progressive |= lemma.equals("be") && token.is("aux");
            tense = tense == Tense.FUTURE || modal != null ? tense : tense(token.xpos());
          }
        }
        case "advmod", "cc" -> negated |= lexicon.negations().contains(lemma);
        case "mark" -> {
          due |= Words.name(sentence, child).equals("due to");
          conditional |= lexicon.conditions().contains(Words.name(sentence, child));
          // "pledging not to send": parsers may tie the word to what stands before it
          negated |= lemma.equals("without") || lemma.equals("to") && isNegation(child - 1);
        }
        case "case" -> negated |= lemma.equals("without");
        default -> negated |= isNegatedPhrase(token, child);
      }
    }
    Token token = sentence.token(predicate);
    if (!auxiliary && token.is("conj") && token.head() >= 0 && sharesAuxiliary(token)) {
      Grammar first = ofVerb(token.head());
      negated |= first.negated() && subjects.own(predicate) < 0;
      modal = first.modal();
      perfect |= first.perfect();
      progressive |= first.progressive();
      tense = first.tense();
    }
    // "is due to visit", of which parsers make "due to", too
    if (isGoingTo(predicate) || due && sentence.child(predicate, "cop") >= 0) {
      tense = Tense.FUTURE;
    }
    return new Grammar(
        negated, modal, tense, perfect, progressive, subjects.isInfinitive(predicate), conditional);
  }

  /** "will meet and discuss": the second verb leans on the first one's auxiliary. */
  private boolean sharesAuxiliary(Token conjunct) {
    Token first = sentence.token(conjunct.head());
    return first.upos().equals("VERB") && first.xpos().equals(conjunct.xpos());
  }

  /** "<b>Had</b> Egypt closed the strait, …": an auxiliary that opens a clause, and no question. */
  private boolean isInverted(int auxiliary, int predicate) {
    int subject = subjects.own(predicate);
    boolean opens = auxiliary == 0 || sentence.token(auxiliary - 1).upos().equals("PUNCT");
    return opens
        && subject > auxiliary
        && subject < predicate
        && INVERTED.contains(Words.lower(sentence.token(auxiliary).form()))
        && !sentence.token(sentence.size() - 1).form().startsWith("?");
  }

  private boolean isGoingTo(int predicate) {
    Token token = sentence.token(predicate);
    if (!token.is("xcomp") || token.head() < 0 || !subjects.isInfinitive(predicate)) {
      return false;
    }
    Token governor = sentence.token(token.head());
    return governor.xpos().equals("VBG") && Words.lower(governor.lemma()).equals("go");
  }

  /** Polarity of a noun on its own: "no attack", "any attack". */
  Grammar ofNoun(int noun) {
    boolean negated = false;
    boolean any = false;
    for (int child : sentence.children(noun)) {
      Token token = sentence.token(child);
      String lemma = Words.lower(token.lemma());
      if (token.relation().equals("det")) {
        negated |= lexicon.negations().contains(lemma);
        any |= lemma.equals("any");
      }
      negated |= token.is("case") && lemma.equals("without");
    }
    return new Grammar(negated, null, Tense.NONE, false, false, false, any);
  }

  private boolean isNegation(int i) {
    return i >= 0 && lexicon.negations().contains(Words.lower(sentence.token(i).lemma()));
  }

  private boolean isNegatedPhrase(Token token, int i) {
    if (!SUBJECTS_AND_OBJECTS.contains(token.relation())) {
      return false;
    }
    return lexicon.negations().contains(Words.lower(token.lemma()))
        || Words.hasChild(sentence, i, "det", lexicon.negations())
        || Words.hasChild(sentence, i, "cc", lexicon.negations())
        || Words.hasChild(sentence, i, "advmod", lexicon.negations());
  }

  private static Tense tense(String xpos) {
    return switch (xpos) {
      case "VBD" -> Tense.PAST;
      case "VBZ", "VBP" -> Tense.PRESENT;
      default -> Tense.NONE;
    };
  }
}
