package org.polemos.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;
import org.polemos.text.Document;
import org.polemos.text.Span;
import org.polemos.text.Turns;
import org.polemos.text.Turns.Turn;

/** Gives what is said in a transcript to whoever has the floor. */
final class TurnFinder {

  private TurnFinder() {}

  /** The attributions of a document with those of its turns, by the start of their content. */
  static List<Attribution> added(
      List<Attribution> found, Document document, List<Sentence> sentences) {
    List<Turn> turns = Turns.in(document.text());
    if (turns.isEmpty()) {
      return found;
    }
    List<Attribution> all = new ArrayList<>(found);
    int at = 0;
    for (Turn turn : turns) {
      while (at < sentences.size() && sentences.get(at).span().end() <= turn.speaker().start()) {
        at++;
      }
      if (at < sentences.size() && !isPlace(sentences.get(at), turn.speaker())) {
        all.add(said(turn));
      }
    }
    all.sort(Comparator.comparing(Attribution::content));
    return all;
  }

  /** "Syria: The army has shelled Idlib.": news of a country, not its words. */
  private static boolean isPlace(Sentence sentence, Span label) {
    return sentence.tokens().stream()
        .filter(token -> label.contains(token.span()))
        .allMatch(TurnFinder::isPlace);
  }

  private static boolean isPlace(Token token) {
    return token.name().endsWith("GPE") || token.name().endsWith("LOC");
  }

  private static Attribution said(Turn turn) {
    return new Attribution(
        Attribution.Kind.DIRECT, turn.speaker(), null, turn.words(), "asserts", "rule:turn");
  }
}
