package org.polemos.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.polemos.MainEvent;
import org.polemos.MainEventReader;
import org.polemos.text.Problem;
import org.polemos.text.Span;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the one event that each sentence is about. */
@Command(
    name = "gist",
    description = {
      "Reads a sentence a line, and prints it with quad, confidence, source, target and why added:"
          + " the class of the one deed that it is about, who does it and to whom.",
      "",
      "Of tab-separated rows the first column is the sentence, or the one that the first line calls"
          + " \"sentence\".",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all sentences were read",
      "1:the file does not exist or is empty",
      "2:the command line was wrong",
      "3:a part of Polemos is missing or broken"
    },
    footer = {
      "",
      "Examples:",
      "  polemos gist sentences.txt > gists.tsv",
      "  echo 'Italy imposed sanctions on Serbia.' | polemos gist -"
    })
final class GistCommand extends ConsoleCommand {

  private static final int CHUNK = 512;

  @Parameters(
      paramLabel = "FILE",
      arity = "1",
      description = "The sentences; '-' is standard input.")
  private String file;

  @ArgGroup private DepthOptions depth = new DepthOptions();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Sentences worked on at once; default: as many as there are processors.")
  private Integer threads;

  @Mixin private EngineOptions engine;

  GistCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    MainEventReader reader = engine.open().mainEvents(depth.chosen());
    Problems problems = new Problems();
    long done = 0;
    try (InputStream bytes = file.equals("-") ? console.in() : Files.newInputStream(Path.of(file));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      done = read(lines, reader, problems);
    } catch (NoSuchFileException missing) {
      problems.failure(new Problem(file, "does not exist", "check the path"));
    }
    console.out().flush();
    problems.tell(console, "sentences", done);
    return problems.failed() ? Exit.PARTLY : Exit.OK;
  }

  private long read(BufferedReader lines, MainEventReader reader, Problems problems)
      throws IOException {
    String first = lines.readLine();
    if (first == null) {
      problems.failure(new Problem(file, "is empty", "nothing to read"));
      return 0;
    }
    int column = SentenceColumn.named(first);
    List<String> waiting = new ArrayList<>();
    if (column >= 0) {
      console.out().append(PairColumns.withoutMark(first));
      console.out().append("\tquad\tconfidence\tsource\ttarget\twhy\n");
    } else {
      waiting.add(PairColumns.withoutMark(first));
    }
    long done = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.isBlank()) {
        waiting.add(line);
      }
      if (waiting.size() == CHUNK) {
        done += write(waiting, Math.max(0, column), reader);
      }
    }
    return done + write(waiting, Math.max(0, column), reader);
  }

  private long write(List<String> rows, int column, MainEventReader reader) throws IOException {
    boolean parallel = threads == null || threads > 1;
    List<String> answers =
        (parallel ? rows.parallelStream() : rows.stream())
            .map(row -> answer(SentenceColumn.sentence(row, column), reader))
            .toList();
    for (int i = 0; i < rows.size(); i++) {
      console.out().append(rows.get(i)).append('\t').append(answers.get(i)).append('\n');
    }
    rows.clear();
    return answers.size();
  }

  private static String answer(String sentence, MainEventReader reader) {
    MainEvent event = reader.read(sentence);
    return String.format(
        Locale.ROOT,
        "%d\t%.3f\t%s\t%s\t%s",
        event.quad(),
        event.confidence(),
        words(event.who(), sentence),
        words(event.whom(), sentence),
        event.why());
  }

  private static String words(List<Span> spans, String sentence) {
    return spans.stream().map(s -> s.in(sentence)).collect(Collectors.joining("; "));
  }
}
