package org.polemos;

import java.util.List;
import java.util.SortedMap;
import org.polemos.actor.Actor;
import org.polemos.attribution.Attribution;
import org.polemos.clause.Clauses;
import org.polemos.event.EventMention;
import org.polemos.parse.Sentence;
import org.polemos.record.EventRecord;
import org.polemos.text.Document;

/**
 * All that was found on the way from a document to its records, for those who explain or measure.
 *
 * @param passages one for each sentence, in order
 * @param topic what the document is about where that is no politics ({@code sport}), so that only
 *     deeds of police, soldiers and the like are taken; else {@code null}
 */
public record Analysis(
    Document document, List<Passage> passages, List<Attribution> attributions, String topic) {

  /**
   * What was found in one sentence.
   *
   * @param actors by the index of their head token
   * @param clauses {@code null} where the sentence could not be analysed
   * @param events rules that fired, in the order of their triggers
   * @param records one for each of {@code events}
   * @param failure why the sentence was left out, or {@code null}
   */
  public record Passage(
      Sentence sentence,
      SortedMap<Integer, Actor> actors,
      Clauses clauses,
      List<EventMention> events,
      List<EventRecord> records,
      RuntimeException failure) {

    /** The record that is told last, or {@code null}. */
    EventRecord last() {
      return records.isEmpty() ? null : records.get(records.size() - 1);
    }
  }

  /** The records of all sentences. */
  public List<EventRecord> records() {
    return passages.stream().flatMap(p -> p.records().stream()).toList();
  }
}
