package org.polemos.archive.search;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people hold of records, as SQL over the table {@code held}. */
final class Verdicts {

  private Verdicts() {}

  /** Numbers of the records that people hold to be none. */
  static final String REJECTED = "SELECT event FROM held WHERE verdict = 'reject' AND disputed = 0";

  private static final Map<String, String> HELD =
      Map.of(
          "accepted", "verdict IN ('accept', 'add') AND disputed = 0",
          "corrected", "verdict = 'correct' AND disputed = 0",
          "rejected", "verdict = 'reject' AND disputed = 0",
          "reviewed", "verdict <> 'reject' AND disputed = 0",
          "added", "added = 1",
          "disputed", "disputed = 1");

  /** What can be asked for. */
  static final String NAMES = "accepted, corrected, rejected, added, disputed, reviewed, none, any";

  /** The condition on {@code events e} that a name stands for; {@code null} for no name. */
  static @Nullable Condition named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("any")) {
      return Condition.ALWAYS;
    }
    if (lower.equals("none")) {
      return Condition.of("e.number NOT IN (SELECT event FROM held)");
    }
    String held = HELD.get(lower);
    return held == null
        ? null
        : Condition.of("e.number IN (SELECT event FROM held WHERE " + held + ")");
  }
}
