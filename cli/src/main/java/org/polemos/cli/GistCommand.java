package org.polemos.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.polemos.Engine;
import org.polemos.Engine.Depth;
import org.polemos.MainEvent;
import org.polemos.MainEventReader;
import org.polemos.text.Span;
import picocli.CommandLine.Command;

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
    exitCodeList = {
      "0:all sentences were read",
      "1:some could not be read; they are listed at the end, the rest was done",
      "2:the command line was wrong",
      "3:a part of Polemos is missing or broken"
    },
    footer = {
      "",
      "Examples:",
      "  polemos gist sentences.txt > gists.tsv",
      "  echo 'Italy imposed sanctions on Serbia.' | polemos gist -"
    })
final class GistCommand extends RowsCommand {

  GistCommand(Console console) {
    super(console, "sentences", "quad\tconfidence\tsource\ttarget\twhy");
  }

  @Override
  Answers answers(Engine opened, Depth chosen) {
    MainEventReader reader = opened.mainEvents(chosen);
    return new Answers() {
      private int column;

      @Override
      public boolean named(String line) {
        int found = SentenceColumn.named(line);
        column = Math.max(0, found);
        return found >= 0;
      }

      @Override
      public String answer(String row) {
        return GistCommand.answer(SentenceColumn.sentence(row, column), reader);
      }
    };
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
