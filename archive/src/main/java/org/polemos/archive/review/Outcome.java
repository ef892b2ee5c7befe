package org.polemos.archive.review;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of all judgements of one record.
 *
 * @param verdict that holds: of what settles, else of the newest
 * @param record as it should be; as it was, where it is rejected
 * @param by who holds it so
 * @param added whether people added it, so that no coder found it
 * @param disputed whether somebody holds it otherwise and nothing settles that
 */
public record Outcome(
    Verdict verdict,
    ObjectNode record,
    List<String> by,
    boolean settled,
    boolean disputed,
    boolean added) {

  /** Whether people agree that it is no event. */
  public boolean rejected() {
    return verdict == Verdict.REJECT && !disputed;
  }

  /** The verdict in words. */
  public String said() {
    return disputed ? "disputed" : verdict.past();
  }

  /** Whether people agree that it should be another than it was. */
  public boolean corrects() {
    return verdict == Verdict.CORRECT && !disputed;
  }

  /** The same of the record that now has this id. */
  Outcome as(String id) {
    ObjectNode now = record.deepCopy().put("id", id);
    return new Outcome(verdict, now, by, settled, disputed, added);
  }

  /**
   * @param standing judgements of one record, in the order in which they were made
   * @param added whether people added it
   * @return {@code null} where there are but comments
   */
  static @Nullable Outcome of(List<Review> standing, Changes changes, String text, boolean added) {
    List<Review> judging = standing.stream().filter(Review::judges).toList();
    if (judging.isEmpty()) {
      return null;
    }
    Review last = judging.get(judging.size() - 1);
    for (Review review : judging) {
      last = review.settles() ? review : last.settles() ? last : review;
    }
    String chosen = told(last, changes, text);
    Map<String, String> others = new LinkedHashMap<>();
    for (Review review : judging) {
      others.put(review.by(), told(review, changes, text));
    }
    List<String> by = new ArrayList<>();
    others.forEach((who, told) -> {
      if (told.equals(chosen)) {
        by.add(who);
      }
    });
    boolean agreed = others.values().stream().allMatch(chosen::equals);
    return new Outcome(
        last.verdict(),
        record(last, changes, text),
        by,
        last.settles(),
        !agreed && !last.settles(),
        added);
  }

  /** The record as one person holds it to be. */
  static ObjectNode record(Review review, Changes changes, String text) {
    ObjectNode judged = Changes.tree(review.record());
    if (review.verdict() == Verdict.ADD) {
      // Whoever added it is its trace; older archives do not say so.
      judged.putObject("why").put("rule", Changes.BY_PEOPLE).put("at", Missed.trace(review.by()));
    }
    if (review.verdict() != Verdict.CORRECT) {
      return judged;
    }
    return review.corrected() == null
        ? changes.apply(judged, review.changes(), text)
        : Changes.tree(review.corrected());
  }

  private static String told(Review review, Changes changes, String text) {
    return review.verdict() == Verdict.REJECT ? "" : Slots.all(record(review, changes, text));
  }
}
