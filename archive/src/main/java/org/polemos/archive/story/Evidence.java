package org.polemos.archive.story;

import org.jspecify.annotations.Nullable;

/**
 * One thing that speaks for two tellings being of one event, or against it.
 *
 * @param feature its name in {@link Weights}
 * @param much how much of it there is
 * @param detail which party or words, or {@code null}
 */
record Evidence(String feature, double much, @Nullable String detail) {

  static Evidence of(String feature) {
    return new Evidence(feature, 1, null);
  }
}
