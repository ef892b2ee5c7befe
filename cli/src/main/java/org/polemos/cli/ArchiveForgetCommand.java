package org.polemos.cli;

import java.util.List;
import org.polemos.archive.Archive;
import org.polemos.archive.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Lets the texts of documents go. */
@Command(
    name = "forget",
    description = {
      "Takes the texts of documents out of the archive, for privacy or copyright. Their records stay,"
          + " without sentences, and are marked as orphaned: nobody can prove them any more.",
      ""
    },
    exitCodeList = {
      "0:all these texts are gone",
      "1:some document was not there, or had no text",
      "3:the archive cannot be used"
    },
    footer = {"", "Examples:", "  polemos archive forget statement-1"})
final class ArchiveForgetCommand extends ConsoleCommand {

  @ParentCommand ArchiveCommand parent;

  @Parameters(paramLabel = "DOCUMENT", arity = "1..*", description = "Ids of documents.")
  private List<String> documents;

  ArchiveForgetCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    int exit = Exit.OK;
    try (Archive opened = parent.archive.change()) {
      Texts texts = new Texts(opened);
      for (String document : documents) {
        if (!texts.forget(document)) {
          console.message("there is no document " + document + " with a text");
          exit = Exit.PARTLY;
        }
      }
    }
    return exit;
  }
}
