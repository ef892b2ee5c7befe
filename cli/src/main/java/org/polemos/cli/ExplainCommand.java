package org.polemos.cli;

import java.io.IOException;
import java.util.List;
import org.polemos.Analysis;
import org.polemos.Coder;
import org.polemos.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells one event as a story: what was read, what fired, and why. */
@Command(
    name = "explain",
    description = {
      "Tells how an event was coded: its sentence with the words marked, the tree, the rule that"
          + " fired and where it is written, the entries that name the actors, the sources, the date,"
          + " and which rules were tried and left.",
      ""
    },
    exitCodeList = {
      "0:the event was explained",
      "1:the document could not be read, or has no such event",
      "2:the command line was wrong",
      "3:a part of Polemos is missing or broken"
    },
    footer = {
      "",
      "Examples:",
      "  polemos explain examples/border-statement.txt",
      "  polemos explain examples/border-statement.txt 3f2a"
    })
final class ExplainCommand extends ConsoleCommand {

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "The document; '-' is standard input.")
  private String file;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "EVENT-ID",
      description = "The event's id, or its first characters; default: all events.")
  private String id;

  @Mixin private EngineOptions engine;

  @Mixin private SourceOptions source;
  @Mixin private TimeLimitOption limit;

  ExplainCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    Engine opened = engine.open();
    Coder coder = opened.coder();
    Story story = new Story(opened.codebook(), coder.places(), console);
    int[] told = {0};
    Batch<Analysis> batch =
        new Batch<>(1, coder::analyse, (document, analysis) -> told[0] += tell(story, analysis));
    int exit =
        batch
            .within(limit.bounds())
            .run(console, List.of(file), source.defaults(), console.out()::flush);
    if (exit == Exit.OK && told[0] == 0) {
      console.message(
          id == null
              ? "no event was found in " + file
              : "no event in "
                  + file
                  + " has an id that begins with "
                  + id
                  + "; polemos code lists them");
      return Exit.PARTLY;
    }
    return exit;
  }

  private int tell(Story story, Analysis analysis) throws IOException {
    int told = 0;
    if (analysis.topic() != null) {
      console.message(
          analysis.document().id()
              + " is about "
              + analysis.topic()
              + " by its words (lists/topics): only deeds of police, courts and armed forces are"
              + " coded");
    }
    for (Analysis.Passage passage : analysis.passages()) {
      for (int i = 0; i < passage.records().size(); i++) {
        if (id == null || passage.records().get(i).id().startsWith(id)) {
          story.tell(analysis, passage, i);
          told++;
        }
      }
    }
    return told;
  }
}
