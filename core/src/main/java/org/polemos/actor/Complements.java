package org.polemos.actor;

import java.util.ArrayList;
import java.util.List;
import org.polemos.parse.Sentence;

/**
 * Finds in the words behind a noun phrase whose it is: "of Sudan", "loyal to Haftar", "in Nairobi".
 */
final class Complements {

  /** How deep "of" goes on: "the army of the government of Chad". */
  private static final int OF = 3;

  private final Mentions mentions;
  private final Sentence sentence;
  private final NameChoice choice;

  Complements(Mentions mentions) {
    this.mentions = mentions;
    this.sentence = mentions.sentence();
    this.choice = mentions.choice();
  }

  /**
   * The nouns that a phrase is of, from the first on: "the government of Sudan", "head of state of
   * Mali", "a spokesman for the army".
   */
  List<Integer> of(Phrase phrase, Role headRole) {
    int of = mentions.ofChild(phrase.head());
    for (int i = phrase.head() + 1; i <= phrase.last() && headRole != null; i++) {
      of = phrase.covers(of) || of < 0 ? mentions.ofChild(i) : of;
    }
    if (of < 0 && headRole != null && headRole.weight() == Role.Weight.WEAK) {
      of = mentions.child(phrase.head(), "for");
    }
    List<Integer> all = new ArrayList<>(1);
    for (; of >= 0 && all.size() < OF; of = ofAfter(phrase, of)) {
      all.add(of);
    }
    return all;
  }

  /** The next "of" phrase, which hangs on the one before or beside it. */
  private int ofAfter(Phrase phrase, int of) {
    int next = mentions.ofChild(of);
    for (int child : next < 0 ? sentence.children(phrase.head()) : new int[0]) {
      if (next < 0 && child > of && mentions.isOf(child)) {
        next = child;
      }
    }
    return next;
  }

  /** The listed names in some words, as far as they mean anybody here. */
  List<Sense> names(Phrase words) {
    List<Sense> all = new ArrayList<>(1);
    for (Match<Sense> name : mentions.matches().names(words.first(), words.last())) {
      Sense sense = choice.choose(name, null);
      if (sense != null) {
        all.add(sense);
      }
    }
    return all;
  }

  /** "Forces loyal to Khalifa Haftar". */
  List<Sense> loyalTo(Phrase phrase) {
    int loyal = phrase.last() + 1;
    boolean said =
        loyal + 2 < sentence.size()
            && sentence.token(loyal).form().equals("loyal")
            && sentence.token(loyal + 1).form().equals("to");
    List<Sense> all = new ArrayList<>(1);
    for (int i = loyal + 2; said && i < Math.min(sentence.size(), loyal + 6); i++) {
      Match<Sense> name = mentions.nameAt(i);
      Sense sense = name == null ? null : choice.choose(name, null);
      if (sense != null) {
        all.add(sense);
      }
    }
    return all;
  }

  /**
   * "Police in Nairobi": a place straight after the phrase, wherever the parser hung it; "its
   * envoys in Nairobi" are not Kenya's.
   */
  Sense placeAfter(Phrase phrase, boolean owned) {
    int preposition = phrase.last() + 1;
    if (preposition + 1 >= sentence.size()) {
      return null;
    }
    String word = sentence.token(preposition).form();
    boolean within = Prepositions.of(word) == Prepositions.WITHIN && !owned;
    if (!within && !word.equals("from")) {
      return null;
    }
    for (int i = preposition + 1; i < Math.min(sentence.size(), preposition + 5); i++) {
      Match<Sense> name = mentions.nameAt(i);
      if (name != null) {
        Sense sense = choice.choose(name, null);
        return sense != null && sense.entry().kind().isPlace() ? sense : null;
      }
      String upos = sentence.token(i).upos();
      if (!upos.equals("DET") && !upos.equals("ADJ") && !upos.equals("NOUN")) {
        return null;
      }
    }
    return null;
  }

  /** The words for where somebody's allies are, "in London and Paris"; {@code null} for none. */
  Phrase whereabouts(Phrase phrase) {
    int place = mentions.child(phrase.head(), "in");
    if (place < 0 || mentions.nameAt(place) == null) {
      return null;
    }
    Phrase whole = Phrase.of(sentence, place);
    if (sentence.child(place, "conj") >= 0) {
      for (Match<Sense> name : mentions.matches().names(whole.first(), sentence.size() - 1)) {
        boolean listed = name.head() == place || sentence.token(name.head()).head() == place;
        whole = listed ? whole.union(name) : whole;
      }
    }
    return whole;
  }
}
