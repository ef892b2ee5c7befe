package org.polemos.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.polemos.cli.Cli.Result;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** A wrong value of an option is told with the option's name, what it takes, and an example. */
class NumbersTest {

  private static final Set<Class<?>> NUMBERS =
      Set.of(
          int.class,
          long.class,
          double.class,
          float.class,
          Integer.class,
          Long.class,
          Double.class,
          Float.class);

  private record Place(List<String> words, ArgSpec argument) {

    boolean number() {
      return NUMBERS.contains(argument.typeInfo().getType());
    }

    String label() {
      return argument.isOption() ? words.get(words.size() - 1) : argument.paramLabel();
    }

    Result given(String value) {
      List<Object> line = new ArrayList<>(words);
      line.add(value);
      if (argument.isOption()
          && argument.command().positionalParameters().stream().anyMatch(ArgSpec::required)) {
        line.add("x");
      }
      return Cli.run(line.toArray());
    }
  }

  private static List<Place> places() {
    List<Place> all = new ArrayList<>();
    collect(new CommandLine(new Main(), new Commands(Console.standard())), List.of(), all);
    return all;
  }

  private static void collect(CommandLine command, List<String> words, List<Place> all) {
    for (ArgSpec argument : command.getCommandSpec().args()) {
      List<String> line = new ArrayList<>(words);
      if (argument instanceof CommandLine.Model.OptionSpec option) {
        line.add(option.longestName());
      }
      all.add(new Place(line, argument));
    }
    command
        .getSubcommands()
        .forEach((name, inner) -> {
          List<String> line = new ArrayList<>(words);
          line.add(name);
          collect(inner, line, all);
        });
  }

  @TestFactory
  List<DynamicTest> everyNumberSaysWhatItTakes() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Place place : places()) {
      if (place.number()) {
        tests.add(DynamicTest.dynamicTest(place.words().toString(), () -> assertTold(place)));
      }
    }
    assertTrue(tests.size() > 15, "only " + tests.size() + " numbers were found");
    return tests;
  }

  private static void assertTold(Place place) {
    Range range = Wrong.range(place.argument());
    assertTrue(range != null, "has no @Range");
    List<String> wrong = new ArrayList<>(List.of("x", "", "99999999999999999999"));
    if (range.from() < 1) {
      wrong.add("-1");
    }
    for (String value : wrong) {
      if (value.isEmpty() && !place.argument().isOption()) {
        continue;
      }
      Result result = place.given(value);
      String said = result.err().lines().findFirst().orElse("");
      assertEquals(Exit.USAGE, result.code(), result.err());
      assertTrue(said.startsWith("polemos: " + place.label() + " is a "), said);
      assertTrue(said.contains(" number from "), said);
      assertTrue(said.contains(", such as " + range.example() + ", not " + value), said);
    }
  }

  @Test
  void theRangeIsNamed() {
    assertSaid(
        "--min-confidence is a number from 0 to 1, such as 0.5, not 2",
        "code",
        "--min-confidence",
        "2",
        "x.txt");
    assertSaid(
        "--min-confidence is a number from 0 to 1, such as 0.5, not NaN",
        "code",
        "--min-confidence",
        "NaN",
        "x.txt");
    assertSaid(
        "--time-limit is a whole number from 1 to 1000000, such as 60, not 0",
        "gist",
        "--time-limit",
        "0",
        "x.txt");
    assertSaid(
        "--port is a whole number from 0 to 65535, such as 8080, not 70000",
        "serve",
        "--port",
        "70000");
    assertSaid(
        "--every is a whole number from 5 to 525600, such as 60, not 4",
        "archive",
        "watch",
        "--every",
        "4");
  }

  @Test
  void theChoicesAreNamed() {
    assertSaid("--input is text or conllu, not xml", "parse", "--input", "xml", "x");
    assertSaid("--unit is day, week, month or year, not eon", "archive", "trend", "--unit", "eon");
  }

  private static void assertSaid(String words, Object... line) {
    Result result = Cli.run(line);
    assertEquals(Exit.USAGE, result.code());
    assertEquals("polemos: " + words, result.err().lines().findFirst().orElse(""));
  }
}
