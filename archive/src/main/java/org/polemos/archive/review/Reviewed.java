package org.polemos.archive.review;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.polemos.archive.Archive;
import org.polemos.archive.EventTable;
import org.polemos.record.EventRecord;

/** Records as people judged them: corrected, without what was rejected, with what was added. */
public final class Reviewed {

  private final Map<String, Outcome> outcomes;

  private Reviewed(Map<String, Outcome> outcomes) {
    this.outcomes = outcomes;
  }

  public static Reviewed of(Archive archive, Changes changes) {
    return new Reviewed(new Gold(archive, changes).outcomes());
  }

  /** The record as it should be; {@code null} where it is no event. */
  public @Nullable EventRecord of(EventRecord record) {
    Outcome outcome = outcomes.get(record.id());
    if (outcome == null || outcome.disputed()) {
      return record;
    }
    return switch (outcome.verdict()) {
      case REJECT -> null;
      case CORRECT -> EventTable.record(outcome.record().toString(), record.document().text());
      default -> record;
    };
  }

  /**
   * What was added, and is not rejected since.
   *
   * @param text gives the text of a document by its id
   */
  public List<EventRecord> added(UnaryOperator<String> text) {
    return outcomes.values().stream()
        .filter(outcome -> outcome.added() && outcome.verdict() != Verdict.REJECT)
        .map(Outcome::record)
        .map(record ->
            EventTable.record(
                record.toString(), text.apply(record.path("document").path("id").asText())))
        .sorted(Comparator.comparing(EventRecord::id))
        .toList();
  }
}
