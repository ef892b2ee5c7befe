package org.polemos.cli;

import java.util.Locale;
import org.polemos.Classifier;
import org.polemos.Engine;
import org.polemos.Engine.Depth;
import picocli.CommandLine.Command;

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
    exitCodeList = {
      "0:all rows were classified",
      "1:some rows lack a column or took too long; they are listed at the end, the rest was done",
      "2:the command line was wrong",
      "3:a part of Polemos is missing or broken"
    },
    footer = {
      "",
      "Examples:",
      "  polemos classify pairs.tsv > classified.tsv",
      "  printf 'Italy imposed sanctions on Serbia.\\tItaly\\tSerbia\\n' | polemos classify -"
    })
final class ClassifyCommand extends RowsCommand {

  ClassifyCommand(Console console) {
    super(console, "rows", "root\tquad\tconfidence\twhy");
  }

  @Override
  Answers answers(Engine opened, Depth chosen) {
    Classifier classifier = opened.classifier(chosen);
    return new Answers() {
      private PairColumns columns;

      @Override
      public boolean named(String line) {
        columns = PairColumns.of(line);
        return columns.named();
      }

      @Override
      public String answer(String row) {
        return ClassifyCommand.answer(columns.pair(row), classifier);
      }
    };
  }

  private static String answer(PairColumns.Pair pair, Classifier classifier) {
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
