package org.polemos.parse.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polemos.text.Span;

/**
 * Parts the dateline of a news report from its first sentence: "LA PAZ, Bolivia (AP) --".
 *
 * <p>Left together, the place would be read as the subject of the sentence.
 */
final class Datelines {

  private static final String MONTH_DAY =
      "(?:,? (?:[A-Z][a-z]{2,8}\\.? \\d{1,2}(?:, \\d{4})?|\\d{1,2} [A-Z][a-z]{2,8}\\.?(?: \\d{4})?))";
  private static final String BRACKETS = " ?\\([^()\n]{2,30}\\)";
  private static final String AGENCY = "(?:" + BRACKETS + "|, [A-Z]{2,6}\\b)";
  private static final String DASH = "(?: ?(?:--|–|—) ?| - | ?: )";
  private static final String CAPITALS = "[A-Z][A-Z'’.-]{2,}(?: [A-Z][A-Z'’.-]+){0,3}";
  private static final String WORDS = "[A-Z]\\p{L}+(?:[ -][A-Z]\\p{L}+){0,2}";
  private static final String REGION = "(?:, [A-Z][\\p{L}.]+(?: [A-Z][\\p{L}.]+){0,2})";
  private static final String NEXT = "(?=[\\p{Lu}\\d\"“'‘])";

  private static final Pattern DATELINE =
      Pattern.compile(
          CAPITALS
              + REGION
              + "*"
              + MONTH_DAY
              + "?"
              + AGENCY
              + "?"
              + DASH
              + NEXT
              + "|"
              + WORDS
              + REGION
              + MONTH_DAY
              + "?"
              + AGENCY
              + "?(?: ?(?:--|–|—) ?| - )"
              + NEXT
              + "|"
              + WORDS
              + REGION
              + "?"
              + MONTH_DAY
              + AGENCY
              + "?"
              + DASH
              + NEXT
              + "|"
              + WORDS
              + REGION
              + "?"
              + MONTH_DAY
              + BRACKETS
              + " "
              + NEXT
              + "|"
              + WORDS
              + REGION
              + "?"
              + AGENCY
              + DASH
              + NEXT);

  private Datelines() {}

  /** The sentence, or dateline and sentence where it opens a paragraph with one. */
  static List<List<Span>> split(String text, List<Span> sentence) {
    int start = sentence.get(0).start();
    if (!opensParagraph(text, start)) {
      return List.of(sentence);
    }
    int end = sentence.get(sentence.size() - 1).end();
    Matcher dateline = DATELINE.matcher(text).region(start, Math.min(end, start + 120));
    dateline.useTransparentBounds(true);
    if (!dateline.lookingAt()) {
      return List.of(sentence);
    }
    List<Span> line = new ArrayList<>();
    List<Span> rest = new ArrayList<>();
    for (Span word : sentence) {
      (word.start() < dateline.end() ? line : rest).add(word);
    }
    return rest.size() < 3 ? List.of(sentence) : List.of(line, rest);
  }

  private static boolean opensParagraph(String text, int start) {
    for (int i = start - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (c == '\n') {
        return true;
      }
      if (c != ' ' && c != '\t') {
        return false;
      }
    }
    return true;
  }
}
