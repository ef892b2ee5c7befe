package org.polemos.clause;

import java.util.List;

/**
 * A participant of a clause.
 *
 * @param role {@code subject}, {@code object}, {@code indirect}, {@code complement}, or the
 *     preposition that ties it to the predicate ("on", "because of")
 * @param heads head tokens of the phrase and of those joined to it by "and", in order
 * @param words {@code heads}, and what stands below heads that only count or group: in "thousands
 *     of workers" both "thousands" and "workers"
 * @param near whether the tree ties it to the predicate itself; false where it was taken from a
 *     phrase beside it, as "on Iran" in "impose sanctions on Iran" read with "sanctions"
 */
public record Argument(String role, List<Integer> heads, List<Integer> words, boolean near) {

  public static final String SUBJECT = "subject";
  public static final String OBJECT = "object";
  public static final String INDIRECT = "indirect";
  public static final String COMPLEMENT = "complement";

  /** Whoever says what the clause tells: "any attack will be punished, <b>Iran</b> warned". */
  public static final String SPEAKER = "speaker";

  /** The first of the heads. */
  public int head() {
    return heads.get(0);
  }

  /** The same phrase in another place. */
  Argument as(String other, boolean isNear) {
    return new Argument(other, heads, words, isNear);
  }
}
