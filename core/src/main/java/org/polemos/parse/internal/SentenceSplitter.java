package org.polemos.parse.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.polemos.text.Span;
import org.polemos.text.Turns;

/**
 * Groups words into sentences.
 *
 * <p>Sentences end at full stops, question and exclamation marks with the quotation marks and
 * brackets that close there, at blank lines, and at line ends that look like ends (headlines,
 * datelines, list items, names of those who have the floor). Sentences of more than {@value
 * #LONGEST} words are cut.
 */
final class SentenceSplitter {

  /** The tree needs time and memory that grow with the square of this. */
  static final int LONGEST = 220;

  private static final String MARKS = "\"“”„«»‘’'`)]}''``";

  private final Abbreviations abbreviations;
  private final Set<String> openers;

  /**
   * @param openers words that, capitalised, rarely stand anywhere but at the start of a sentence
   */
  SentenceSplitter(Abbreviations abbreviations, Set<String> openers) {
    this.abbreviations = abbreviations;
    this.openers = openers;
  }

  List<List<Span>> split(String text, List<Span> words) {
    List<List<Span>> out = new ArrayList<>();
    List<Span> current = new ArrayList<>();
    Set<Integer> floors = floors(text);
    int brackets = 0;
    for (int i = 0; i < words.size(); i++) {
      Span word = words.get(i);
      current.add(word);
      char first = text.charAt(word.start());
      brackets = first == '(' ? brackets + 1 : first == ')' ? Math.max(0, brackets - 1) : brackets;
      if (i + 1 == words.size()
          || floors.contains(words.get(i + 1).start())
          || ends(text, words, i, current.size(), brackets)) {
        // closing marks stay with the sentence that they close
        while (current.size() < 2 * LONGEST
            && i + 1 < words.size()
            && closesHere(text, words.get(i), words.get(i + 1))) {
          current.add(words.get(++i));
        }
        out.addAll(Datelines.split(text, List.copyOf(current)));
        current.clear();
        brackets = 0;
      }
    }
    return out;
  }

  /** Where somebody gets the floor in a transcript: at the name, and at the first word said. */
  private static Set<Integer> floors(String text) {
    Set<Integer> starts = new HashSet<>();
    for (Turns.Turn turn : Turns.in(text)) {
      starts.add(turn.speaker().start());
      starts.add(turn.words().start());
    }
    return starts;
  }

  private boolean ends(String text, List<Span> words, int i, int length, int brackets) {
    Span word = words.get(i);
    Span next = words.get(i + 1);
    int breaks = lineBreaks(text, word.end(), next.start());
    if (breaks >= 2) {
      return true;
    }
    if (breaks == 1 && lineEnds(text, word, next)) {
      return true;
    }
    if (length >= LONGEST
        || length > LONGEST * 3 / 4 && ",;:".indexOf(text.charAt(word.start())) >= 0) {
      return true;
    }
    if (!isTerminal(text, word)) {
      return false;
    }
    if (brackets > 0 && text.charAt(next.start()) == ')') {
      return false;
    }
    int k = i + 1;
    while (k < words.size() && closesHere(text, words.get(k - 1), words.get(k))) {
      k++;
    }
    return k == words.size() || startsSentence(text, words.get(i), words.get(k), k > i + 1);
  }

  private boolean isTerminal(String text, Span word) {
    char last = text.charAt(word.end() - 1);
    if (last == '!' || last == '?') {
      return true;
    }
    if (last == '…') {
      return true;
    }
    if (last != '.') {
      return false;
    }
    return word.length() == 1
        || text.charAt(word.start()) == '.'
        || abbreviations.mayEnd(word.in(text));
  }

  /** A quotation mark or bracket right behind what went before closes there. */
  private static boolean closesHere(String text, Span before, Span mark) {
    return before.end() == mark.start()
        && mark.length() <= 2
        && MARKS.indexOf(text.charAt(mark.start())) >= 0
        && !(mark.end() < text.length() && Character.isLetterOrDigit(text.charAt(mark.end())));
  }

  private boolean startsSentence(String text, Span end, Span next, boolean closed) {
    if (end.length() == 1 && end.end() == next.start() && text.charAt(end.start()) == '.') {
      // "end.Next" without a space: only before a capital
      return Character.isUpperCase(text.charAt(next.start()));
    }
    char last = text.charAt(end.end() - 1);
    char c = text.charAt(next.start());
    boolean lower = Character.isLowerCase(c);
    if (lower) {
      return false;
    }
    if (end.length() > 1 && last == '.' && text.charAt(end.start()) != '.') {
      // an abbreviation: only a capital that could open a sentence
      return Character.isUpperCase(c) && opensSentence(text, next);
    }
    return !(closed && ",;:–—-".indexOf(c) >= 0) && ",;:".indexOf(c) < 0;
  }

  private boolean opensSentence(String text, Span word) {
    return openers.contains(word.in(text));
  }

  private static int lineBreaks(String text, int from, int to) {
    int n = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\u2028' || c == '\r' && (i + 1 == to || text.charAt(i + 1) != '\n')) {
        n++;
      } else if (c == '\u2029') {
        n += 2;
      }
    }
    return n;
  }

  /**
   * A single line end closes a sentence after a stop, before a bullet, or where lines are not
   * wrapped.
   */
  private static boolean lineEnds(String text, Span word, Span next) {
    char last = text.charAt(word.end() - 1);
    if (".!?:…".indexOf(last) >= 0 || MARKS.indexOf(last) >= 0 && word.length() <= 2) {
      return !Character.isLowerCase(text.charAt(next.start()));
    }
    char c = text.charAt(next.start());
    if ("•*·▪–—".indexOf(c) >= 0) {
      return true;
    }
    if (Character.isLowerCase(c) || ",;-".indexOf(last) >= 0) {
      return false;
    }
    // a line that stopped well before the width of wrapped text is a headline or an item
    int lineStart = text.lastIndexOf('\n', word.end() - 1) + 1;
    int nextBreak = text.indexOf('\n', next.start());
    int nextLength = (nextBreak < 0 ? text.length() : nextBreak) - next.start();
    int length = word.end() - lineStart;
    return length < 55 || nextLength > 2 * length || length > 120;
  }
}
