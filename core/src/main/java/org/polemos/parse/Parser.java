package org.polemos.parse;

import java.util.List;
import org.polemos.text.Document;

/** Turns text into sentences with tags, trees and names. Safe for use by many threads. */
public interface Parser {

  /** The sentences of a document in order; empty where the text holds no word. */
  List<Sentence> parse(Document document);

  /**
   * Tags, lemmatises, names and parses given words, keeping sentences and words as they are.
   *
   * @param words the sentence's words with their spans; lemma, tags and tree are ignored
   */
  Sentence parse(int index, List<Token> words);
}
