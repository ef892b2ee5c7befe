package org.polemos.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.polemos.SetupException;
import org.polemos.archive.ArchiveException;
import org.polemos.archive.search.QueryException;
import org.polemos.codebook.CodebookException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code polemos} command: finds the subcommand and runs it. */
@Command(
    name = "polemos",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Reads political texts and prints who did what to whom, when, and according to whom.",
      ""
    },
    subcommands = {
      CodeCommand.class,
      ExplainCommand.class,
      CheckCommand.class,
      ParseCommand.class,
      AttributeCommand.class,
      BlameCommand.class,
      ClassifyCommand.class,
      GistCommand.class,
      ArchiveCommand.class,
      ClusterCommand.class,
      McpCommand.class,
      ServeCommand.class,
      EvalCommand.class,
      TrainCommand.class,
      CompletionCommand.class,
      ManualCommand.class,
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  polemos code examples/border-statement.txt",
      "  polemos code --format jsonl news.jsonl > events.jsonl",
      "  polemos COMMAND --help"
    })
public final class Main implements Runnable {

  private static final List<Class<?>> TEXT_COMMANDS =
      List.of(CodeCommand.class, ExplainCommand.class, ParseCommand.class, BlameCommand.class);

  @Spec private CommandSpec spec;

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    int code = run(Console.standard(), args);
    System.exit(code);
  }

  /** Runs a command within this process. */
  public static int run(Console console, String... words) {
    String[] args = asked(words);
    CommandLine line = commands(new Commands(console), args);
    line.setOut(new PrintWriter(console.out()));
    line.setErr(console.err());
    line.setColorScheme(CommandLine.Help.defaultColorScheme(console.colour() ? Ansi.ON : Ansi.OFF));
    line.setUsageHelpWidth(Math.min(100, console.width()));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((wrong, given) -> usage(console, wrong));
    line.setExecutionExceptionHandler((broken, command, given) -> failed(console, command, broken));
    line.setExecutionStrategy(parsed -> {
      Wrong.check(parsed);
      return new CommandLine.RunLast().execute(parsed);
    });
    int code = line.execute(args);
    return flushed(console, code);
  }

  /**
   * The command that the first word names where it is one that works on texts, else all of them: to
   * set up what nobody asked for takes longer than to read a page.
   */
  private static CommandLine commands(Commands factory, String... args) {
    for (Class<?> text : TEXT_COMMANDS) {
      if (args.length > 0 && text.getAnnotation(Command.class).name().equals(args[0])) {
        factory.begin();
        CommandSpec polemos = CommandSpec.wrapWithoutInspection(new Main()).name("polemos");
        return new CommandLine(polemos, factory)
            .addSubcommand(args[0], new CommandLine(text, factory));
      }
    }
    return new CommandLine(new Main(), factory);
  }

  /** {@code help COMMAND} asks for what {@code COMMAND --help} prints. */
  private static String[] asked(String... args) {
    if (args.length == 0 || !args[0].equals("help")) {
      return args;
    }
    String[] words = Arrays.copyOfRange(args, 1, args.length + 1);
    words[words.length - 1] = "--help";
    return words;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command");
  }

  private static int usage(Console console, ParameterException wrong) {
    console.message(Wrong.words(wrong));
    CommandLine command = wrong.getCommandLine();
    CommandLine.UnmatchedArgumentException.printSuggestions(wrong, console.err());
    String name = command.getCommandSpec().qualifiedName();
    console.err().println("Try '" + name + " --help'.");
    return Exit.USAGE;
  }

  private static int failed(Console console, CommandLine command, Exception broken)
      throws Exception {
    if (broken instanceof QueryException wrong) {
      return usage(console, new ParameterException(command, wrong.getMessage()));
    }
    if (broken instanceof SetupException || broken instanceof ArchiveException) {
      console.message(broken.getMessage());
      return Exit.SETUP;
    }
    if (broken instanceof CodebookException wrong) {
      console.message("the codebook has errors:\n\n" + wrong.getMessage());
      return Exit.SETUP;
    }
    if (pipeClosed(broken)) {
      return Exit.PIPE_CLOSED;
    }
    if (broken instanceof IOException || broken instanceof UncheckedIOException) {
      console.message("cannot write the results: " + broken.getMessage());
      return Exit.SETUP;
    }
    throw broken;
  }

  private static int flushed(Console console, int code) {
    try {
      console.out().flush();
      console.err().flush();
      return code;
    } catch (IOException broken) {
      if (!pipeClosed(broken)) {
        console.message("cannot write the results: " + broken.getMessage());
      }
      return pipeClosed(broken) ? Exit.PIPE_CLOSED : Exit.SETUP;
    }
  }

  private static boolean pipeClosed(Throwable broken) {
    Throwable cause = broken instanceof UncheckedIOException ? broken.getCause() : broken;
    return cause instanceof IOException && "Broken pipe".equals(cause.getMessage());
  }
}
