package org.polemos.actor;

import java.time.LocalDate;
import java.util.SortedMap;
import org.polemos.parse.Sentence;
import org.polemos.text.Document;

/** Finds who is named in a sentence. Safe for use by many threads. */
public interface ActorFinder {

  /**
   * All actors named in a sentence, by the index of their head token. Adjectives that name a state
   * ("Russian") and possessives count, each at its own token, besides the phrase they stand in.
   *
   * @param date the day on which offices are looked up; {@code null} for the latest known
   */
  SortedMap<Integer, Actor> find(Document document, Sentence sentence, LocalDate date);
}
