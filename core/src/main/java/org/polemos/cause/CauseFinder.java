package org.polemos.cause;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polemos.actor.Actor;
import org.polemos.attribution.Attribution;
import org.polemos.attribution.AttributionIndex;
import org.polemos.clause.Clauses;
import org.polemos.codebook.Codebook;
import org.polemos.event.EventMention;
import org.polemos.record.EventRecord;
import org.polemos.record.EventRecord.Cause;
import org.polemos.record.EventRecord.Quote;
import org.polemos.text.Document;
import org.polemos.text.Span;

/**
 * Adds to records what their source gives as the cause, occasion or purpose of the deed.
 *
 * <p>A claim of this kind belongs to whoever makes it: where somebody else says that the deed was
 * done than says why, the record gets no cause. Immutable.
 */
public final class CauseFinder {

  private final Codebook codebook;

  /**
   * @param codebook whose {@code causes.csv} has the cues
   */
  public CauseFinder(Codebook codebook) {
    this.codebook = codebook;
  }

  /**
   * The records of one sentence with their causes.
   *
   * @param mentions that the records were made of, in the same order
   * @param before the last record of the sentence before, for "In response, …"
   * @param said of the whole document
   */
  public List<EventRecord> add(
      Document document,
      Clauses clauses,
      List<EventMention> mentions,
      List<EventRecord> records,
      @Nullable EventRecord before,
      List<Attribution> said) {
    if (records.isEmpty()) {
      return records;
    }
    CueReader reader = new CueReader(codebook, clauses);
    List<EventRecord> all = new ArrayList<>(records.size());
    for (int i = 0; i < records.size(); i++) {
      EventRecord record = records.get(i);
      List<Cause> causes = new ArrayList<>(0);
      for (CueReader.Found found :
          reader.at(mentions.get(i).clause().predicate(), mentions.get(i).clause().light())) {
        Cause cause = cause(document, reader, found, record, records, before);
        if (cause != null && isOfOneSource(record, cause, said)) {
          causes.add(cause);
        }
      }
      all.add(causes.isEmpty() ? record : record.with(List.copyOf(causes)));
    }
    return List.copyOf(all);
  }

  private static @Nullable Cause cause(
      Document document,
      CueReader reader,
      CueReader.Found found,
      EventRecord record,
      List<EventRecord> records,
      @Nullable EventRecord before) {
    String cue = reader.words(document, found.first(), found.last()).text();
    String relation = found.cue().relation();
    if (found.from() < 0) {
      EventRecord earlier = earlier(record, records, before);
      return earlier == null
          ? null
          : new Cause(relation, earlier.trigger(), earlier.id(), cue, found.cue().at());
    }
    Quote words = reader.words(document, found.from(), found.to());
    EventRecord told = within(words.span(), record, records);
    boolean own = words.span().contains(record.trigger().span());
    return own
        ? null
        : new Cause(relation, words, told == null ? null : told.id(), cue, found.cue().at());
  }

  /** The deed of somebody else told last before this one. */
  private static @Nullable EventRecord earlier(
      EventRecord record, List<EventRecord> records, @Nullable EventRecord before) {
    EventRecord earlier = before;
    for (EventRecord other : records) {
      boolean sooner = other.trigger().span().end() <= record.trigger().span().start();
      if (sooner && !doers(other).equals(doers(record))) {
        earlier = other;
      }
    }
    return earlier;
  }

  private static List<String> doers(EventRecord record) {
    return record.actor().stream().map(Actor::name).toList();
  }

  /** The first other deed that these words tell of. */
  static @Nullable EventRecord within(
      Span words, @Nullable EventRecord record, List<EventRecord> records) {
    for (EventRecord other : records) {
      if (other != record && words.contains(other.trigger().span())) {
        return other;
      }
    }
    return null;
  }

  private static boolean isOfOneSource(EventRecord record, Cause cause, List<Attribution> said) {
    Span words = cause.words().span();
    if (!record.sentence().span().contains(words)) {
      return true;
    }
    Span first = new Span(words.start(), words.start() + 1);
    return said.stream()
        .filter(a -> AttributionIndex.tells(a, record.trigger().span()))
        .allMatch(a -> a.says(first));
  }
}
