package org.polemos.place;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.polemos.clause.Words;
import org.polemos.codebook.Codebook;
import org.polemos.codebook.WordSet;
import org.polemos.parse.Sentence;

/**
 * The words of place, from a codebook's lists in {@code lists/place}.
 *
 * @param prepositions after which stands where a deed was done: "in", "near"
 * @param onSites those that say where before a site only: "on the island of Lesbos"
 * @param sites things that stand at the place whose name they bear: "Kabul airport"
 * @param regions of those, the words for a first-level division: "Kandahar province"
 * @param taken deeds that are done to a place, so that it is where they happen: "shelled Aleppo"
 * @param entered of those, the ones done to a whole country too: "invaded Kuwait"
 */
record Locatives(
    WordSet prepositions,
    WordSet onSites,
    WordSet sites,
    WordSet regions,
    WordSet taken,
    WordSet entered) {

  static Locatives of(Codebook codebook) {
    return new Locatives(
        codebook.list("place/prepositions"),
        codebook.list("place/on-sites"),
        codebook.list("place/sites"),
        codebook.list("place/regions"),
        codebook.list("place/taken"),
        codebook.list("place/entered"));
  }

  /** Whether a phrase with this preposition and head says where. */
  boolean say(@Nullable String preposition, Sentence sentence, int head) {
    return preposition != null
        && (prepositions.contains(preposition)
            || onSites.contains(preposition) && isSite(sentence, head));
  }

  boolean isSite(Sentence sentence, int head) {
    return sites.contains(Words.lemma(sentence, head).toLowerCase(Locale.ROOT));
  }
}
