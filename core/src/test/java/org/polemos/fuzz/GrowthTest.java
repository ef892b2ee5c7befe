package org.polemos.fuzz;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.polemos.Shipped;

/** Texts made to be slow cost their length, not its square, and never break the coder. */
class GrowthTest {

  /** Characters of the longer text. */
  private static final int LONG = 32_000;

  @BeforeAll
  static void warm() {
    texts().forEach(text -> seconds((String) text.get()[1], LONG / 8));
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("plain news", "Italy imposed sanctions on Serbia, officials said on Monday. "),
        Arguments.of("one sentence without an end", "Italy attacked Serbia and "),
        Arguments.of("one word without an end", "a"),
        Arguments.of("brackets", "(["),
        Arguments.of("quotation marks that open", "“Italy said "),
        Arguments.of("straight quotation marks", "\" said \" "),
        Arguments.of("names", "President Vladimir Putin of Russia, "),
        Arguments.of("genitives", "the minister of the government of "),
        Arguments.of("reports in reports", "He said that she said that "),
        Arguments.of("dates", "on 3 May 2020 or Monday last week, "),
        Arguments.of("places", "in Paris near London in Texas, "),
        Arguments.of("causes", "because of that, therefore, in response to the attack, "),
        Arguments.of("pronouns", "She told him that they hit it. "),
        Arguments.of("full stops", "U.S. Gen. J. A. B. "),
        Arguments.of("marks over letters", "e\u0301\u0301\u0301"),
        Arguments.of("blank lines", "Talks\n\n"),
        Arguments.of("figures", "1,000,000.00 "),
        Arguments.of("codes for terminals", "\u001b[31mItaly hit Serbia.\u001b[0m "));
  }

  private static double seconds(String part, int length) {
    String text = part.repeat(length / part.length() + 1).substring(0, length);
    // The processor's time, since the clock also counts what else the machine does.
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    Shipped.code(text);
    return (clock.getCurrentThreadCpuTime() - start) / 1e9;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void fourTimesTheTextIsNoSixteenTimesTheWork(String name, String part) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(120),
        () -> {
          double brief = Math.min(seconds(part, LONG / 4), seconds(part, LONG / 4));
          double whole = Math.min(seconds(part, LONG), seconds(part, LONG));
          // The second part forgives a collection of garbage or a compilation.
          assertTrue(whole < 9 * brief + 0.3, name + ": " + brief + " s, then " + whole + " s");
        });
  }
}
