package org.polemos.attribution;

import java.util.List;
import org.polemos.parse.Sentence;
import org.polemos.text.Document;

/** Finds who says what inside a document. Safe for use by many threads. */
public interface AttributionFinder {

  /**
   * All attributions of a document, by the start of their content; nested ones contain each other.
   */
  List<Attribution> find(Document document, List<Sentence> sentences);
}
