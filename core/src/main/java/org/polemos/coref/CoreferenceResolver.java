package org.polemos.coref;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.polemos.actor.Actor;
import org.polemos.attribution.Attribution;
import org.polemos.parse.Sentence;
import org.polemos.text.Document;

/**
 * Resolves pronouns, bare surnames, abbreviations and descriptions to actors named before, within a
 * document.
 *
 * <p>Leaves unresolved what is not plain: a wrong actor is worse than none. Each link says why in
 * {@link Actor#via()}: {@code coreference:subject}, {@code :topic}, {@code :speaker}, {@code
 * :author}, {@code :surname}, {@code :abbreviation}, {@code :description} or {@code :issuer}. Safe
 * for use by many threads.
 */
public final class CoreferenceResolver {

  private final Words words;

  private CoreferenceResolver(Words words) {
    this.words = words;
  }

  /**
   * @param folder the lists {@code descriptions.txt}, {@code documents.txt}, {@code titles.txt} and
   *     {@code first-names.txt}
   */
  public static CoreferenceResolver load(Path folder) throws IOException {
    return new CoreferenceResolver(Words.read(folder));
  }

  /**
   * The actors of each sentence with those added that pronouns and descriptions stand for.
   *
   * @param actors for each sentence what was found in it, by the index of the head token
   * @param attributions say who speaks where, for "I" and "we"
   * @param author who wrote the document, or {@code null} where no list knows
   * @return new maps in the order of the sentences; actors without a link are kept as they are
   */
  public List<SortedMap<Integer, Actor>> resolve(
      Document document,
      List<Sentence> sentences,
      List<SortedMap<Integer, Actor>> actors,
      List<Attribution> attributions,
      Actor author) {
    return new Reading(words, document, attributions, author).read(sentences, actors);
  }
}
