package org.polemos.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.polemos.CodebookCheck;
import org.polemos.Engine;
import org.polemos.actor.ActorLexicon;
import org.polemos.codebook.Codebook;
import org.polemos.codebook.CodebookException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs the examples of a codebook as tests. */
@Command(
    name = "check",
    description = {
      "Runs every example in a codebook through the whole codebook, and checks its lists of actors.",
      "What fails is shown with file, line and a caret, and what was coded instead.",
      ""
    },
    exitCodeList = {
      "0:every example gives what it says",
      "1:some fail, or the codebook has errors",
      "2:the command line was wrong",
      "3:a part of Polemos is missing or broken"
    },
    footer = {"", "Examples:", "  polemos check", "  polemos check my-codebook"})
final class CheckCommand extends ConsoleCommand {

  @Parameters(
      paramLabel = "CODEBOOK",
      arity = "0..1",
      description = "Folder of the codebook; default: the PLOVER codebook.")
  private Path folder;

  CheckCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    Engine engine = new Engine(EngineOptions.home(), folder);
    List<String> failures = new ArrayList<>();
    ActorLexicon.validate(engine.folder()).forEach(problem -> failures.add(problem.toString()));
    Codebook codebook;
    try {
      codebook = engine.codebook();
    } catch (CodebookException wrong) {
      wrong.problems().forEach(problem -> failures.add(problem.toString()));
      return tell(failures, "the examples were not run");
    }
    CodebookCheck check = new CodebookCheck(engine.coder(Engine.Depth.RULES), codebook);
    check.run().forEach(problem -> failures.add(problem.toString()));
    return tell(
        failures, String.format("%,d rules, %,d examples", codebook.rules().size(), check.size()));
  }

  private int tell(List<String> failures, String counted) throws IOException {
    for (String failure : failures) {
      console.out().append(failure).append("\n\n");
    }
    String result = failures.isEmpty() ? "all well" : failures.size() + " failed";
    console.out().append(counted).append(": ").append(result).append('\n');
    return failures.isEmpty() ? Exit.OK : Exit.PARTLY;
  }
}
