package org.polemos.cli;

import java.lang.reflect.AnnotatedElement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in plain words which value of an option is wrong, what it takes, and an example. */
final class Wrong {

  private Wrong() {}

  /**
   * Looks at the commands and all numbers of a command line.
   *
   * @throws ParameterException where there is no such command, which picocli forgives whoever asks
   *     for help, or where a number is out of its range
   */
  static void check(ParseResult parsed) {
    CommandLine command = parsed.commandSpec().commandLine();
    List<String> unknown = parsed.unmatched();
    if (!unknown.isEmpty() && !command.getSubcommands().isEmpty()) {
      throw new UnmatchedArgumentException(command, unknown);
    }
    List<ArgSpec> given = new ArrayList<>(parsed.matchedOptions());
    given.addAll(parsed.matchedPositionals());
    for (ArgSpec argument : given) {
      Range range = range(argument);
      if (range != null && argument.getValue() instanceof Number number && outside(number, range)) {
        throw new ParameterException(
            command, numbers(argument, range) + ", not " + argument.stringValues().get(0));
      }
    }
    if (parsed.hasSubcommand()) {
      check(parsed.subcommand());
    }
  }

  private static boolean outside(Number number, Range range) {
    double value = number.doubleValue();
    return !(value >= range.from() && value <= range.to());
  }

  /** What a wrong command line is told. */
  static String words(ParameterException wrong) {
    ArgSpec argument = wrong.getArgSpec();
    if (argument == null || wrong.getValue() == null) {
      return wrong.getMessage();
    }
    Range range = range(argument);
    if (range != null) {
      return numbers(argument, range) + ", not " + wrong.getValue();
    }
    Class<?> type = argument.type();
    return type.isEnum()
        ? label(argument) + " is " + names(type.getEnumConstants()) + ", not " + wrong.getValue()
        : wrong.getMessage();
  }

  static Range range(ArgSpec argument) {
    return argument.userObject() instanceof AnnotatedElement field
        ? field.getAnnotation(Range.class)
        : null;
  }

  private static String numbers(ArgSpec argument, Range range) {
    Class<?> type = argument.typeInfo().getType();
    boolean whole = type != double.class && type != Double.class;
    return label(argument)
        + (whole ? " is a whole number from " : " is a number from ")
        + digits(range.from())
        + (range.to() == Double.POSITIVE_INFINITY ? "" : " to " + digits(range.to()))
        + ", such as "
        + range.example();
  }

  private static String digits(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  private static String label(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String names(Object... constants) {
    List<String> names = new ArrayList<>();
    for (Object constant : constants) {
      names.add(constant.toString().toLowerCase(Locale.ROOT));
    }
    return joined(names);
  }

  private static String joined(Collection<String> names) {
    String all = String.join(", ", names);
    int last = all.lastIndexOf(", ");
    return last < 0 ? all : all.substring(0, last) + " or " + all.substring(last + 2);
  }
}
