package org.polemos.server.api;

import org.jspecify.annotations.Nullable;
import org.polemos.server.http.Problem;

/** Checks the names of those who change something. */
final class Who {

  private static final int LONGEST = 80;

  private Who() {}

  /** The name, which must be there. */
  static String of(@Nullable String by) {
    String name = by == null ? "" : by.strip();
    if (name.isEmpty()
        || name.length() > LONGEST
        || name.chars().anyMatch(Character::isISOControl)) {
      throw Problem.of(
          422,
          "who does this must be said in \"by\", with at most " + LONGEST + " characters",
          "add \"by\": \"your name\"");
    }
    return name;
  }
}
