package org.polemos.cli;

import java.io.IOException;
import org.polemos.archive.Archive;
import org.polemos.archive.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Proves the records of an archive by its texts. */
@Command(
    name = "verify",
    description = {
      "Compares every text with its hash and every record with the words that it stands on. Records"
          + " whose text is gone are counted as orphaned.",
      ""
    },
    exitCodeList = {
      "0:all is as it was added",
      "1:some text or record is not; each is named",
      "3:the archive cannot be used"
    },
    footer = {"", "Examples:", "  polemos archive verify"})
final class ArchiveVerifyCommand extends ConsoleCommand {

  @ParentCommand ArchiveCommand parent;

  ArchiveVerifyCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    try (Archive opened = parent.archive.read()) {
      Texts.Proof proof = new Texts(opened).prove();
      for (String broken : proof.broken()) {
        console.out().append(Terminal.line(broken)).append('\n');
      }
      console
          .out()
          .append(
              String.format(
                  "%,d records proved by their texts, %,d orphaned (the text is gone), %,d broken%n",
                  proof.proved(), proof.orphaned(), proof.broken().size()));
      console.out().flush();
      return proof.broken().isEmpty() ? Exit.OK : Exit.PARTLY;
    }
  }
}
