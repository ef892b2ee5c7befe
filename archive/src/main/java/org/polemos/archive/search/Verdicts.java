package org.polemos.archive.search;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people hold of records, as SQL over {@code reviews}: what settles goes first, then the
 * newest; after a re-coding it holds of the record at the same words.
 */
final class Verdicts {

  private Verdicts() {}

  /** The record that a judgement is of now. */
  private static final String EVENT =
      "coalesce((SELECT x.number FROM events x WHERE x.id = r.event), CASE WHEN r.verdict <> 'add'"
          + " THEN (SELECT x.number FROM events x WHERE x.document = r.document AND x.trigger_start"
          + " < r.trigger_end AND r.trigger_start < x.trigger_end ORDER BY x.event <>"
          + " json_extract(r.record, '$.event'), x.number LIMIT 1) END)";

  /** One row for each record that somebody judged: event, verdict, disputed. */
  static final String ROWS =
      "(SELECT event, verdict, disputed FROM (SELECT event, verdict, row_number() OVER (PARTITION BY"
          + " event ORDER BY final DESC, number DESC) AS place, max(final) OVER told = 0 AND"
          + " min(verdict || changes) OVER told <> max(verdict || changes) OVER told AS disputed FROM"
          + " (SELECT r.number, r.verdict, r.changes, r.final, "
          + EVENT
          + " AS event FROM reviews r WHERE r.undone IS NULL AND r.verdict <> 'comment') WHERE event"
          + " IS NOT NULL WINDOW told AS (PARTITION BY event)) WHERE place = 1)";

  /** Numbers of the records that people hold to be none. */
  static final String REJECTED =
      "SELECT event FROM " + ROWS + " WHERE verdict = 'reject' AND NOT disputed";

  private static final Map<String, String> HELD =
      Map.of(
          "accepted", "verdict IN ('accept', 'add') AND NOT disputed",
          "corrected", "verdict = 'correct' AND NOT disputed",
          "rejected", "verdict = 'reject' AND NOT disputed",
          "disputed", "disputed");

  /** What can be asked for. */
  static final String NAMES = "accepted, corrected, rejected, disputed, none, any";

  /** The condition on {@code events e} that a name stands for; {@code null} for no name. */
  static @Nullable Condition named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("any")) {
      return Condition.ALWAYS;
    }
    if (lower.equals("none")) {
      return Condition.of("e.number NOT IN (SELECT event FROM " + ROWS + ")");
    }
    String held = HELD.get(lower);
    return held == null
        ? null
        : Condition.of("e.number IN (SELECT event FROM " + ROWS + " WHERE " + held + ")");
  }
}
