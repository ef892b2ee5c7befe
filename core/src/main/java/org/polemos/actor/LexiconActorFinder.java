package org.polemos.actor;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import org.polemos.parse.Sentence;
import org.polemos.text.Document;

/** Finds actors by the lists first and by the parser's names second. */
public final class LexiconActorFinder implements ActorFinder {

  private final ActorLexicon lexicon;

  public LexiconActorFinder(ActorLexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public SortedMap<Integer, Actor> find(Document document, Sentence sentence, LocalDate date) {
    Discards discards = lexicon.discards();
    if (!discards.isEmpty() && drops(discards, document, sentence)) {
      return Collections.emptySortedMap();
    }
    return new Mentions(lexicon, document, sentence, date).find();
  }

  private static boolean drops(Discards discards, Document document, Sentence sentence) {
    return discards.dropsSentence(sentence.span().in(document.text()))
        || discards.dropsStory(document.text());
  }
}
