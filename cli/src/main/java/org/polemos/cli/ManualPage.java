package org.polemos.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** One command's help in the language of {@code man}: roff with the macros of man(7). */
record ManualPage(CommandSpec command) {

  /** As {@code man} is asked for it: the words of the command with hyphens. */
  String name() {
    return command.qualifiedName("-");
  }

  String roff() {
    StringBuilder out = new StringBuilder();
    String title = name();
    out.append(".TH ")
        .append(title.toUpperCase(java.util.Locale.ROOT))
        .append(" 1 \"\" \"Polemos ");
    out.append(Version.NUMBER).append("\"\n");
    UsageMessageSpec usage = command.usageMessage();
    out.append(".SH NAME\n").append(escaped(title)).append(" \\- ");
    out.append(escaped(firstSentence(usage.description()))).append('\n');
    out.append(".SH SYNOPSIS\n").append(escaped(synopsis())).append('\n');
    paragraphs(out, "DESCRIPTION", List.of(usage.description()));
    options(out);
    inner(out);
    exitCodes(out, usage.exitCodeList());
    footer(out, usage.footer());
    return out.toString();
  }

  private String synopsis() {
    CommandLine.Help help =
        new CommandLine.Help(command, CommandLine.Help.defaultColorScheme(Ansi.OFF));
    return help.synopsis(0).strip().replaceAll("\\s+", " ");
  }

  private static String firstSentence(String... description) {
    String first = description.length == 0 ? "" : description[0];
    return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
  }

  private static void paragraphs(StringBuilder out, String heading, List<String> lines) {
    out.append(".SH ").append(heading).append('\n');
    for (String line : lines) {
      out.append(line.isBlank() ? ".PP" : escaped(line)).append('\n');
    }
  }

  private void options(StringBuilder out) {
    List<OptionSpec> options = command.options().stream().filter(o -> !o.hidden()).toList();
    List<PositionalParamSpec> words = command.positionalParameters();
    if (!options.isEmpty() || !words.isEmpty()) {
      out.append(".SH OPTIONS\n");
    }
    for (PositionalParamSpec word : words) {
      entry(out, word.paramLabel(), word);
    }
    for (OptionSpec option : options) {
      String value = option.arity().max() > 0 ? " " + option.paramLabel() : "";
      entry(out, String.join(", ", option.names()) + value, option);
    }
  }

  private static void entry(StringBuilder out, String name, ArgSpec described) {
    entry(out, name, String.join(" ", described.description()));
  }

  private static void entry(StringBuilder out, String name, String text) {
    out.append(".TP\n\\fB").append(escaped(name)).append("\\fR\n");
    out.append(escaped(text)).append('\n');
  }

  private void inner(StringBuilder out) {
    if (command.subcommands().isEmpty()) {
      return;
    }
    out.append(".SH COMMANDS\n");
    command
        .subcommands()
        .forEach((word, line) ->
            entry(
                out,
                name() + "-" + word + "(1)",
                firstSentence(line.getCommandSpec().usageMessage().description())));
  }

  private static void exitCodes(StringBuilder out, Map<String, String> codes) {
    if (!codes.isEmpty()) {
      out.append(".SH EXIT STATUS\n");
      codes.forEach((code, meaning) -> entry(out, code, meaning));
    }
  }

  private static void footer(StringBuilder out, String... lines) {
    boolean examples = false;
    for (String line : lines) {
      if (line.endsWith(":") && !line.startsWith(" ")) {
        out.append(".SH ")
            .append(line.substring(0, line.length() - 1).toUpperCase(java.util.Locale.ROOT));
        out.append("\n.nf\n");
        examples = true;
      } else if (!line.isBlank()) {
        out.append(escaped(line)).append('\n');
      }
    }
    out.append(examples ? ".fi\n" : "");
  }

  /**
   * Text that roff prints as it stands: picocli's %n and %% resolved, no line that is a request.
   */
  private static String escaped(String text) {
    String plain = text.replace("%n", " ").replace("%%", "%");
    String safe = plain.replace("\\", "\\e").replace("-", "\\-");
    return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
  }
}
