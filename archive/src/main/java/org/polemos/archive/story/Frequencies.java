package org.polemos.archive.story;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How common parties and words are among the tellings of a set.
 *
 * @param tellings how many there are
 * @param parties how often each party takes part; one that is missing does so once
 * @param words in how many tellings each word stands, those of names after an {@code @}; one that
 *     is missing stands in one
 */
public record Frequencies(long tellings, Map<String, Integer> parties, Map<String, Integer> words)
    implements Serializable {

  static Frequencies of(List<Telling> tellings) {
    Map<String, Integer> parties = new HashMap<>();
    Map<String, Integer> words = new HashMap<>();
    for (Telling telling : tellings) {
      telling.actors().forEach(party -> parties.merge(party, 1, Integer::sum));
      telling.recipients().forEach(party -> parties.merge(party, 1, Integer::sum));
      telling.terms().forEach(word -> words.merge(word, 1, Integer::sum));
    }
    return new Frequencies(tellings.size(), parties, words);
  }
}
