package org.polemos.cli;

import org.polemos.archive.Archive;
import org.polemos.archive.story.Linker;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Links the events of an archive anew. */
@Command(
    name = "link",
    description = {
      "Compares all events anew and makes stories of those that are held to be one; add does so for"
          + " what it adds. What people decided (stories merge, split) is kept.",
      ""
    },
    footer = {"", "Examples:", "  polemos archive link"})
final class ArchiveLinkCommand extends ConsoleCommand {

  @ParentCommand ArchiveCommand parent;

  ArchiveLinkCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    try (Archive opened = parent.archive.change()) {
      link(console, opened, true);
    }
    return Exit.OK;
  }

  /** Links what is new, or all, and says so. */
  static void link(Console console, Archive archive, boolean all) {
    long started = System.nanoTime();
    Linker linker = new Linker(archive);
    Linker.Progress progress =
        (done, events) -> {
          if (console.errTerminal()) {
            console.err().printf("\rlinking %,d of %,d events\u001b[K", done, events);
            console.err().printf(done == events ? "\r\u001b[K" : "");
            console.err().flush();
          }
        };
    int stories = all ? linker.link(progress) : linker.linkNew(progress);
    console.message(
        String.format(
            "%,d stories are told by two documents or more (%.1f s)",
            stories, (System.nanoTime() - started) / 1e9));
  }
}
