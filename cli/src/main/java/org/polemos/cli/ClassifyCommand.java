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
import org.polemos.Classifier;
import org.polemos.Engine;
import org.polemos.text.Problem;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds to each row of a table the type of event that its first party does to its second. */
@Command(
    name = "classify",
    description = {
      "Reads tab-separated rows with the columns sentence, source and target, and prints them with"
          + " root, quad, confidence and why added: what the source does to the target.",
      "",
      "A first line that names the columns may order them as it likes and have others besides."
          + " Without one, the first three columns are taken. Source and target are words of the"
          + " sentence.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all rows were classified",
      "1:some rows lack a column; they are listed at the end, the rest was done",
      "2:the command line was wrong",
      "3:a part of Polemos is missing or broken"
    },
    footer = {
      "",
      "Examples:",
      "  polemos classify pairs.tsv > classified.tsv",
      "  printf 'Italy imposed sanctions on Serbia.\\tItaly\\tSerbia\\n' | polemos classify -"
    })
final class ClassifyCommand extends ConsoleCommand {

  private static final int CHUNK = 512;

  @Parameters(
      paramLabel = "FILE.tsv",
      arity = "1",
      description = "The rows; '-' is standard input.")
  private String file;

  @ArgGroup private DepthOptions depth = new DepthOptions();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Rows worked on at once; default: as many as there are processors.")
  private Integer threads;

  @Mixin private EngineOptions engine;

  ClassifyCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    Engine opened = engine.open();
    Classifier classifier = opened.classifier(depth.chosen());
    Problems problems = new Problems();
    long done = 0;
    try (InputStream bytes = file.equals("-") ? console.in() : Files.newInputStream(Path.of(file));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      done = classify(lines, classifier, problems);
    } catch (NoSuchFileException missing) {
      problems.failure(new Problem(file, "does not exist", "check the path"));
    }
    console.out().flush();
    problems.tell(console, "rows", done);
    return problems.failed() ? Exit.PARTLY : Exit.OK;
  }

  private long classify(BufferedReader lines, Classifier classifier, Problems problems)
      throws IOException {
    String first = lines.readLine();
    if (first == null) {
      problems.failure(new Problem(file, "is empty", "nothing to classify"));
      return 0;
    }
    PairColumns columns = PairColumns.of(first);
    List<PairRow> waiting = new ArrayList<>();
    if (columns.named()) {
      console
          .out()
          .append(PairColumns.withoutMark(first))
          .append("\troot\tquad\tconfidence\twhy\n");
    } else {
      waiting.add(new PairRow(1, PairColumns.withoutMark(first)));
    }
    long done = 0;
    int number = 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank()) {
        waiting.add(new PairRow(number, line));
      }
      if (waiting.size() == CHUNK) {
        done += write(waiting, columns, classifier, problems);
      }
    }
    return done + write(waiting, columns, classifier, problems);
  }

  private record PairRow(int number, String line) {}

  private long write(
      List<PairRow> rows, PairColumns columns, Classifier classifier, Problems problems)
      throws IOException {
    boolean parallel = threads == null || threads > 1;
    List<String> answers =
        (parallel ? rows.parallelStream() : rows.stream())
            .map(row -> answer(row.line(), columns, classifier))
            .toList();
    long done = 0;
    for (int i = 0; i < rows.size(); i++) {
      String answer = answers.get(i);
      console.out().append(rows.get(i).line()).append('\t');
      console.out().append(answer == null ? "\t\t\t" : answer).append('\n');
      if (answer == null) {
        problems.failure(
            new Problem(
                file + ":" + rows.get(i).number(),
                "has no sentence, source and target",
                "part them by tabs"));
      } else {
        done++;
      }
    }
    rows.clear();
    return done;
  }

  private static String answer(String line, PairColumns columns, Classifier classifier) {
    PairColumns.Pair pair = columns.pair(line);
    if (pair == null) {
      return null;
    }
    Classifier.Answer answer = classifier.classify(pair.sentence(), pair.source(), pair.target());
    return String.format(
        Locale.ROOT,
        "%s\t%d\t%.3f\t%s",
        answer.root(),
        answer.quad(),
        answer.confidence(),
        answer.why());
  }
}
