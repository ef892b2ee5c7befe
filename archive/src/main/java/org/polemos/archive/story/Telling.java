package org.polemos.archive.story;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is compared of an event to tell whether another document has it too.
 *
 * @param number of the event in the archive
 * @param document that tells of it
 * @param origin the document that it is a copy of, or itself
 * @param day first day on which the deed may have been done, or that of publication where that is
 *     all that is known, as days since 1970; {@code null} where nothing is known
 * @param last the last such day: the same, or that of the month
 * @param exact whether the text itself dates the deed to a day
 * @param place name of the place, or {@code null}
 * @param country of the place, or {@code null}
 * @param actors codes, or names in lower case; {@link Tellings#COMMON} before what is no name
 * @param recipients the same
 * @param words of the sentence and the title, without the small ones and those that name the
 *     parties
 * @param sentence those of the sentence alone
 * @param names words of the parties' names, each after an {@code @}
 * @param trigger words that name the deed
 * @param named days of the year that the sentence names
 * @param numbers in the sentence, but for years and days
 * @param tolls numbers that stand with the dead, hurt and held
 */
record Telling(
    long number,
    long document,
    long origin,
    String event,
    int quad,
    @Nullable Long day,
    @Nullable Long last,
    boolean exact,
    @Nullable String place,
    @Nullable String country,
    Set<String> actors,
    Set<String> recipients,
    Set<String> words,
    Set<String> sentence,
    Set<String> names,
    Set<String> trigger,
    Set<String> named,
    Set<String> numbers,
    List<Toll> tolls) {

  /** All of which it is counted how common they are. */
  Set<String> terms() {
    Set<String> terms = new HashSet<>(words);
    terms.addAll(names);
    return terms;
  }
}
