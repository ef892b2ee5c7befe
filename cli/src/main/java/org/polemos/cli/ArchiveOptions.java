package org.polemos.cli;

import java.nio.file.Path;
import org.polemos.archive.Archive;
import org.polemos.archive.review.Readings;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Which archive to work with. */
final class ArchiveOptions {

  @Option(
      names = "--archive",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description =
          "The archive; default: the one that POLEMOS_ARCHIVE names, else polemos.db in this folder.")
  private Path file;

  Archive write() {
    Archive archive = Archive.open(file());
    new Readings(archive).settle();
    return archive;
  }

  /** To write, but not to begin one: whoever means to change an archive has named a wrong file. */
  Archive change() {
    Archive.read(file()).close();
    return write();
  }

  Archive read() {
    return Archive.read(file());
  }

  Path file() {
    if (file != null) {
      return file;
    }
    String named = System.getenv("POLEMOS_ARCHIVE");
    return Path.of(named == null || named.isBlank() ? "polemos.db" : named);
  }
}
