package org.polemos.actor;

import org.polemos.parse.Sentence;
import org.polemos.text.Document;

/** The text around a name, in which words may stand that decide whom it means. */
final class Near {

  /** How far it goes to either side, in characters. */
  private static final int REACH = 6000;

  private Near() {}

  static String text(Document document, Sentence sentence) {
    String text = document.text();
    int from = Math.max(0, sentence.span().start() - REACH);
    return text.substring(from, Math.min(text.length(), sentence.span().end() + REACH));
  }
}
