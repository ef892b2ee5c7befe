package org.polemos.archive.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polemos.archive.review.Outcome;
import org.polemos.record.EventRecord;

/**
 * One story, slot by slot: who says what, where the tellings agree, where they differ, who is
 * silent.
 *
 * @param id names the story: the id of its first event
 * @param origins how many of the documents are no copies of others
 */
public record Comparison(String id, int origins, List<Told> tellings, List<Slot> slots) {

  /**
   * The telling that stands for all: the first of the type that most tell of. That somebody claims
   * or denies a deed is not the deed, so that statements stand for a story of nothing else.
   */
  public Told head() {
    Map<String, Integer> types = new LinkedHashMap<>();
    for (Told told : tellings) {
      String type = told.record().event();
      if (!told.rejected() && !type.equals(CLAIM)) {
        types.merge(type, told.copy() ? 0 : 1, Integer::sum);
      }
    }
    int most = types.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return tellings.stream()
        .filter(told -> !told.rejected())
        .filter(told -> types.getOrDefault(told.record().event(), -1) == most)
        .findFirst()
        .orElse(tellings.get(0));
  }

  private static final String CLAIM = "STATEMENT";

  /**
   * One record of the story.
   *
   * @param number from 1, as slots refer to it
   * @param source who published the document, or its author, or its id
   * @param origin the document of which this one is a copy, else its own id
   * @param record as people corrected it, where they agree
   * @param coded as the coder had it
   * @param speaker whose claim it is, where that is not the author
   * @param judged what people hold of it, or {@code null}
   */
  public record Told(
      int number,
      EventRecord record,
      EventRecord coded,
      String source,
      String origin,
      @Nullable String speaker,
      @Nullable Outcome judged) {

    /** Whether people hold it to be no event, so that it tells nothing. */
    public boolean rejected() {
      return judged != null && judged.rejected();
    }

    /** Whether its document is a copy of another. */
    public boolean copy() {
      return !origin.equals(record.document().id());
    }
  }

  /** How the tellings stand to each other in a slot. Copies do not count. */
  public enum Verdict {
    /** All who say something say the same, and they are two at least. */
    AGREE,
    DIFFER,
    /** One alone says something. */
    ONE,
    /** Nobody says anything. */
    SILENT;

    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * What is said of one thing.
   *
   * @param name actor, recipient, type, status, date, place, killed, wounded, arrested, words,
   *     cause
   * @param values what is said, the most often said first
   * @param silent the tellings that say nothing of it
   */
  public record Slot(String name, Verdict verdict, List<Value> values, List<Integer> silent) {}

  /**
   * One thing that is said.
   *
   * @param by the tellings that say so
   * @param origins how many independent documents these are from
   */
  public record Value(String text, List<Integer> by, int origins) {}
}
