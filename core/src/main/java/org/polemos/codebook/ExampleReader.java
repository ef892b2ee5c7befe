package org.polemos.codebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polemos.text.Span;

/** Reads the sentences below a rule, with their marks and the records expected of them. */
final class ExampleReader {

  private static final Pattern BLANKS = Pattern.compile("[\\s,]+");
  private static final Pattern INLINE = Pattern.compile("\\s+=\\s+(?=[A-Z]{3})");
  private static final Pattern MARK = Pattern.compile("\\((ACTOR|RECIPIENT|EVENT):\\s*([^()]*)\\)");

  private ExampleReader() {}

  /** Reads what follows YES or NO on a line; an expected record may end it. */
  static Example read(
      boolean positive, String line, Map<String, EventType> types, Location at, List<Problem> out) {
    List<Expected> expected = new ArrayList<>();
    String sentence = line.strip();
    Matcher inline = INLINE.matcher(line);
    if (line.indexOf('=') > 0 && inline.find()) {
      sentence = line.substring(0, inline.start()).strip();
      expected.add(expected(line.substring(inline.end()), types, at, out));
    }
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    Matcher mark = MARK.matcher(sentence);
    int from = 0;
    while (sentence.indexOf('(', from) >= 0 && mark.find()) {
      text.append(sentence, from, mark.start());
      int start = text.length();
      text.append(mark.group(2).strip());
      marks.add(new Mark(mark.group(1), new Span(start, text.length())));
      from = mark.end();
    }
    text.append(sentence.substring(from));
    if (text.isEmpty()) {
      out.add(new Problem(at, at.text().length(), "an example without a sentence", ""));
    }
    return new Example(positive, text.toString(), marks, expected, at);
  }

  /** Reads {@code TYPE [mode…] [status=…] | actor[, actor] -> recipient[, recipient]}. */
  static Expected expected(
      String line, Map<String, EventType> types, Location at, List<Problem> out) {
    String[] halves = line.strip().split("\\|", 2);
    String[] words = BLANKS.split(halves[0].strip());
    EventType type = types.get(words[0]);
    if (type == null && !words[0].equals("NOTHING")) {
      out.add(wrong(at, words[0], "there is no event " + words[0], types.keySet()));
    }
    List<String> modes = new ArrayList<>();
    String status = null;
    for (String word : Arrays.asList(words).subList(1, words.length)) {
      if (word.startsWith("status=")) {
        status = word.substring("status=".length());
      } else {
        if (type != null && !type.modes().containsKey(word)) {
          out.add(wrong(at, word, type.name() + " has no mode " + word, type.modes().keySet()));
        }
        modes.add(word);
      }
    }
    String[] sides = halves.length < 2 ? new String[0] : halves[1].split("->", 2);
    return new Expected(
        words[0],
        modes,
        status,
        sides.length < 1 ? List.of() : codes(sides[0]),
        sides.length < 2 ? List.of() : codes(sides[1]),
        at);
  }

  private static List<String> codes(String side) {
    List<String> codes = new ArrayList<>();
    for (String code : side.split(",")) {
      if (!code.isBlank()) {
        codes.add(code.strip());
      }
    }
    return codes;
  }

  private static Problem wrong(Location at, String word, String message, Collection<String> known) {
    String guess = Nearest.to(word, known);
    String remedy =
        guess.isEmpty()
            ? "Known: " + String.join(", ", known) + "."
            : "Did you mean " + guess + "?";
    int column = Math.max(0, at.text().lastIndexOf(word));
    return new Problem(at, column, message, remedy);
  }
}
