package org.polemos.place;

import java.util.List;
import java.util.SortedMap;
import org.polemos.actor.Actor;
import org.polemos.codebook.Codebook;
import org.polemos.text.Document;

/** Finds the places of documents with one gazetteer. Immutable; safe for use by many threads. */
public final class PlaceFinder {

  private final Gazetteer gazetteer;
  private final Locatives words;

  /**
   * @param codebook whose lists say which words are of place
   */
  public PlaceFinder(Gazetteer gazetteer, Codebook codebook) {
    this.gazetteer = gazetteer;
    this.words = Locatives.of(codebook);
  }

  /** All places of a name, for those who ask why one was chosen. */
  public List<Place> named(String name) {
    return gazetteer.named(name);
  }

  /**
   * What says where the deeds of this document happened.
   *
   * @param known the actors of each sentence, by the index of their head token
   */
  public PlaceResolver in(Document document, List<SortedMap<Integer, Actor>> known) {
    return PlaceResolver.of(gazetteer, words, document, known);
  }
}
