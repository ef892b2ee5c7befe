package org.polemos.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DateGrammarTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2022, 2, 24);
  private static final LocalDate TOLD = LocalDate.of(2022, 2, 10);

  static Stream<String> lines() throws IOException {
    try (InputStream in = DateGrammarTest.class.getResourceAsStream("expressions.txt")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(all.split("\n")).filter(l -> !l.startsWith("#") && !l.isBlank());
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void readsWordsOfTime(String line) {
    String[] fields = line.split(" \\| ");
    boolean future = fields[0].startsWith("F ");
    String text = future ? fields[0].substring(2) : fields[0];
    List<DateExpression> found = DateGrammar.read(text, 0, text.length());
    if (fields[1].equals("-")) {
      assertEquals(List.of(), found.stream().map(e -> e.span().in(text)).toList());
      return;
    }
    DateExpression e = found.get(found.size() - 1);
    Interval days =
        e.meaning()
            .apply(new Frame(PUBLISHED, TOLD, future ? Frame.Tense.FUTURE : Frame.Tense.PAST));
    assertEquals(
        String.join(" | ", List.of(fields).subList(1, 5)),
        String.join(
            " | ", e.span().in(text), show(days.start()), show(days.end()), days.precision()));
  }

  private static String show(LocalDate day) {
    return day == null ? "?" : day.toString();
  }
}
